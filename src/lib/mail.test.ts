import { expect, test } from 'vitest';
import { mailable } from './mail';

test('only a mail address becomes one that can be pressed', () => {
  expect(mailable('rosa.d+shop@example.com')).toBe('mailto:rosa.d%2Bshop@example.com');
  for (const email of [
    null,
    '',
    'rosa',
    'rosa@example',
    '"><b>@example.com',
    'a@b.c?cc=d@e.f',
    'javascript:alert(1)',
    'a b@c.de',
  ])
    expect(mailable(email), String(email)).toBeUndefined();
});
