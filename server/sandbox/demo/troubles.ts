/** One thing a car can have or want, with the words that callers and the assistant find for it. Texts take the slots of talk.ts. */
export interface Trouble {
  /** The appointment's `service_type`. */
  service: string;
  interest: string;
  /** For summaries, after "the" or a car: "squeals when braking". */
  short: string;
  urgency: 'low' | 'medium' | 'high';
  minutes: number;
  /** Lowest, highest, step, in dollars. */
  price: readonly [number, number, number];
  opener: readonly string[];
  ask: readonly { a: readonly string[]; u: readonly string[] }[];
  quote: readonly string[];
  /** What the mechanic found, said of a car in the shop. */
  found: readonly string[];
  /** What was done: "new front pads and rotors". */
  done: string;
}

export const repairs: readonly Trouble[] = [
  {
    service: 'Brake inspection',
    interest: 'Front brakes',
    short: 'squeals when braking',
    urgency: 'medium',
    minutes: 60,
    price: [189, 329, 10],
    opener: [
      "my brakes started squealing this week and it's getting worse.",
      "I'm hearing this awful squeal every time I slow down, and I think it's the brakes.",
      "my {model} makes a grinding sound when I stop. I've been putting it off, honestly.",
      'I need somebody to look at my brakes. They squeal, and the pedal feels a little soft.',
      "I think my brake pads are shot. There's a squeal you can hear from across the parking lot.",
    ],
    ask: [
      {
        a: ['Is it more of a squeal or a grinding sound?', 'Would you call it a squeal, or is it metal on metal?'],
        u: [
          'Mostly a squeal, but this morning I heard some grinding too.',
          'Just a squeal, really high.',
          "It's grinding now, which is why I'm calling.",
        ],
      },
      {
        a: ['Does it come from the front or the back?', 'Can you tell which end of the car it comes from?'],
        u: [
          'The front, I think. Left side.',
          'Front for sure.',
          "I can't tell. My wife says the front.",
          'Sounds like the front to me.',
        ],
      },
      {
        a: ['Do you remember when the pads were last done?', 'Have the brakes been done since you got it?'],
        u: [
          'No idea, I bought it used.',
          'Maybe three years ago?',
          "Not since I've had it, so at least forty thousand miles.",
          'Two years back, at another place.',
        ],
      },
    ],
    quote: [
      "The inspection is free. If it's just front pads, that's usually around {price} dollars with labor.",
      "We look at brakes for free, and front pads with labor run about {price}. If the rotors are worn we'd call you first.",
    ],
    found: [
      'the front pads were down to two millimeters and the rotors are scored',
      'the pads are worn on one side because a caliper pin was sticking',
    ],
    done: 'new front pads and rotors',
  },
  {
    service: 'Check engine diagnostic',
    interest: 'Check engine light',
    short: 'has the check engine light on',
    urgency: 'medium',
    minutes: 60,
    price: [120, 120, 1],
    opener: [
      'my check engine light came on yesterday and I have no idea what it means.',
      "I've got a check engine light on my {model}. It runs fine, but it makes me nervous.",
      'the check engine light is on again. It went off for a week and now it came back.',
      'that little orange engine light just came on and the car kind of shudders at stop lights.',
      "I'm at work and my check engine light came on this morning. Can somebody read the code?",
    ],
    ask: [
      {
        a: ['Is the light steady, or is it flashing?', 'Is it flashing at all, or just on?'],
        u: [
          'Just steady.',
          "It's steady. It flashed once, on the highway.",
          'Steady orange.',
          'Just on the whole time.',
        ],
      },
      {
        a: ['Does the car drive any differently?', 'Have you noticed it running rough or losing power?'],
        u: [
          'A little rough when it idles.',
          'Not really, no.',
          'It hesitates when I merge.',
          'It uses more gas, I think.',
        ],
      },
      {
        a: [
          'Did you fuel up right before it came on?',
          'Did anything happen just before, like a fill-up or a jump start?',
        ],
        u: [
          'I did get gas the night before, actually.',
          'Not that I remember.',
          'I jumped it last week, the battery was dead.',
        ],
      },
    ],
    quote: [
      'The diagnostic is {price} dollars, and it goes toward the repair if you do it with us.',
      "It's {price} to find out what it is, not just read the code, and we take that off the repair.",
    ],
    found: [
      'cylinder three is misfiring because of a bad coil',
      'it turned out to be the upstream oxygen sensor',
      "it's a small leak in the vapor line, nothing dangerous",
    ],
    done: 'a new ignition coil and spark plugs',
  },
  {
    service: 'A/C diagnosis',
    interest: 'Air conditioning',
    short: 'blows warm air from the A/C',
    urgency: 'medium',
    minutes: 120,
    price: [160, 240, 10],
    opener: [
      'my AC is blowing warm air and I have a baby in the back seat. How soon can you look at it?',
      "the air conditioning quit on me. It's cold for about five minutes and then nothing.",
      "my AC stopped working, and I can't sit in traffic like that.",
      'I need my air conditioning checked. It used to freeze me out, and now it barely does anything.',
      'the air in my {model} smells musty and it never gets really cold anymore.',
    ],
    ask: [
      {
        a: ['Did it quit all at once, or has it been getting weaker?', 'Was it sudden or little by little?'],
        u: [
          'It got weaker all through last month.',
          'Pretty much overnight.',
          "It comes and goes. It's better on the highway.",
        ],
      },
      {
        a: [
          'Do you hear the compressor click on when you press the button?',
          'Does the air still blow strong, just not cold?',
        ],
        u: [
          'It blows fine, just warm.',
          "I hear a click and then it's like it gives up.",
          "The fan is strong. It's just not cold.",
        ],
      },
      {
        a: ['Has anybody added refrigerant to it before?', 'Was it ever recharged?'],
        u: ['My brother put a can in it last summer.', 'Yes, two years ago, somewhere else.', 'No, never.'],
      },
    ],
    quote: [
      'A leak check and recharge is {price} dollars. If a part has failed, Luis calls you with a price before he does anything.',
      "We'd start with the leak test and recharge, which runs about {price}. Most of the time that tells us everything.",
    ],
    found: [
      'there is a slow leak at the condenser',
      'the compressor clutch is worn out',
      'one of the seals was leaking, so the charge was low',
    ],
    done: 'the leak sealed and the A/C recharged',
  },
  {
    service: 'Battery and charging test',
    interest: 'Battery',
    short: 'has trouble starting',
    urgency: 'high',
    minutes: 45,
    price: [169, 229, 10],
    opener: [
      "my car won't start in the mornings unless I jump it.",
      'I had to get a jump twice this week. I think I need a battery.',
      'it just clicks when I turn the key. My neighbor got it going, but I am scared to turn it off.',
      'my {model} is slow to start. It sounds tired, if that makes sense.',
      'I came out of the grocery store and it was dead. A guy jumped me, and now I need to know what to do.',
    ],
    ask: [
      {
        a: ['How old is the battery, do you know?', 'Is that still the first battery?'],
        u: [
          'At least four years.',
          'I honestly have no idea.',
          "It's the one it came with, so five or six years.",
          'I put one in two years ago, a cheap one.',
        ],
      },
      {
        a: ['Do the headlights get dim when you idle?', 'Have you seen the lights flicker?'],
        u: ['No, they look fine.', 'Now that you say it, they do flicker.', 'A little, at red lights.'],
      },
    ],
    quote: [
      'Testing it is free and takes ten minutes. A new battery, installed, starts at {price} dollars with a three-year warranty.',
      "We'd test the battery and the alternator for free. If it needs a battery, you're looking at about {price} installed.",
    ],
    found: [
      'the battery tested bad, two dead cells',
      "the alternator isn't charging the way it should",
      'the terminals were corroded and the battery was weak',
    ],
    done: 'a new battery and clean terminals',
  },
  {
    service: 'Cooling system check',
    interest: 'Overheating',
    short: 'runs hot',
    urgency: 'high',
    minutes: 90,
    price: [95, 140, 5],
    opener: [
      'my temperature gauge went all the way up on the way home, and I pulled over.',
      "my car is overheating. There's a sweet smell and some steam from the hood.",
      "it's running hot in traffic. The second I get moving, it comes back down.",
      "I keep adding coolant and it keeps disappearing. I don't see a puddle, though.",
      "there's a green puddle under my {model} every morning.",
    ],
    ask: [
      {
        a: ['Is there any steam, or a puddle under the car?', 'Do you see anything dripping?'],
        u: [
          "There's a drip right below the front bumper.",
          'A little steam, and it smells sweet.',
          'Not that I can see.',
        ],
      },
      {
        a: ['Does the fan come on when it gets hot?', 'Can you hear the fan kick in?'],
        u: ['I never checked.', 'The fan runs like crazy.', "Now that you ask, I don't think so."],
      },
    ],
    quote: [
      "Please don't drive it hot, that can ruin the engine. The pressure test is {price} dollars and shows us where it goes.",
      'A cooling system test is {price}. If the needle gets near red on the way, pull over and call us, we can send a tow.',
    ],
    found: [
      'the water pump is weeping',
      'the radiator has a crack along the top seam',
      'the thermostat was stuck closed',
    ],
    done: 'a new thermostat, hoses and coolant',
  },
  {
    service: 'Suspension and steering check',
    interest: 'Suspension noise',
    short: 'clunks over bumps',
    urgency: 'low',
    minutes: 60,
    price: [65, 95, 5],
    opener: [
      "there's a clunk in the front end every time I hit a bump.",
      "my steering wheel shakes at about sixty-five, and it's driving me crazy.",
      'my car pulls to the right. I hit a curb a while back, if that helps.',
      "something's rattling underneath. Every speed bump sounds like a drawer of silverware.",
      'I hear a popping noise when I turn the wheel all the way, like backing out of my driveway.',
    ],
    ask: [
      {
        a: ['Do you feel it in the steering wheel too?', 'Does it change when you turn the wheel?'],
        u: ['Yeah, the wheel jumps a little.', 'Mostly when I turn left.', 'No, I only hear it.'],
      },
      {
        a: ['About how many miles are on it?', 'What are the miles at?'],
        u: [
          'A hundred and twelve thousand.',
          'Just over ninety.',
          'A hundred and forty, give or take.',
          "It's at seventy-eight thousand.",
        ],
      },
    ],
    quote: [
      "We'd put it on the lift and take it for a drive. That's {price} dollars, and you get a written estimate.",
      'The check is {price}, and a mechanic rides along so you can point at the noise.',
    ],
    found: [
      'a sway bar link is loose on the passenger side',
      'both front struts are leaking',
      'the lower ball joint has play in it',
    ],
    done: 'new sway bar links and an alignment',
  },
  {
    service: 'Oil leak check',
    interest: 'Oil leak',
    short: 'leaks oil',
    urgency: 'medium',
    minutes: 60,
    price: [60, 60, 1],
    opener: [
      "I've got oil spots on my driveway and my landlord isn't happy.",
      "there's a burning oil smell when I park, and I had to add a quart last week.",
      "I think I'm leaking oil. There's a spot the size of a dinner plate.",
      'the oil light flickers when I stop at a light.',
    ],
    ask: [
      {
        a: ['Have you checked the dipstick lately?', 'How is the oil level right now?'],
        u: ['It was low, so I added a quart.', "I wouldn't know how, to be honest.", "It's right at the bottom mark."],
      },
      {
        a: ['Do you see any smoke?', 'Any smoke, or just the smell?'],
        u: ['No smoke, just the smell.', 'A little blue smoke when I start it.', 'Nothing like that.'],
      },
    ],
    quote: [
      'Finding the leak is {price} dollars, and that comes off the repair. Please keep the oil topped up until then.',
      "It's {price} to trace it with dye. A valve cover gasket, for instance, runs about two eighty.",
    ],
    found: [
      "it's the valve cover gasket",
      'the oil pan gasket is seeping',
      'the drain plug washer was never replaced at the last oil change',
    ],
    done: 'a new valve cover gasket',
  },
  {
    service: 'Transmission diagnosis',
    interest: 'Transmission',
    short: 'shifts hard',
    urgency: 'medium',
    minutes: 90,
    price: [120, 189, 23],
    opener: [
      "my transmission is slipping. It revs up but it doesn't go anywhere.",
      "it shifts really hard between second and third. It's like somebody kicks the seat.",
      'when I put it in reverse there is a long pause and then a thud.',
      'somebody told me I need a new transmission, and I want a second opinion.',
    ],
    ask: [
      {
        a: ['Does it happen cold, warm, or all the time?', 'Is it worse once it is warmed up?'],
        u: ['Mostly when it is warm.', 'All the time now.', 'Just the first mile or two.'],
      },
      {
        a: ['Has the fluid ever been changed?', 'Do you know if the transmission fluid was ever done?'],
        u: ["Not by me, and I've had it six years.", 'I thought it was sealed?', 'Once, around sixty thousand.'],
      },
    ],
    quote: [
      'Luis does our transmissions. The diagnosis is {price} dollars, and sometimes a fluid service is all it takes.',
      "We'd scan it and check the fluid for {price}. I'd rather not guess at the rest over the phone.",
    ],
    found: [
      'the fluid was black and low',
      'a shift solenoid is sticking',
      'the mount is torn, the transmission itself is fine',
    ],
    done: 'a transmission service with new fluid and filter',
  },
  {
    service: 'Tire repair',
    interest: 'Flat tire',
    short: 'has a tire that keeps losing air',
    urgency: 'high',
    minutes: 30,
    price: [25, 35, 5],
    opener: [
      "I've got a screw in my tire. It's holding air, but I can see it.",
      'my tire light is on and the back left keeps going down.',
      'I put the spare on this morning. Can you patch the flat one?',
    ],
    ask: [
      {
        a: ['Is it in the tread or on the side?', 'Where is it, in the middle of the tread or near the edge?'],
        u: ['Right in the middle.', 'Kind of near the edge.', "I couldn't tell you. I just see the pressure drop."],
      },
    ],
    quote: [
      "If it's in the tread we can patch it for {price} dollars. On the sidewall it can't be fixed, and you'd need a tire.",
      "A patch is {price} and takes about half an hour. Don't pull it out before you come.",
    ],
    found: [
      'there was a roofing nail in the tread',
      'the valve stem was cracked',
      'the inner sidewall is cut, so it needed a new tire',
    ],
    done: 'the tire patched and balanced',
  },
  {
    service: 'Starter and alternator test',
    interest: 'Starter or alternator',
    short: 'sometimes does not crank',
    urgency: 'high',
    minutes: 60,
    price: [390, 620, 10],
    opener: [
      'sometimes I turn the key and nothing happens at all. Then I wait, and it starts.',
      "my battery light is on, and the parts store says it's my alternator.",
      'there is a whining sound that goes up when I give it gas, and my lights are dim.',
      'my {model} cranks real slow and then it catches. The battery is brand new.',
    ],
    ask: [
      {
        a: [
          'Do the lights on the dash come on when it does that?',
          'When it won’t crank, do you still have lights and radio?',
        ],
        u: ['Yes, everything lights up.', 'They come on and then they fade.', 'Yes, the radio plays and everything.'],
      },
      {
        a: ['How often does it happen?', 'Is it every time, or now and then?'],
        u: ['Once a week, maybe.', 'Every day now.', 'Three times since Sunday.'],
      },
    ],
    quote: [
      'The test is free. If it is the alternator or the starter, those are around {price} dollars installed on most cars like yours.',
      "We'd test it first, no charge. Parts and labor for that job run about {price}, and you'd hear from us before we start.",
    ],
    found: [
      'the starter is drawing twice the current it should',
      'the alternator only puts out twelve volts',
      'the ground cable was loose',
    ],
    done: 'a rebuilt alternator and a new belt',
  },
  {
    service: 'Electrical diagnosis',
    interest: 'Electrical problem',
    short: 'has an electrical fault',
    urgency: 'low',
    minutes: 90,
    price: [120, 140, 10],
    opener: [
      'my passenger window went down and it will not come back up.',
      'my blinker clicks twice as fast on the left side, and I already changed the bulb.',
      'my key fob quit, and the doors unlock by themselves at night.',
      'something drains my battery. If I park it for two days, it is dead.',
    ],
    ask: [
      {
        a: [
          'Did it start after any work on the car, like a new stereo?',
          'Was anything installed lately, a radio or an alarm?',
        ],
        u: ['My son put in a stereo at Christmas.', 'No, nothing.', 'There is a dash camera, if that counts.'],
      },
      {
        a: ['Is it all the time, or only now and then?', 'Does the weather make a difference?'],
        u: ['All the time.', 'It is worse when it rains.', 'Every once in a while.'],
      },
    ],
    quote: [
      'Electrical work starts with a diagnosis, {price} dollars for the first hour, and most things are found in that hour.',
      "It's {price} for the diagnosis. Ray is very good at this kind of thing.",
    ],
    found: [
      'the window regulator is broken',
      'a relay was staying on all night',
      'water got into the connector behind the tail light',
    ],
    done: 'the wiring repaired and tested',
  },
  {
    service: 'Exhaust repair',
    interest: 'Exhaust',
    short: 'is loud from the exhaust',
    urgency: 'low',
    minutes: 60,
    price: [140, 380, 20],
    opener: [
      'my car sounds like a race car, and not in a good way. Something fell off the exhaust.',
      'there is a rattle under the car and it smells like exhaust inside.',
      'my muffler is hanging. I tied it up with a coat hanger.',
    ],
    ask: [
      {
        a: ['Do you smell exhaust inside the car?', 'Any headaches or fumes when you drive it?'],
        u: ['A bit, at stop lights.', 'No, it is just loud.', 'I drive with the windows down.'],
      },
    ],
    quote: [
      "We'd have to see it, but a welded repair usually lands around {price} dollars. Keep the windows open until then.",
      'Most exhaust repairs run about {price}. If it turns out to be the converter, that is more.',
    ],
    found: [
      'the flex pipe had a hole in it',
      'a hanger rusted through and the muffler cracked',
      'the heat shield was loose',
    ],
    done: 'the exhaust pipe welded and rehung',
  },
];

