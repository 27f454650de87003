import { asks } from './asks.ts';
import { goodbye, pickUp } from './common.ts';
import { type Dialogue, dollars, subject } from './scene.ts';

/** The car is in the shop. */
export const askStatus: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      "I dropped off my {model} and I'm wondering how it looks.",
      'Any news on my {model}?',
      'Is my car ready, or should I make other plans?',
      "I'm calling about the {color} {model}. Has anybody looked at it yet?",
    ),
  );
  const stage = t.r.weighted({ ready: 5, working: 3, waiting: 2 });
  if (stage === 'ready') {
    t.tool('Looked up the repair order: {car}, {done}, ready');
    t.a(
      'Good news, {first}, it is ready. {tech} finished a little while ago: {done}.',
      "It's all done. {tech} road-tested it an hour ago. You got {done}.",
      "Yes, it's ready to go. You got {done}.",
    );
    t.u('Oh, great. What do I owe you?', 'Perfect. How much is it?', 'That was quick. What is the damage?');
    t.a(
      'It came to {total} dollars with tax.',
      '{total} dollars, and the old parts are in a box if you want to see them.',
      'The total is {total}. You can pay at the counter or by link.',
    );
    t.answered(
      ['Okay. How late are you open?', 'Until six, and Tina has your keys.'],
      ["I'll be there around five. Is that okay?", 'That works. If you run late, call and we will leave it out front.'],
      ['Can I pick it up after work?', "Sure. We're here until six."],
      ['Can my wife pick it up?', "Of course. I'll put her on the ticket."],
      ['Could you send me the link? I hate lines.', 'It is on its way to your phone right now.'],
    );
  } else if (stage === 'working') {
    t.tool('Looked up the repair order: {car}, in progress with {tech}');
    t.a('{tech} has it on the lift right now. {found}.', "It's being worked on. So far {found}.");
    t.answered(
      ['Is that bad?', "It's fixable. You'll get the exact price by text within the hour."],
      [
        'Okay, so what happens now?',
        '{tech} is putting the estimate together, and nothing happens until you approve it.',
      ],
      ['Does that change the price?', 'A little. {tech} will text you the estimate shortly.'],
      ['How long has it been like that?', 'Hard to say, but {tech} took pictures. They come with the estimate.'],
    );
    t.u('Will I have it back today?', 'Do you think it will be done by tonight?');
    t.a(
      'I think so, but I would not promise before he has the part in his hand.',
      'If the part gets here by two, yes.',
      'Probably tomorrow morning, to be honest.',
    );
  } else {
    t.tool('Looked up the repair order: {car}, waiting for a part');
    t.a(
      "We're waiting on a part. It was supposed to come this morning, and now they say tomorrow.",
      'The part they sent was the wrong one, so the right one is on its way. I am sorry about that.',
    );
    t.u(
      'Ugh. I need my car. What am I supposed to do?',
      "Okay, that's a bummer. When will it be done?",
      'Really? It was supposed to be done today.',
    );
    t.a(
      'I understand. We can give you rides within ten miles until it is done. It should be ready tomorrow afternoon.',
      "I know, and I'm sorry. Dave is taking the shuttle fee and ten percent off the labor. Tomorrow by three.",
    );
    t.u('All right. Just text me when it is in.', 'Fine. Thanks for letting me know.');
  }
  goodbye(t, scene);
  const said = {
    ready: `Asked about the ${subject(scene)}: ready, {done}, ${dollars(Number(t.slots.total))}. Picks it up today.`,
    working: `Asked about the ${subject(scene)}: {tech} is on it ({found}). Owed an estimate by text before work goes on.`,
    waiting: `Asked about the ${subject(scene)}: waiting for a part, due tomorrow. Wants a text when it arrives.`,
  };
  return { summary: t.filled(said[stage]) };
};

