export const givenNames: readonly string[] = (
  'Karen Marcus Jennifer Tyler Ashley Brandon Linda Kevin Denise Travis Monica Greg Tiffany Derek Rachel Jamal Heather Scott Priya Walter ' +
  'Brenda Cody Nicole Hank Sandra Andre Megan Russell Tamika Dale Lauren Victor Paula Wesley Erin Curtis Amber Doug Vanessa Clint ' +
  'Theresa Omar Kayla Roy Diane Ethan Joyce Malik Cindy Trevor Angela Wade Crystal Neil Yvonne Garrett Robin Terrell Holly Bruce ' +
  'Melissa Darren Kim Shane Latoya Phil Courtney Earl Stephanie Anil Gina Boyd Allison Dwayne Susan Jared Peggy Ruben Natalie Craig ' +
  'Misty Hector Carol Duncan Felicia Glenn Brooke Mitch Janice Sunil Dana Rusty Emily Lamar Joanne Colin Bethany Floyd Claire'
).split(' ');

export const familyNames: readonly string[] = (
  'Hollis Bennett Okafor Whitaker Delgado McBride Tran Sutton Ramsey Patel Guidry Lindqvist Castillo Burke Odom Fletcher Nguyen Harmon ' +
  'Pruitt Salazar Kessler Boone Washington Dietrich Moreno Langley Chavez Stroud Kowalski Banks Ellison Vega Thornton Mayfield Reyes ' +
  'Sandoval Baxter Coleman Hargrove Iyer Jennings Koenig Lyle Maddox Navarro Osborne Parrish Quinn Rutledge Schroeder Tidwell Underwood ' +
  'Vasquez Weaver Yates Zimmerman Abbott Brewster Crowley Dugan Eubanks Forsythe Gaines Huff Ingram Jeffries Kincaid Lowry Mercer ' +
  'Nolan Ochoa Pickett Roark Stafford Teague Upshaw Voss Winslow Xiong Yarbrough Albright Bowers Cantrell Drummond Easley Fenton ' +
  'Goodwin Hewitt Isbell Joyner Kirby Latham Mosley Norwood'
).split(' ');

/** Make, model, first and last year of those that come to the shop. */
export const carModels: readonly (readonly [string, string, number, number])[] = [
  ['Honda', 'Civic', 2009, 2022],
  ['Honda', 'Accord', 2008, 2021],
  ['Honda', 'CR-V', 2010, 2022],
  ['Honda', 'Odyssey', 2008, 2019],
  ['Toyota', 'Camry', 2008, 2022],
  ['Toyota', 'Corolla', 2009, 2022],
  ['Toyota', 'RAV4', 2010, 2022],
  ['Toyota', 'Tacoma', 2007, 2021],
  ['Toyota', 'Highlander', 2009, 2020],
  ['Toyota', '4Runner', 2006, 2020],
  ['Toyota', 'Prius', 2010, 2019],
  ['Ford', 'F-150', 2008, 2021],
  ['Ford', 'Escape', 2010, 2020],
  ['Ford', 'Explorer', 2009, 2021],
  ['Ford', 'Fusion', 2010, 2019],
  ['Ford', 'Focus', 2010, 2018],
  ['Ford', 'Ranger', 2005, 2021],
  ['Chevy', 'Silverado', 2007, 2021],
  ['Chevy', 'Malibu', 2010, 2020],
  ['Chevy', 'Equinox', 2011, 2021],
  ['Chevy', 'Tahoe', 2008, 2020],
  ['Chevy', 'Impala', 2008, 2018],
  ['Dodge', 'Ram', 2006, 2020],
  ['Dodge', 'Charger', 2010, 2020],
  ['Dodge', 'Grand Caravan', 2008, 2019],
  ['Jeep', 'Wrangler', 2007, 2021],
  ['Jeep', 'Grand Cherokee', 2009, 2020],
  ['Nissan', 'Altima', 2009, 2021],
  ['Nissan', 'Rogue', 2010, 2021],
  ['Nissan', 'Sentra', 2010, 2020],
  ['Nissan', 'Frontier', 2007, 2019],
  ['Hyundai', 'Elantra', 2011, 2021],
  ['Hyundai', 'Sonata', 2010, 2020],
  ['Hyundai', 'Tucson', 2012, 2021],
  ['Kia', 'Optima', 2011, 2020],
  ['Kia', 'Sorento', 2011, 2021],
  ['Kia', 'Soul', 2012, 2020],
  ['Subaru', 'Outback', 2009, 2021],
  ['Subaru', 'Forester', 2010, 2020],
  ['Mazda', 'CX-5', 2013, 2021],
  ['Volkswagen', 'Jetta', 2010, 2019],
  ['GMC', 'Sierra', 2008, 2020],
  ['Buick', 'Enclave', 2009, 2018],
  ['Lexus', 'RX 350', 2008, 2018],
  ['Mercury', 'Grand Marquis', 2004, 2010],
];

export const companies: readonly string[] = [
  'Hill Country Plumbing',
  'Bluebonnet Realty',
  'Lone Star Tutoring',
  'Barton Creek Landscaping',
  'Pecan Street Bakery',
  'Travis Heights Dental',
  'Zilker Pet Grooming',
  'Manchaca Fence & Deck',
  'Oak Hill Electric',
  'Slaughter Creek Roofing',
  'Third Coast Catering',
  'Violet Crown Cleaning',
  'South First Flowers',
  'Limestone Home Care',
];
