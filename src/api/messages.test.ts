import { describe, expect, test } from 'vitest';
import { readMessages } from './messages';

const brief = (messages: unknown, transcript: unknown = null, recorded: number | null = null) =>
  readMessages(messages, transcript, recorded).map((turn) => [turn.speaker, turn.text, turn.start, turn.duration]);

describe('the shapes of reference/api.md', () => {
  test("the sandbox's own", () => {
    const own = (role: string, content: string, seconds: number) => ({
      role,
      content,
      timestamp: `2026-11-19T19:48:0${seconds}.000Z`,
      seconds_from_start: seconds,
      duration_seconds: 2.5,
    });
    expect(
      brief([own('assistant', 'Hello.', 0), own('user', 'Hola.', 3.25), own('tool', 'Looked up free times: 08:30', 6)]),
    ).toEqual([
      ['assistant', 'Hello.', 0, 2.5],
      ['caller', 'Hola.', 3.25, 2.5],
      ['tool', 'Looked up free times: 08:30', 6, 2.5],
    ]);
  });

  test('role and content alone have no times', () => {
    expect(
      brief([
        { role: 'assistant', content: 'Hello.' },
        { role: 'user', content: 'Hi.' },
      ]),
    ).toEqual([
      ['assistant', 'Hello.', null, null],
      ['caller', 'Hi.', null, null],
    ]);
  });

  test('bot and user with epoch milliseconds, seconds from start and a duration in milliseconds', () => {
    const start = 1_763_000_000_000;
    const vendor = (role: string, message: string, at: number, duration: number) => ({
      role,
      message,
      time: start + at * 1000,
      secondsFromStart: at,
      duration,
    });
    const call = [vendor('bot', 'Hello.', 1.5, 2500), vendor('user', 'Hi.', 5, 3000), vendor('bot', 'Yes?', 9, 900)];
    const expected = [
      ['assistant', 'Hello.', 1.5, 2.5],
      ['caller', 'Hi.', 5, 3],
      ['assistant', 'Yes?', 9, 0.9],
    ];
    expect(brief(call)).toEqual(expected);
    expect(brief(call.map((said) => ({ ...said, endTime: said.time + said.duration })))).toEqual(expected);
  });

  test('the same with a duration in seconds', () => {
    const call = [
      { role: 'bot', message: 'Hello.', secondsFromStart: 1.5, duration: 2.5 },
      { role: 'user', message: 'Hi.', secondsFromStart: 5, duration: 3 },
    ];
    expect(brief(call)).toEqual([
      ['assistant', 'Hello.', 1.5, 2.5],
      ['caller', 'Hi.', 5, 3],
    ]);
  });

  test('plain strings have no speaker, whatever stands before a colon', () => {
    expect(brief(['User: hi', 'Assistant: at 10:30'])).toEqual([
      ['unknown', 'User: hi', null, null],
      ['unknown', 'Assistant: at 10:30', null, null],
    ]);
  });

  test('tool calls and results as chat models write them', () => {
    const asked = {
      id: 'c1',
      type: 'function',
      function: { name: 'check_slots', arguments: '{"day":"2026-02-25","bays":[1,2]}' },
    };
    expect(
      brief([
        { role: 'assistant', content: 'One moment.', tool_calls: [asked], start: 4, duration: 2 },
        { role: 'tool', tool_call_id: 'c1', content: '{"slots":[{"from":"08:30"},{"from":"11:00"}]}' },
        { role: 'assistant', content: null, tool_calls: [asked] },
        { role: 'tool_call_result', name: 'bookSlot', result: 'ok' },
        { role: 'function', name: 'bookSlot' },
      ]),
    ).toEqual([
      ['assistant', 'One moment.', 4, 2],
      ['tool', 'Check slots: day: 2026-02-25, bays: 1, 2', 4, null],
      ['tool', 'slots: (from: 08:30), (from: 11:00)', null, null],
      ['tool', 'Check slots: day: 2026-02-25, bays: 1, 2', null, null],
      ['tool', 'Book slot: ok', null, null],
      ['tool', 'Book slot', null, null],
    ]);
  });

  test('content as a list of parts', () => {
    expect(
      brief([
        {
          role: 'user',
          content: [{ type: 'input_text', text: 'One.' }, 'Two.', { type: 'audio', transcript: 'Three.' }],
        },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'Looking.' },
            { type: 'tool_use', id: 't', name: 'look-up', input: { plate: 'ABC' } },
            { type: 'text', text: 'Done.' },
          ],
        },
      ]),
    ).toEqual([
      ['caller', 'One.\nTwo.\nThree.', null, null],
      ['assistant', 'Looking.', null, null],
      ['tool', 'Look up: plate: ABC', null, null],
      ['assistant', 'Done.', null, null],
    ]);
  });

  test('nothing at all', () => {
    for (const nothing of [null, undefined, [], {}, '', [null, '', '  ', {}, { role: 'user', content: '', time: 4 }]]) {
      expect(readMessages(nothing, null)).toEqual([]);
    }
  });

  test('what it can not read it shows as text', () => {
    expect(brief([{ event: 'dtmf', digits: [1, 4] }, 7, true, ['a', { b: 'c' }]])).toEqual([
      ['unknown', 'event: dtmf, digits: 1, 4', null, null],
      ['unknown', '7', null, null],
      ['unknown', 'true', null, null],
      ['unknown', 'a, (b: c)', null, null],
    ]);
    expect(brief({ messages: [{ role: 'user', content: 'wrapped' }] })).toEqual([['caller', 'wrapped', null, null]]);
    expect(brief('[{"role":"user","content":"in text"}]')).toEqual([['caller', 'in text', null, null]]);
  });

  test('the shapes of other platforms', () => {
    expect(
      brief({
        transcripts: 1,
        data: [
          { id: 1, user: 'robot', text: 'Hello.' },
          { user: 'user', text: 'Hi.' },
          { user: 'agent-action', text: 'Hung up' },
        ],
      }),
    ).toEqual([
      ['assistant', 'Hello.', null, null],
      ['caller', 'Hi.', null, null],
      ['tool', 'Hung up', null, null],
    ]);
    expect(
      brief([
        {
          role: 'agent',
          message: null,
          tool_calls: [{ tool_name: 'look_up', params_as_json: '{"plate":"ABC"}' }],
          time_in_call_secs: 4,
        },
        { participantRole: 'END_USER', content: 'Hola.', timestamp: '2026-11-19 10:00:00' },
        { participantRole: 'AUTOMATED_AGENT', content: '¿Sí?', timestamp: '2026-11-19 10:00:03' },
      ]),
    ).toEqual([
      ['tool', 'Look up: plate: ABC', 4, null],
      ['caller', 'Hola.', 0, null],
      ['assistant', '¿Sí?', 3, null],
    ]);
    expect(readMessages({ 0: { speaker: 0, text: 'One.' }, 1: { speaker: 'B', text: 'Two.' } }, null)).toMatchObject([
      { speaker: 'unknown', name: '0', text: 'One.' },
      { speaker: 'unknown', name: 'B', text: 'Two.' },
    ]);
  });

  test('nothing that can be seen is nothing', () => {
    expect(readMessages(['\u200b', '\u202e\u2066', { role: 'user', content: '\u0000 \u200f' }], null)).toEqual([]);
  });

  test('a role nobody documented keeps its name', () => {
    const [first, second] = readMessages(
      [
        { role: 'supervisor', content: 'Hi.' },
        { role: 'constructor', content: 'Hi.' },
      ],
      null,
    );
    expect(first).toMatchObject({ speaker: 'unknown', name: 'supervisor', text: 'Hi.' });
    expect(second).toMatchObject({ speaker: 'unknown', name: 'constructor' });
  });

  test('without messages the transcript is read by line, without speakers', () => {
    expect(brief(null, 'User: hi\n\nAssistant: hello\r\n')).toEqual([
      ['unknown', 'User: hi', null, null],
      ['unknown', 'Assistant: hello', null, null],
    ]);
  });
});

