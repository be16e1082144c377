import { expect, it } from 'vitest';
import { Refusal, wrongIn } from '../../main/pages/app/api';

it('should find what is wrong with a field by its name or the end of it', () => {
  const wrong = wrongIn(
    new Refusal(400, '输入有错误', [
      { field: 'contact.phone', code: 'phone', message: '应为电话号码' },
      { field: 'text', code: 'length', message: '太短' },
    ]),
  );
  expect(wrong('contact.phone')).toBe('应为电话号码');
  expect(wrong('phone')).toBe('应为电话号码');
  expect(wrong('text')).toBe('太短');
  expect(wrong('hone')).toBeUndefined();
  expect(wrongIn(new Error())('text')).toBeUndefined();
});
