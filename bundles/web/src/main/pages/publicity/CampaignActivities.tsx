import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { DownloadButton } from '../ui/DownloadButton';
import { type Filled, type Input, InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';

type Question = Sure<Schemas['NewActivityQuestion'], 'provision'>;
type Activity = Omit<Sure<Schemas['CampaignActivity']>, 'questions' | 'photos'> & {
  questions: Question[];
  photos: { id: string; caption: string }[];
};

const FORMS: readonly Activity['form'][] = [
  'COMMUNITY_LECTURE',
  'VOLUNTEERS',
  'EXPERT_ANSWERS',
  'WECHAT',
  'EXHIBITION',
  'BROADCAST',
  'VISIT',
  'OTHER',
];

/** What was done to make a law known: who came, what was asked, with photos. */
export function CampaignActivities({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ['campaigns', campaign, 'activities'];
  const query = usePages<Activity>(key, (after) =>
    api.GET('/campaigns/{id}/activities', { params: { path: { id: campaign }, query: { limit: 20, after } } }),
  );
  const mayReport = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const changed = () => queries.invalidateQueries({ queryKey: key });
  return (
    <div className="stack">
      <Pager query={query} empty={<Empty>{t('campaign.noActivities')}</Empty>}>
        {(activities) => (
          <ul className="plain-list stack">
            {activities.map((activity) => (
              <One key={activity.id} activity={activity} mayAdd={mayReport} onChanged={changed} />
            ))}
          </ul>
        )}
      </Pager>
      {mayReport && <Reporting campaign={campaign} onReported={changed} />}
    </div>
  );
}

interface OneProps {
  activity: Activity;
  mayAdd: boolean;
  onChanged: () => Promise<void>;
}

function One({ activity, mayAdd, onChanged }: OneProps) {
  const { t } = useTranslation();
  const { id, form, topic, place, heldAt, speaker, audience, audienceCount, handedOut, summary } = activity;
  return (
    <li className="card">
      <h2>{topic}</h2>
      <p className="row">
        <span className="tag">{t(`publicity.form.${form}`)}</span>
        <Time at={heldAt} withHour />
        <span className="muted">{[activity.organisationName, place, speaker].filter(Boolean).join(' · ')}</span>
      </p>
      <p className="row muted">
        <span>{audience}</span>
        <span>{t('activity.people', { count: audienceCount })}</span>
        {handedOut > 0 && <span>{t('campaign.handedOut', { count: handedOut })}</span>}
      </p>
      <p className="as-written">{summary}</p>
      {activity.questions.length > 0 && (
        <dl className="facts">
          {activity.questions.map(({ question, answer: answered, provision }) => (
            <div key={question} className="fact">
              <dt>
                {question} {provision && <span className="tag">{provision}</span>}
              </dt>
              <dd className="as-written">{answered}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="row">
        {activity.photos.map(({ id: photo, caption }) => (
          <span key={photo} className="tag">
            {caption || t('campaign.photo')}
          </span>
        ))}
        <DownloadButton
          name={`${topic}.docx`}
          load={() =>
            answer<Blob>(
              api.GET('/campaign-activities/{id}/record.docx', { params: { path: { id } }, parseAs: 'blob' }),
            )
          }
        >
          {t('campaign.record')}
          <span className="unseen"> {topic}</span>
        </DownloadButton>
      </p>
      {mayAdd && (
        <details>
          <summary>
            {t('campaign.addPhoto')}
            <span className="unseen"> {topic}</span>
          </summary>
          <InputForm
            act={t('registry.showNow')}
            inputs={[
              { name: 'photo', label: t('campaign.photo'), kind: 'file', accept: 'image/jpeg,image/png' },
              { name: 'caption', label: t('campaign.caption'), optional: true },
            ]}
            onSubmit={async ({ photo, caption }) => {
              const picked = photo as File;
              const query = { name: picked.name, caption: caption as string | undefined };
              await answer(
                api.POST('/campaign-activities/{id}/photos', { params: { path: { id }, query }, ...bytes(picked) }),
              );
              await onChanged();
            }}
          />
        </details>
      )}
    </li>
  );
}

function Reporting({ campaign, onReported }: { campaign: string; onReported: () => Promise<void> }) {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  // as many as were asked for
  const [questions, setQuestions] = useState(0);
  const numbers = Array.from({ length: questions }, (_, index) => index + 1);
  return (
    <Fold title={t('campaign.report')}>
      <InputForm
        isMain
        act={t('campaign.reportNow')}
        keep={`jianyan.campaign-activity.${campaign}`}
        inputs={[
          {
            name: 'organisationCode',
            label: t('campaign.heldBy'),
            kind: 'select',
            options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
          },
          {
            name: 'form',
            label: t('campaign.form'),
            options: FORMS.map((form) => [form, t(`publicity.form.${form}`)] as const),
          },
          { name: 'topic', label: t('campaign.topic') },
          { name: 'place', label: t('activity.place') },
          { name: 'heldAt', label: t('campaign.heldAt'), kind: 'moment' },
          { name: 'speaker', label: t('registry.speaker'), optional: true },
          { name: 'audience', label: t('campaign.audience'), hint: t('campaign.audienceHint') },
          { name: 'audienceCount', label: t('activity.participants'), kind: 'number' },
          { name: 'handedOut', label: t('campaign.handedOutCount'), kind: 'number', initial: '0' },
          { name: 'summary', label: t('campaign.activitySummary'), kind: 'lines' },
          ...numbers.flatMap((number): Input[] => [
            { name: `question ${number}`, label: t('campaign.question', { number }), optional: true },
            { name: `answer ${number}`, label: t('campaign.answer', { number }), kind: 'lines', optional: true },
            { name: `provision ${number}`, label: t('campaign.about', { number }), optional: true },
          ]),
        ]}
        onSubmit={async (filled, key) => {
          const params = { path: { id: campaign }, header: { 'Idempotency-Key': key } };
          await answer(api.POST('/campaigns/{id}/activities', { params, body: activityOf(filled, numbers) }));
          setQuestions(0);
          await onReported();
        }}
      >
        <p>
          <button type="button" className="button" onClick={() => setQuestions(questions + 1)}>
            {t('campaign.addQuestion')}
          </button>
        </p>
      </InputForm>
    </Fold>
  );
}

/** The activity as the server takes it: questions that were left empty are not in it. */
function activityOf(filled: Filled, numbers: readonly number[]): Schemas['NewActivity'] {
  const named = (name: string) => String(filled[name] ?? '');
  const questions = numbers
    .map((number) => ({
      question: named(`question ${number}`),
      answer: named(`answer ${number}`),
      provision: named(`provision ${number}`),
    }))
    .filter(({ question, answer: answered }) => question || answered);
  const plain = Object.entries(filled).filter(([name]) => !name.includes(' '));
  return { ...Object.fromEntries(plain), questions };
}
