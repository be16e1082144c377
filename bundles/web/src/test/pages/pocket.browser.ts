import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { BASE, OFFICER, POINT, type Task, call, launch, launchOn, newTask, open, password } from './browser';

const COLLECTOR = `caijiyuan-${POINT}`;
const PASSPHRASE = '油菜花 开在 路边';
const HOUSES = 50;

interface Opinion {
  text: string;
  submissionId: string;
}

let profile: string;
let task: Task;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'pocket-'));
  task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
});
afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }));

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('账号').fill(COLLECTOR);
  await page.getByLabel('密码', { exact: true }).fill(password(COLLECTOR));
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function prepare(page: Page): Promise<void> {
  await page.goto(`${BASE}/pocket`);
  await signIn(page);
  await page.getByLabel('本机口令').fill(PASSPHRASE);
  await page.getByLabel('再输一遍').fill(PASSPHRASE);
  await page.getByRole('button', { name: '准备本机' }).click();
  await card(page).waitFor();
  await page.getByText('可以不联网使用了').waitFor();
}

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('本机口令').fill(passphrase);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

const card = (page: Page) => page.getByRole('listitem').filter({ hasText: task.consultationTitle }).first();

/** A picture as a camera makes it, as far as it matters here: larger than what is kept. */
function picture(page: Page): Promise<Buffer> {
  return page
    .evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 2400;
      canvas.height = 1800;
      const drawing = canvas.getContext('2d')!;
      for (let i = 0; i < 400; i++) {
        drawing.fillStyle = `hsl(${(i * 47) % 360} 70% 50%)`;
        drawing.fillRect((i % 20) * 120, Math.floor(i / 20) * 90, 120, 90);
      }
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!;
    })
    .then((data) => Buffer.from(data, 'base64'));
}

async function fillVisit(page: Page, text: string, photo?: Buffer): Promise<void> {
  await page.getByLabel('走访时间').fill('2026-11-20T09:30');
  await page.getByLabel('走访区域').fill('红梅示例村');
  await page.getByLabel('户数').fill('1');
  await page.getByLabel('意见类型').selectOption({ label: '修改' });
  await page.getByLabel('意见内容').fill(text);
  if (photo) {
    await page.getByLabel('拍照').setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('img', { name: '照片 1' }).waitFor();
  }
}

/** A network that breaks off: before a call has left, or after the server did what it was asked and before it could say so. */
async function flapping(context: BrowserContext): Promise<{ broken: () => number }> {
  let calls = 0;
  let broken = 0;
  await context.route('**/api/v1/{consultations,receipts}/**', async (route: Route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const turn = calls++ % 3;
    if (turn === 2) return route.continue();
    broken++;
    if (turn === 1) await route.fetch();
    return route.abort('connectionreset');
  });
  return { broken: () => broken };
}

const opinions = async () =>
  (await call<{ items: Opinion[] }>(OFFICER, 'GET', `/consultations/${task.consultationId}/opinions?limit=200`)).items;

