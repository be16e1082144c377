import { useState } from 'react';

/** What is ticked in a list, by its identifier; it stays ticked on pages of the list that are not on the screen. */
export function useTicked() {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return {
    ticked,
    clear: () => setTicked([]),
    /** What makes a box the one for all that is on a page. */
    boxOfAll: (ids: readonly string[]) => ({
      type: 'checkbox' as const,
      checked: ids.every((id) => ticked.includes(id)),
      onChange: ({ target }: { target: { checked: boolean } }) => {
        const others = ticked.filter((id) => !ids.includes(id));
        setTicked(target.checked ? [...others, ...ids] : others);
      },
    }),
    /** What makes a box the one for something. */
    boxOf: (id: string) => ({
      type: 'checkbox' as const,
      checked: ticked.includes(id),
      onChange: ({ target }: { target: { checked: boolean } }) =>
        setTicked(target.checked ? [...ticked, id] : ticked.filter((other) => other !== id)),
    }),
  };
}