describe('times', () => {
  const said = (time: Record<string, unknown>) => ({ role: 'user', content: 'x', ...time });
  const starts = (times: Record<string, unknown>[], recorded: number | null = null) =>
    readMessages(times.map(said), null, recorded).map((turn) => turn.start);

  test('absolute times count from the first', () => {
    expect(starts([{ timestamp: '2026-11-19T10:00:00Z' }, { timestamp: '2026-11-19T10:00:04.5Z' }])).toEqual([0, 4.5]);
    expect(starts([{ time: 1_763_000_000 }, { time: 1_763_000_003 }])).toEqual([0, 3]);
    expect(starts([{ time: 1_763_000_000_000 }, { time: 1_763_000_003_500 }])).toEqual([0, 3.5]);
  });

  test('one instant on every message says nothing', () => {
    expect(starts([{ timestamp: '2026-11-19T10:00:00Z' }, { timestamp: '2026-11-19T10:00:00Z' }])).toEqual([
      null,
      null,
    ]);
  });

  test('a message with both clocks sets the zero for those with one', () => {
    const at = (seconds: number) => 1_763_000_000_000 + seconds * 1000;
    expect(starts([{ time: at(1), secondsFromStart: 1 }, { time: at(6) }])).toEqual([1, 6]);
  });

  test('offsets in milliseconds are told by the length of the call', () => {
    expect(starts([{ start: 0 }, { start: 3200 }, { start: 8400 }], 20)).toEqual([0, 3.2, 8.4]);
    expect(starts([{ start: 0 }, { start: 32 }, { start: 84 }], 90)).toEqual([0, 32, 84]);
    expect(starts([{ start: 0 }, { start: 61_000 }])).toEqual([0, 61]);
    expect(starts([{ start_ms: 500 }])).toEqual([0.5]);
  });

  test('clocks and word times', () => {
    expect(starts([{ time: '0:07' }, { time: '01:01:04' }, { start: '12.5s' }])).toEqual([7, 3664, 12.5]);
    expect(
      brief([
        {
          role: 'agent',
          content: 'a b',
          words: [
            { word: 'a', start: 1, end: 2 },
            { word: 'b', start: 2, end: 3.5 },
          ],
        },
      ]),
    ).toEqual([['assistant', 'a b', 1, 2.5]]);
  });

  test('nonsense is no time', () => {
    expect(
      starts([{ start: -50 }, { start: Number.NaN }, { seconds_from_start: 'soon' }, { seconds_from_start: 1e8 }, {}]),
    ).toEqual([null, null, null, null, null]);
  });
});

