import { expect, it } from 'vitest';
import { contentDisposition, downloadName } from './downloadName.ts';

const call = {
  started_at: '2026-11-19T18:48:30Z',
  created_at: '2026-11-19T18:50:00Z',
  caller_name: 'Rosa Delgadillo',
  caller_phone: '+15125550142',
};

it('says when, by the listener’s clock, and who', () => {
  expect(downloadName(call, 'America/Chicago')).toBe('2026-11-19 12.48 Rosa Delgadillo');
  expect(downloadName(call, 'Asia/Tokyo')).toBe('2026-11-20 03.48 Rosa Delgadillo');
  for (const zone of [null, '', 'Nowhere/At all', '../../etc']) {
    expect(downloadName(call, zone)).toBe('2026-11-19 18.48 Rosa Delgadillo');
  }
});

it('makes do with what the record has', () => {
  expect(downloadName({ ...call, caller_name: null }, null)).toBe('2026-11-19 18.48 +15125550142');
  expect(downloadName({ ...call, started_at: null, caller_name: ' ', caller_phone: 7 }, null)).toBe(
    '2026-11-19 18.50 no caller ID',
  );
  expect(downloadName({ created_at: 'soon' }, null)).toBe('no caller ID');
});

it.each([
  ['../../etc/passwd', '2026-11-19 18.48 etc passwd'],
  ['...', '2026-11-19 18.48 +15125550142'],
  ['CON:\\x|<y>?*"', '2026-11-19 18.48 CON x y'],
  ['a\r\nSet-Cookie: b=c', '2026-11-19 18.48 a Set-Cookie b=c'],
  ['moc\u202Eexe.3pm\u0000', '2026-11-19 18.48 moc exe.3pm'],
  ['Zoë Ñandú 李', '2026-11-19 18.48 Zoë Ñandú 李'],
  ['x'.repeat(10_000), `2026-11-19 18.48 ${'x'.repeat(48)}`],
])('keeps %j from being more than a name', (caller_name, name) => {
  expect(downloadName({ ...call, caller_name }, null)).toBe(name);
});

it('is written so that every browser can read it, and no header can be broken by it', () => {
  expect(contentDisposition('2026 Zoë (1)', 'call-1.mp3')).toBe(
    `attachment; filename="call-1.mp3"; filename*=UTF-8''2026%20Zo%C3%AB%20%281%29.mp3`,
  );
});
