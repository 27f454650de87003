import { expect, test } from 'vitest';
import { fileName } from './fileName';

test('is made of what it is about', () => {
  expect(fileName(['2026-11-19', '13:48', 'Rosa Delgadillo'], 'txt')).toBe('2026-11-19 13-48 Rosa Delgadillo.txt');
});

test('no caller can choose a path, an ending, a device or a direction', () => {
  expect(fileName(['../../etc/passwd\0'], 'txt')).toBe('etc passwd.txt');
  expect(fileName(['a<b>:"c"|?*\\d'], 'txt')).toBe('a b - c d.txt');
  expect(fileName(['\u202etxt.exe\u2066', '\n\r\t'], 'txt')).toBe('txt.exe.txt');
  expect(fileName(['...', ' '], 'txt')).toBe('file.txt');
  expect(fileName([], 'txt')).toBe('file.txt');
});

test('a long name is cut between letters', () => {
  expect(fileName(['🦷'.repeat(200)], 'txt')).toBe(`${'🦷'.repeat(60)}.txt`);
});
