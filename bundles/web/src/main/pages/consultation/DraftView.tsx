import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '../ui/States';
import { Composer } from './Composer';
import { useThisConsultation } from './ConsultationPage';
import { isKept } from '../app/kept';
import { DraftText } from './DraftText';
import { Contents } from './Contents';
import { type Provision, useProvisions } from './data';
import { useExplanations } from '../publicity/data';
import { useSharedCounts } from './shared';
import { unsentOn } from './unsent';

/** The text that is asked about, with the place where one writes what one thinks of a provision beside it. */
export function DraftView() {
  const { t } = useTranslation();
  const consultation = useThisConsultation();
  const query = useProvisions(consultation.id);
  const counts = useSharedCounts(consultation.id);
  const explanations = useExplanations(consultation.draftId);
  const isOpen = consultation.stage === 'OPEN';
  const [chosen, setChosen] = useState<Provision | 'whole' | undefined>();
  const [words, setWords] = useState<string>();
  const [isWriting, setWriting] = useState(() => isOpen && isKept(unsentOn(consultation.id)));

  function comment(on: Provision | 'whole', marked?: string) {
    setChosen(on);
    setWords(marked);
    setWriting(true);
  }

  return (
    <Loaded query={query}>
      {(provisions) =>
        provisions.length === 0 ? (
          <Empty>{t('draft.empty')}</Empty>
        ) : (
          <div className="draft-view" data-writing={isWriting}>
            <Contents provisions={provisions} />
            <div>
              {isOpen && (
                <div className="card draft-how no-print">
                  <p>
                    {t('opinion.how')}
                    {!!counts.data?.opinions && ` ${t('opinion.soFar', { count: counts.data.opinions })}`}
                  </p>
                  <button type="button" className="button main" onClick={() => comment('whole')}>
                    {t('opinion.onWhole')}
                  </button>
                </div>
              )}
              <DraftText
                provisions={provisions}
                counts={counts.data?.byProvision}
                explanations={explanations.data}
                chosen={chosen === 'whole' ? undefined : chosen?.id}
                onComment={isOpen ? comment : undefined}
              />
            </div>
            {isWriting && (
              <Composer
                key={consultation.id}
                consultation={consultation}
                provisions={provisions}
                chosen={chosen}
                words={words}
                onClose={() => {
                  setWriting(false);
                  setChosen(undefined);
                }}
              />
            )}
          </div>
        )
      }
    </Loaded>
  );
}
