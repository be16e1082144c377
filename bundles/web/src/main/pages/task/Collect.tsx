import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../app/api';
import { useKept } from '../app/kept';
import { useProvisions } from '../consultation/data';
import { ReceiptNote } from '../consultation/ReceiptNote';
import { useSubmission } from '../consultation/submission';
import { SchemaForm } from '../forms/SchemaForm';
import { Choice } from '../ui/Choice';
import { Empty, Fault, Loaded } from '../ui/States';
import { Batch } from './Batch';
import { type Method, type Task, byHand, isCollecting, lastCode, useMethods } from './data';

/** Takes in opinions by any method that the contact point has, an extension's like the platform's own. */
export function Collect({ task }: { task: Task }) {
  const { t, i18n } = useTranslation();
  const query = useMethods(lastCode(task.contactPointPath));
  const [chosen, setChosen] = useState<string>();
  if (!isCollecting(task)) return <Empty>{t('task.collectLater')}</Empty>;
  return (
    <Loaded query={query}>
      {(all) => {
        const methods = byHand(all);
        const method = methods.find(({ id }) => id === chosen);
        return (
          <>
            <Choice
              name="method"
              legend={t('task.method')}
              value={method?.id}
              options={methods.map(
                ({ id, titleZh, titleEn }) => [id, i18n.language === 'en' ? titleEn : titleZh] as const,
              )}
              onChange={setChosen}
            />
            {chosen && !method && <Empty>{t('task.methodGone')}</Empty>}
            {!chosen && <Batch task={task} />}
            {method && <Form key={method.id} task={task} method={method} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Form({ task, method }: { task: Task; method: Method }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [written, setWritten, forget] = useKept<{ key: string; form: unknown }>(
    `jianyan.collect.${task.id}.${method.id}`,
    { key: newKey(), form: {} },
  );
  const schema = useMemo(() => JSON.parse(method.schema), [method.schema]);
  const uiSchema = useMemo(() => JSON.parse(method.uiSchema), [method.uiSchema]);
  const text = useProvisions(task.consultationId);
  const provisions = useMemo(
    () => text.data?.filter(({ text: words }) => words).map(({ label }) => label),
    [text.data],
  );
  const sending = useSubmission(task.consultationId, () => {
    forget();
    return queries.invalidateQueries({ queryKey: ['opinions', task.consultationId] });
  });
  if (sending.isSuccess) {
    return (
      <div className="card narrow">
        <ReceiptNote receipt={sending.data} onAgain={sending.reset} />
      </div>
    );
  }
  return (
    <div className="card">
      <SchemaForm
        schema={schema}
        uiSchema={uiSchema}
        provisions={provisions}
        data={written.form}
        onChange={(form) => setWritten({ ...written, form })}
        onSubmit={() => {
          if (sending.isPending) return;
          sending.mutate({
            key: written.key,
            method: method.id,
            contactPointCode: lastCode(task.contactPointPath),
            form: written.form,
          });
        }}
      >
        {sending.isError && <Fault error={sending.error} />}
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('opinion.send')}
        </Button>
      </SchemaForm>
    </div>
  );
}
