import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

interface Material {
  id: string;
  title: string;
  versions: { number: number; note: string; file: { name: string; size: number }; addedAt: string }[];
}

/** What is handed out, each in its newest version; earlier ones stay. */
export function Materials({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { path: { id: campaign } };
  const key = ['campaigns', campaign, 'materials'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer<Material[]>(api.GET('/campaigns/{id}/materials', { params })),
  });
  const mayAdd = useHasRole('COMMISSION');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(materials) =>
          materials.length === 0 ? (
            <Empty>{t('campaign.noMaterials')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {materials.map(({ id, title, versions }) => (
                <li key={id} className="card">
                  <h2>{title}</h2>
                  <ol className="plain-list members" reversed>
                    {[...versions].reverse().map(({ number, note, file, addedAt }) => (
                      <li key={number} className="row">
                        <span className="tag">{t('campaign.version', { number })}</span>
                        <DownloadButton
                          name={file.name}
                          load={() =>
                            answer<Blob>(
                              api.GET('/campaign-materials/{id}/versions/{number}', {
                                params: { path: { id, number } },
                                parseAs: 'blob',
                              }),
                            )
                          }
                        >
                          {file.name}
                        </DownloadButton>
                        <span>{note}</span>
                        <Time at={addedAt} />
                      </li>
                    ))}
                  </ol>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayAdd && (
        <Fold title={t('campaign.addMaterial')}>
          <InputForm
            act={t('campaign.addMaterialNow')}
            inputs={[
              { name: 'title', label: t('campaign.materialTitle'), hint: t('campaign.materialHint') },
              { name: 'file', label: t('registry.file'), hint: t('campaign.fileHint'), kind: 'file' },
              { name: 'note', label: t('campaign.versionNote'), optional: true },
            ]}
            onSubmit={async ({ title, file, note = '' }) => {
              const picked = file as File;
              // the same title is the same material: its file becomes the next version
              const { id } = await answer<Material>(
                api.POST('/campaigns/{id}/materials', { params, body: { title: title as string } }),
              );
              await answer(
                api.POST('/campaign-materials/{id}/versions', {
                  params: { path: { id }, query: { name: picked.name, note: note as string } },
                  ...bytes(picked),
                }),
              );
              await queries.invalidateQueries({ queryKey: key });
            }}
          />
        </Fold>
      )}
    </div>
  );
}
