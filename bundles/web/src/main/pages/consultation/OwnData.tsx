import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, wrongIn } from '../app/api';
import { Field } from '../ui/Field';
import { Fault } from '../ui/States';
import { Time } from '../ui/Time';
import { type Contact, ContactFields, NO_CONTACT, toContact } from './ContactFields';
import type { AuthorRecord } from './ReceiptPage';

interface Props {
  code: string;
  record: AuthorRecord;
  onChanged: () => void;
}

/** What is kept of the author, to see, to correct and to take back (Personal Information Protection Law, 44 to 47). */
export function OwnData({ code, record, onChanged }: Props) {
  const { t } = useTranslation();
  const path = { receipt: code };
  const [contact, setContact] = useState<Contact>(NO_CONTACT);
  const correcting = useMutation({
    mutationFn: () =>
      answer(api.PUT('/receipts/{receipt}/contact', { params: { path }, body: toContact(contact) ?? {} })),
    onSuccess: onChanged,
  });
  const forgetting = useMutation({
    mutationFn: () => answer(api.DELETE('/receipts/{receipt}/contact', { params: { path } })),
    onSuccess: onChanged,
  });
  const wrong = wrongIn(correcting.error);
  return (
    <section className="card">
      <h2>{t('own.title')}</h2>
      <p>{record.uses.join('；')}</p>
      {record.contact ? (
        <>
          <dl className="facts">
            <dt>{t('contact.name')}</dt>
            <dd>{record.contact.name || '—'}</dd>
            <dt>{t('contact.phone')}</dt>
            <dd>{record.contact.phone || '—'}</dd>
            <dt>{t('contact.email')}</dt>
            <dd>{record.contact.email || '—'}</dd>
          </dl>
          {record.contactUntil && (
            <p className="muted">
              {t('own.until')} <Time at={record.contactUntil} />
            </p>
          )}
          <button type="button" className="button" onClick={() => forgetting.mutate()}>
            {t('own.forgetContact')}
          </button>
        </>
      ) : (
        <p className="muted">{t('own.noContact')}</p>
      )}
      {forgetting.isError && <Fault error={forgetting.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (toContact(contact)) correcting.mutate();
        }}
      >
        <ContactFields contact={contact} onChange={setContact} wrong={wrong} />
        {correcting.isError && <Fault error={correcting.error} />}
        {correcting.isSuccess && <p role="status">{t('own.corrected')}</p>}
        {toContact(contact) && <button className="button">{t('own.correct')}</button>}
      </form>
      <TakeBack code={code} onChanged={onChanged} />
    </section>
  );
}

/** What is deleted cannot be brought back: the code's end is asked for, so that nobody does it by a slip. */
function TakeBack({ code, onChanged }: { code: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const end = code.slice(-6);
  const erasing = useMutation({
    mutationFn: () => answer(api.DELETE('/receipts/{receipt}', { params: { path: { receipt: code } } })),
    onSuccess: onChanged,
  });
  return (
    <details className="take-back">
      <summary>{t('own.takeBack')}</summary>
      <p>{t('own.takeBackWhat')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === end) erasing.mutate();
        }}
      >
        <Field
          label={t('own.takeBackCheck', { end })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        {erasing.isError && <Fault error={erasing.error} />}
        <button className="button" aria-disabled={typed.trim() !== end}>
          {t('own.takeBackNow')}
        </button>
      </form>
    </details>
  );
}
