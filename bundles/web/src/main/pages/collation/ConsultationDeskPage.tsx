import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useConsultation } from '../consultation/data';
import { StageLine } from '../consultation/ConsultationCard';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Loaded } from '../ui/States';
import { Adoptions } from './Adoptions';
import { Board } from './Board';
import { Course } from './Course';
import { Figures } from './Figures';
import { Papers } from './Papers';
import { Placements } from './Placements';
import { Proposals } from './Proposals';
import { Questionnaires } from './Questionnaires';
import { Search } from './Search';
import { SummaryEditor } from './SummaryEditor';

/** One consultation at the commission's desk. */
export function ConsultationDeskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useConsultation(id);
  return (
    <Loaded query={query}>
      {(consultation) => (
        <>
          <PageTitle name={consultation.title}>{consultation.title}</PageTitle>
          <StageLine consultation={consultation} />
          <Parts
            label={t('consultation.parts')}
            parts={[
              { key: 'board', label: t('collation.board'), content: <Board consultation={consultation} /> },
              {
                key: 'search',
                label: t('search.one'),
                content: <Search consultation={id} isChangeable={consultation.stage !== 'ARCHIVED'} />,
              },
              { key: 'figures', label: t('figures.many'), content: <Figures consultation={id} /> },
              ...(consultation.needsApproval
                ? [{ key: 'approval', label: t('approval.many'), content: <Proposals consultation={id} /> }]
                : []),
              { key: 'placements', label: t('placement.many'), content: <Placements consultation={consultation} /> },
              { key: 'adoptions', label: t('adoption.many'), content: <Adoptions consultation={id} /> },
              {
                key: 'questionnaires',
                label: t('asking.many'),
                content: <Questionnaires consultation={id} isChangeable={consultation.stage !== 'ARCHIVED'} />,
              },
              { key: 'summary', label: t('summary.one'), content: <SummaryEditor consultation={id} /> },
              { key: 'course', label: t('course.one'), content: <Course consultation={consultation} /> },
              { key: 'papers', label: t('paper.many'), content: <Papers consultation={id} /> },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