/** Returns a call about an estimate and says yes, or not to all of it. */
export const approve: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      "I got your text with the estimate and I'd like to go over it.",
      "You called me about the {model}, and I'm calling back.",
    ),
  );
  t.tool('Looked up the estimate: {car}, ${total}, waiting for approval');
  t.a(
    'Thanks for calling back. {tech} found that {found}. The estimate is {total} dollars, parts and labor.',
    'Hi {first}. In short, {found}, and fixing it comes to {total} dollars.',
  );
  t.answered(
    ['Is it safe to drive if I wait?', 'He says he would not put it off past this month.'],
    [
      'Do I have to do all of that right now?',
      "I'll be honest, {tech} marked it as do it now. The rest of his list can wait.",
    ],
    ['And if I wait until payday?', 'It is drivable, but it will not get cheaper.'],
    [
      'Would you do it, if it was your car?',
      "I don't have a car, but {tech} says he would, and he is not one to oversell.",
    ],
  );
  const yes = t.r.chance(0.8);
  if (yes) {
    t.u(
      'Okay, go ahead.',
      "All right, let's do it.",
      'Fine, do it. I need the car.',
      'Yes, go for it. Thanks for explaining.',
    );
    t.a(
      "Approved. {tech} starts right away, and we'll text you when it's done.",
      "Thank you. I've marked it approved, {total} dollars and not a cent more without asking.",
    );
  } else {
    t.u("I can't do that right now. Please just put it back together.", 'Not today. I will come and get it.');
    t.a(
      'No problem. There is no charge beyond the diagnosis.',
      "{ok} I'll tell {tech}. The estimate is good for thirty days.",
    );
  }
  goodbye(t, scene);
  const total = dollars(Number(t.slots.total));
  return {
    summary: t.filled(
      yes
        ? `Approved the estimate of ${total} for the ${subject(scene)} ({found}). {tech} can start.`
        : `Declined the estimate of ${total} for the ${subject(scene)} for now. Will pick the car up as it is.`,
    ),
  };
};

/** Something is not right after a visit; ends with a place in the calendar. */
export const complain: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      "You guys worked on my {model}, and it's doing the exact same thing again.",
      "I'm pretty upset. I paid {total} dollars and the problem is back.",
      'I picked up my car and now there is a new noise that was not there before.',
    ),
  );
  t.a(
    "I'm really sorry, {first}. That's not how it should be. Let me pull up your ticket.",
    'I understand why you are upset. Give me a second to look at what was done.',
  );
  t.tool('Looked up the repair history: {car}, {service}, ${total}, two-year warranty');
  t.a(
    "I see it here: {done}. It's all under warranty, so looking at it again costs you nothing.",
    'Okay, I have it. Whatever it is, you are covered, and Dave will look at it himself.',
  );
  t.u(
    "I hope so, because I've already taken a day off for this.",
    'I should not have to come back at all.',
    'Okay. I just want it fixed.',
    "I appreciate that, but I'm not waiting two weeks.",
  );
  t.tool('Checked the calendar: {day} {time} is open');
  t.a(
    'I can get you in {day} at {time}, first in line, with a ride if you need one.',
    '{day} at {time} is open, and I am putting it straight under Dave.',
  );
  t.u(
    'Fine. {day} at {time}.',
    'Okay, that works. I do need the ride.',
    'All right. Thank you for not arguing with me.',
  );
  t.a(
    'Thank you for giving us the chance to fix it. Dave will have my note.',
    "I've written it all down, so you won't have to explain it twice.",
  );
  t.u('Okay. Thanks.', 'All right, see you then.', 'I appreciate it. Bye.');
  return {
    summary: t.filled(
      `Complaint after the {service} on the ${subject(scene)}. Warranty check booked for {day} at {time}; Dave should look at it himself.`,
    ),
  };
};

export const thanks: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      'I just wanted to say thank you. The car has not run this well in years.',
      'Please tell {tech} he did a great job. The noise is completely gone.',
      "I'm calling to say thanks, and to ask where I can leave a review.",
    ),
  );
  t.a(
    "That's so nice of you. I'll make sure {tech} hears it.",
    'You just made our day, {first}. A review online would be wonderful, too.',
  );
  t.u(
    "I'll do that tonight.",
    'You have a customer for life.',
    'Tell him there is barbecue coming his way.',
    "And I'm telling my whole street.",
  );
  t.a('Thank you, {first}. Drive safe.', 'We appreciate that a lot. Have a good {part}.');
  return { summary: t.filled(`Called to thank {tech} for the work on the ${subject(scene)}. Pass it on.`) };
};

export const leftSomething: Dialogue = (t, scene) => {
  t.slots.thing = t.r.pick([
    'sunglasses',
    'garage door opener',
    'phone charger',
    'house keys',
    'car seat',
    'insurance card',
    'work badge',
    'lunch box',
  ]);
  pickUp(t, scene);
  t.u(
    ...asks(
      'I think I left my {thing} at your place.',
      'Did anybody find my {thing}? I must have left it in the waiting room.',
      'I need a copy of my invoice, and I think my {thing} is still there.',
    ),
  );
  t.tool('Sent a message to Tina at the counter');
  t.a(
    "I just asked Tina. It's at the counter with your name on it.",
    'Tina has it in the drawer. You can pick it up whenever you like.',
    'Nothing at the counter yet, but Tina is checking the bay and will text you.',
  );
  t.u('Oh, thank goodness.', "Great, I'll swing by tomorrow.", 'Thank you, I was going crazy.');
  goodbye(t, scene);
  return { summary: t.filled(`Looking for {thing}, left in the shop. Tina was told and has it or will text.`) };
};
