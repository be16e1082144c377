import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { DataTable } from '../ui/DataTable';
import { Loaded } from '../ui/States';

type Rule = Sure<Schemas['RetentionRule']>;

/** What is kept of people, what for, by what right and how long. */
export function RetentionRules() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['retention rules'],
    queryFn: () => answer<Rule[]>(api.GET('/personal-data/rules')),
  });
  return (
    <Loaded query={query}>
      {(rules) => (
        <DataTable
          label={t('protection.rules')}
          items={rules.map((rule) => ({ id: rule.kind, ...rule }))}
          columns={[
            { title: t('protection.what'), show: ({ title }) => title },
            { title: t('protection.purpose'), show: ({ purpose }) => purpose },
            { title: t('protection.ground'), show: ({ ground }) => ground },
            {
              title: t('protection.howLong'),
              show: ({ since, days }) =>
                days ? t('protection.days', { since, count: days }) : t('protection.noLimit'),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
