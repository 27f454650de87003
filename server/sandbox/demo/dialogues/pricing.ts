import { describe } from './booking.ts';
import { hello, pickUp, shortGoodbye } from './common.ts';
import { type Dialogue, dollars, subject } from './scene.ts';

const carAnswer = [
  '{year} {make} {model}.',
  "It's a {car}.",
  'A {model}, {year}.',
  "{um} it's a {make} {model}, {year}.",
];

/** Wants a price, gets one, and does not book today. */
export const askPrice: Dialogue = (t, scene) => {
  pickUp(t, scene);
  t.u(
    `${hello(t, scene)} how much do you charge for {want}?`,
    `${hello(t, scene)} I'm calling around for prices on {want}.`,
    `${hello(t, scene)} could you give me a ballpark for {want}?`,
    `${hello(t, scene)} what would {want} cost me? Somebody quoted me a crazy number.`,
  );
  t.a(
    'Sure. What car is it for?',
    '{ok} Which year, make and model?',
    'Happy to. What are we working on?',
    'I can look that up. What do you drive?',
  );
  t.u(...carAnswer);
  t.tool('Looked up the price list: {want}, {car}, ${price}');
  t.a(
    "On that one it's about {price} dollars, parts and labor. You'd get an exact price once we have it on the lift.",
    'For a {model} we usually land around {price} dollars, with tax.',
    'That runs {price} dollars here, with a two-year warranty.',
    'Plan on about {price}. If it turns out to need less, you pay less.',
  );
  t.u(
    '{um} the other place said {less}.',
    "Okay. That's a bit more than I hoped.",
    "Oh, that's not bad at all.",
    'Hmm. And is that with everything, or do you add shop fees?',
    'Okay. Is that the same if I bring my own parts?',
  );
  const reply = t.lines[t.lines.length - 1]?.text ?? '';
  if (/less|other place/.test(reply))
    t.a(
      "They may well do a good job. Ask them whether that's with the warranty and the shop fees, ours is.",
      "That could be fine. I'd ask what brand of parts they use.",
    );
  else if (/own parts/.test(reply))
    t.a(
      'Labor is the same. We just can not give a warranty on parts we did not sell.',
      'You can bring them. The warranty would only cover the labor.',
    );
  else if (/shop fees/.test(reply))
    t.a(
      'Everything included. The only thing on top is sales tax on the parts.',
      'That is the whole price. No shop fees.',
    );
  else
    t.a(
      'Would you like me to find you a time?',
      'I have openings this week, if you want one.',
      'Shall I put you on the calendar?',
    );
  t.u(
    'Let me think about it and call you back.',
    'I need to talk to my wife first.',
    "I'll wait for my paycheck and call you then.",
    "Okay, let me check one more place, and I'll let you know.",
    "It's my son's car, so I have to ask him first.",
    "I'll probably just come by.",
  );
  t.a(
    'No pressure. The quote is good for thirty days.',
    "Of course. I'll keep the quote on file under your number.",
    "That's fine. Would you like it as a text?",
  );
  shortGoodbye(t, scene);
  return {
    summary: t.filled(
      t.r.pick([
        `Asked the price of {want} for a ${subject(scene)}; quoted about ${dollars(scene.price)}. Wants to think about it.`,
        `Price check: {want}, ${subject(scene)}, ${dollars(scene.price)}. Not booked, quote kept for 30 days.`,
        `Comparing prices for {want} on a ${subject(scene)}. Quoted ${dollars(scene.price)}; may call back.`,
      ]),
    ),
  };
};

/** Describes a problem, hears the price and leaves it at that. */
export const declines: Dialogue = (t, scene) => {
  pickUp(t, scene);
  describe(t, scene, t.r.int(1, 2));
  t.a(...scene.trouble.quote);
  t.u(
    "Oh. That's more than I can do this month.",
    'Hmm, I might try my cousin first.',
    'Okay, I only wanted to know what I am in for.',
    'Let me sleep on it.',
    "I'm not sure the car is worth it, to be honest.",
  );
  const plan = t.r.chance(0.4);
  if (plan)
    t.a(
      "That's fair. We also have a six-month payment plan, if that helps.",
      'I understand. You could pay it over six months, too.',
    );
  else
    t.a(
      'I understand. If it gets worse, please stop driving it and give us a call.',
      'No problem at all. The offer stands.',
    );
  t.u(
    'I might take you up on that. Let me call you back.',
    'Okay, thanks for being straight with me.',
    "I'll think about it. Thanks.",
  );
  shortGoodbye(t, scene);
  return {
    summary: t.filled(
      t.r.pick([
        `${subject(scene)} ${scene.trouble.short}. Heard the price (${dollars(scene.price)}) and did not book${plan ? '; told about the payment plan' : ''}.`,
        `Caller's ${subject(scene)} ${scene.trouble.short}. Found it expensive and will call back.`,
      ]),
    ),
  };
};

const parts = [
  'a side mirror',
  'a set of floor mats',
  'a gas cap',
  'a headlight assembly',
  'a used transmission',
  'a hub cap',
  'a window regulator',
  'a key blank',
  'a starter',
  'a radiator',
  'a fuel pump',
  'a set of rotors',
];

export const askParts: Dialogue = (t, scene) => {
  t.slots.part_ = t.r.pick(parts);
  pickUp(t, scene);
  t.u(
    `${hello(t, scene)} do you sell parts? I need {part_} for a {car}.`,
    `${hello(t, scene)} I'm looking for {part_} for my {model}.`,
    `${hello(t, scene)} would you guys happen to have {part_}? It's for a {car}.`,
  );
  t.a(
    'We order parts for the jobs we do, but we do not sell over the counter. Do you want it installed?',
    "We don't keep parts for sale, but we can order it and put it in. Would that help?",
    'Not over the counter, no. If you would like us to install it, I can get you a price.',
  );
  if (t.r.chance(0.5)) {
    t.u('How much would that be, with the labor?', 'What would you charge to put it in?');
    t.tool('Looked up parts prices: {part_}, {car}');
    t.a(
      'Part and labor together would be about {price} dollars, and it is here the next day.',
      'I see one for next-day delivery. All in, about {price} dollars.',
    );
    t.u(
      "Okay, I'll think about it.",
      'Let me see if I can find one at the junkyard first.',
      'That is not bad. Let me call you back.',
    );
    t.a("Sure. Ask for the assistant or Tina, we'll have it noted.", 'Sounds good. Good luck with it.');
    shortGoodbye(t, scene);
    return {
      summary: t.filled(
        `Looking for {part_} for a ${subject(scene)}. Quoted about ${dollars(scene.price)} installed; will think about it.`,
      ),
    };
  }
  t.u("No, I'll put it in myself.", 'Nah, I just need the part.', 'I have a guy who does the work.');
  t.a(
    'Then a parts store is your best bet. There is one on Ben White that is open late.',
    'The dealer or a parts store will have it. I hope you find one.',
    'Then I would try the salvage yard on the east side, they are good with {make}.',
  );
  shortGoodbye(t, scene);
  return {
    summary: t.filled(
      `Looking for {part_} for a ${subject(scene)}. We do not sell parts over the counter; sent to a parts store.`,
    ),
  };
};
