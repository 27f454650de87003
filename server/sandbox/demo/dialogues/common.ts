import { monthOf } from '../clock.ts';
import type { Talk } from '../talk.ts';
import { repairs } from '../troubles.ts';
import { asides, seasonal, stories } from './asides.ts';
import { isOpen, type Scene } from './scene.ts';

/** The assistant picks up. */
export function pickUp(t: Talk, scene: Scene): void {
  if (!isOpen(scene.day, scene.second)) {
    t.a(
      "Thanks for calling Dave Auto Shop. We're closed right now, but I'm the shop's assistant and I can help. What's going on?",
      "Dave Auto Shop, you've reached the shop's assistant. Nobody is in the garage at this hour, but I can book you in or take a message.",
      "Good {part}, this is the assistant at Dave Auto Shop. The shop is closed, but tell me what you need and I'll take care of it.",
      "Hi, Dave Auto Shop. It's after hours, so you've got the assistant. How can I help?",
    );
    return;
  }
  if (scene.known && t.r.chance(0.7)) {
    t.a(
      'Good {part}, Dave Auto Shop, this is the assistant. Is this {first}?',
      'Hi {first}, this is the assistant at Dave Auto Shop. Good to hear from you again. What can I do for you?',
      'Dave Auto Shop, this is the assistant. Hi {first}, how can I help today?',
      'Hello {first}, you have the assistant at Dave Auto Shop. What can we do for you?',
    );
    return;
  }
  t.a(
    "Thanks for calling Dave Auto Shop, this is the shop's assistant. How can I help?",
    "Good {part}, Dave Auto Shop. You've got the shop's assistant. What can I do for you?",
    "Dave Auto Shop, this is the assistant speaking. What's going on with your car?",
    "Hi, you've reached Dave Auto Shop. I'm the shop's assistant. How can I help you today?",
    "Good {part}, thanks for calling Dave Auto Shop. I'm the assistant here. What do you need?",
    "Dave Auto Shop, good {part}. I'm the shop's assistant, and this call is recorded. How can I help?",
    'Hello, Dave Auto Shop, the assistant speaking. What can we do for you today?',
  );
}

/** How callers begin, before they say what they want. */
export function hello(t: Talk, scene: Scene): string {
  const introduced = scene.known
    ? [
        'Hey, this is {first} {last},',
        "Hi, it's {first},",
        'Hi there, {name} here,',
        "Yeah, hi, it's {first} with the {model},",
      ]
    : ['Hi,', 'Hey,', 'Good {part},', 'Yeah, hi,', 'Hi there,', 'Hello,', 'Oh, hi,', 'Hi, good {part},'];
  return t.r.pick(introduced);
}

/** The assistant has heard what is wrong; nothing is wrong where only service is due. */
export function warmth(t: Talk, scene: Scene): void {
  if (!t.r.chance(0.55)) return;
  if (!repairs.includes(scene.trouble)) {
    t.a(
      'Happy to help with that.',
      'Sure, we do that every day.',
      '{ok} Let me ask you a couple of things.',
      'Good idea.',
    );
    return;
  }
  t.a(
    "I'm sorry to hear that. Let's get you taken care of.",
    "That doesn't sound fun. Let me ask you a couple of things.",
    'Okay, we can definitely help with that.',
    "Thanks for telling me. I'll see what we can do.",
    'You called the right place. Let me get a few details.',
    '{ok} I have a couple of quick questions.',
  );
}

/** Asks a few of them, each at most once. */
export function chat(t: Talk, scene: Scene, atMost: number): void {
  const count = t.r.int(0, atMost);
  for (const aside of t.r.shuffled(asides).slice(0, count)) {
    t.u(...aside.u);
    t.a(...aside.a);
    if (aside.note) t.notes.push(aside.note);
  }
  const [worry] = seasonal(monthOf(scene.day));
  if (t.r.chance(0.1)) {
    t.u(`${worry} Anyway, thanks for squeezing me in.`, worry);
    t.a("I hear you. We'll take good care of it.", 'We hear that a lot right now.', 'Tell me about it.');
  }
  if (t.r.chance(atMost > 3 ? 0.8 : 0.2)) {
    const story = t.r.pick(stories);
    t.u(...story.u);
    t.a(...story.a);
    if (story.note) t.notes.push(story.note);
  }
}

export function goodbye(t: Talk, scene: Scene): void {
  t.u(
    'Great, thank you so much.',
    'Perfect, thanks.',
    'Okay, thanks a lot. Bye.',
    'Awesome, thank you.',
    'All right, I appreciate it.',
    "That's it. Thanks for your help.",
    'Cool, thanks. Bye now.',
    'Wonderful. Have a good one.',
    'Thanks, you have been really helpful.',
  );
  if (!t.r.chance(0.6)) return;
  const [, wish] = seasonal(monthOf(scene.day));
  t.a(
    'You bet. Drive safe.',
    'Thank you for calling, {first}. Bye.',
    'My pleasure. See you soon.',
    `You're welcome. ${wish}`,
    'Any time. Have a good {part}.',
    'Thanks for calling Dave Auto Shop. Take care.',
  );
}

/** The same after a short question; who has not said a name yet is asked for it, and some do not say it even then. */
export function shortGoodbye(t: Talk, scene: Scene): void {
  if (!scene.known && scene.person.shy) {
    if (t.r.chance(0.4)) {
      t.a('May I have a name for my notes?', 'Who did I speak with?');
      t.u("I'd rather not.", 'Oh, that is not necessary.', "Just a customer. I'll call again.", 'No need for that.');
    }
  } else if (!scene.known) {
    t.a(
      'Who did I have the pleasure of speaking with?',
      'May I have your name, so I can note it down?',
      'Can I get a name in case you call back?',
      'And who am I talking to?',
    );
    t.u("Sure, it's {name}.", '{name}.', '{first}. {first} {last}.', "I'm {name}.");
  }
  t.u(
    'Okay, thanks.',
    'All right, thank you.',
    'Got it, thanks. Bye.',
    'Perfect, that is all I needed.',
    'Okay. Bye-bye.',
    'Cool, thanks.',
  );
  if (t.r.chance(0.6))
    t.a(
      "You're welcome. Have a good {part}.",
      'Any time. Bye.',
      'Thanks for calling.',
      'Sure. Drive safe.',
      'Glad I could help.',
    );
}

/** Name and, now and then, how it is spelled. Known callers are not asked. */
export function askName(t: Talk, scene: Scene): void {
  if (scene.known) return;
  t.a(
    'Can I get your name?',
    'What name should I put it under?',
    'And your name, please?',
    'Who am I speaking with?',
    'Could I have your first and last name?',
  );
  t.u(
    '{name}.',
    "It's {name}.",
    '{first}. {first} {last}.',
    "My name's {name}.",
    '{name}, and this is my cell.',
    'Sure, {name}.',
  );
  if (t.r.chance(0.18)) {
    t.a('How do you spell the last name?', 'Could you spell {last} for me?');
    t.u('{spelled}.', "It's {spelled}.");
  } else if (t.r.chance(0.3)) {
    t.a(
      'Thanks, {first}. Is this the best number for a text?',
      'Is the number you are calling from good for reminders?',
      '{ok} Should we text you at this number?',
    );
    t.u('Yes, this one.', 'Yep, this is my cell.', 'Yes, please, I never pick up at work.', "That's fine.");
  }
}
