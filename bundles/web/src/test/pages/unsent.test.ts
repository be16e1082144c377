import { expect, it } from 'vitest';
import { keyOf } from '../../main/pages/app/api';
import { toContact } from '../../main/pages/consultation/ContactFields';
import { newDraft, toForm } from '../../main/pages/consultation/unsent';

it('should leave out what was left empty, and the key', () => {
  expect(toForm({ ...newDraft(), text: ' 太短 ', reason: '  ' })).toEqual({ kind: 'AMEND', text: '太短' });
});

it('should not use a key twice', () => {
  expect(newDraft().key).toMatch(/^[0-9a-f]{32}$/);
  expect(newDraft().key).not.toBe(newDraft().key);
});

it('should send no contact details where there are none', () => {
  const none = { name: ' ', phone: '', email: '', consent: true };
  expect(toContact(none)).toBeUndefined();
  expect(toContact({ ...none, phone: ' 13900000000 ' })).toEqual({ phone: '13900000000', consent: true });
});

it('should keep a key while the content is the same, and take another when it is not', () => {
  const { key } = newDraft();
  expect(keyOf(key, { text: '一种说法' })).toBe(keyOf(key, { text: '一种说法' }));
  expect(keyOf(key, { text: '另一种说法' })).not.toBe(keyOf(key, { text: '一种说法' }));
  expect(keyOf(newDraft().key, { text: '一种说法' })).not.toBe(keyOf(key, { text: '一种说法' }));
  expect(keyOf(key, '')).toMatch(/^[0-9a-f]{32}-[0-9a-f]{8}$/);
});
