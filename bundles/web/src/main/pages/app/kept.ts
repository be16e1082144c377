import { useState } from 'react';

/** What one writes, kept on the device until it is forgotten: nothing is lost when the tab is closed. */
export function useKept<T extends object>(name: string, empty: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      return { ...empty, ...JSON.parse(localStorage.getItem(name) ?? '{}') };
    } catch {
      return empty;
    }
  });
  function keep(next: T) {
    setValue(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // full or forbidden: it stays on the page as long as that is open
    }
  }
  function forget() {
    setValue(empty);
    try {
      localStorage.removeItem(name);
    } catch {
      // nothing was kept there
    }
  }
  return [value, keep, forget];
}
