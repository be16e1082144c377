import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { useSummary } from '../consultation/data';
import { Field, TextField } from '../ui/Field';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Point = Sure<Schemas['SummaryPoint']>;
interface Written {
  introduction: string;
  points: Point[];
  /** Words that look like somebody's name and are none, one a line. */
  noNames: string;
}
const EMPTY: Written = { introduction: '', points: [], noNames: '' };
const NEW_POINT: Point = { provision: '', said: '', done: '', why: '', opinions: 1 };

/** What is published of the results: what was said, what was done, why, in the commission's own words. */
export function SummaryEditor({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  const published = useSummary(consultation);
  const draft = useQuery({
    queryKey: ['collation', consultation, 'summary draft'],
    queryFn: () =>
      answer<{ points: Point[] }>(api.GET('/summaries/{consultation}/draft', { params: { path: { consultation } } })),
  });
  return (
    <div className="stack">
      {published.data && (
        <p className="muted">
          {t('summary.published', { number: published.data.number })} <Time at={published.data.publishedAt} withHour />
        </p>
      )}
      <Loaded query={draft}>{({ points }) => <Writing consultation={consultation} suggested={points} />}</Loaded>
    </div>
  );
}

function Writing({ consultation, suggested }: { consultation: string; suggested: Point[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [written, setWritten, forget] = useKept(`jianyan.summary.${consultation}`, EMPTY);
  const publishing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/summaries/{consultation}', {
          params: { path: { consultation } },
          body: { ...written, noNames: written.noNames.split(/\s+/).filter(Boolean) },
        }),
      ),
    onSuccess: () => {
      forget();
      return queries.invalidateQueries({ queryKey: ['consultation', consultation] });
    },
  });
  const wrong = wrongIn(publishing.error);
  const { introduction, points, noNames } = written;
  const change = (changed: Partial<Written>) => setWritten({ ...written, ...changed });
  const changePoint = (index: number, changed: Partial<Point>) =>
    change({ points: points.map((point, at) => (at === index ? { ...point, ...changed } : point)) });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!publishing.isPending) publishing.mutate();
      }}
    >
      <p>{t('summary.what')}</p>
      <TextField
        label={t('summary.introduction')}
        required
        maxLength={5_000}
        value={introduction}
        wrong={wrong('introduction')}
        onChange={(event) => change({ introduction: event.target.value })}
      />
      <p className="row">
        <Button disabled={suggested.length === 0} onClick={() => change({ points: [...points, ...suggested] })}>
          {t('summary.take', { count: suggested.length })}
        </Button>
        <Button onClick={() => change({ points: [...points, NEW_POINT] })}>{t('summary.add')}</Button>
      </p>
      {points.length === 0 && <Empty>{t('summary.noPoints')}</Empty>}
      {points.map((point, index) => (
        // points have no name but their place
        <Card key={index} title={t('summary.point', { number: index + 1 })}>
          <Field
            label={t('opinion.provision')}
            hint={t('summary.provisionHint')}
            value={point.provision}
            onChange={(event) => changePoint(index, { provision: event.target.value })}
          />
          {(['said', 'done', 'why'] as const).map((field) => (
            <TextField
              key={field}
              label={t(`result.${field}`)}
              rows={2}
              required
              value={point[field]}
              onChange={(event) => changePoint(index, { [field]: event.target.value })}
            />
          ))}
          <Field
            label={t('summary.opinions')}
            type="number"
            min={1}
            required
            value={point.opinions}
            onChange={(event) => changePoint(index, { opinions: Number(event.target.value) })}
          />
          <Button onClick={() => change({ points: points.filter((_, at) => at !== index) })}>
            {t('summary.drop', { number: index + 1 })}
          </Button>
        </Card>
      ))}
      <TextField
        label={t('summary.noNames')}
        hint={t('summary.noNamesHint')}
        rows={2}
        value={noNames}
        onChange={(event) => change({ noNames: event.target.value })}
      />
      {publishing.isError && <Fault error={publishing.error} />}
      <p className="row">
        <Button type="primary" htmlType="submit" loading={publishing.isPending}>
          {t('summary.publish')}
        </Button>
        <span role="status">{publishing.isSuccess && t('app.done')}</span>
      </p>
    </form>
  );
}
