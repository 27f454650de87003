import type { CallRecord, Records } from '../records.ts';
import { isoMicros } from './clock.ts';
import { oddAppointments, sentinels, uuid } from './ids.ts';
import { speakingSeconds } from './voices/timing.ts';

const longWord = 'Aa'.repeat(5_120);
const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const bidi = '\u202eecila\u202c \u2066Alice\u2069 \u200f(أليس)\u200e';
const emoji = '👩🏽‍🦱 Zoë 🦷🇲🇽 ﷽';

/** Turns in the API's own shape, one after the other. */
function conversation(start: number, lines: readonly (readonly ['assistant' | 'user', string])[]) {
  let at = 0.5;
  return lines.map(([role, content]) => {
    const duration = speakingSeconds(content, role);
    const message = {
      role,
      content,
      timestamp: new Date(start + Math.round(at * 1000)).toISOString(),
      seconds_from_start: Math.round(at * 100) / 100,
      duration_seconds: duration,
    };
    at += duration + 0.4;
    return message;
  });
}

const questions = [
  'And the next one on my list, is it covered?',
  'What about my other daughter, when was she last seen?',
  'Could you read me that date again?',
  'And how much did we pay then?',
  'Sorry, one more. Is that with the discount?',
];
const answers = [
  'Let me look. Yes, that one is covered.',
  'She was here in March, and everything was fine.',
  'Of course. It was the fourteenth.',
  'That came to eighty dollars.',
  'It is, ten percent off.',
];

/** 320 turns: somebody goes through the bills of a whole family. */
const longLines = Array.from({ length: 320 }, (_, nth): ['assistant' | 'user', string] =>
  nth % 2 === 0
    ? [
        'assistant',
        nth === 0
          ? 'Clínica Dental Rivas, good morning. How can I help?'
          : `Number ${nth / 2}. ${answers[(nth / 2) % 5] as string}`,
      ]
    : [
        'user',
        nth === 1
          ? 'I have a lot of questions about our bills. Do you have a minute?'
          : (questions[((nth - 1) / 2) % 5] as string),
      ],
);

const usual: readonly (readonly ['assistant' | 'user', string])[] = [
  ['assistant', 'Clínica Dental Rivas, good afternoon. How can I help?'],
  ['user', 'Hi, I would like to confirm my appointment for tomorrow.'],
  ['assistant', 'You are confirmed. See you tomorrow.'],
  ['user', 'Thank you, bye.'],
];

const openLineSeconds = 36 * 60;

/** Every shape of `messages` that reference/api.md speaks of, and some that nobody does. */
const shapes = (start: number): Record<string, unknown[]> => ({
  [sentinels.emptyMessages]: [],
  [sentinels.botMessages]: [
    {
      role: 'system',
      message: 'You answer the phone of a dental clinic.',
      time: start,
      secondsFromStart: 0,
      duration: 0,
    },
    {
      role: 'bot',
      message: 'Clínica Dental Rivas, how can I help?',
      time: start + 600,
      secondsFromStart: 0.6,
      duration: 2.4,
      endTime: start + 3000,
    },
    {
      role: 'user',
      message: 'Is the clinic open on Friday?',
      time: start + 3500,
      secondsFromStart: 3.5,
      duration: 1.9,
      endTime: start + 5400,
    },
    {
      role: 'bot',
      message: 'Yes, from eight to six.',
      time: start + 6000,
      secondsFromStart: 6,
      duration: 1.8,
      endTime: start + 7800,
    },
  ],
  [sentinels.plainStrings]: [
    'Assistant: Clínica Dental Rivas, how can I help?',
    'Caller: Is the doctor in? Note: I am in a hurry.',
    'She is. One moment.',
  ],
  [sentinels.toolMessages]: [
    {
      role: 'assistant',
      content: 'One moment, let me look at the calendar.',
      seconds_from_start: 0.5,
      duration_seconds: 2.2,
    },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        { id: 'call_1', type: 'function', function: { name: 'check_calendar', arguments: '{"date":"2026-02-25"}' } },
      ],
    },
    {
      role: 'tool',
      tool_call_id: 'call_1',
      content: '{"free":["09:00","11:30"]}',
      seconds_from_start: 2.8,
      duration_seconds: 1.1,
    },
    {
      role: 'tool_calls',
      message: '',
      toolCalls: [{ id: 'call_2', type: 'function', function: { name: 'book_slot', arguments: '{"time":"09:00"}' } }],
      secondsFromStart: 4,
    },
    { role: 'tool_call_result', name: 'book_slot', result: 'ok', toolCallId: 'call_2', secondsFromStart: 4.6 },
    {
      role: 'assistant',
      content: 'Nine is free, and I booked it for you.',
      seconds_from_start: 5,
      duration_seconds: 2.6,
    },
    {
      role: 'user',
      content: [{ type: 'text', text: 'Great, thank you.' }],
      seconds_from_start: 8,
      duration_seconds: 1.2,
    },
  ],
  [sentinels.junkMessages]: [
    null,
    7,
    true,
    [],
    {},
    ['nested', { role: 'user', content: 'Inside a list' }],
    { text: 'A text and no role' },
    { role: 'narrator', content: 'A role that nobody knows' },
    { role: 'user', content: { odd: ['shape'] }, seconds_from_start: 'soon' },
    { role: 'user', content: 'Out of order', seconds_from_start: -4, duration_seconds: -1 },
  ],
  [sentinels.untimedMessages]: usual.map(([role, content]) => ({ role, content })),
});

