import type { Talk } from '../talk.ts';
import { askName, chat, goodbye, hello, pickUp, warmth } from './common.ts';
import { type Dialogue, dollars, type Scene, subject, type Told, withArticle } from './scene.ts';

/** The caller says what is wrong and which car it is; the assistant asks on. */
export function describe(t: Talk, scene: Scene, questions: number): void {
  const { trouble } = scene;
  const opener = t.r.pick(trouble.opener);
  t.u(`${hello(t, scene)} ${opener}`);
  warmth(t, scene);
  if (/\{(car|model)\}/.test(opener)) {
    if (!scene.known && opener.includes('{model}')) {
      t.a('What year is the {model}?', 'And which year is it?', '{ok} What year?');
      t.u("It's a {year}.", '{year}.', '{year}, the {color} one.');
    }
  } else if (!scene.known) {
    t.a(
      'What kind of car is it?',
      'What are you driving?',
      '{ok} What year, make and model?',
      'Which car are we talking about?',
      'Tell me about the car. Year and model?',
    );
    t.u(
      "It's a {car}.",
      'A {car}.',
      "{um} it's a {year} {model}, the {color} one, {make}.",
      '{year} {make} {model}.',
      "It's a {make} {model}, {year} I think.",
      'A {color} {make} {model}, {year}.',
    );
  } else if (t.r.chance(0.5)) {
    t.a('Is that the {model}?', 'This is the {car}, right?', 'And it is still the {color} {model}?');
    t.u('Yes, same one.', "That's the one.", 'Yep, the {model}.', 'Yes, I am never getting rid of it.');
  }
  for (const exchange of trouble.ask.slice(0, questions)) {
    t.a(...exchange.a);
    t.u(...exchange.u);
  }
}

function quotePrice(t: Talk, scene: Scene): void {
  t.a(...scene.trouble.quote);
  t.u(
    'That sounds fair.',
    'Okay, that works.',
    "{um} that's about what I expected.",
    "Okay. Let's do it.",
    'All right, better than the dealer.',
    "I guess there's no way around it.",
    'Fine with me.',
    'Okay, good to know.',
  );
}

/** Two times are offered, one is taken. */
function findTime(t: Talk): void {
  t.tool('Checked the calendar: {day} {time} and {otherDay} {otherTime} are open');
  if (t.r.chance(0.5)) {
    t.a(
      'I can do {day} at {time}, or {otherDay} at {otherTime}. Which is better?',
      'I have {day} at {time} and {otherDay} at {otherTime}. What works for you?',
      'Looks like {day} at {time} is open, or {otherDay} at {otherTime}.',
    );
    t.u(
      '{day} at {time} works.',
      "Let's do {day}.",
      '{time} {day}, please.',
      '{um} the first one. {day} at {time}.',
      "{day} is better, I'm off then.",
      'The {time} one, please.',
    );
    return;
  }
  t.a(
    'How about {otherDay} at {otherTime}?',
    'One opening I see is {otherDay} at {otherTime}. Does that work?',
    'Could you come in {otherDay} at {otherTime}?',
  );
  t.u(
    "{um} I can't then. Anything else?",
    "I'm at work then. Do you have another time?",
    "That's when I pick up the kids. What else is there?",
    'That one is tough for me. Another day, maybe?',
  );
  t.a('{ok} What about {day} at {time}?', 'I also have {day} at {time}.', 'Then {day} at {time}. Would that do?');
  t.u(
    'Yes, that works.',
    'Perfect, I can do that.',
    'Okay, {day} it is.',
    "That's great, thank you.",
    'Yeah, put me down for that.',
  );
}

function confirmVisit(t: Talk): void {
  t.a(
    "You're all set, {first}: {day} at {time} for the {service}. We'll text you a reminder.",
    'Okay, {first}, I have you down for {day} at {time}.',
    "Done. {day} at {time}, {first}, with the {model}. You'll get a text the day before.",
    '{ok} That is {day} at {time} for your {model}. Anything else I can do?',
    'Great, {first}. {day}, {time}, {service}. See you then.',
  );
}

/** A problem, a price, a time: the call that a shop lives on. */
export const bookVisit: Dialogue = (t, scene) => {
  pickUp(t, scene);
  describe(t, scene, t.r.int(0, 3));
  const quoted = t.r.chance(0.75);
  if (quoted) quotePrice(t, scene);
  findTime(t);
  askName(t, scene);
  chat(t, scene, t.r.chance(0.12) ? 6 : 2);
  confirmVisit(t);
  goodbye(t, scene);
  return bookedSummary(t, scene, quoted);
};

function bookedSummary(t: Talk, scene: Scene, quoted: boolean): Told {
  const { trouble, price } = scene;
  const who = t.r.pick([
    `${subject(scene)} ${trouble.short}.`,
    `{first}'s ${subject(scene)} ${trouble.short}.`,
    `Caller's ${subject(scene)} ${trouble.short}.`,
  ]);
  const what = t.r.pick([
    `Booked ${withArticle(trouble.service)} for {day} at {time}.`,
    `${trouble.service} is booked for {day} at {time}; reminder goes to this number.`,
    `Comes in {day} at {time} for ${withArticle(trouble.service)}.`,
    `Booked for {day} at {time}${quoted ? `, quoted ${dollars(price)}` : ''}.`,
  ]);
  const more = t.notes.length > 0 ? ` ${t.r.pick(t.notes)}` : '';
  return { summary: t.filled(`${who} ${what}${more}`) };
}

/** The same caller rings again after a quote, and now books. */
export const bookAfterQuote: Dialogue = (t, scene) => {
  pickUp(t, { ...scene, known: true });
  t.u(
    'Hi, I called the other day about my {model}, and you said around {price}. I want to go ahead.',
    "Hey, it's {first} {last}. You gave me a price on the {model}, and I'd like to schedule it.",
    'Hi, {first} again. I talked to my wife about the quote, and we want to get it done.',
    "Hello, I got paid, so let's fix the {model}. It's {first}.",
  );
  t.tool('Found the quote: {car}, {service}, ${price}');
  t.a(
    'Hi {first}, I see it here. {price} dollars for the {service}. That price still holds.',
    'Welcome back, {first}. Yes, I have the quote right here, {price} dollars.',
    '{ok} I found it: the {car}, {price} dollars.',
  );
  t.u('Great, when can I bring it in?', "What's your next opening?", 'Perfect. Can we do it soon?');
  findTime(t);
  chat(t, scene, 1);
  confirmVisit(t);
  goodbye(t, scene);
  return {
    summary: t.filled(
      t.r.pick([
        `Goes ahead with the quote of ${dollars(scene.price)} for the ${subject(scene)}. Booked {day} at {time}.`,
        `Called back about the quote and booked: {service} for the ${subject(scene)}, {day} at {time}.`,
      ]),
    ),
  };
};
