import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { DATA, DESKTOP, OFFICER, PHONE, POINT, call, day, launch, open, password, signIn } from './browser';

const COMMISSION = 'fagongwei';
const SCRIPT = '<img src=x onerror=alert(1)>';
const DISTRICT = 'tianning';
const COLLECTOR = `caijiyuan-${POINT}`;
const PASSPHRASE = '油菜花 开在 路边';

/** A real statute (main-job/src/main/resources/SOURCE.md). */
const STATUTE = readFileSync(
  join(import.meta.dirname, '../../../../../main-job/src/main/resources/shanghai-dog-keeping.md'),
  'utf8',
);

let browser: Browser;
let files: string;

beforeAll(async () => {
  browser = await launch();
  files = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterAll(async () => {
  rmSync(files, { recursive: true });
  await browser.close();
});

/** One person at their own screen. */
async function as<T>(
  account: string | undefined,
  viewport: { width: number; height: number },
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { page, context, faults } = await open(browser, viewport);
  if (account) await signIn(page, account);
  const done = await work(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
  return done;
}

const part = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const article = (number: string) =>
  new RegExp(`^第${number}条[\\s\\S]*?(?=^第[一二三四五六七八九十]+条|^## |^# )`, 'm');

/** Imports a text as a person would, who has a file of it. */
async function importText(page: Page, text: string): Promise<void> {
  await page
    .getByLabel('从文件读入')
    .setInputFiles({ name: '草案.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page
    .getByText('读出的全文')
    .or(page.getByRole('region', { name: '读出的全文' }))
    .first()
    .waitFor();
}

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('the whole work on a %s', (_, viewport) => {
  it('should go from a draft to results that everybody can read', { timeout: 400_000 }, async () => {
    const name = `养犬管理条例（试行 ${Date.now()}）`;
    const asking = `关于《${name}》征求意见`;
    const words = (what: string) => `${what}，${viewport.width} 像素，${Date.now()}`;

    const draft = await as(COMMISSION, viewport, async (page) => {
      await page.goto('/desk/drafts/new');
      // a number that was skipped is shown beside its line, and has to be mended or accepted
      await importText(page, STATUTE.replace(/^第三条/m, '第四条'));
      await page
        .getByText('1 处错误')
        .or(page.getByText(/\d+ 处错误/))
        .first()
        .waitFor();
      expect(await page.locator('.law-lines li[data-wrong]').first().innerText()).toContain('第三条');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await importText(page, STATUTE);
      await page.getByText('没有发现错误').waitFor();
      await page.getByLabel('名称').fill(name);
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      const id = page.url().split('/').at(-1)!;
      await page.goto('/desk/consultations/new');
      await page.getByLabel('草案（').selectOption(id);
      // the most urgent stands first at the contact point's desk
      await page.getByLabel('截止').fill(`${day(1)}T23:00`);
      await page.getByRole('checkbox', { name: /红梅示例街道/ }).check();
      await page.getByRole('button', { name: '发起', exact: true }).click();
      await page.getByRole('heading', { name: asking }).waitFor();
      return id;
    });

    const { items } = await call<{ items: { id: string; title: string }[] }>(undefined, 'GET', '/consultations');
    const consultation = items.find(({ title }) => title === asking)!.id;
    const inPublic = words('公众在页面上说的话');
    const receipt = await as(undefined, viewport, async (page) => {
      await page.goto(`/consultations/${consultation}`);
      await page.getByRole('button', { name: '对第六条提意见' }).first().click();
      await page.getByLabel('您的意见').fill(inPublic);
      await page.getByRole('button', { name: '送出' }).click();
      return page.locator('.receipt-code').innerText();
    });

    const task = await as(OFFICER, viewport, async (page) => {
      await page.getByRole('link', { name: asking }).click();
      await page.getByRole('button', { name: '接受任务' }).click();
      await page.getByText('进行中').first().waitFor();
      return page.url().split('/').at(-1)!;
    });

    const atDoor = words('采集员在户里听到的话');
    await as(undefined, viewport, async (page) => {
      await page.goto('/pocket');
      await page.getByLabel('账号').fill(COLLECTOR);
      await page.getByLabel('密码', { exact: true }).fill(password(COLLECTOR));
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByLabel('本机口令').fill(PASSPHRASE);
      await page.getByLabel('再输一遍').fill(PASSPHRASE);
      await page.getByRole('button', { name: '准备本机' }).click();
      const card = page.getByRole('listitem').filter({ hasText: asking });
      await card.waitFor();
      await page.getByText('可以不联网使用了').waitFor();
      await page.context().setOffline(true);
      await card.getByRole('link', { name: '记录意见' }).click();
      await page.getByRole('radio', { name: '走访' }).check();
      await page.getByLabel('走访时间').fill('2026-11-20T09:30');
      await page.getByLabel('走访区域').fill('红梅示例村');
      await page.getByLabel('户数').fill('1');
      await page.getByLabel(/^条款/).fill('第六条');
      await page.getByLabel('意见类型').selectOption({ label: '修改' });
      await page.getByLabel('意见内容').fill(atDoor);
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('待发送 1 条').waitFor();
      await page.context().setOffline(false);
      await page.getByText('都发送了').waitFor();
    });

    const extension = 'org.jianyan.example.hotline';
    await as(DISTRICT, viewport, async (page) => {
      await page.goto('/desk/extensions');
      await page
        .getByLabel('扩展文件')
        .setInputFiles({ name: 'x.jar', mimeType: 'application/java-archive', buffer: Buffer.from('no jar') });
      await page.getByLabel('适用范围').selectOption('320402');
      await page.getByRole('button', { name: '安装', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await violations(page)).toEqual([]);
      // signed by a publisher whom the administrator trusts, by the main job
      await page.getByLabel('扩展文件').setInputFiles(join(DATA, 'publisher/signed.jar'));
      await page.getByRole('button', { name: '安装', exact: true }).click();
      await page.getByText('使用中').waitFor();
      await page.getByRole('button', { name: '记录' }).click();
      await page.locator('.members').getByText('安装').first().waitFor();
    });
    await as(OFFICER, viewport, async (page) => {
      await page.goto(`/desk/tasks/${task}?part=collect`);
      await page.getByRole('radio', { name: '热线工单' }).check();
      await page.locator('.schema-form').waitFor();
      await as(DISTRICT, viewport, async (office) => {
        await office.goto('/desk/extensions');
        await office.getByRole('button', { name: '停用' }).click();
        await office.getByLabel('理由').fill(`试用结束${SCRIPT}`);
        await office.locator('form').getByRole('button', { name: '停用' }).click();
        await office.getByText('已停用').waitFor();
        await page.getByText('这种方式已经停用').waitFor();
        await office.getByRole('button', { name: '启用' }).click();
        await office.getByText('使用中').waitFor();
        await office.getByRole('button', { name: '移除' }).click();
        await office.getByText(`${extension} 已移除`).waitFor();
        await office.getByRole('button', { name: '撤销' }).click();
        await office.getByText('使用中').waitFor();
        await office.getByRole('button', { name: '移除' }).click();
        await office.getByText('还没有扩展').waitFor();
      });
    });

    await as(COMMISSION, viewport, async (page) => {
      await page.goto(`/desk/drafts/${draft}/next`);
      // the provision that was spoken about goes, another is edited
      await importText(page, STATUTE.replace(article('六'), ''));
      const accept = page.getByLabel('照原文导入');
      if (await accept.count()) await accept.check();
      await page.getByLabel('稿次').fill('二审修改稿');
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('button', { name: /征求意见稿 → 二审修改稿/ }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /存疑|都已确定/ })
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto(`/desk/consultations/${consultation}?part=placements`);
      for (const text of [inPublic, atDoor]) await page.getByRole('checkbox', { name: new RegExp(text) }).check();
      await page.getByLabel('条款').fill('第四条');
      await page.getByLabel('理由').fill(`内容并入第四条${SCRIPT}`);
      await page.getByRole('button', { name: '安放', exact: true }).click();
      await page.getByText('没有失去条文的意见').waitFor();
      expect(await violations(page)).toEqual([]);

      await part(page, '归并整理');
      for (const text of [inPublic, atDoor]) await page.getByRole('checkbox', { name: new RegExp(text) }).check();
      await page.getByRole('radio', { name: '采纳', exact: true }).check();
      await page.getByLabel('理由').fill(`已并入第四条${SCRIPT}`);
      await page.getByRole('button', { name: '先看影响多少条' }).click();
      await page.getByRole('button', { name: '对 2 条意见作出决定' }).click();
      await page.getByRole('button', { name: '对 2 条意见作出决定' }).waitFor({ state: 'detached' });
      await part(page, '进程');
      for (const stage of ['已截止', '正在归并研究', '已答复']) {
        await page.getByRole('radio', { name: stage }).check();
        await page.getByRole('button', { name: `转入“${stage}”` }).click();
        await page.getByRole('button', { name: `转入“${stage}”` }).waitFor({ state: 'detached' });
      }
      await part(page, '公布结果');
      const summary = page.getByRole('region', { name: '公布结果' });
      await summary.getByLabel('总的情况').fill(`收到的意见都已研究。${SCRIPT}`);
      await summary.getByRole('button', { name: '添一点' }).click();
      await summary.getByLabel('条款').fill('第六条');
      await summary.getByLabel('大家说').fill(`希望写得更明白。${SCRIPT}`);
      await summary.getByLabel('怎样处理').fill('采纳，并入第四条。');
      await summary.getByLabel('理由').fill(`两条讲的是一件事。${SCRIPT}`);
      expect(await violations(page)).toEqual([]);
      await summary.getByRole('button', { name: '公布', exact: true }).click();
      await page.getByText('已公布第 1 次').waitFor();
    });

    await as(undefined, viewport, async (page) => {
      await page.goto(`/consultations/${consultation}/results`);
      await page.getByText('采纳，并入第四条。').waitFor();
      // what people wrote is text, whatever it looks like
      for (const words of ['收到的意见都已研究。', '希望写得更明白。', '两条讲的是一件事。']) {
        await page.getByText(words + SCRIPT).waitFor();
      }
      await page.goto(`/receipts#${receipt}`);
      await page.getByText(`已并入第四条${SCRIPT}`).waitFor();
    });
  });
});
