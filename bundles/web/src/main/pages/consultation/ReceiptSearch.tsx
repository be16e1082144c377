import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Field } from '../ui/Field';

/** The short way from a code to its answer. */
export function ReceiptSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) void navigate(`/receipts#${code.trim()}`);
      }}
    >
      <h2>{t('receipt.look')}</h2>
      <Field
        label={t('receipt.code')}
        hint={t('receipt.codeHint')}
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <button className="button">{t('receipt.find')}</button>
    </form>
  );
}