export const upkeep: readonly Trouble[] = [
  {
    service: 'Oil change',
    interest: 'Oil change',
    short: 'is due for an oil change',
    urgency: 'low',
    minutes: 45,
    price: [79, 99, 5],
    opener: [
      'I just need an oil change.',
      'my sticker says I was due for an oil change about a thousand miles ago.',
      'I want to get my oil changed, the full synthetic.',
      'the oil life says five percent, so I guess it is time.',
      'could I bring my {model} in for an oil change sometime this week?',
    ],
    ask: [
      {
        a: ['Full synthetic like last time?', 'Do you run full synthetic?'],
        u: ['Yes, synthetic.', 'Whatever you guys recommend.', 'Is that the expensive one? Sure.'],
      },
    ],
    quote: [
      'That is {price} dollars with the filter, and we check all the fluids and tire pressure.',
      "It's {price} with tax, and it takes about forty-five minutes.",
    ],
    found: ['the air filter is pretty dirty', 'everything looks good, just the wiper blades are worn'],
    done: 'oil and filter',
  },
  {
    service: 'Oil change and tire rotation',
    interest: 'Oil change and tire rotation',
    short: 'is due for oil and a tire rotation',
    urgency: 'low',
    minutes: 60,
    price: [109, 129, 5],
    opener: [
      "I'm due for an oil change, and could you rotate the tires while it's up there?",
      'I need the usual, oil and rotate.',
      "my truck guy retired, so I'm looking for somebody to do my oil changes and keep an eye on the tires.",
    ],
    ask: [
      {
        a: ['Anything else you would like us to look at?', 'Any noises or lights we should check at the same time?'],
        u: ['Maybe the wipers.', 'No, it runs great.', 'It pulls a little to the right, now that you ask.'],
      },
    ],
    quote: [
      'Together that is {price} dollars, and we look over the brakes for free.',
      'That comes to {price}, and you are out in an hour.',
    ],
    found: ['the rear tires are getting close to the wear bars', 'the brakes have about half their life left'],
    done: 'oil, filter and tires rotated',
  },
  {
    service: 'Emissions test',
    interest: 'Emissions test',
    short: 'needs the emissions test',
    urgency: 'medium',
    minutes: 30,
    price: [19, 19, 1],
    opener: [
      'do you do the emissions test? My registration is up this month.',
      'my registration expires Friday and the state says I need an emissions test.',
      'I got pulled over for my sticker. Can you do the inspection?',
    ],
    ask: [
      {
        a: ['Is the check engine light off?', 'No warning lights on the dash?'],
        u: ["It's off.", 'No lights.', 'It was on last month, but it went away.'],
      },
    ],
    quote: [
      "We do. It's eighteen fifty and takes about twenty minutes.",
      'Yes, eighteen fifty. Bring your insurance card, please.',
    ],
    found: ['it passed'],
    done: 'the emissions test, passed',
  },
  {
    service: 'Tires and balancing',
    interest: 'New tires',
    short: 'needs a set of tires',
    urgency: 'medium',
    minutes: 90,
    price: [480, 760, 20],
    opener: [
      'I need four tires for my {model}. What would that run me?',
      'I got told my tires will not pass another winter of rain. Can you quote me a set?',
      'I slid through a stop sign in the rain yesterday, so I guess it is time for tires.',
    ],
    ask: [
      {
        a: [
          'Are you after something basic or something that lasts?',
          'Do you want something cheap, or something for a lot of miles?',
        ],
        u: ['Something that lasts. I drive to San Antonio every week.', 'Nothing fancy.'],
      },
    ],
    quote: [
      'A good set, mounted and balanced, is about {price} dollars, and they come with a road hazard warranty.',
      'For your car I would plan on {price} for all four, installed. We can have them here by the morning.',
    ],
    found: ['the alignment was out, so the old ones wore on the inside'],
    done: 'four new tires, mounted and balanced',
  },
  {
    service: 'Wheel alignment',
    interest: 'Alignment',
    short: 'pulls to one side',
    urgency: 'low',
    minutes: 60,
    price: [99, 99, 1],
    opener: [
      'my steering wheel sits crooked when I drive straight. I guess I need an alignment.',
      'I just put new tires on, and the shop said to get it aligned somewhere.',
      'my car drifts to the left if I let go of the wheel.',
    ],
    ask: [
      {
        a: ['Did you hit a curb or a pothole?', 'Did anything happen to it, like a pothole?'],
        u: [
          'There is that crater on Oltorf, so yes.',
          'Not that I know of.',
          'My nephew put new struts on it, if that matters.',
        ],
      },
    ],
    quote: [
      'A four-wheel alignment is {price} dollars and takes about an hour.',
      "That's {price} dollars, and you get a printout of before and after.",
    ],
    found: ['the toe was way out on the left', 'a tie rod end is worn'],
    done: 'a four-wheel alignment',
  },
  {
    service: 'Scheduled maintenance',
    interest: 'Mileage service',
    short: 'is due for its mileage service',
    urgency: 'low',
    minutes: 150,
    price: [280, 460, 20],
    opener: [
      'my car just hit ninety thousand, and the book says it wants a service.',
      'the dealer quoted me nine hundred dollars for the sixty-thousand-mile service. What do you charge?',
      "it's at a hundred thousand now. What should I have done so it makes it to two hundred?",
    ],
    ask: [
      {
        a: ['Do you have the records of what was done so far?', 'Do you know what has been done already?'],
        u: [
          'I have a folder with everything.',
          'I am the second owner, so no clue.',
          'Oil changes, and that is about it.',
        ],
      },
    ],
    quote: [
      'Fluids, filters, plugs and a full inspection come to about {price} dollars here.',
      'For most cars it is around {price}, and we skip what you do not need.',
    ],
    found: ['the cabin filter had a bird nest of leaves in it', 'the brake fluid was dark, the rest looks healthy'],
    done: 'the full mileage service',
  },
  {
    service: 'Pre-purchase inspection',
    interest: 'Used car inspection',
    short: 'needs a pre-purchase inspection',
    urgency: 'medium',
    minutes: 90,
    price: [130, 130, 1],
    opener: [
      "I'm about to buy a used car and I want somebody to look it over before I hand over the money.",
      'do you do pre-purchase inspections? I found a {car} and it looks almost too good.',
      'my daughter found a car online. Could you check it before we buy it?',
    ],
    ask: [
      {
        a: ['How would we get to see it?', 'Can it come to us, or is it far away?'],
        u: [
          'The seller said he would drive it over.',
          'A small lot on South Congress. They let me take it for two hours.',
        ],
      },
    ],
    quote: [
      'It is {price} dollars, ninety points, with photos and what each thing would cost to fix.',
      'We charge {price}, and it has saved a lot of people a lot more than that.',
    ],
    found: ['it has been in a front-end collision', 'it is in better shape than most'],
    done: 'the pre-purchase inspection with photos',
  },
  {
    service: 'Trip check',
    interest: 'Road trip check',
    short: 'needs a check before a road trip',
    urgency: 'medium',
    minutes: 60,
    price: [65, 85, 5],
    opener: [
      "we're driving to Colorado next week and I'd like somebody to go over the car first.",
      'I have a long drive to Houston coming up, towing a trailer. Can you check everything?',
      "my son's taking my old {model} to college, eight hours each way. I want it looked at.",
    ],
    ask: [
      {
        a: ['Is anything bothering you about it right now?', 'Anything it has been doing lately?'],
        u: ['No, I just worry.', 'The brakes feel a little soft.', 'It uses a bit of coolant.'],
      },
    ],
    quote: [
      'The trip check is {price} dollars: tires, brakes, belts, hoses, fluids and the battery.',
      "We'd go through all of it for {price} and top off the fluids.",
    ],
    found: ['one belt was cracked', 'everything checks out'],
    done: 'the trip check and a new belt',
  },
];
