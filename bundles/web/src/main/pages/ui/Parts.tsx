import { useState } from 'react';
import { useSearchParams } from 'react-router';

interface Part {
  key: string;
  label: string;
  content: React.ReactNode;
}

/** The parts of a page, one of them in sight; the others keep what was begun in them. The address says which. */
export function Parts({ label, parts }: { label: string; parts: readonly Part[] }) {
  const [search, setSearch] = useSearchParams();
  const shown = parts.find(({ key }) => key === search.get('part')) ?? parts[0];
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (shown && !opened.has(shown.key)) setOpened(new Set([...opened, shown.key]));
  return (
    <>
      <nav className="tabs no-print" aria-label={label}>
        {parts.map(({ key, label: name }) => (
          <a
            key={key}
            href={`?part=${key}`}
            aria-current={key === shown?.key ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              setSearch({ part: key }, { replace: true });
            }}
          >
            {name}
          </a>
        ))}
      </nav>
      {parts
        .filter(({ key }) => opened.has(key))
        .map(({ key, label: name, content }) => (
          <section key={key} hidden={key !== shown?.key} aria-label={name}>
            {content}
          </section>
        ))}
    </>
  );
}
