import { expect, it } from 'vitest';
import { parseSettings } from '../../main/pages/app/settings';
import { daysUntil } from '../../main/pages/ui/Time';

it.each([
  [null, undefined, 'zh', false],
  ['not json', undefined, 'zh', false],
  ['null', undefined, 'zh', false],
  ['{"theme":"dark","language":"en","elderly":true}', 'dark', 'en', true],
  ['{"theme":"<b>","language":"fr","elderly":"yes"}', undefined, 'zh', false],
])('should read %s as settings', (kept, theme, language, elderly) => {
  expect(parseSettings(kept)).toEqual({ theme, language, elderly });
});

it.each([
  ['2026-12-01T00:00:00Z', 3],
  ['2026-11-28T00:00:01Z', 1],
  ['2026-11-27T23:00:00Z', 0],
])('should count the days until %s', (moment, days) => {
  expect(daysUntil(moment, Date.parse('2026-11-28T00:00:00Z')) + 0).toBe(days);
});
