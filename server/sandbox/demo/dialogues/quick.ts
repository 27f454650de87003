import { goodbye, hello, shortGoodbye, pickUp } from './common.ts';
import { type Dialogue, isOpen, subject } from './scene.ts';

/** A short question with a short answer. */
const questions: readonly { u: string; a: string; summary: string }[] = [
  {
    u: 'what time do you close today?',
    a: 'Monday to Friday we are open from seven thirty to six, and Saturday from eight to one.',
    summary: 'Asked for the opening hours.',
  },
  {
    u: 'are you open on Saturdays?',
    a: 'We are, from eight to one. It gets busy, so early is better.',
    summary: 'Asked whether the shop is open on Saturdays.',
  },
  {
    u: 'are you open on Sundays?',
    a: 'Not on Sundays, but I can book you in for Monday morning if you like.',
    summary: 'Asked about Sundays; told that we are closed.',
  },
  {
    u: 'do you work on diesels?',
    a: 'We do. Ray has twenty years on diesels, anything up to a one-ton truck.',
    summary: 'Asked whether we work on diesels.',
  },
  {
    u: 'do you guys work on hybrids? The dealer scares me.',
    a: 'Yes, brakes, cooling and the twelve-volt side, and we test the big battery. Replacing it we leave to a specialist.',
    summary: 'Asked about hybrids; explained what we do and what we do not.',
  },
  {
    u: 'do you do body work? I got a dent in my door.',
    a: 'We do not do paint or body work, but there is a good body shop two blocks down. I can text you their name.',
    summary: 'Asked about body work; sent to the body shop two blocks down.',
  },
  {
    u: 'can you do a windshield? A rock got mine.',
    a: 'Glass is not something we do, but a mobile service we trust comes to your house. I can text you the number.',
    summary: 'Asked about a windshield; gave the mobile glass service.',
  },
  {
    u: 'do you work on motorcycles?',
    a: 'Sorry, four wheels only. There is a good bike shop on East Seventh.',
    summary: 'Asked about motorcycle work, which we do not do.',
  },
  {
    u: 'can I just walk in for an oil change, or do I need an appointment?',
    a: 'You can walk in. Before ten there is hardly any wait.',
    summary: 'Asked whether oil changes need an appointment.',
  },
  {
    u: 'do you take payments? Like, over a few months?',
    a: 'There is a six-month plan without interest, if you are approved. It takes about ten minutes at the counter.',
    summary: 'Asked about payment plans.',
  },
  {
    u: 'do you buy old cars? I have one that does not run.',
    a: 'We do not buy cars, but Dave knows a salvage yard that pays fairly and picks it up.',
    summary: 'Wanted to sell a car that does not run; told about the salvage yard.',
  },
  {
    u: 'is the test for the registration still required here? My friend says it is not.',
    a: 'In this county the emissions test still is, for cars two to twenty-four years old. It is eighteen fifty.',
    summary: 'Asked whether the emissions test is still required.',
  },
  {
    u: 'can you rent me a car while mine is in the shop?',
    a: 'We do not rent cars, but we give rides within ten miles, and the rental place on Lamar gives our customers a rate.',
    summary: 'Asked about rental cars; told about rides and the rate on Lamar.',
  },
  {
    u: 'I am coming from Buda. What is the best way to get to you?',
    a: 'Take 35 to 71 west, then South Lamar north. We are on the right just past the car wash.',
    summary: 'Asked for directions from Buda.',
  },
];

export const quickQuestion: Dialogue = (t, scene) => {
  pickUp(t, scene);
  const first = t.r.pick(questions);
  t.u(`${hello(t, scene)} ${first.u}`);
  t.a(`{ok} ${first.a}`, first.a);
  const more = t.r.chance(0.35) ? t.r.pick(questions.filter((question) => question !== first)) : null;
  if (more) {
    t.u(`Okay, and one more thing, ${more.u}`, `Good. And ${more.u}`, `Thanks. Oh, and ${more.u}`);
    t.a(more.a);
  }
  shortGoodbye(t, scene);
  return { summary: more && t.r.chance(0.5) ? `${first.summary} ${more.summary}` : first.summary };
};

const staff = {
  Dave: ['about a quote he gave me', "about the truck we're restoring", 'about a bill', 'about a job I did for him'],
  Ray: ['about my diesel', 'about the noise he heard', 'about the part he ordered'],
  Luis: ['about my transmission', 'about the car he is working on', 'about the estimate'],
  Tina: ['about an invoice', 'about my insurance paperwork', 'about the shuttle'],
};

