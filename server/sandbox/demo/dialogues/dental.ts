import type { Talk } from '../talk.ts';
import type { Dialogue, Scene } from './scene.ts';

function greet(t: Talk, scene: Scene): void {
  if (scene.known)
    t.a(
      'Clínica Dental Rivas, good {part}. Hi {first}, how can I help?',
      'Hello {first}, this is the assistant at Clínica Dental Rivas.',
    );
  else
    t.a(
      'Clínica Dental Rivas, good {part}. How can I help you?',
      "Thank you for calling Clínica Dental Rivas, this is the clinic's assistant.",
      'Good {part}, Clínica Dental Rivas. What can I do for you?',
    );
}

function who(t: Talk, scene: Scene): void {
  if (scene.known) return;
  t.a('May I have your name?', 'And your name, please?');
  t.u('{name}.', "It's {name}.");
}

function close(t: Talk): void {
  t.u('Thank you, bye.', 'Great, thanks.', 'Perfect. See you then.', 'Okay, thank you very much.');
  if (t.r.chance(0.6)) t.a('You are welcome. Take care.', 'Bye, {first}.', 'Have a good {part}.');
}

export const book: Dialogue = (t, scene) => {
  const service = scene.visit?.service.toLowerCase() ?? 'checkup';
  greet(t, scene);
  t.u(
    `Hi, I'd like to make an appointment for a ${service}.`,
    `Hello, I'm due for a ${service}.`,
    `Hi, the doctor said I should come back for a ${service}.`,
  );
  who(t, scene);
  t.tool('Checked the calendar: {day} {time} is open');
  t.a('Doctor Rivas has {day} at {time}. Would that work?', 'I can offer {day} at {time}.');
  t.u('Yes, that works.', 'Perfect.', 'I can do that.');
  if (t.r.chance(0.5))
    t.answered(
      ['Do I need to bring anything?', 'Just your insurance card.'],
      ['How long does it take?', 'Plan on forty-five minutes.'],
      ['Can I bring my little one?', 'Of course, we have a play corner.'],
    );
  t.a("You're booked for {day} at {time}, {first}.", 'All set, {first}: {day} at {time}.');
  close(t);
  return { summary: t.filled(`{name} booked a ${service} for {day} at {time}.`) };
};

export const pain: Dialogue = (t, scene) => {
  greet(t, scene);
  t.u(
    "I've had a toothache since last night and I can't sleep.",
    'I broke a tooth on a popcorn kernel.',
    'My crown came off and it hurts.',
    'My cheek is swollen and my tooth is throbbing.',
  );
  t.a(
    "I'm sorry, that sounds painful. Do you have a fever or trouble swallowing?",
    'Oh no. Any fever, or swelling that is getting bigger?',
  );
  t.u('No, just the pain.', 'No fever.', 'A little swelling, no fever.');
  who(t, scene);
  t.tool('Checked the calendar: {day} {time} is kept for emergencies');
  t.a(
    'Doctor Rivas can see you {day} at {time}. If you get a fever, go to urgent care before that.',
    'I have an emergency spot {day} at {time}.',
  );
  t.u('Thank you, I will take it.', 'Yes, please.');
  close(t);
  return { summary: t.filled('{name} is in pain; emergency visit {day} at {time}. No fever.') };
};

export const insurance: Dialogue = (t, scene) => {
  greet(t, scene);
  t.u(
    'Do you take my insurance? It is through my employer.',
    'I have a question about a bill from last month.',
    'How much of a crown does the insurance usually pay?',
  );
  who(t, scene);
  t.a(
    'I will have Lupe from billing check and call you back today.',
    'Lupe handles that. She will call you before five.',
  );
  t.u('Okay. I am at work until four.', 'That is fine.', 'Great, this number is good.');
  close(t);
  return { summary: t.filled('{name} has an insurance question. Lupe to call back today.') };
};

export const price: Dialogue = (t, scene) => {
  greet(t, scene);
  t.answered(
    ['How much is a cleaning without insurance?', 'A cleaning with a checkup is 110 dollars.'],
    ['What do you charge for whitening?', 'Whitening is 290 dollars for both rows.'],
    ['What does a filling cost?', 'Between 140 and 220 dollars, depending on the size.'],
    ['How much is an implant?', 'It starts at 2,400 dollars. The first talk about it is free.'],
  );
  t.u("Okay, I'll think about it.", 'Do you take payments?', "That's less than my old dentist.");
  t.a('We have payment plans, and no interest for six months.', 'Call us any time you are ready.');
  who(t, scene);
  close(t);
  return { summary: t.filled('{name} asked about prices.') };
};

export const late: Dialogue = (t, scene) => {
  greet(t, scene);
  t.u("Hi, it's {name}. I'm running ten minutes late.", 'This is {name}, I am stuck in traffic and a bit late.');
  t.a('Thank you for calling. We will let the doctor know.', 'No problem, drive carefully.');
  t.u('Thanks!', 'See you soon.');
  return { summary: t.filled('{name} is running about ten minutes late.') };
};

export const wrong: Dialogue = (t, scene) => {
  greet(t, { ...scene, known: false });
  t.u(
    'Oh, is this not the auto shop?',
    'Sorry, I was calling my dentist. Wait, a different dentist.',
    'Wrong number, sorry.',
  );
  t.a('This is Clínica Dental Rivas. No problem at all.', 'You have reached a dental clinic. Have a good {part}.');
  return { summary: 'Wrong number.' };
};
