import { useQueryClient } from '@tanstack/react-query';
import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';

/** Signing in with a code from a device as well: first its secret is shown, then a code proves that it is there. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [enrolment, setEnrolment] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<string[]>();
  const changed = () => queries.invalidateQueries({ queryKey: ['own-account'] });
  return (
    <Card title={t('secondFactor.one')}>
      <p>{t(isOn ? 'secondFactor.isOn' : 'secondFactor.isOff')}</p>
      <div role="status">
        {codes && (
          <>
            <p>{t('secondFactor.codes')}</p>
            <ul className="receipt-code plain-list">
              {codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isOn && (
        <InputForm
          act={t('secondFactor.remove')}
          inputs={[{ name: 'code', label: t('secondFactor.codeOrSpare') }]}
          onSubmit={async (body) => {
            await answer(api.POST('/own-account/second-factor/removed', { body }));
            setCodes(undefined);
            await changed();
          }}
        />
      )}
      {!isOn && !enrolment && (
        <InputForm
          act={t('secondFactor.begin')}
          inputs={[{ name: 'password', label: t('secondFactor.password'), kind: 'password' }]}
          onSubmit={async (body) => setEnrolment(await answer(api.POST('/own-account/second-factor', { body })))}
        />
      )}
      {!isOn && enrolment && (
        <>
          <p>
            {t('secondFactor.addKey')} <a href={enrolment.uri}>{t('secondFactor.openApp')}</a>
          </p>
          <p className="receipt-code">{enrolment.secret}</p>
          <InputForm
            isMain
            act={t('secondFactor.confirm')}
            inputs={[{ name: 'code', label: t('secondFactor.code') }]}
            onSubmit={async (body) => {
              const given = await answer<{ codes: string[] }>(
                api.POST('/own-account/second-factor/confirmed', { body }),
              );
              setCodes(given.codes);
              setEnrolment(undefined);
              await changed();
            }}
          />
        </>
      )}
    </Card>
  );
}
