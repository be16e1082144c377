import { useId } from 'react';

interface Props {
  title: string;
  counts: readonly { label: string; opinions: number }[];
}

/** Counts as a table, each with a bar behind its number: a chart that can also be read out and copied. */
export function Bars({ title, counts }: Props) {
  const heading = useId();
  const most = Math.max(1, ...counts.map(({ opinions }) => opinions));
  return (
    <section className="card bars" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {/* reached by the keyboard, so that one can scroll it */}
      <div className="bars-frame" tabIndex={0} role="group" aria-labelledby={heading}>
        <table>
          <tbody>
            {counts.map(({ label, opinions }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="bar">
                  <span style={{ inlineSize: `${(opinions / most) * 100}%` }} />
                </td>
                <td className="number">{opinions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
