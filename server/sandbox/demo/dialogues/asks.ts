/** What a known caller wants, behind the ways of saying who it is. */
export const asks = (...rest: string[]): string[] =>
  rest.flatMap((text) => [
    `Hi, it's {first} {last}. ${text}`,
    `Hey, {name} here. ${text}`,
    `Good {part}, this is {first}. ${text}`,
  ]);
