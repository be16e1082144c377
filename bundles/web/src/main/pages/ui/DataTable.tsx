import type { ReactNode } from 'react';

export interface Column<T> {
  title: string;
  show: (item: T) => ReactNode;
  isNumber?: boolean;
}

interface Props<T> {
  /** What it is a table of. */
  label: string;
  items: readonly T[];
  /** The first one names a row. */
  columns: readonly Column<T>[];
}

/**
 * A table; where there is no room for one each row is a card, its values named. What it is to a screen reader is said by
 * roles, as the style sheet takes the table away from browsers then.
 */
export function DataTable<T extends { id: string }>({ label, items, columns }: Props<T>) {
  return (
    <table className="data-table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, isNumber }) => (
            <th key={title} role="columnheader" scope="col" className={isNumber ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={item.id} role="row">
            {columns.map(({ title, show, isNumber }, index) => {
              const className = isNumber ? 'number' : undefined;
              const content = show(item);
              return index === 0 ? (
                <th key={title} role="rowheader" scope="row">
                  {content}
                </th>
              ) : (
                <td key={title} role="cell" data-title={title} className={className} data-empty={!content || undefined}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
