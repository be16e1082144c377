import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Choice } from '../ui/Choice';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { usePocket, usePocketTasks } from './data';
import { EntryForm } from './EntryForm';
import { type Entry, type PocketTask, newUuid } from './store';

/** Writes down what somebody said, for one task, by one of its methods. */
export function CollectPage() {
  const { t } = useTranslation();
  const { task: id } = useParams();
  const query = usePocketTasks();
  return (
    <Loaded query={query}>
      {({ tasks }) => {
        const task = tasks.find((one) => one.id === id);
        return task ? <Collecting task={task} /> : <Empty>{t('pocket.noTasks')}</Empty>;
      }}
    </Loaded>
  );
}

function Collecting({ task }: { task: PocketTask }) {
  const { t, i18n } = useTranslation();
  const { account } = usePocket();
  const [method, setMethod] = useState<string>();
  const [entry, setEntry] = useState<Entry>();
  const [saved, setSaved] = useState(0);
  const note = useRef<HTMLParagraphElement>(null);
  // one goes on where the next form begins
  useEffect(() => {
    if (saved > 0) note.current?.focus();
  }, [saved]);
  const titleOf = ({ titleZh, titleEn }: PocketTask['methods'][number]) => (i18n.language === 'en' ? titleEn : titleZh);

  function begin(chosen: string) {
    const found = task.methods.find((one) => one.id === chosen)!;
    setMethod(chosen);
    setEntry({
      id: newUuid(),
      state: 'BEGUN',
      isTried: false,
      task: task.id,
      consultationId: task.consultationId,
      contactPointCode: task.contactPointCode,
      title: task.title,
      method: found.id,
      methodTitle: titleOf(found),
      form: {},
      savedAt: '',
    });
  }

  function next() {
    setSaved(saved + 1);
    begin(method!);
  }

  return (
    <>
      <PageTitle name={task.title}>{task.title}</PageTitle>
      <p>
        <Link to="/pocket">{t('pocket.name')}</Link> · <span className="muted">{account}</span>
      </p>
      <details className="card">
        <summary>{t('pocket.text')}</summary>
        {task.provisions
          .filter(({ text }) => text)
          .map(({ label, text }) => (
            <p key={label}>
              <strong>{label}</strong> {text}
            </p>
          ))}
      </details>
      <Choice
        name="method"
        legend={t('pocket.by')}
        value={method}
        options={task.methods.map((one) => [one.id, titleOf(one)] as const)}
        onChange={begin}
      />
      <p ref={note} role="status" tabIndex={-1}>
        {saved > 0 && t('pocket.savedCount', { count: saved })}
      </p>
      {entry && method && <EntryForm key={entry.id} entry={entry} task={task} onNext={next} />}
    </>
  );
}
