const TIMESTAMPTZ = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** `2026-02-24 20:59:00.5+00`, as Postgres prints it in UTC, to `2026-02-24T20:59:00.500Z`; microseconds stay. */
export function isoTimestamp(text: string): string {
  const match = TIMESTAMPTZ.exec(text);
  if (!match) return text;
  const [, date, time, fraction] = match;
  if (!fraction) return `${date}T${time}Z`;
  return `${date}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`;
}

const asText = (text: string): string => text;

/** By Postgres type id; every other type is read as the driver does by itself. */
export const PARSERS: Record<number, (text: string) => unknown> = {
  20: Number, // int8: counts, far below 2^53
  114: asText, // json
  3802: asText, // jsonb
  1082: asText, // date
  1114: asText, // timestamp
  1184: isoTimestamp, // timestamptz
  1700: asText, // numeric
};
