/** What one does now and then: its name is in sight, the rest when it is opened. */
export function Fold({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="card fold">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
