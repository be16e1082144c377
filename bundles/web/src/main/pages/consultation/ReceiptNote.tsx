import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AttachFile } from './AttachFile';
import type { Receipt } from './data';

/** What somebody gets who has sent something: the code by which they find its answer. */
export function ReceiptNote({ receipt, onAgain }: { receipt: Receipt; onAgain?: () => void }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="receipt-note">
      <p role="status">
        <strong>{t('receipt.thanks')}</strong> {t('receipt.keep')}
      </p>
      <p className="receipt-code">{receipt.receipt}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() =>
            // not there where pages come over plain HTTP: the code can be marked and copied by hand
            void navigator.clipboard?.writeText(receipt.receipt).then(() => setCopied(true))
          }
        >
          {isCopied ? t('receipt.copied') : t('receipt.copy')}
        </button>
        <Link className="button" to={`/receipts#${receipt.receipt}`}>
          {t('receipt.follow')}
        </Link>
        {onAgain && (
          <button type="button" className="button main" onClick={onAgain}>
            {t('opinion.another')}
          </button>
        )}
      </p>
      <AttachFile receipt={receipt.receipt} />
    </div>
  );
}