function callRows(now: number, assistantId: string): CallRecord[] {
  const first = Math.floor(now / 60_000) * 60_000 - 2 * 86_400_000;
  const begin = (id: string) => first + Number(id.slice(-4)) * 420_000;
  const row = (id: string, over: Partial<CallRecord> = {}): CallRecord => {
    const start = begin(id);
    const messages = conversation(start, usual);
    const last = messages[messages.length - 1];
    const seconds = Math.ceil((last?.seconds_from_start ?? 0) + (last?.duration_seconds ?? 0) + 0.3);
    return {
      id,
      caller_phone: `+172655501${id.slice(-2)}`,
      caller_name: null,
      status: 'completed',
      duration_seconds: seconds,
      summary: 'Confirmed the appointment of tomorrow.',
      transcript: usual.map(([role, content]) => `${role === 'user' ? 'Caller' : 'Assistant'}: ${content}`).join('\n'),
      transfer_status: null,
      started_at: isoMicros(start, 250),
      ended_at: isoMicros(start + seconds * 1000, 250),
      assistant_id: assistantId,
      contact_id: null,
      created_at: isoMicros(start + 90, 731),
      messages,
      recording: 'spoken',
      ...over,
    };
  };
  const long = conversation(begin(sentinels.longCall), longLines);
  const longSeconds = Math.ceil((long[long.length - 1]?.seconds_from_start ?? 0) + 4);
  return [
    { id: sentinels.allNull, status: 'completed', created_at: isoMicros(begin(sentinels.allNull), 1) },
    row(sentinels.unknownStatus, {
      status: 'parked_by_robot',
      transfer_status: 'warm_handover_pending',
      recording: 'none',
    }),
    row(sentinels.longWord, {
      caller_name: longWord,
      summary: longWord,
      transcript: `Caller: ${longWord}`,
      messages: [{ role: 'user', content: longWord, seconds_from_start: 0, duration_seconds: 5 }],
    }),
    row(sentinels.markup, {
      caller_name: markup,
      summary: `${markup} &amp; "quoted" 'text'`,
      transcript: `Caller: ${markup}`,
      messages: [{ role: 'user', content: markup, seconds_from_start: 0.5, duration_seconds: 3 }],
    }),
    row(sentinels.bidi, { caller_name: bidi, summary: `Asked for ${bidi}.` }),
    row(sentinels.emoji, { caller_name: emoji, summary: `${emoji} called. ${'🦷'.repeat(60)}` }),
    row(sentinels.scriptLink, {
      caller_name: 'Linda Link',
      recording: 'link',
      recording_file: 'javascript:alert(document.cookie)',
    }),
    row(sentinels.brokenRecording, { caller_name: 'Bruno Quiroz', recording: 'broken' }),
    row(sentinels.expiredRecording, { caller_name: 'Elena Peralta', recording: 'expired' }),
    row(sentinels.staleRecording, { caller_name: 'Sara Bustos', recording: 'stale' }),
    row(sentinels.wholeRecording, {
      caller_name: 'Olvido Larrea',
      summary: 'Confirmed the appointment of tomorrow, and did not hang up.',
      recording: 'whole',
      // More than 64 MB of sound, which is more than the gateway counts unasked.
      duration_seconds: openLineSeconds,
      ended_at: isoMicros(begin(sentinels.wholeRecording) + openLineSeconds * 1000, 250),
    }),
    row(sentinels.noRecording, { caller_name: 'Nora Lozano', recording: 'none' }),
    row(sentinels.longCall, {
      caller_name: 'Patricia Ayala',
      summary: 'Went through the bills of the whole family, year by year. Everything is settled.',
      messages: long,
      transcript: longLines
        .map(([role, content]) => `${role === 'user' ? 'Caller' : 'Assistant'}: ${content}`)
        .join('\n'),
      duration_seconds: longSeconds,
      ended_at: isoMicros(begin(sentinels.longCall) + longSeconds * 1000, 250),
    }),
    row(sentinels.neverEnded, {
      status: 'in-progress',
      duration_seconds: null,
      ended_at: null,
      summary: null,
      transcript: null,
      messages: null,
      recording: 'none',
    }),
    row(sentinels.noWords, { messages: null, transcript: null, summary: null, recording: 'none' }),
    ...Object.entries(shapes(first)).map(([id, messages]) => row(id, { messages, recording: 'none' })),
    row(sentinels.transcriptOnly, { messages: null }),
    row(sentinels.zeroSeconds, {
      status: 'failed',
      duration_seconds: 0,
      ended_at: isoMicros(begin(sentinels.zeroSeconds), 250),
      messages: null,
      transcript: null,
      summary: '',
      recording: 'none',
    }),
  ];
}

