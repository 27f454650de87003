import { asks } from './asks.ts';
import { chat, goodbye, pickUp } from './common.ts';
import { type Dialogue, subject } from './scene.ts';

/** The visit moves from `other` to `visit`. */
export const reschedule: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      'I have to move my appointment, something came up at work.',
      "I can't make it {otherDay}. Can we find another day?",
      'My kid is sick, so I need to change my appointment.',
    ),
  );
  t.tool('Found the appointment: {otherDay} {otherTime}, {service}');
  t.a(
    'No problem. I see you {otherDay} at {otherTime}. When would be better?',
    '{ok} That is the {service}, {otherDay} at {otherTime}. What day works for you?',
  );
  t.u(
    'Do you have anything later in the week?',
    'As soon as you can, really.',
    'What else do you have?',
    'Mornings are best for me.',
  );
  t.tool('Checked the calendar: {day} {time} is open');
  t.a('I can move you to {day} at {time}.', 'How about {day} at {time}?', '{day} at {time} just opened up.');
  t.u('That works.', 'Perfect, thank you.', "Yes, let's do that.", 'I can make that work.');
  if (t.r.chance(0.3)) chat(t, scene, 1);
  t.a('Done. {day} at {time}, and the old one is cancelled.', "You're all set for {day} at {time}, {first}.");
  goodbye(t, scene);
  return {
    summary: t.filled(
      t.r.pick([
        `Moved the {service} from {otherDay} to {day} at {time}.`,
        `Could not make {otherDay} at {otherTime}. Now comes {day} at {time} for the {service} (${subject(scene)}).`,
      ]),
    ),
  };
};

export const cancel: Dialogue = (t, scene) => {
  t.slots.why = t.r.pick([
    'My brother-in-law fixed it in the driveway',
    'I sold the car',
    'I found it cheaper somewhere else',
    'The noise went away',
    'I have to save the money this month',
    "I'm going out of town",
    'My insurance is sending me to another shop',
  ]);
  pickUp(t, scene);
  t.u(
    ...asks(
      'I need to cancel my appointment.',
      "I won't be coming {day}, so please cancel it.",
      'Can you take me off the schedule for {day}?',
    ),
  );
  t.tool('Found the appointment: {day} {time}, {service}');
  t.a(
    'I see it, {day} at {time}. Would you rather move it?',
    '{ok} May I ask why, or would another day be better?',
    'I can do that. Is it just the time that does not work?',
  );
  t.u('No. {why}.', 'No, just cancel it. {why}.', "{why}, so I don't need it.");
  t.a(
    "That's fine. It's cancelled, and there is no charge.",
    'All right, cancelled. We are here if you need us.',
    'Thanks for letting us know. I took it off the calendar.',
  );
  goodbye(t, scene);
  return { summary: t.filled(`Cancelled the {service} of {day} at {time}. Reason given: "{why}."`) };
};

export const runningLate: Dialogue = (t, scene) => {
  t.slots.late = t.r.pick(['fifteen', 'twenty', 'thirty', 'forty-five']);
  pickUp(t, scene);
  t.u(
    ...asks(
      "I'm stuck on MoPac and I'll be {late} minutes late.",
      "I have the {time} appointment and I'm running about {late} minutes behind.",
    ),
  );
  t.tool('Found the appointment: today {time}, {service}');
  t.a('Thanks for calling. We will hold your spot.', 'No worries, {first}. {tech} can start on another car first.');
  t.u('Thank you, I was worried you would give it away.', 'Oh good. See you in a bit.', 'You guys are the best.');
  t.a('Drive safe, no need to rush.', "See you soon. I'll tell Tina.");
  return { summary: t.filled(`Running {late} minutes late for the {time} appointment ({service}). Spot kept.`) };
};

export const confirm: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    ...asks(
      'I got your reminder. Just confirming that I am coming {day}.',
      'What time was my appointment again?',
      'Are we still on for {day} at {time}?',
    ),
  );
  t.tool('Found the appointment: {day} {time}, {service}');
  t.a(
    'Yes, {day} at {time} for the {service}. You are confirmed.',
    "That's right, {day} at {time}. I marked you as confirmed.",
  );
  t.answered(
    ['Do I need to bring anything?', 'Just the car and the key.'],
    ['Can I leave the car with you all day?', 'You can. We lock it in the back overnight if it comes to that.'],
    ['Great. Is the key drop still by the front door?', 'Still there, right under the sign.'],
    ['And who is going to work on it?', '{tech} has it on his list.'],
  );
  goodbye(t, scene);
  return { summary: t.filled(`Confirmed the {service} {day} at {time}.`) };
};