/** Asks for somebody by name. The call is handed on, or ends in a message. */
export const askForPerson: Dialogue = (t, scene) => {
  const who = t.r.pick(['Dave', 'Dave', 'Ray', 'Luis', 'Tina'] as const);
  Object.assign(t.slots, { who, matter: t.r.pick(staff[who]) });
  pickUp(t, scene);
  t.u(
    `${hello(t, scene)} can I talk to {who}?`,
    `${hello(t, scene)} is {who} in? It's {matter}.`,
    `${hello(t, scene)} I'd rather speak to a real person. Is {who} around?`,
    `${hello(t, scene)} I'm returning a call from {who}.`,
  );
  t.a(
    'I can try {who} for you. May I say what it is about?',
    "Of course. What's it about, so I can tell {who}?",
    '{ok} Can I tell {who} who is calling and why?',
  );
  t.u("It's {name}, {matter}.", "{first} {last}. It's {matter}.", "Just tell them it's {first}. It's {matter}.");
  const open = isOpen(scene.day, scene.second);
  if (open && t.r.chance(0.6)) {
    t.a(
      "One moment, {first}, I'm putting you through.",
      'Thanks, {first}. Please hold while I connect you.',
      "{who}'s free. Hold on just a second.",
    );
    t.tool('Transferred the call to {who}');
    if (t.r.chance(0.5)) t.u('Thank you.', 'Thanks.', 'Great.');
    return {
      summary: t.filled(t.r.pick(['{name} asked for {who} {matter}. Put through.', 'Transferred to {who}: {matter}.'])),
      transfer: 'completed',
    };
  }
  if (open) {
    t.tool('Tried to transfer the call to {who}: no answer');
    t.a(
      "{who} isn't picking up, probably under a car. Can I take a message?",
      '{who} is with a customer. What should I pass on?',
    );
  } else
    t.a(
      '{who} is gone for the day. I can pass on a message first thing tomorrow.',
      "There's nobody in the shop right now. Would you like to leave a message for {who}?",
    );
  t.u(
    "Just have {who} call me back. I'm around all day.",
    'Yes, please ask {who} to call me {matter}.',
    'Sure. Anytime after four is good.',
    "No rush, tomorrow's fine.",
  );
  t.a(
    "Got it. I'll make sure {who} sees it.",
    "I've sent it to {who} with your number.",
    'Done. You should hear back today or tomorrow morning.',
  );
  goodbye(t, scene);
  return {
    summary: t.filled(
      t.r.pick([
        '{name} wants {who} to call back {matter}.',
        'Message for {who} from {name}: please call back {matter}.',
      ]),
    ),
    ...(open ? { transfer: 'no-answer' as const } : {}),
  };
};

/** Known customers with papers on their mind. */
export const paperwork: Dialogue = (t, scene) => {
  const request = t.r.pick([
    {
      u: 'could you email me my invoices for the last year? I need them for my taxes.',
      a: 'Sure. Tina sends them in the morning, to the email on file.',
      s: 'Needs all invoices of the last year for taxes. Tina to email them.',
    },
    {
      u: "I'm selling my {model}, and the buyer wants the service history.",
      a: 'We can print the whole history for you, no charge. It will be at the counter by noon.',
      s: `Selling the ${subject(scene)}; needs a printout of the service history at the counter.`,
    },
    {
      u: 'I got two reminder texts for the same service. Can you fix that?',
      a: 'Sorry about that. I see the number twice, and I have asked Tina to remove one.',
      s: 'Gets reminders twice. Tina to merge the numbers.',
    },
    {
      u: 'my card got charged, but I never got a receipt.',
      a: 'I see the payment. The receipt is on its way to you as a text.',
      s: 'Missing receipt; sent again by text.',
    },
    {
      u: 'is the work you did last year still under warranty?',
      a: 'Two years or twenty-four thousand miles, so yes. If it acts up, bring it in.',
      s: `Asked whether last year's work on the ${subject(scene)} is still under warranty. It is.`,
    },
    {
      u: 'I was told {price} dollars and the bill was {total}. I want to know why.',
      a: 'I understand. I can see the second amount, but not who approved it. Dave will go through it with you himself and call you today.',
      s: `Disputes a bill for the ${subject(scene)}: told {price}, charged {total} dollars. Dave to call back today.`,
    },
    {
      u: 'I found a greasy handprint on my seat after I picked up my {model}.',
      a: 'I am sorry, that should not happen. Bring it by any time and we clean it while you wait, no charge.',
      s: `Grease on the seat of the ${subject(scene)}. We clean it free of charge, no appointment needed.`,
    },
    {
      u: 'I moved. Can I give you my new address?',
      a: 'Yes, go ahead. I will send it to Tina and she updates the file.',
      s: 'Has moved; Tina should ask for the new address.',
    },
  ]);
  pickUp(t, scene);
  t.u(`${hello(t, scene)} ${request.u}`);
  if (t.r.chance(0.6)) t.tool('Looked up the customer file: {name}');
  t.a(`{ok} ${request.a}`, request.a);
  t.u("Perfect, that's all I needed.", 'Great. How long will that take?', 'Okay, thank you.');
  if (/How long/.test(t.lines[t.lines.length - 1]?.text ?? ''))
    t.a('By tomorrow at the latest.', 'You should have it today.');
  goodbye(t, scene);
  return { summary: t.filled(request.s) };
};
