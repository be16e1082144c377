import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { DownloadButton } from '../ui/DownloadButton';

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
            {formats.map((format) => (
              <DownloadButton
                key={format}
                name={`${kind}.${format}`}
                load={() =>
                  answer<Blob>(
                    api.GET('/papers/{consultation}/{kind}.{format}', {
                      params: { path: { consultation, kind, format } },
                      parseAs: 'blob',
                    }),
                  )
                }
              >
                {format}
                <span className="unseen"> {t(`paper.${kind as keyof typeof PAPERS}`)}</span>
              </DownloadButton>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
