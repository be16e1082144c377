import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As far as it is used here: the browsers that have it do not all call it the same. */
interface Recognition {
  lang: string;
  continuous: boolean;
  onresult: (event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void;
  onend: () => void;
  start(): void;
  stop(): void;
}
type Maker = new () => Recognition;
const maker = () =>
  (window as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }).SpeechRecognition ??
  (window as { webkitSpeechRecognition?: Maker }).webkitSpeechRecognition;

/** Writes what is said, where the browser can: it needs no button where it cannot. */
export function Dictation({ onSaid }: { onSaid: (words: string) => void }) {
  const { t } = useTranslation();
  const hint = useId();
  const [listening, setListening] = useState<Recognition>();
  const said = useRef(onSaid);
  said.current = onSaid;
  useEffect(() => () => listening?.stop(), [listening]);
  const Made = maker();
  if (!Made) return null;

  function listen() {
    const recognition = new Made!();
    recognition.lang = 'zh-CN';
    recognition.continuous = true;
    recognition.onresult = ({ resultIndex, results }) => {
      for (let i = resultIndex; i < results.length; i++) said.current(results[i]?.[0]?.transcript ?? '');
    };
    recognition.onend = () => setListening(undefined);
    recognition.start();
    setListening(recognition);
  }

  return (
    <span className="dictation row">
      <button
        type="button"
        className="button"
        aria-describedby={hint}
        aria-pressed={listening !== undefined}
        onClick={() => (listening ? listening.stop() : listen())}
      >
        {listening ? t('pocket.dictateStop') : t('pocket.dictate')}
      </button>
      <small id={hint} className="muted">
        {t('pocket.dictateHint')}
      </small>
    </span>
  );
}
