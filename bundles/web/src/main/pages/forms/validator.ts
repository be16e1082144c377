import { type OutputUnit, Validator } from '@cfworker/json-schema';
import {
  type CustomValidator,
  type ErrorSchema,
  type ErrorTransformer,
  type RJSFSchema,
  type RJSFValidationError,
  type UiSchema,
  type ValidationData,
  type ValidatorType,
  toErrorSchema,
  unwrapErrorHandler,
  createErrorHandler,
  validationDataMerge,
} from '@rjsf/utils';

/** Keywords that only say that something beneath them is wrong. */
const ABOVE: readonly string[] = ['properties', 'items', 'prefixItems', '$ref', 'allOf', 'then', 'else', 'if'];

/** The validator writes into the schema that it is given; and the form's library gives parts a name that is none. */
function validatorOf(schema: RJSFSchema, isShort: boolean): Validator {
  const { $id: _, ...copy } = JSON.parse(JSON.stringify(schema));
  return new Validator(copy, '2020-12', isShort);
}

type Say = (error: OutputUnit) => string;

/**
 * JSON Schema 2020-12 without making code out of schemas at run time, which the pages' policy forbids.
 * The server checks again; this one only tells early.
 *
 * @param say what is wrong and what would be right, for people
 */
export function schemaValidator(say: Say): ValidatorType {
  function faults(schema: RJSFSchema, data: unknown): RJSFValidationError[] {
    // undefined is no JSON: what was left empty is not there at all
    const { errors } = new Validator(schema as never, '2020-12', false).validate(
      JSON.parse(JSON.stringify(data ?? {})),
    );
    return errors.filter(({ keyword }) => !ABOVE.includes(keyword)).map((error) => fault(error, say));
  }
  return {
    rawValidation: (schema, data) => ({ errors: faults(schema, data) as never[] }),
    isValid(schema, data, root) {
      try {
        return validatorOf({ ...schema, $defs: root?.$defs }, true).validate(data as never).valid;
      } catch {
        return false;
      }
    },
    validateFormData(
      data: unknown,
      schema: RJSFSchema,
      custom?: CustomValidator,
      transform?: ErrorTransformer,
      uiSchema?: UiSchema,
    ): ValidationData<unknown> {
      const found = faults(schema, data);
      const errors = transform ? transform(found, uiSchema) : found;
      const result = { errors, errorSchema: toErrorSchema(errors) as ErrorSchema };
      if (!custom) return result;
      const handler = custom(data, createErrorHandler(data as object), uiSchema);
      return validationDataMerge(result, unwrapErrorHandler(handler) as ErrorSchema);
    },
  } as ValidatorType;
}

function fault(error: OutputUnit, say: Say): RJSFValidationError {
  const missing = error.keyword === 'required' ? /"([^"]+)"/.exec(error.error)?.[1] : undefined;
  const path = [...error.instanceLocation.split('/').slice(1), ...(missing === undefined ? [] : [missing])];
  const property = path.map((step) => `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`).join('');
  const message = say(error);
  return { name: error.keyword, property, message, stack: message, params: {}, schemaPath: error.keywordLocation };
}
