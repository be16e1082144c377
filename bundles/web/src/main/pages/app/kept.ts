import { useState } from 'react';

/** Whether something is kept under a name. */
export function isKept(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/**
 * What one writes, kept on the device until it is forgotten: nothing is lost when the tab is closed. What is written
 * after that may begin as something else than `empty`.
 *
 * @param name without one it stays on the page only
 */
export function useKept<T extends object>(
  name: string | undefined,
  empty: T,
): [T, (value: T) => void, (next?: T) => void] {
  const [value, setValue] = useState<T>(() => {
    if (name === undefined) return empty;
    try {
      return { ...empty, ...JSON.parse(localStorage.getItem(name) ?? '{}') };
    } catch {
      return empty;
    }
  });
  function keep(next: T) {
    setValue(next);
    if (name === undefined) return;
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // full or forbidden: it stays on the page as long as that is open
    }
  }
  function forget(next = empty) {
    setValue(next);
    if (name === undefined) return;
    try {
      localStorage.removeItem(name);
    } catch {
      // nothing was kept there
    }
  }
  return [value, keep, forget];
}
