import { afterEach, expect, test } from 'vitest';
import { keepDraft, readDraft } from './draft';

const draft = {
  values: { country: 'US', phone: '512', name: 'Rosa', email: '', company: '', notes: '' },
  chosen: false,
  sent: null,
};

afterEach(() => sessionStorage.clear());

test('a draft is kept for its organization and its beginning, until it is thrown away', () => {
  expect(keepDraft('org', {}, draft)).toBe(true);
  expect(readDraft('org', {})).toEqual(draft);
  expect(readDraft('other', {})).toBeUndefined();
  expect(readDraft('org', { phone: '+15125550142' })).toBeUndefined();
  keepDraft('org', {}, null);
  expect(readDraft('org', {})).toBeUndefined();
});

test('what is no draft is none', () => {
  for (const text of ['', 'x', '{}', '{"values":{"phone":1}}', '[]', '{"values":null}']) {
    sessionStorage.setItem('draft:org:contact:', text);
    expect(readDraft('org', {}), text).toBeUndefined();
  }
});
