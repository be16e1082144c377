import { useTranslation } from 'react-i18next';
import { api } from '../app/api';
import { Downloads } from '../ui/Downloads';

/** The papers that need nothing to be filled in, and the formats each is written in. */
const PAPERS = {
  'collation-table': ['docx', 'xlsx', 'pdf', 'csv'],
  'adoption-table': ['docx', 'xlsx', 'pdf', 'csv'],
  report: ['docx', 'pdf'],
} as const;

/** The official papers of a consultation, made of what is in the ledger now. */
export function Papers({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list stack">
      {Object.entries(PAPERS).map(([kind, formats]) => (
        <li key={kind} className="card">
          <h2>{t(`paper.${kind as keyof typeof PAPERS}`)}</h2>
          <div className="row">
            <Downloads
              formats={formats}
              name={kind}
              load={(format) =>
                api.GET('/papers/{consultation}/{kind}.{format}', {
                  params: { path: { consultation, kind, format } },
                  parseAs: 'blob',
                })
              }
              about={t(`paper.${kind as keyof typeof PAPERS}`)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
