import { expect, it } from 'vitest';
import { prepared } from '../../main/pages/forms/prepare';
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

it('should draw codes with their names, and let in the same', () => {
  const drawn = prepared(
    { properties: { kind: { type: 'string', enum: ['ADD', 'AMEND'] }, size: { enum: ['S', 'M'] } } },
    { names: { ADD: '增加', AMEND: '修改' } },
  );
  expect(drawn.properties).toEqual({
    kind: {
      type: 'string',
      oneOf: [
        { const: 'ADD', title: '增加' },
        { const: 'AMEND', title: '修改' },
      ],
    },
    size: { enum: ['S', 'M'] },
  });
  expect(validator.isValid(drawn, { kind: 'ADD' }, drawn)).toBe(true);
  expect(validator.isValid(drawn, { kind: 'DELETE' }, drawn)).toBe(false);
});

it('should offer the provisions where one is cited', () => {
  const field = { properties: { provision: { type: 'string' }, place: { type: 'string' } } } as const;
  expect(prepared(field, { names: {}, provisions: ['第一条'] }).properties).toEqual({
    provision: { type: 'string', examples: ['第一条'] },
    place: { type: 'string' },
  });
});

it('should stay right after the form has asked about parts of a schema under another name', () => {
  const nested = { type: 'array', items: { $ref: '#/$defs/note' } } as const;
  const root = { type: 'object', properties: { notes: nested }, $defs: schema.$defs } as const;
  expect(
    validator.isValid({ ...nested, $id: '_$junk_option_schema_id$_' } as never, ['长的'] as never, root as never),
  ).toBe(true);
  const { errors } = validator.validateFormData({ notes: ['短'] }, root as never);
  expect(errors.map(({ property }) => property)).toEqual(['.notes.0']);
});
