import { useTranslation } from 'react-i18next';
import { answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Evidence, useEvidence, usePointsChanged } from './data';

const ITEMS: readonly Evidence['item'][] = [
  'VENUE',
  'EQUIPMENT',
  'PLAQUE',
  'INTRODUCTION',
  'RULES_DISPLAYED',
  'STAFF_DISPLAYED',
  'RULE_ORGANISATION',
  'RULE_DUTIES',
  'RULE_PROCESS',
  'RULE_MECHANISM',
  'RULE_SECRECY',
];

/** A contact point's place, what hangs on its walls, its rules: each shown by a photo or a file. */
export function Standards({ point }: { point: string }) {
  const { t } = useTranslation();
  const query = useEvidence(point);
  const changed = usePointsChanged();
  const mayKeep = useHasRole('COMMISSION', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(evidence) => (
          <ul className="plain-list members">
            {ITEMS.map((item) => {
              const shown = evidence.filter((one) => one.item === item);
              return (
                <li key={item}>
                  <p className="row">
                    <strong>{t(`registry.itemOf.${item}`)}</strong>
                    {shown.length === 0 && <span className="tag wait">{t('registry.notShown')}</span>}
                  </p>
                  {shown.map(({ id, version, note, file, addedAt }) => (
                    <div key={id} className="row muted">
                      <Time at={addedAt} /> {note}
                      <DownloadButton
                        name={file.name}
                        load={() =>
                          answer<Blob>(
                            api.GET('/standards/{id}/evidence/{item}/{evidence}', {
                              params: { path: { id: point, item, evidence: id } } as never,
                              parseAs: 'blob',
                            }),
                          )
                        }
                      >
                        {file.name}
                        <span className="unseen"> {version}</span>
                      </DownloadButton>
                    </div>
                  ))}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      {mayKeep && (
        <section className="card">
          <h2>{t('registry.show')}</h2>
          <InputForm
            act={t('registry.showNow')}
            inputs={[
              {
                name: 'item',
                label: t('registry.item'),
                kind: 'select',
                options: ITEMS.map((item) => [item, t(`registry.itemOf.${item}`)] as const),
              },
              { name: 'file', label: t('registry.file'), kind: 'file' },
              { name: 'note', label: t('task.note'), optional: true },
            ]}
            onSubmit={async ({ item, file, note }) => {
              const picked = file as File;
              await answer(
                api.POST('/standards/{id}/evidence/{item}', {
                  params: {
                    path: { id: point, item: item as string },
                    query: { name: picked.name, note: note as string | undefined },
                  },
                  ...bytes(picked),
                }),
              );
              await changed();
            }}
          />
        </section>
      )}
    </div>
  );
}
