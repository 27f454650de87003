import { pickUp } from './common.ts';
import type { Dialogue } from './scene.ts';

export const wrongNumber: Dialogue = (t, scene) => {
  t.slots.place = t.r.pick([
    "Dave's Pizza",
    'the dentist',
    'the vet clinic',
    'Doctor Patel',
    'the nail salon',
    'my grandson',
    'the school office',
    'the county clerk',
    'the tax office',
    'the tire place in Kyle',
    'Dave, my cousin Dave',
    'the cable company',
    'the church office',
    'room service',
  ]);
  pickUp(t, scene);
  t.u(
    'Hi, is this {place}?',
    'Hello, I would like to speak to {place}.',
    "Yes, I'm calling for {place}.",
    'Oh. I was trying to reach {place}.',
  );
  t.a(
    "No, this is Dave Auto Shop on South Lamar. I think you've got the wrong number.",
    'Sorry, you have reached a car repair shop. Which number did you mean to dial?',
    'This is Dave Auto Shop, we fix cars. You may be one digit off.',
  );
  t.u(
    "Oh, I'm so sorry.",
    'Shoot, my mistake.',
    'Huh. That is the number on my fridge.',
    'Oh goodness, sorry to bother you.',
    'But it says this number right here on the website.',
  );
  t.a(
    'No problem at all. Have a good {part}.',
    'It happens. I hope you find them.',
    'No harm done. If you ever need a mechanic, you know where we are.',
    "I'd check the number and try again. Take care.",
  );
  if (t.r.chance(0.4)) t.u('Ha, thanks. Bye.', 'You too. Bye.', 'I might, actually. Bye!', 'Sorry again.');
  return { summary: t.r.chance(0.6) ? t.filled('Wrong number, was looking for {place}.') : 'Wrong number.' };
};

/** Rings, hears that it is an assistant, and is gone. */
export const hangsUp: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    'Uh. Never mind.',
    'Hello? ... Hello?',
    'Oh, is this a machine? No thanks.',
    "I'll call back.",
    '...',
    'Yeah, can I... no, hold on, I have another call.',
    'Sorry, wrong button.',
    'Hello? I can barely hear you.',
  );
  t.a(
    'No problem. Call any time.',
    "I'm here if you need anything.",
    'Hello? Are you still there?',
    'I can hear you. How can I help?',
    "It seems we got cut off. I'll let you go, please call back any time.",
  );
  if (t.r.chance(0.3)) {
    t.u('...', 'No, forget it.', 'Okay, bye.');
    t.a('All right. Goodbye.', 'Take care.');
  }
  return {
    summary: t.r.chance(0.45)
      ? null
      : t.r.pick([
          'Caller hung up without saying what it was about.',
          'Hung up after the greeting.',
          'No reason given, the caller ended the call.',
        ]),
  };
};

const pitches = [
  ['your Google listing', 'It will drop off page one unless we verify it today.'],
  ['lower credit card rates', 'Most shops save four hundred a month with our terminal.'],
  ['business insurance', 'I only need two minutes of the owner to compare your policy.'],
  ['uniforms and floor mats', 'We already serve the tire place next to you.'],
  ['a business loan', 'You are pre-approved for fifty thousand dollars.'],
  ['solar panels', 'We have a crew in your area this week.'],
  ['electricity rates', 'Your current contract is about to run out, is it not?'],
  ['a scheduling app', 'It takes phone calls off your hands completely.'],
  ['the yellow pages ad', 'It is the last week for the new edition.'],
] as const;

export const solicitor: Dialogue = (t, scene) => {
  const [topic, claim] = t.r.pick(pitches);
  Object.assign(t.slots, {
    topic,
    claim,
    agent: t.r.pick(['Mike', 'Jessica', 'Brian', 'Stacy', 'Chad', 'Kelly', 'Steve', 'Tara']),
  });
  pickUp(t, scene);
  t.u(
    "Hi, this is {agent}, I'm calling about {topic}. Is the owner available?",
    'Good {part}! {agent} here. Quick question, who handles {topic} over there?',
    'Hi, can I speak with the person in charge of {topic}? My name is {agent}.',
  );
  t.a(
    "Thanks, {agent}. The owner doesn't take sales calls, but you can send it in writing.",
    "I don't transfer sales calls. You're welcome to email the shop.",
    'Dave decides that himself, and he prefers email.',
  );
  t.u('{claim}', 'I totally understand. {claim}', "It'll only take a minute. {claim}");
  t.a(
    "I'll pass on that you called. Please take us off your call list.",
    'No, thank you. Have a good day.',
    "We're not interested, but thanks for calling.",
  );
  if (t.r.chance(0.5)) {
    t.u(
      'Okay. When would be a better time?',
      'Are you sure? It is free.',
      'Wait, am I talking to a robot?',
      'Fine. Bye.',
    );
    t.a(
      'Email is best. Goodbye.',
      'Quite sure. Goodbye.',
      "I'm the shop's assistant, and the answer is still no. Bye now.",
    );
  }
  return {
    summary: t.filled(
      t.r.pick([
        'Sales call about {topic}. Turned down.',
        '{agent} wanted to sell {topic}. Asked to be taken off the list; no call back needed.',
        'Sales call ({topic}), declined.',
      ]),
    ),
  };
};

export const robocall: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    "We've been trying to reach you about your car's extended warranty. Press one to speak to an agent.",
    'This is your final notice. Your business listing is about to be suspended. Press two to verify now.',
    'Hello, this is an important message about your electricity bill. Stay on the line.',
    'Congratulations, your business qualifies for a government grant. Press nine to claim it.',
  );
  t.a(
    "This sounds like a recording, so I'm ending the call. Goodbye.",
    "I can't talk to a recording. Goodbye.",
    'Ending the call now. Goodbye.',
  );
  return { summary: t.r.chance(0.5) ? 'Automated sales message, ended by the assistant.' : null };
};

export const jobSeeker: Dialogue = (t, scene) => {
  Object.assign(t.slots, {
    years: t.r.pick(['two', 'four', 'six', 'nine', 'eleven', 'fifteen']),
    trade: t.r.pick([
      'lube and tires',
      'brakes and suspension',
      'general repair',
      'diesel',
      'electrical diagnosis',
      'the front counter',
    ]),
  });
  pickUp(t, scene);
  t.u(
    'Hi, are you hiring? I do {trade}.',
    'Hey, I saw the help wanted sign in the window. Is that still up for grabs?',
    "I'm a tech, moving to Austin next month. Are you guys looking for anybody?",
  );
  t.a(
    'Dave does the hiring himself. I can take your details for him. What is your experience?',
    "I'll pass it on to Dave. What kind of work have you done?",
  );
  t.u(
    '{years} years, mostly {trade}.',
    'About {years} years. {trade}, and I have my own tools.',
    "{years} years at a dealer, {trade}. I'm ASE certified.",
  );
  t.a('And your name, and the best time to reach you?', 'Great. Who should he ask for, and when?');
  t.u('{name}. After five is good.', "It's {name}, anytime.", '{name}. Mornings, I work nights right now.');
  t.a(
    "Thanks, {first}. Dave gets this today. I can't promise anything, but he reads them all.",
    "Perfect, {first}. He'll have it this afternoon.",
  );
  t.u('That is all I ask. Thanks.', 'Thank you, I appreciate it.', 'Cool, thanks.');
  return { summary: t.filled('{name} is looking for work: {years} years, {trade}. Wants Dave to call back.') };
};
