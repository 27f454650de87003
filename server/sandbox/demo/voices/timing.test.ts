import { expect, test } from 'vitest';
import { speakingSeconds } from './timing.ts';

/** Seconds that flite's voices really sounded, measured once: slt, and rms at 0.92. */
const measured = [
  ['Thanks for calling Dave Auto Shop, this is the assistant. How can I help you?', 4.39, 4.42],
  ["Sure, I can help with that. What's the year, make and model?", 3.5, 3.49],
  ["I'm sorry to hear that. I'll have Dave call you back before noon.", 3.5, 3.47],
  ['Are you in a safe place, away from traffic?', 2.51, 2.7],
  ["Yeah, it's (512) 555-0111.", 3.93, 4.25],
  ['Do you guys carry a serpentine belt for a Kia Soul?', 3.14, 3.0],
] as const;

test('the bound is close to what the voices need, and seldom below it', () => {
  for (const [text, assistant, user] of measured) {
    for (const [role, seconds] of [
      ['assistant', assistant],
      ['user', user],
    ] as const) {
      const bound = speakingSeconds(text, role);
      expect(seconds / bound, `${role}: ${text}`).toBeGreaterThan(0.75);
      expect(seconds / bound, `${role}: ${text}`).toBeLessThan(1.05);
    }
  }
});

test('numbers count as they are said, not as they are written', () => {
  expect(speakingSeconds('It is $1,249.99.', 'user')).toBeGreaterThan(
    2 * speakingSeconds('It is a lot, my friend.', 'user'),
  );
});

test('is in hundredths, never nothing for a turn that sounds, and nothing for one that does not', () => {
  expect(speakingSeconds('Okay.', 'user')).toBe(Number(speakingSeconds('Okay.', 'user').toFixed(2)));
  expect(speakingSeconds('🚗', 'user')).toBeGreaterThan(0);
  expect(speakingSeconds('Looking up free times', 'tool')).toBe(0);
});

test('no text, however long, asks for hours', () => {
  expect(speakingSeconds('word '.repeat(100_000), 'assistant')).toBeLessThan(240);
  expect(speakingSeconds('1'.repeat(10_000), 'assistant')).toBeLessThan(20);
  expect(speakingSeconds('x'.repeat(10_000), 'assistant')).toBeLessThan(5);
});
