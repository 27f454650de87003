import { pickUp } from './common.ts';
import { capitalized, type Dialogue } from './scene.ts';

const vehicles = [
  'van 3',
  'van 7',
  'van 12',
  'the box truck',
  'the white Transit',
  'truck 2',
  'truck 9',
  'the flatbed',
  'the Sprinter',
  'the old Ranger',
  'van 5',
  'truck 14',
];

/** A business with several vehicles. `person.company` says which; visits are booked in its name. */
export const fleetBooking: Dialogue = (t, scene) => {
  Object.assign(t.slots, {
    unit: t.r.pick(vehicles),
    need: t.r.pick([
      'an oil change',
      'brakes',
      'two front tires',
      'the inspection',
      'its ninety-day service',
      'a new battery',
      'its check engine light looked at',
      'an alignment',
    ]),
  });
  pickUp(t, scene);
  t.u(
    "Hi, it's {first} over at {company}. I need to get {unit} in for {need}.",
    '{first} from {company}. {unit} needs {need}, what do you have?',
    'Morning, {company} here. Can you take {unit}? It needs {need}.',
  );
  t.tool('Looked up the account: {company}, fleet, net 30');
  t.a(
    'Hi {first}. I see the account. How soon do you need it back?',
    'Sure, {first}. When do you need it back?',
    '{ok} How long can you be without it?',
  );
  t.u(
    "It's running, but I need it back the same day.",
    'We can spare it until noon.',
    'No hurry on this one.',
    'Same day, please. The driver can wait if he has to.',
  );
  t.a(
    'I can take it {day} at {time}, and {tech} does it while the driver waits.',
    '{day} at {time} is open. Just leave the key with Tina.',
    'How is {day} at {time}?',
  );
  t.u('That works. Put it on the account.', 'Perfect. Same billing as always.', '{day} at {time}, got it.');
  if (t.r.chance(0.4)) {
    t.answered(
      ['And did you ever finish the invoice for last month?', "I'll have Tina look and email you today."],
      ['Oh, and what was that noise on the other one?', "I'll ask {tech} and have him call you."],
      [
        'Also, we are getting two more vans soon. Same deal?',
        'Dave will be glad to hear that. He will call you about it.',
      ],
      [
        'And can you do the inspections for all of them in one week?',
        "I'd spread them out so you keep driving. I'll have Tina send you a plan.",
      ],
    );
  }
  t.a('Done. {unit}, {day}, {time}, on the account.', 'You are set, {first}. {day} at {time}.');
  t.u('Thanks. Bye.', 'Appreciate it.', 'You guys are great. Bye.');
  return { summary: capitalized(t.filled('{unit} of {company} comes in {day} at {time} for {need}. On the account.')) };
};

export const fleetStatus: Dialogue = (t, scene) => {
  Object.assign(t.slots, {
    unit: t.r.pick(vehicles),
    eta: t.r.pick(['by noon', 'around three', 'tomorrow at ten', 'before you close today']),
  });
  pickUp(t, scene);
  t.u(
    'Hey, {first} at {company}. Where are we on {unit}?',
    "It's {first}, {company}. Is {unit} done? I have a driver standing around.",
  );
  t.tool('Looked up the repair order: {company}, {unit}');
  t.a(
    '{tech} has it on the lift. It should be ready {eta}.',
    'Parts came in an hour ago, so {eta}.',
    'Almost. {tech} wants a road test first, so {eta}.',
  );
  t.u('Okay, text me and I will send somebody.', "That's cutting it close, but fine.", 'Any way to push that up?');
  t.a("I'll ask, and you'll get a text either way.", 'You will be the first to know.');
  t.u('All right, thanks.', 'Thanks. Bye.');
  return { summary: capitalized(t.filled('{company} asked about {unit}: ready {eta}. Text {first} when it is done.')) };
};

const goods = [
  'your brake order',
  'the radiator',
  'two sets of struts',
  'the oil delivery',
  'a core return',
  'the compressor',
  'the transmission mount',
  'four tires',
  'the shop rags and gloves',
];

/** Suppliers: deliveries, returns, invoices and a little small talk. */
export const vendor: Dialogue = (t, scene) => {
  Object.assign(t.slots, {
    goods: t.r.pick(goods),
    eta: t.r.pick(['in twenty minutes', 'after lunch', 'tomorrow morning', 'by four', 'on the two o’clock truck']),
  });
  pickUp(t, scene);
  t.u(
    "Hey, it's {first} from {company}. {goods} will be there {eta}.",
    '{first}, {company}. Quick one: {goods} is on the truck, {eta}.',
    "Hi, {company}. There's a problem with {goods}. Earliest I can get it there is {eta}.",
  );
  t.a(
    "Thanks, {first}. I'll tell Tina to expect it.",
    "Got it, {goods}, {eta}. I'll let {tech} know.",
    'Thank you, {first}. I put it on the board.',
  );
  if (t.r.chance(0.55)) {
    t.answered(
      ["How's the old man? Still threatening to retire?", 'He says next year. He says that every year.'],
      ['Did you all get rain over there?', "Enough to fill the potholes, I'm told."],
      ['Tell Dave he owes me a brisket from the last bet.', 'I will tell him word for word.'],
      ["You're the robot, right? You're more polite than Ray.", "I'll take that as a compliment. I won't tell Ray."],
      ['How about that traffic on 35?', "I hear it's the usual. I don't drive much myself."],
      ['Are you all swamped over there?', 'Every bay is full, so people are in a good mood.'],
    );
    t.u('Ha! All right. Talk soon.', 'Fair enough. Bye now.', 'Ha, good one.');
  } else t.u('That is it. Bye.', 'Thanks. Bye.', 'Same as always. See you.');
  if (t.r.chance(0.3)) t.a('Bye, {first}. Safe driving.', 'Thanks for the heads-up.');
  return { summary: t.r.chance(0.85) ? t.filled('{company}: {goods}, {eta}.') : null };
};
