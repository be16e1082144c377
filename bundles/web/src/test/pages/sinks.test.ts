import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = join(import.meta.dirname, '../../main/pages');
/** Ways by which text would become HTML or code. */
const SINKS =
  /dangerouslySetInnerHTML|(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|srcDoc|eval\(|new Function/;

it('should have no way by which what somebody wrote could become anything but text', () => {
  const sources = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => SINKS.test(readFileSync(join(PAGES, file), 'utf8')))).toEqual([]);
});
