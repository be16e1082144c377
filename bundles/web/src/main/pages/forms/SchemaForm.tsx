import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../consultation/data';
import { templates, widgets } from './parts';
import { prepared } from './prepare';
import { schemaValidator } from './validator';
import './forms.css';

interface Props {
  schema: object;
  uiSchema?: object;
  /** The provisions that may be cited in it. */
  provisions?: readonly string[];
  /** Whether one may speak instead of typing, where the browser can listen. */
  dictation?: boolean;
  data: unknown;
  onChange: (data: unknown) => void;
  onSubmit: () => void;
  children: React.ReactNode;
}

/** A form drawn from its JSON Schema: a questionnaire's, a collection method's, an extension's. */
export function SchemaForm({
  schema,
  uiSchema,
  provisions,
  dictation = false,
  data,
  onChange,
  onSubmit,
  children,
}: Props) {
  const { t } = useTranslation();
  const validator = useMemo(
    () =>
      schemaValidator(({ keyword, error }) => {
        const known = t(`form.${keyword}` as 'form.required', { defaultValue: '' });
        return known || error;
      }),
    [t],
  );
  const drawn = useMemo(() => {
    const names = Object.fromEntries(KINDS.map((kind) => [kind, t(`opinion.kind.${kind}`)]));
    return prepared(schema as RJSFSchema, { names, provisions });
  }, [schema, provisions, t]);
  return (
    <Form
      className="schema-form"
      schema={drawn}
      uiSchema={uiSchema as UiSchema}
      validator={validator}
      formData={data}
      showErrorList={false}
      widgets={widgets}
      templates={templates}
      formContext={{ dictation }}
      // nothing is chosen for somebody
      experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
      focusOnFirstError
      noHtml5Validate
      // what people say is not for the browser to write down, in what it would fill in or bring back later
      autoComplete="off"
      onChange={({ formData }) => onChange(formData)}
      onSubmit={onSubmit}
      // they stand beside the fields
      onError={() => undefined}
    >
      {children}
    </Form>
  );
}
