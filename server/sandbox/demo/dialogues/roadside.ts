import { askName, hello, pickUp } from './common.ts';
import { type Dialogue, subject } from './scene.ts';

const places = [
  'on the shoulder of I-35 near Oltorf',
  'in the H-E-B parking lot on South Congress',
  'on Slaughter Lane, by the gas station',
  'in a garage downtown on Fourth Street',
  'on Highway 71, just past the airport',
  'at my apartment off Riverside',
  'on Burnet Road in front of a bank',
  'at a rest stop south of Buda',
  'on Manchaca, half in a driveway',
  'in the parking lot at work, out by the Domain',
];
const highways = [
  'I-35 northbound, past the William Cannon exit',
  'MoPac, right before the river',
  '183 by the airport exit',
  'Highway 290 near Oak Hill',
  '71 close to the toll road',
  'I-35 southbound, on the upper deck',
];
const breakdowns = [
  "won't start",
  'died while I was driving',
  'has a flat and no spare',
  'is blowing steam',
  'is stuck in park',
  'makes a horrible grinding sound',
];

/** A car that has to be fetched; the visit is the first of the next working day. */
export const callTow: Dialogue = (t, scene) => {
  Object.assign(t.slots, {
    place: t.r.pick(places),
    broke: t.r.pick(breakdowns),
    wait: t.r.pick(['thirty', 'thirty-five', 'forty', 'forty-five', 'fifty']),
  });
  pickUp(t, scene);
  t.u(
    `${hello(t, scene)} I need a tow. I'm {place} and my car {broke}.`,
    `${hello(t, scene)} do you do towing at this hour? My car {broke} and I'm {place}.`,
    `${hello(t, scene)} I'm stuck {place}. My {model} {broke}.`,
  );
  t.a(
    'I can get you a tow. First, are you somewhere safe?',
    'Okay, let me help. Are you and the car out of traffic?',
    "I'm glad you called. Are you safe where you are?",
  );
  t.u(
    "Yeah, I'm fine, I'm just cold and annoyed.",
    "Yes, I'm inside with the doors locked.",
    "I think so. It's well lit.",
    "Yes, we're okay. My kids are asleep in the back.",
  );
  if (!scene.known) {
    t.a('What are you driving?', 'Good. What car is the driver looking for?');
    t.u('A {color} {car}.', "It's a {color} {make} {model}.");
  }
  t.tool('Dispatched the tow partner: about {wait} minutes');
  t.a(
    'A truck is on the way, about {wait} minutes. It is ninety-five dollars within ten miles, to our door.',
    'The driver will be there in about {wait} minutes and calls you when he is close. The tow is ninety-five.',
  );
  if (t.r.chance(0.6)) {
    t.answered(
      ['Can I pay that with the repair?', "Sure. We'll put it on the same bill."],
      ['Does he take cards?', 'He does, or you settle it with us in the morning.'],
      ['Can he give me a ride home?', 'He can, as long as it is not far out of the way.'],
      ['Do I have to be there when he drops it off?', 'No, he has a key to our gate. You can go home.'],
      ["How will I know it's him?", 'White truck with a green stripe, and he will ask for you by name.'],
    );
  }
  askName(t, scene);
  t.a(
    'Leave the key with the driver, {first}. We look at it {day} at {time} and call you.',
    'Okay, {first}. It goes inside our gate tonight, and {tech} looks at it {day} at {time}.',
  );
  t.u(
    'Thank you so much. I did not know who to call.',
    "You're a lifesaver. Thanks.",
    'Okay. I see a truck, I think. Thanks!',
    'Perfect, I will wait here.',
  );
  if (t.r.chance(0.5))
    t.a(
      'Stay where you are, and call back if anything changes.',
      'You did the right thing. Stay safe.',
      'Hang in there. He is on his way.',
    );
  return {
    summary: t.filled(
      t.r.pick([
        `Tow sent {place}: ${subject(scene)} {broke}. In the shop {day} at {time}.`,
        `Stranded {place} with a {color} ${subject(scene)} that {broke}. Tow in {wait} minutes, $95; diagnose {day} at {time}.`,
      ]),
    ),
  };
};

export const highwayEmergency: Dialogue = (t, scene) => {
  Object.assign(t.slots, { road: t.r.pick(highways), wait: t.r.pick(['fifteen', 'twenty', 'twenty-five']) });
  pickUp(t, scene);
  t.u(
    "Please, I'm on {road}, my car just died in the lane and people are flying past me.",
    "Hi, I need help right now. I'm on {road} and there's smoke coming from my hood.",
    "I just had a blowout on {road}. I'm on the shoulder but I'm shaking.",
    'My brakes went out on {road}. I got it stopped on the shoulder. I am freaking out.',
  );
  t.a(
    'Okay, stay with me. Are you hurt?',
    "I've got you. Is anybody hurt?",
    'Take a breath. First: is everybody okay?',
  );
  t.u("No, I'm okay. Just scared.", "We're okay. It's me and my mom.", 'I think so. My hands are shaking.');
  t.a(
    "Turn on your hazards. If you're in a lane or you see flames, get out on the right side, get behind the rail, and call 911 before anything else.",
    'Hazards on, and get out on the side away from traffic, behind the barrier if there is one. If there is fire or you are in a lane, hang up and call 911.',
  );
  t.u(
    "Okay, I'm out. I'm behind the rail.",
    'We are on the grass now, away from the road.',
    "I'm on the shoulder, all the way over. No flames.",
  );
  t.a(
    'Good. What is the car, and what is near you? A sign, an exit number?',
    'You did great. What car is it, and can you see an exit sign?',
  );
  t.u(
    "A {color} {model}. There's a sign for the next exit, maybe half a mile.",
    "It's a {color} {make} {model}, right under an overpass.",
  );
  t.tool('Dispatched the tow partner, urgent: about {wait} minutes');
  t.a(
    "A truck is {wait} minutes out and I've told the highway help patrol as well. What is your name?",
    'Tow is coming, {wait} minutes, with lights on. Who am I talking to?',
  );
  t.u('{first}. {first} {last}.', "It's {name}.", '{first}.');
  t.a(
    "Okay, {first}. Stay behind the rail and keep your phone on. The driver calls you in a couple of minutes, and we'll look at the car {day} at {time}.",
    '{first}, stay off the road, whatever happens to the car. You will get a call from the driver. The car comes to us, {day} at {time}.',
  );
  t.u('Thank you. Thank you so much.', 'Okay. Okay, I can do that. Thanks.', 'I see the patrol already. Thank you.');
  return {
    summary: t.filled(
      t.r.pick([
        `Emergency on {road}: {color} ${subject(scene)} stopped, nobody hurt, caller safe off the road. Urgent tow sent ({wait} minutes); look at it {day} at {time}.`,
        `{first} broke down on {road} (${subject(scene)}), shaken but not hurt. Tow in {wait} minutes. Call to see how they are doing.`,
      ]),
    ),
  };
};
