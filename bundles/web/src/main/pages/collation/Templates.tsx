import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import type { Decision } from '../consultation/data';
import { useOrganisations } from '../identity/organisations';
import { InputForm } from '../ui/InputForm';
import { Fault } from '../ui/States';
import type { Template } from './data';

interface Props {
  templates: readonly Template[];
  decision?: Decision;
  reason: string;
}

/** Decisions with their reasons that come up again and again: kept under a name, removed when they are of no more use. */
export function Templates({ templates, decision, reason }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const owners = organisations.data?.items.filter(({ kind }) => kind === 'COMMISSION') ?? [];
  const changed = () => queries.invalidateQueries({ queryKey: ['templates'] });
  const removing = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/decision-templates/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
  return (
    <details className="part">
      <summary>{t('template.many')}</summary>
      {removing.isError && <Fault error={removing.error} />}
      <ul className="plain-list members">
        {templates.map((template) => (
          <li key={template.id} className="row">
            <strong>{template.title}</strong>
            <span className="tag">{t(`decision.${template.decision}`)}</span>
            <span className="muted">{template.reason}</span>
            <Button size="small" loading={removing.isPending} onClick={() => removing.mutate(template.id)}>
              {t('template.remove')}
              <span className="unseen"> {template.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {decision && reason ? (
        <InputForm
          key={owners.length}
          act={t('template.keep')}
          inputs={[
            { name: 'title', label: t('template.title') },
            {
              name: 'organisationCode',
              label: t('template.owner'),
              kind: 'select',
              initial: owners[0]?.code,
              options: owners.map(({ code, name }) => [code, name] as const),
            },
          ]}
          onSubmit={async (filled) => {
            await answer(api.POST('/decision-templates', { body: { ...filled, decision, reason } }));
            await changed();
          }}
        />
      ) : (
        <p className="muted">{t('template.first')}</p>
      )}
    </details>
  );
}