/** A small deterministic generator, so that a failing value can be met again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const KEYS = [
  'role',
  'content',
  'message',
  'type',
  'name',
  'tool_calls',
  'function',
  'arguments',
  'start',
  'time',
  'words',
  'duration',
  '__proto__',
  'constructor',
  'x',
];
const LEAVES: unknown[] = [
  null,
  '',
  'user',
  'bot',
  'tool',
  'constructor',
  '{"a":',
  '[1,{"b":2}]',
  '\u202e\u0000',
  0,
  -1,
  1e300,
  1_763_000_000_000,
  Number.NaN,
  true,
  '2026-13-99T99',
  '99:99',
];

function anything(random: () => number, depth: number): unknown {
  const pick = random();
  if (depth === 0 || pick < 0.5) return LEAVES[Math.floor(random() * LEAVES.length)];
  const size = Math.floor(random() * 5);
  if (pick < 0.7) return Array.from({ length: size }, () => anything(random, depth - 1));
  const entries = Array.from(
    { length: size },
    () => [KEYS[Math.floor(random() * KEYS.length)], anything(random, depth - 1)] as const,
  );
  return JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
  );
}

test('whatever comes, it reads it: typed turns, words in each, times that are times', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 2000; round += 1) {
    const input = random() < 0.8 ? Array.from({ length: 6 }, () => anything(random, 5)) : anything(random, 6);
    for (const turn of readMessages(input, anything(random, 1), 60)) {
      expect(['assistant', 'caller', 'tool', 'system', 'unknown']).toContain(turn.speaker);
      expect(typeof turn.text === 'string' && turn.text.length > 0).toBe(true);
      for (const seconds of [turn.start, turn.duration]) {
        expect(seconds === null || (Number.isFinite(seconds) && seconds >= 0)).toBe(true);
      }
    }
  }
  // Two thousand rounds take a second on a machine with time, and many on one without.
}, 30_000);

test('depth, breadth and weight', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 5000; level += 1) deep = [deep];
  expect(() => readMessages([deep, { content: deep }, JSON.stringify({ a: 'x' })], null)).not.toThrow();

  const long = 'word '.repeat(100);
  const many = Array.from({ length: 2000 }, (_, index) => ({
    role: index % 2 ? 'user' : 'bot',
    message: long,
    secondsFromStart: index * 3,
    duration: 2500,
  }));
  const turns = readMessages(many, null, 6000);
  expect(turns).toHaveLength(2000);
  expect(turns[1]).toEqual({ speaker: 'caller', name: null, text: long.trim(), start: 3, duration: 2.5 });
  // The best of three: what else the machine does is none of the reader's time.
  const took = Array.from({ length: 3 }, () => {
    const began = performance.now();
    readMessages(many, null, 6000);
    readMessages([{ role: 'tool', content: JSON.stringify({ rows: many }) }], null);
    return performance.now() - began;
  });
  expect(Math.min(...took)).toBeLessThan(500);
});
