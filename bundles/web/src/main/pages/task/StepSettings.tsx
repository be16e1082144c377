import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';

interface Steps {
  organisationCode: string;
  steps: Sure<Schemas['WorkStep']>[];
}

/** The steps by which contact points work on a task, where an organisation has its own instead of the eight. */
export function StepSettings() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const query = useQuery({ queryKey: ['work steps'], queryFn: () => answer<Steps[]>(api.GET('/work-steps')) });
  const name = (code: string) => organisations.data?.items.find((one) => one.code === code)?.name ?? code;
  return (
    <Fold title={t('workSteps.many')}>
      <p className="muted">{t('workSteps.what')}</p>
      <Loaded query={query}>
        {(sets) => (
          <ul className="plain-list members">
            {sets.map(({ organisationCode, steps }) => (
              <li key={organisationCode}>
                <strong>{name(organisationCode)}</strong>
                <ol>
                  {steps.map(({ code, title }) => (
                    <li key={code}>
                      {title} <span className="muted">{code}</span>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <InputForm
        act={t('workSteps.set')}
        keep="jianyan.work-steps"
        inputs={[
          {
            name: 'organisationCode',
            label: t('workSteps.organisation'),
            kind: 'select',
            options: (organisations.data?.items ?? []).map((one) => [one.code, one.name] as const),
          },
          { name: 'steps', label: t('workSteps.steps'), hint: t('workSteps.hint'), kind: 'lines', optional: true },
        ]}
        onSubmit={async ({ organisationCode, steps = '' }) => {
          const body = { organisationCode: organisationCode as string, steps: read(steps as string) };
          await answer(api.POST('/work-steps', { body }));
          await queries.invalidateQueries({ queryKey: ['work steps'] });
        }}
      />
    </Fold>
  );
}

/** A step in each line: its code, then what it is called. */
function read(written: string) {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [code = '', ...title] = line.split(/\s+/);
      return { code, title: title.join(' ') };
    });
}
