import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Year } from './Year';

type Grant = Sure<Schemas['FundingGrant']>;
type Use = Omit<Sure<Schemas['FundingUse']>, 'receipts'> & { receipts: { id: string; file: { name: string } }[] };
type Funding = Omit<Sure<Schemas['Funding']>, 'grants' | 'uses'> & { grants: Grant[]; uses: Use[] };

const MONEY = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

/** A contact point's money of a year (article 13 of the city's rules): granted, used, each use with its receipts. */
export function FundingView({ point }: { point: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [year, setYear] = useState(new Date().getFullYear());
  const path = { id: point, year };
  const query = useQuery({
    queryKey: ['points', point, 'funding', year],
    queryFn: () => answer<Funding>(api.GET('/funding/{id}/{year}', { params: { path } })),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['points', point, 'funding'] });
  const mayGrant = useHasRole('COMMISSION');
  const mayUse = useHasRole('CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <div className="stack">
      <Year year={year} onChange={setYear} />
      <Loaded query={query}>
        {({ granted, used, grants, uses }) => (
          <>
            <p className="row">
              <strong>{t('funding.granted', { amount: MONEY.format(granted) })}</strong>
              <span>{t('funding.used', { amount: MONEY.format(used) })}</span>
              <span className="muted">{t('funding.left', { amount: MONEY.format(granted - used) })}</span>
            </p>
            {grants.length + uses.length === 0 && <Empty>{t('funding.none')}</Empty>}
            <ul className="plain-list members">
              {grants.map(({ id, amount, reason, by, on }) => (
                <li key={id} className="row">
                  <span className="tag good">{t('funding.grant')}</span>
                  <strong>{MONEY.format(amount)}</strong>
                  <span>{reason}</span>
                  <span className="muted">
                    {by} · <Time at={on} />
                  </span>
                </li>
              ))}
              {uses.map((use) => (
                <One key={use.id} point={point} year={year} use={use} mayAdd={mayUse} onChanged={changed} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {mayGrant && (
        <Fold title={t('funding.grantOne')}>
          <InputForm
            act={t('funding.grantNow')}
            inputs={[
              { name: 'amount', label: t('funding.amount'), hint: t('funding.grantHint'), kind: 'number' },
              { name: 'reason', label: t('funding.reason') },
            ]}
            onSubmit={async (body, key) => {
              const params = { path, header: { 'Idempotency-Key': key } };
              await answer(api.POST('/funding/{id}/{year}/grants', { params, body }));
              await changed();
            }}
          />
        </Fold>
      )}
      {mayUse && (
        <Fold title={t('funding.useOne')}>
          <InputForm
            act={t('funding.useNow')}
            inputs={[
              { name: 'on', label: t('registry.on'), kind: 'date' },
              { name: 'amount', label: t('funding.amount'), hint: t('funding.useHint'), kind: 'number' },
              { name: 'purpose', label: t('funding.purpose') },
            ]}
            onSubmit={async (body, key) => {
              const params = { path, header: { 'Idempotency-Key': key } };
              await answer(api.POST('/funding/{id}/{year}/uses', { params, body }));
              await changed();
            }}
          />
        </Fold>
      )}
    </div>
  );
}

interface OneProps {
  point: string;
  year: number;
  use: Use;
  mayAdd: boolean;
  onChanged: () => Promise<void>;
}

function One({ point, year, use: { id: use, on, amount, purpose, by, receipts }, mayAdd, onChanged }: OneProps) {
  const { t } = useTranslation();
  const path = { id: point, year };
  return (
    <li>
      <p className="row">
        <span className="tag">{t('funding.use')}</span>
        <strong>{MONEY.format(amount)}</strong>
        <span>{purpose}</span>
        <span className="muted">
          {by} · <Time at={on} />
        </span>
        {receipts.map(({ id, file }) => (
          <DownloadButton
            key={id}
            name={file.name}
            load={() =>
              answer<Blob>(
                api.GET('/funding/{id}/{year}/receipts/{file}', {
                  params: { path: { ...path, file: id } },
                  parseAs: 'blob',
                }),
              )
            }
          >
            {file.name}
          </DownloadButton>
        ))}
      </p>
      {mayAdd && (
        <details>
          <summary>
            {t('funding.addReceipt')}
            <span className="unseen"> {purpose}</span>
          </summary>
          <InputForm
            act={t('registry.showNow')}
            inputs={[{ name: 'file', label: t('funding.receipt'), kind: 'file' }]}
            onSubmit={async ({ file }) => {
              const picked = file as File;
              await answer(
                api.POST('/funding/{id}/{year}/uses/{use}/receipts', {
                  params: { path: { ...path, use }, query: { name: picked.name } },
                  ...bytes(picked),
                }),
              );
              await onChanged();
            }}
          />
        </details>
      )}
    </li>
  );
}
