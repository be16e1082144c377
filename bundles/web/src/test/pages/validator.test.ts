import { expect, it } from 'vitest';
import { schemaValidator } from '../../main/pages/forms/validator';

const validator = schemaValidator(({ keyword }) => keyword);
const schema = {
  type: 'object',
  required: ['who'],
  properties: {
    who: { type: 'object', required: ['kind'], properties: { kind: { enum: ['养犬人', '其他居民'] } } },
    note: { $ref: '#/$defs/note' },
  },
  if: { properties: { who: { properties: { kind: { const: '养犬人' } } } }, required: ['who'] },
  then: { required: ['dogs'] },
  $defs: { note: { type: 'string', minLength: 2 } },
} as const;

const faults = (data: unknown) =>
  validator.validateFormData(data, schema as never).errors.map(({ property, message }) => [property, message]);

it('should find nothing wrong with what is right', () => {
  expect(faults({ who: { kind: '其他居民' }, note: '两字' })).toEqual([]);
});

it('should name each fault once, where it is', () => {
  expect(faults({ who: { kind: '猫' }, note: '短' })).toEqual([
    ['.who.kind', 'enum'],
    ['.note', 'minLength'],
  ]);
});

it('should name what is missing, also where it is only sometimes required', () => {
  expect(faults({})).toEqual([['.who', 'required']]);
  expect(faults({ who: { kind: '养犬人' } })).toEqual([['.dogs', 'required']]);
});

it('should take undefined for what is not there', () => {
  expect(faults({ who: { kind: '其他居民' }, note: undefined })).toEqual([]);
});

it('should tell which branch fits, with the definitions of the whole', () => {
  expect(validator.isValid({ $ref: '#/$defs/note' } as never, '长的', schema as never)).toBe(true);
  expect(validator.isValid({ $ref: '#/$defs/note' } as never, '短', schema as never)).toBe(false);
});
