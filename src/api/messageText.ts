import { isRecord } from './client';

export type Fields = Record<string, unknown>;

/** The first of these fields that holds anything. */
export function firstOf(fields: Fields, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = fields[key];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** Deeper than anything a platform sends; what lies below is only told to be there. */
const DEEPEST = 6;

/** Any value as words for a reader: `{ slots: ["08:30"], free: true }` becomes "slots: 08:30, free: true". */
export function readable(value: unknown, depth = 0): string {
  if (typeof value === 'string') return readableString(value, depth);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return joined(value.map((item) => nested(item, depth)));
  return joined(
    Object.entries(value).map(([key, item]) => {
      const words = nested(item, depth);
      return words && `${spaced(key)}: ${words}`;
    }),
  );
}

/** Tool arguments and results often come as JSON inside a string. */
function readableString(value: string, depth: number): string {
  const text = value.trim();
  const parsed = depth < DEEPEST ? parsedJson(text) : undefined;
  return parsed === undefined ? text : readable(parsed, depth + 1);
}

/** The array or object that a text spells as JSON; undefined for any other text. */
export function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function nested(value: unknown, depth: number): string {
  const words = readable(value, depth + 1);
  return isRecord(value) && words ? `(${words})` : words;
}

function joined(words: string[]): string {
  return words.filter(Boolean).join(', ');
}

/** `customerName` and `customer_name` both read "customer name". */
function spaced(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[_-]+/g, ' ')
    .trim();
}

/** What a tool was asked: `{ function: { name: "check_slots", arguments: "{\"day\":\"2026-02-25\"}" } }` reads "Check slots: day: 2026-02-25". */
export function describeToolCall(call: unknown): string {
  if (!isRecord(call)) return readable(call);
  const asked = isRecord(call.function) ? call.function : call;
  const name = firstOf(asked, ['name', 'tool_name', 'toolName']) ?? firstOf(call, ['name', 'tool_name', 'toolName']);
  const given = firstOf(asked, ['arguments', 'args', 'input', 'parameters', 'params', 'params_as_json']);
  return named(name, typeof name === 'string' || given !== undefined ? readable(given) : readable(call));
}

/** What a tool answered, after the tool's name where the message tells it. */
export function describeToolResult(name: unknown, result: unknown): string {
  return named(name, readable(result));
}

function named(name: unknown, words: string): string {
  if (typeof name !== 'string' || name.trim() === '') return words;
  const label = spaced(name.trim());
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  return words ? `${title}: ${words}` : title;
}
