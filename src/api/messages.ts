import { isRecord } from './client';
import { describeToolCall, describeToolResult, type Fields, firstOf, parsedJson, readable } from './messageText';
import { readTimes } from './messageTimes';

export type Speaker = 'assistant' | 'caller' | 'tool' | 'system' | 'unknown';

/** One thing said or done in a call. Times are seconds from the start of the recording, null where nobody noted them. */
export interface Turn {
  speaker: Speaker;
  /** What the record itself calls a speaker that is none of ours, e.g. "supervisor". */
  name: string | null;
  text: string;
  start: number | null;
  duration: number | null;
}

type Piece = Pick<Turn, 'speaker' | 'name' | 'text'>;

/** A Map and not an object: a role called "constructor" must find nothing. */
const SPEAKERS = new Map<string, Speaker>([
  ...['assistant', 'bot', 'robot', 'ai', 'agent', 'model', 'virtual_assistant', 'ai_assistant', 'automated_agent'].map(
    (r) => [r, 'assistant'] as const,
  ),
  ...['user', 'caller', 'customer', 'human', 'client', 'contact', 'end_user'].map((r) => [r, 'caller'] as const),
  ...['system', 'developer'].map((r) => [r, 'system'] as const),
  ...['tool', 'tools', 'tool_call', 'tool_calls', 'tool_use', 'tool_result', 'tool_call_result', 'tool_output'].map(
    (r) => [r, 'tool'] as const,
  ),
  ...[
    'tool_call_invocation',
    'agent_action',
    'function',
    'function_call',
    'function_call_output',
    'function_call_result',
  ].map((r) => [r, 'tool'] as const),
]);

const ROLE_KEYS = [
  'role',
  'speaker',
  'sender',
  'author',
  'from',
  'participant',
  'participantRole',
  'participant_role',
  'user',
];
/** What a list of messages may lie in. */
const LIST_KEYS = ['messages', 'turns', 'items', 'conversation', 'transcript', 'utterances', 'entries', 'data'];
const WORD_KEYS = ['content', 'message', 'text', 'transcript', 'utterance', 'value', 'body'];
const RESULT_KEYS = ['result', 'result_value', 'output', ...WORD_KEYS];
const CALL_KEYS = ['tool_calls', 'toolCalls', 'function_call', 'functionCall', 'toolCallList'];
const NAME_KEYS = ['name', 'tool_name', 'toolName'];
/** Anything but spaces, controls and marks of direction. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
/** Says nothing to a reader, so a message made of these alone is an empty one. */
const DULL =
  /^(id|type|role|speaker|sender|author|from|participant|participantRole|participant_role|source|words|metadata|.*_?id|.*Id|.*(time|Time|timestamp|seconds|Seconds|start|Start|end|End|duration|Duration|_at|At|_ms|Ms|secs))$/;

/**
 * Reads whatever a call holds as its conversation. InboundFlow documents no shape for `messages`, so this takes the common ones of
 * voice platforms, and shows what it does not know as text. A speaker comes from a role alone, never from a colon in the words.
 *
 * @param messages what the record carries under that name: a list, one object, a text, or nothing
 * @param transcript read line by line, without speakers, where the messages yield nothing
 * @param recorded the call's length in seconds, where it is known; it settles what unit bare times are in
 */
export function readMessages(messages: unknown, transcript: unknown, recorded: number | null = null): Turn[] {
  const list = listOf(messages);
  const times = readTimes(list, recorded);
  const turns = list.flatMap((message, index) =>
    piecesOf(message).map((piece, part): Turn => {
      const time = times[index];
      // Where one message holds several pieces the length belongs to its words, which come first.
      return { ...piece, start: time?.start ?? null, duration: part === 0 ? (time?.duration ?? null) : null };
    }),
  );
  return turns.length > 0 ? turns : linesOf(transcript);
}

