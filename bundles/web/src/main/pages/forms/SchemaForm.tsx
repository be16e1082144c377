import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { schemaValidator } from './validator';
import './forms.css';

interface Props {
  schema: object;
  uiSchema?: object;
  data: unknown;
  onChange: (data: unknown) => void;
  onSubmit: () => void;
  children: React.ReactNode;
}

/** A form drawn from its JSON Schema: a questionnaire's, a collection method's, an extension's. */
export function SchemaForm({ schema, uiSchema, data, onChange, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const validator = useMemo(
    () =>
      schemaValidator(({ keyword, error }) => {
        const known = t(`form.${keyword}` as 'form.required', { defaultValue: '' });
        return known || error;
      }),
    [t],
  );
  return (
    <Form
      className="schema-form"
      schema={schema as RJSFSchema}
      uiSchema={uiSchema as UiSchema}
      validator={validator}
      formData={data}
      showErrorList={false}
      focusOnFirstError
      noHtml5Validate
      onChange={({ formData }) => onChange(formData)}
      onSubmit={onSubmit}
      // they stand beside the fields
      onError={() => undefined}
    >
      {children}
    </Form>
  );
}
