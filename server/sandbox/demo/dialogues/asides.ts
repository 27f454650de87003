/** What people say of the season, and what they are wished. */
export const seasonal = (month: number): readonly [string, string] =>
  month >= 5 && month <= 9
    ? ['It is brutal out there today.', 'Stay cool, it is supposed to be a hot one.']
    : month === 12
      ? ['With all the holiday traffic I would rather be safe.', 'Happy holidays.']
      : month <= 2
        ? ['These cold mornings are not helping.', 'Stay warm out there.']
        : ['With all this rain I would rather be safe.', 'Enjoy the nice weather.'];

export interface Exchange {
  /** What the summary says of it. */
  note?: string;
  u: readonly string[];
  a: readonly string[];
}

/** Small questions that people ask once the main thing is settled. */
export const asides: readonly Exchange[] = [
  {
    note: 'Will wait in the shop.',
    u: ['Can I wait there while you do it?', 'Do you have somewhere I can sit and work?'],
    a: ['Sure, there is a waiting room with coffee and wifi.', 'Yes, we have a waiting area, and the wifi is decent.'],
  },
  {
    note: 'Needs a ride to work.',
    u: ['Do you guys give rides? I work downtown.', 'Could somebody drop me at work?'],
    a: [
      'We do, within ten miles. Just tell Tina when you get here.',
      "Yes, our shuttle leaves at eight and at nine. I'll put you on it.",
    ],
  },
  {
    u: ['Do you take cards?', 'How do I pay? Is a card okay?'],
    a: ['Card, cash or check, whatever is easiest.', 'Cards are fine, and you can pay by link from your phone too.'],
  },
  {
    u: ['Is there a warranty on the work?', 'And if it comes back, am I covered?'],
    a: ['Two years or twenty-four thousand miles, parts and labor.', "You are. It's two years on parts and labor."],
  },
  {
    note: 'Leaves the car the night before.',
    u: ['Can I drop it off the night before?', 'Would it be okay to leave it there tonight?'],
    a: [
      'You can. There is a key drop in the front door, just write your name on the envelope.',
      'Yes, park anywhere in front and use the key slot.',
    ],
  },
  {
    u: [
      'You take dogs in the waiting room? He goes everywhere with me.',
      'I will have my dog along. Is that a problem?',
    ],
    a: ['Dogs are welcome. Tina keeps treats at the counter.', 'Not at all, as long as he is on a leash.'],
  },
  {
    note: 'Asked for the 10% discount.',
    u: ['Do you have a military discount?', 'Is there any discount for teachers?'],
    a: ["Ten percent for military and teachers. I'll note it.", 'There is, ten percent off labor. Just show the ID.'],
  },
  {
    note: 'Hopes to have it back the same day.',
    u: ['How long do you think it will take?', 'Will it be done the same day?'],
    a: [
      "Most of these are same day. We'll text you when it's ready.",
      'Usually before the end of the day, and you get a text either way.',
    ],
  },
  {
    note: 'Somebody else may bring the car.',
    u: ['My husband might bring it instead. Is that fine?', 'My daughter is going to drive it over. Okay?'],
    a: ["That's fine, just have them give your name.", "Of course. I'll write it on the ticket."],
  },
  {
    note: 'Wants a call before any extra work.',
    u: ['You will call me before doing anything else to it, right?', 'Please do not do extra work without asking me.'],
    a: ['Always. Nothing gets done without your okay.', 'You have my word. Estimate first, then your approval.'],
  },
  {
    u: ['Where are you exactly? Off Lamar?', 'Remind me where you are.'],
    a: [
      'South Lamar, right past the car wash. Red and white sign.',
      'On South Lamar, just after the car wash, parking in the back.',
    ],
  },
  {
    note: 'Asked what brand of parts we use.',
    u: ['Do you use original parts or the cheap stuff?', 'What kind of parts do you put in?'],
    a: [
      "Original or better. If there's a cheaper option, we tell you and you pick.",
      'Good ones. Dave does not like doing a job twice.',
    ],
  },
];

/** What people tell while somebody listens. */
export const stories: readonly Exchange[] = [
  {
    u: ['My dad had the same car. He drove it to Alaska and back, twice.'],
    a: ['They were built to last. We will keep yours going.'],
  },
  {
    u: ["I'd do it myself, but last time I dropped the wrench into the engine and never found it."],
    a: ["It's probably still in there. We'll keep an eye out for it."],
  },
  {
    u: ['I just moved here from Ohio, so I do not have a mechanic yet.'],
    a: ['Welcome to Austin. The trick is to park in the shade.'],
  },
  { u: ['My neighbor says you are the only honest shop on Lamar.'], a: ['Please thank your neighbor. We try.'] },
  {
    u: ["It's my late mother's car, so I'm a little attached to it."],
    a: ["I understand. I'll put that in the notes, and they will be careful with it."],
  },
  {
    u: ["I've got three kids and a hockey bag in the back, so please ignore the smell."],
    a: ['They have smelled worse, I promise.'],
  },
  {
    u: ['I drive for a delivery app, so every day without it costs me money.'],
    a: ["Got it. I'll mark it as a work vehicle, so it goes first."],
    note: 'Drives for work, needs it back quickly.',
  },
  {
    u: ["I have to be at my daughter's graduation on the weekend, so it has to make it to Dallas."],
    a: ["I'll write that down, so they check what matters for the trip."],
    note: 'Drives to Dallas on the weekend.',
  },
  {
    u: ['The last place charged me for a filter they never changed. I still have the old one with my initials on it.'],
    a: ["That's clever. You can look over the mechanic's shoulder here, if you like."],
  },
  { u: ["I'm calling from the office, so I may have to whisper."], a: ['No problem, I hear you fine.'] },
];