/** The second organization's odd rows: calls, and a contact, lead and appointment of each kind that is hard to show. */
export function sentinelRecords(now: number, assistantId: string): Records {
  const at = (minutes: number) => isoMicros(now - 2 * 86_400_000 - minutes * 60_000, minutes);
  const names = [null, longWord, markup, bidi, emoji];
  return {
    calls: callRows(now, assistantId),
    contacts: names.map((name, nth) => ({
      id: uuid(101 + nth),
      phone: nth === 0 ? null : `+1726555019${nth}`,
      name,
      email: nth === 2 ? '"><b>@example.com' : null,
      company: nth === 3 ? bidi : null,
      source: nth === 4 ? 'carrier_pigeon' : 'manual',
      total_calls: nth === 0 ? null : 0,
      notes: nth === 1 ? longWord : nth === 2 ? markup : null,
      created_at: at(10 + nth),
    })),
    leads: names.map((name, nth) => ({
      id: uuid(201 + nth),
      caller_name: name,
      caller_phone: nth === 4 ? 'tel:+1;ext=javascript:alert(1)' : null,
      caller_email: nth === 2 ? '"><b>@example.com?cc=all@example.com' : null,
      qualification_reason: name,
      status: nth === 3 ? 'haunted' : 'new',
      urgency: nth === 0 ? null : nth === 4 ? 'critical' : 'low',
      interest: name,
      call_summary: name,
      call_log_id: nth === 0 ? uuid(999) : sentinels.allNull,
      created_at: at(30 + nth),
    })),
    appointments: [
      ...calendarRows(at),
      ...names.map((name, nth) => ({
        id: uuid(301 + nth),
        caller_name: name,
        appointment_date: nth === 0 ? null : nth === 1 ? '9999-12-31' : '2026-11-01',
        appointment_time_start: nth === 2 ? at(0) : null,
        service_type: name,
        status: nth === 4 ? 'double_booked' : 'booked',
        calendar_event_link: nth === 2 ? 'javascript:alert(1)' : nth === 3 ? 'https://user:pass@evil.example/' : null,
        created_at: at(50 + nth),
      })),
    ],
  };
}

/** Name, date, beginning and end (UTC) of those that a calendar has to draw with care, and what is odd about them beside. */
const odd: readonly (readonly [keyof typeof oddAppointments, string, string, string | null, string | null, string?])[] =
  [
    ['overlapFirst', 'Olga Tavares', '2026-11-03', '2026-11-03T16:30:00Z', '2026-11-03T17:15:00Z'],
    ['overlapSecond', 'Bruno Tavares', '2026-11-03', '2026-11-03T16:45:00Z', '2026-11-03T18:00:00Z', 'confirmed'],
    ['overlapThird', 'Carla Tavares', '2026-11-03', '2026-11-03T17:00:00Z', '2026-11-03T17:30:00Z', 'cancelled'],
    ['overMidnight', 'Nico Noche', '2026-11-04', '2026-11-05T07:00:00Z', '2026-11-05T09:00:00Z'],
    ['losAngelesOnce', 'Una Hora', '2026-11-01', '2026-11-01T08:30:00Z', '2026-11-01T09:00:00Z'],
    ['losAngelesAgain', 'Otra Hora', '2026-11-01', '2026-11-01T09:30:00Z', '2026-11-01T10:00:00Z'],
    ['madridOnce', 'Primera Vez', '2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z', 'completed'],
    ['madridAgain', 'Segunda Vez', '2026-10-25', '2026-10-25T01:30:00Z', '2026-10-25T02:00:00Z', 'no_show'],
    ['noEnd', 'Sinfín Robles', '2026-11-06', '2026-11-06T17:00:00Z', null],
    ['endsBeforeItBegins', 'Rita Revés', '2026-11-06', '2026-11-06T19:00:00Z', '2026-11-06T18:00:00Z'],
    ['contradiction', 'Dudosa Pardo', '2026-11-20', '2026-11-06T21:00:00Z', '2026-11-06T21:45:00Z'],
    ['noTime', 'Algún Día', '2026-11-05', null, null],
    ['madridSkipped', 'Salto Reloj', '2026-03-29', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', 'completed'],
  ];

const calendarRows = (at: (minutes: number) => string) =>
  odd.map(([name, caller_name, appointment_date, appointment_time_start, appointment_time_end, status], nth) => ({
    id: oddAppointments[name],
    caller_name,
    caller_phone: `+1726555016${nth % 10}`,
    appointment_date,
    appointment_time_start,
    appointment_time_end,
    service_type: 'Checkup, cleaning; X-ray',
    status: status ?? 'booked',
    created_at: at(70 + nth),
  }));
