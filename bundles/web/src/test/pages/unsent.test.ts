import { expect, it } from 'vitest';
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
