import type { CDPSession, Page } from 'playwright-core';
import { it } from 'vitest';
import { BASE, launch, open } from './browser';

/** Of the commission's account on the server that is measured. */
const ACCOUNT = process.env.JIANYAN_ACCOUNT ?? 'fagongwei';
const PASSWORD = process.env.JIANYAN_PASSWORD ?? '';
const TURNS = 20;

interface Measured {
  what: string;
  times: number[];
  /** The longest time in which the page did not answer, in milliseconds. */
  longest: number;
  nodes: number;
}

/** What the browser itself says of long tasks, since it was asked last. */
async function longest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const kept = window as unknown as { longTasks: number[] };
    const most = Math.max(0, ...kept.longTasks);
    kept.longTasks.length = 0;
    return most;
  });
}

/** Once what is no longer shown was cleared away. */
async function nodes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
}

/**
 * Times what people do with a consultation of very many opinions, on a processor four times slower than this one, as in
 * a phone of some years ago: how long until it is there, how long the page did not answer, how large it grew.
 */
it('measures', async () => {
  const browser = await launch();
  const { page, context } = await open(browser, { width: 1280, height: 900 });
  page.setDefaultTimeout(60_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const kept = Object.assign(window, { longTasks: [] as number[] });
    new PerformanceObserver((list) =>
      kept.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] });
  });
  const all: Measured[] = [];
  async function measure(what: string, turns: number, act: (turn: number) => Promise<void>): Promise<void> {
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const begun = performance.now();
      await act(turn);
      times.push(performance.now() - begun);
    }
    all.push({ what, times, longest: await longest(page), nodes: await nodes(devtools) });
  }

  const listed = await (await fetch(`${BASE}/api/v1/consultations`)).json();
  const id = listed.items[0].id as string;
  await measure('portal: the draft with its counts', 3, async () => {
    const counted = page.waitForResponse(/shared-opinions\/.*\/counts/);
    await page.goto(`/consultations/${id}`);
    await counted;
    await page.locator('h1').waitFor();
  });
  await page.goto('/desk');
  await page.getByLabel('账号').fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/desk\/[a-z]+$/);
  const row = page.locator('.board li.group');
  await measure('board: opened', 3, async () => {
    await page.goto(`/desk/consultations/${id}`);
    await row.first().waitFor();
  });
  await measure('board: a provision chosen', TURNS, async (turn) => {
    const provision = page.locator('.board nav button').nth(1 + turn);
    const before = await row.first().innerText();
    await provision.click();
    await page.waitForFunction((text) => {
      const first = document.querySelector<HTMLElement>('.board li.group');
      return first !== null && first.innerText !== text;
    }, before);
  });
  await page.locator('.board nav button').first().click();
  await row.first().waitFor();
  await measure('board: the next page', TURNS, async (turn) => {
    await page.getByRole('button', { name: '下一页' }).first().click();
    await page
      .getByText(`第 ${turn + 2} 页`)
      .first()
      .waitFor();
  });
  await measure('board: a group opened', TURNS, async (turn) => {
    await page.locator('.board li.group > details > summary').nth(turn).click();
    await page.locator('.board li.group').nth(turn).locator('.members li').first().waitFor();
  });
  await measure('figures, with charts', 3, async () => {
    await page.goto(`/desk/consultations/${id}?part=figures`);
    await page.locator('.chart svg').nth(1).waitFor();
  });
  const opinions = listed.items[0] && (await page.locator('.counts dd').nth(1).innerText());
  await browser.close();

  const lines = all.map(({ what, times, longest: most, nodes: size }) => {
    const sorted = [...times].sort((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    return `${what.padEnd(36)}${median.toFixed(0).padStart(8)}${sorted.at(-1)!.toFixed(0).padStart(10)}${most.toFixed(0).padStart(14)}${String(size).padStart(10)}`;
  });
  process.stdout.write(
    [
      `${opinions} opinions; milliseconds, processor slowed down to a quarter`,
      `${''.padEnd(36)}  median   longest  not answering     nodes`,
      ...lines,
      '',
    ].join('\n'),
  );
});
