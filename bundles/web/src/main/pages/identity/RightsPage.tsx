import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';
import { DataTable } from '../ui/DataTable';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { ROLES, type Role } from './account';
import { useActionName, useRights } from './rights';

/** Which roles may do what. */
export function RightsPage() {
  const { t } = useTranslation();
  const rights = useRights();
  const nameOf = useActionName();
  const [role, setRole] = useState<Role | ''>('');
  return (
    <>
      <PageTitle name={t('administration.rights')}>{t('administration.rights')}</PageTitle>
      <p className="muted">{t('administration.rightsWhat')}</p>
      <Choice
        name="role"
        legend={t('administration.ofRole')}
        value={role}
        options={[
          ['', t('administration.allRoles')],
          ...ROLES.map((one) => [one, t(`administration.roleOf.${one}`)] as const),
        ]}
        onChange={setRole}
      />
      <Loaded query={rights}>
        {(all) => (
          <DataTable
            label={t('administration.rights')}
            items={all
              .filter(({ roles }) => !role || roles.includes(role))
              .map((right) => ({ ...right, id: right.action }))}
            columns={[
              { title: t('administration.right'), show: ({ action }) => nameOf(action) },
              {
                title: t('administration.roles'),
                show: ({ roles }) => (
                  <span className="row">
                    {roles.length === ROLES.length
                      ? t('administration.everybody')
                      : roles.map((one) => (
                          <span key={one} className="tag">
                            {t(`administration.roleOf.${one}`)}
                          </span>
                        ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
