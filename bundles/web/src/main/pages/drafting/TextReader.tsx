import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { Fault } from '../ui/States';
import { type Reading, faultsByLine, readText } from './data';

interface Props {
  text: string;
  /** Of the text as it stands, if it was read. */
  reading: Reading | undefined;
  onText: (text: string) => void;
  onRead: (reading: Reading) => void;
}

/** Takes a law's text out of a file or as it is pasted, and shows beside its lines what is wrong with them. */
export function TextReader({ text, reading, onText, onRead }: Props) {
  const { t } = useTranslation();
  const checking = useMutation({ mutationFn: readText, onSuccess: onRead });
  return (
    <>
      <label className="field">
        <strong>{t('drafting.file')}</strong>
        <span className="hint">{t('drafting.fileHint')}</span>
        <input
          type="file"
          accept=".docx,.txt,.md,.xml"
          onChange={({ target }) => target.files?.[0] && checking.mutate(target.files[0])}
        />
      </label>
      <TextField
        label={t('drafting.text')}
        rows={14}
        value={text}
        required
        className="law-input"
        onChange={(event) => onText(event.target.value)}
      />
      <p className="row">
        <Button loading={checking.isPending} disabled={!text.trim()} onClick={() => checking.mutate(new Blob([text]))}>
          {t('drafting.check')}
        </Button>
      </p>
      {checking.isError && <Fault error={checking.error} />}
      {reading && <Read reading={reading} />}
    </>
  );
}

/** From the largest to the smallest. */
const UNITS = ['PART', 'SUBPART', 'CHAPTER', 'SECTION', 'ARTICLE', 'PARAGRAPH', 'ITEM', 'SUBITEM'] as const;

function Read({ reading: { text, counts, faults } }: { reading: Reading }) {
  const { t } = useTranslation();
  const byLine = faultsByLine(faults);
  return (
    <section aria-label={t('drafting.read')}>
      <p role="status" className="row">
        {UNITS.filter((kind) => counts[kind]).map((kind) => (
          <span key={kind} className="tag">
            {t(`drafting.unitOf.${kind}`)} {counts[kind]}
          </span>
        ))}
        <span className={faults.length === 0 ? 'tag good' : 'tag accent'}>
          {faults.length === 0 ? t('drafting.noFaults') : t('drafting.faults', { count: faults.length })}
        </span>
      </p>
      {byLine.get(0)?.map(({ code, message }) => (
        <p key={code} className="fault">
          {message}
        </p>
      ))}
      <div className="law-lines" tabIndex={0} role="group" aria-label={t('drafting.read')}>
        <ol>
          {text.split('\n').map((line, index) => {
            const wrong = byLine.get(index + 1);
            return (
              // a text's lines have no name but their number
              <li key={index} value={index + 1} data-wrong={wrong !== undefined || undefined}>
                {line}
                {wrong?.map(({ code, message }) => (
                  <strong key={code} className="wrong">
                    {message}
                  </strong>
                ))}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
