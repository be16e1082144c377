import { useMutation } from '@tanstack/react-query';
import { Button, Card, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, wrongIn } from '../app/api';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Fault, Loaded } from '../ui/States';
import { useOwnAccount } from './account';
import { Delegations } from './Delegations';
import { Identities } from './Identities';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

/** Who one is here, where one is signed in, and one's password. */
export function AccountPage() {
  const { t } = useTranslation();
  const query = useOwnAccount();
  return (
    <>
      <PageTitle name={t('account.own')}>{t('account.own')}</PageTitle>
      <div className="stack">
        <Loaded query={query}>
          {(account) => (
            <>
              <Card>
                <Descriptions
                  column={1}
                  items={[
                    { key: 'name', label: t('account.name'), children: account.name },
                    { key: 'displayName', label: t('account.displayName'), children: account.displayName },
                    {
                      key: 'grants',
                      label: t('account.roles'),
                      children: account.grants.map(({ role, scope }) => (
                        <Tag key={role + scope}>{t(`account.role.${role}`)}</Tag>
                      )),
                    },
                  ]}
                />
              </Card>
              <Card title={t('account.sessions')}>
                <Sessions />
              </Card>
              <Identities />
              <Delegations account={account.name} />
              <Password />
              <SecondFactor isOn={account.secondFactor} />
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

function Password() {
  const { t } = useTranslation();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const changing = useMutation({
    mutationFn: () => answer(api.POST('/own-account/password', { body: { password: present, newPassword: next } })),
    onSuccess: () => {
      setPresent('');
      setNext('');
    },
  });
  const wrong = wrongIn(changing.error);
  return (
    <Card title={t('account.changePassword')}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (!changing.isPending) changing.mutate();
        }}
      >
        <Field
          label={t('account.password')}
          type="password"
          autoComplete="current-password"
          required
          value={present}
          wrong={wrong('password')}
          onChange={(event) => setPresent(event.target.value)}
        />
        <Field
          label={t('account.newPassword')}
          type="password"
          autoComplete="new-password"
          required
          value={next}
          wrong={wrong('newPassword')}
          onChange={(event) => setNext(event.target.value)}
        />
        {changing.isError && <Fault error={changing.error} />}
        {changing.isSuccess && <p role="status">{t('account.passwordChanged')}</p>}
        <Button htmlType="submit">{t('account.changePassword')}</Button>
      </form>
    </Card>
  );
}
