import { useTranslation } from 'react-i18next';
import { useHasRole } from '../identity/account';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { DataKeys } from './DataKeys';
import { LedgerCheck } from './LedgerCheck';
import { PersonalData } from './PersonalData';
import { RetentionRules } from './RetentionRules';

/** What is kept of people, how it is kept from others, and whether what was received is still as it was. */
export function ProtectionPage() {
  const { t } = useTranslation();
  const isCommission = useHasRole('COMMISSION');
  const seesKeys = useHasRole('ADMINISTRATOR', 'AUDITOR');
  return (
    <>
      <PageTitle name={t('protection.one')}>{t('protection.one')}</PageTitle>
      <Parts
        label={t('protection.one')}
        parts={[
          ...(isCommission ? [{ key: 'persons', label: t('protection.persons'), content: <PersonalData /> }] : []),
          { key: 'rules', label: t('protection.rules'), content: <RetentionRules /> },
          ...(seesKeys ? [{ key: 'keys', label: t('protection.keys'), content: <DataKeys /> }] : []),
          { key: 'ledger', label: t('protection.ledger'), content: <LedgerCheck /> },
        ]}
      />
    </>
  );
}