describe('a collector without a network', () => {
  it(
    `should write down ${HOUSES} with photos, have the browser killed, and send each once`,
    { timeout: 400_000 },
    async () => {
      const first = await launchOn(profile);
      await prepare(first.page);
      const photo = await picture(first.page);
      await first.context.setOffline(true);
      await first.page.reload();
      await unlock(first.page);
      await card(first.page).getByRole('link', { name: '记录意见' }).click();
      await first.page.getByRole('radio', { name: '走访' }).check();
      for (let house = 1; house <= HOUSES; house++) {
        await fillVisit(first.page, `第 ${house} 户说的话`, photo);
        await first.page.getByRole('button', { name: '保存，再记一条' }).click();
        await first.page.waitForFunction(() => document.querySelectorAll('.picture').length === 0);
      }
      // one more is being written
      await fillVisit(first.page, '还没有写完的话');
      await first.page.waitForTimeout(1_000);
      await first.kill();
      expect(await opinions()).toEqual([]);

      const second = await launchOn(profile);
      const { broken } = await flapping(second.context);
      await second.page.goto(`${BASE}/pocket`);
      await unlock(second.page);
      await second.page.getByText(`待发送 ${HOUSES} 条`).waitFor();
      await second.page.getByText('没写完', { exact: true }).waitFor();
      await second.page.getByLabel('密码', { exact: true }).fill(password(COLLECTOR));
      await second.page.getByRole('button', { name: '登录', exact: true }).click();
      await expect
        .poll(
          async () => {
            const again = second.page.getByRole('button', { name: '发送', exact: true });
            if (await again.isVisible()) await again.click();
            return second.page.getByText('都发送了').isVisible();
          },
          { timeout: 180_000, interval: 500 },
        )
        .toBe(true);
      expect(broken()).toBeGreaterThan(HOUSES);

      const taken = await opinions();
      const expected = Array.from({ length: HOUSES }, (_, number) => `第 ${number + 1} 户说的话`);
      expect(taken.map(({ text }) => text).sort()).toEqual(expected.sort());
      for (const { submissionId } of taken) {
        const files = await call<{ mediaType: string; size: number }[]>(
          'fagongwei',
          'GET',
          `/submissions/${submissionId}/attachments`,
        );
        expect(files.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg']);
        expect(files[0]!.size).toBeLessThan(photo.length);
      }
      // what was not finished can be gone on with
      await second.page.getByRole('link', { name: '接着写' }).click();
      expect(await second.page.getByLabel('意见内容').inputValue()).toBe('还没有写完的话');
      expect(await violations(second.page)).toEqual([]);
      await second.kill();
    },
  );

  it('should find nothing to read on the device without the passphrase, and renew a forgotten one', async () => {
    const secret = '谁也不该读到的话语内容';
    const first = await launchOn(profile);
    await prepare(first.page);
    await first.context.setOffline(true);
    await card(first.page).getByRole('link', { name: '记录意见' }).click();
    await first.page.getByRole('radio', { name: '走访' }).check();
    await fillVisit(first.page, secret);
    await first.page.getByRole('button', { name: '保存', exact: true }).click();
    await first.page.getByText('待发送 1 条').waitFor();
    await first.kill();
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const wanted = Buffer.from(secret, encoding);
      const found = readdirSync(profile, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(wanted))
        .map(({ name }) => name);
      expect(found).toEqual([]);
    }

    const second = await launchOn(profile);
    await second.page.goto(`${BASE}/pocket`);
    await unlock(second.page, '不是这个口令');
    await second.page.getByText('口令不对').waitFor();
    expect(await violations(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: '忘了口令' }).click();
    await second.page.getByLabel('密码', { exact: true }).fill(password(COLLECTOR));
    await second.page.getByRole('button', { name: '登录', exact: true }).click();
    await second.page.getByLabel('本机口令').fill('另一个 够长的 口令');
    await second.page.getByLabel('再输一遍').fill('另一个 够长的 口令');
    await second.page.getByRole('button', { name: '另设口令' }).click();
    await second.page.getByText('都发送了').waitFor();
    expect((await opinions()).map(({ text }) => text)).toEqual([secret]);
    await second.kill();
  });

  it('should be told what is wrong with what was refused, correct it, and bring back what was deleted', async () => {
    const { page, kill } = await launchOn(profile);
    await prepare(page);
    await card(page).getByRole('link', { name: '记录意见' }).click();
    await page.getByRole('radio', { name: '走访' }).check();
    await fillVisit(page, '条款写错的话');
    await page.getByLabel(/^条款/).fill('第九百九十九条');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('要改', { exact: true }).waitFor();
    expect(await opinions()).toEqual([]);
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText('本机还没有记录').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('link', { name: '去改' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(/^条款/).fill('');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.receipt-code').waitFor();
    expect((await opinions()).map(({ text }) => text)).toEqual(['条款写错的话']);
    await kill();
  });

  it('should tell of a photo that is not taken, and not send it for ever', async () => {
    const { page, context, kill } = await launchOn(profile);
    await prepare(page);
    let sent = 0;
    await context.route('**/api/v1/receipts/**', (route) => {
      sent++;
      return route.fulfill({
        status: 400,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: '', violations: [{ field: 'content', code: 'size', message: '附件太大' }] }),
      });
    });
    await card(page).getByRole('link', { name: '记录意见' }).click();
    await page.getByRole('radio', { name: '走访' }).check();
    await fillVisit(page, '带照片的话', await picture(page));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('照片没有收下：附件太大').waitFor();
    await page.getByText('都发送了').waitFor();
    await page.waitForTimeout(1_500);
    expect(sent).toBe(1);
    expect((await opinions()).map(({ text }) => text)).toEqual(['带照片的话']);
    await kill();
  });
});

describe.each(['light', 'eye-care', 'dark'] as const)('the pocket in %s', (theme) => {
  it.each(['zh', 'en'] as const)('should pass axe in %s and stay within the width of a phone', async (language) => {
    const browser = await launch();
    const { page, faults } = await open(browser, { width: 360, height: 740 }, { theme, language, elderly: true });
    await page.goto('/pocket');
    await page.locator('input[autocomplete=username]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('input[autocomplete=username]').fill(COLLECTOR);
    await page.locator('input[autocomplete=current-password]').fill(password(COLLECTOR));
    await page.locator('#content form button.main').click();
    await page.locator('input[autocomplete=off]').first().fill(PASSPHRASE);
    await page.locator('input[autocomplete=off]').last().fill(PASSPHRASE);
    expect(await violations(page)).toEqual([]);
    await page.locator('#content form button.main').click();
    await card(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await card(page).locator('a.main').click();
    await page.getByRole('radio', { name: /走访|visit/i }).check();
    await page.locator('.photos').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
    await browser.close();
  });
});

it('should write what is said where the browser can listen', async () => {
  const browser = await launch();
  const { page } = await open(browser, { width: 360, height: 740 });
  // no machine that tests has a microphone: what the browser would have heard comes from here
  await page.addInitScript(() => {
    class Heard {
      onresult?: (event: object) => void;
      onend?: () => void;
      start() {
        this.onresult?.({ resultIndex: 0, results: [[{ transcript: '路灯要亮到天明' }]] });
      }
      stop() {
        this.onend?.();
      }
    }
    Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: Heard });
  });
  await prepare(page);
  await card(page).getByRole('link', { name: '记录意见' }).click();
  await page.getByRole('radio', { name: '走访' }).check();
  const text = page.getByLabel('意见内容');
  await text.fill('他说：');
  await page.locator('.rjsf-field', { has: text }).last().getByRole('button', { name: '听写' }).click();
  await expect.poll(() => text.inputValue()).toBe('他说：路灯要亮到天明');
  await browser.close();
});