function listOf(messages: unknown): readonly unknown[] {
  if (Array.isArray(messages)) return messages;
  if (messages === null || messages === undefined) return [];
  if (typeof messages === 'string') {
    const parsed = parsedJson(messages);
    return parsed === undefined ? messages.split(/\r?\n/) : listOf(parsed);
  }
  if (!isRecord(messages)) return [messages];
  const inside = LIST_KEYS.map((key) => messages[key]).find((value) => Array.isArray(value));
  if (Array.isArray(inside)) return inside;
  // Some languages write a list as an object whose names count.
  const names = Object.keys(messages);
  return names.length > 0 && names.every((name) => /^\d+$/.test(name)) ? Object.values(messages) : [messages];
}

function linesOf(transcript: unknown): Turn[] {
  if (typeof transcript !== 'string') return [];
  return transcript
    .split(/\r?\n/)
    .flatMap((line) => (line.trim() ? [{ ...unknownPiece(line.trim()), start: null, duration: null }] : []));
}

function piecesOf(message: unknown): Piece[] {
  return (isRecord(message) ? piecesOfFields(message) : [unknownPiece(wordsOf(message))]).filter((piece) =>
    VISIBLE.test(piece.text),
  );
}

function piecesOfFields(message: Fields): Piece[] {
  const { speaker, name } = speakerOf(message);
  const calls = firstOf(message, CALL_KEYS);
  const asked =
    calls === undefined ? [] : (Array.isArray(calls) ? calls : [calls]).map((call) => tool(describeToolCall(call)));
  if (speaker === 'tool') return asked.length > 0 ? asked : [tool(ofTool(message))];
  const content = firstOf(message, WORD_KEYS);
  const said = partsOf(content, (text) => ({ speaker, name, text }));
  if (said.length > 0 || asked.length > 0) return [...said, ...asked];
  const rest = Object.entries(message).filter(([key, value]) => !DULL.test(key) && value !== content);
  return [{ speaker, name, text: readable(Object.fromEntries(rest)) }];
}

/** A content is words, or a list of parts, of which some may be tool calls and their results. */
function partsOf(content: unknown, say: (text: string) => Piece): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) pieces.push(say(words.join('\n')));
    words = [];
  };
  for (const part of Array.isArray(content) ? content : [content]) {
    if (isRecord(part) && SPEAKERS.get(keyOf(part.type)) === 'tool') {
      flush();
      pieces.push(tool(ofTool(part)));
    } else {
      const text = wordsOf(part);
      if (text) words.push(text);
    }
  }
  flush();
  return pieces;
}

function ofTool(message: Fields): string {
  const result = firstOf(message, RESULT_KEYS);
  return result === undefined ? describeToolCall(message) : describeToolResult(firstOf(message, NAME_KEYS), result);
}

function wordsOf(part: unknown): string {
  if (typeof part === 'string') return part.trim();
  const inner = isRecord(part) ? firstOf(part, WORD_KEYS) : undefined;
  return typeof inner === 'string' ? inner.trim() : readable(inner ?? part);
}

function speakerOf(message: Fields): Pick<Piece, 'speaker' | 'name'> {
  for (const key of ROLE_KEYS) {
    const value = message[key];
    const told = isRecord(value) ? firstOf(value, ['role', 'type', 'name']) : value;
    // Those who tell voices apart by ear alone number them.
    const role = typeof told === 'number' ? String(told) : told;
    if (typeof role !== 'string' || role.trim() === '') continue;
    const speaker = SPEAKERS.get(keyOf(role));
    // As often as a role, what lies there are the words themselves.
    if (!speaker && key === 'user') continue;
    return speaker ? { speaker, name: null } : { speaker: 'unknown', name: role.trim() };
  }
  // A `type` is as often "message" or "text", so it counts only where it is a role.
  const speaker = SPEAKERS.get(keyOf(message.type)) ?? 'unknown';
  const name = speaker === 'unknown' ? firstOf(message, ['name', 'speaker_name', 'speakerName']) : null;
  return { speaker, name: typeof name === 'string' ? name.trim() : null };
}

function keyOf(role: unknown): string {
  return typeof role === 'string'
    ? role
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    : '';
}

function tool(text: string): Piece {
  return { speaker: 'tool', name: null, text };
}

function unknownPiece(text: string): Piece {
  return { speaker: 'unknown', name: null, text };
}
