import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import {
  DATA,
  DESKTOP,
  OFFICER,
  PHONE,
  POINT,
  type Task,
  call,
  launch,
  newTask,
  open,
  password,
  signIn,
} from './browser';

const LEADER = `fuzeren-${POINT}`;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const stateOf = async ({ id }: Task) => (await call<{ task: Task }>(OFFICER, 'GET', `/tasks/${id}`)).task.state;

const part = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('a contact point on a %s', (_, viewport) => {
  it('should carry a task from its acceptance to the report that is sent', async () => {
    const task = await newTask();
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, OFFICER);
    await page.goto(`/desk/tasks/${task.id}`);
    await page.getByRole('button', { name: '接受任务' }).click();
    await page.getByText('进行中').first().waitFor();

    const view = `座谈会上提出的意见，${viewport.width} 像素`;
    await part(page, '收集意见');
    await page.getByRole('radio', { name: '座谈会' }).check();
    await page.getByLabel('主题').fill('草案座谈会');
    await page.getByLabel('时间').fill('2026-11-20T09:30');
    await page.getByLabel('地点').fill('街道会议室');
    await page.getByLabel('主持人').fill('示例主持人');
    await page.getByLabel('类别', { exact: false }).first().fill('居民');
    await page.getByLabel('人数').fill('12');
    const kind = page.getByLabel('意见类型').first();
    await kind.selectOption({ label: '修改' });
    await page.getByLabel('意见内容').first().fill(view);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '送出' }).click();
    const receipt = await page.locator('.receipt-code').innerText();

    await part(page, '活动');
    await page.getByLabel('名称').fill('草案座谈会');
    await page.getByLabel('地点').last().fill('街道会议室');
    await page.getByLabel('计划时间').fill('2026-11-20T09:30');
    await page.getByRole('button', { name: '安排活动' }).click();
    await page.getByLabel('举行时间').fill('2026-11-20T09:30');
    await page.getByLabel('参加人数').fill('12');
    await page.getByLabel('意见回执码').fill(receipt);
    await page.getByRole('button', { name: '记录结果' }).click();
    await page.getByText('12 人参加').waitFor();

    await part(page, '意见');
    const row = page.getByRole('row').filter({ hasText: view });
    await row.waitFor();
    expect(await row.innerText()).toContain('全文');

    await part(page, '步骤');
    for (const note of ['梳理上位法', '座谈会一次', '按条款归并']) {
      await page.getByLabel('说明').fill(note);
      await page.getByRole('button', { name: '已完成' }).click();
      await page.locator('.task-steps p').filter({ hasText: note }).waitFor();
    }
    await part(page, '报告');
    await page.getByLabel('征询工作概况').fill('召开座谈会一次。');
    await page.getByLabel('综合建议').fill('建议进一步明确期限。');
    await page.getByRole('button', { name: '保存这一稿' }).click();
    await page.getByRole('heading', { name: '征询工作概况' }).waitFor();
    await part(page, '步骤');
    await page.getByLabel('说明').fill('本次篇幅较短');
    await page.getByRole('button', { name: /不需要/ }).click();
    await page.locator('.task-steps p').filter({ hasText: '本次篇幅较短' }).waitFor();
    expect(await page.getByRole('button', { name: /签发/ }).count()).toBe(0);
    await context.close();

    const leader = await open(browser, viewport);
    await signIn(leader.page, LEADER);
    await leader.page.goto(`/desk/tasks/${task.id}?part=reports`);
    await leader.page.getByLabel('签发人姓名').fill('示例负责人');
    await leader.page.getByRole('button', { name: '签发第 1 稿' }).click();
    await leader.page.getByRole('button', { name: '报送法工委' }).click();
    await leader.page.getByText('已报送').first().waitFor();
    const [download] = await Promise.all([
      leader.page.waitForEvent('download'),
      leader.page.getByRole('button', { name: '下载 docx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report.docx');
    const wide = await leader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
    expect([...faults, ...leader.faults]).toEqual([]);
    await leader.context.close();

    const { items } = await call<{ items: { text: string }[] }>(
      OFFICER,
      'GET',
      `/consultations/${task.consultationId}/opinions?limit=200`,
    );
    expect(items.filter(({ text }) => text === view)).toHaveLength(1);
    expect(await stateOf(task)).toBe('SENT');
  });
});

it('should have no violation at the desk, in any theme and language', async () => {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const found: string[] = [];
  for (const settings of [
    { theme: 'light' },
    { theme: 'eye-care', elderly: true },
    { theme: 'dark', language: 'en' },
  ] as const) {
    const { page, context } = await open(browser, PHONE);
    await signIn(page, OFFICER);
    await page.evaluate((kept) => localStorage.setItem('jianyan.settings', kept), JSON.stringify(settings));
    const parts = ['steps', 'collect', 'activities', 'opinions', 'reports'].map(
      (name) => `/desk/tasks/${task.id}?part=${name}`,
    );
    for (const path of ['/desk/tasks', '/desk/account', ...parts]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.locator('h1').waitFor();
      await page.locator('.waiting').waitFor({ state: 'detached' });
      found.push(...(await violations(page)).map((violation) => `${settings.theme} ${path}: ${violation}`));
    }
    await context.close();
  }
  expect(found).toEqual([]);
});

it('should let one sign in again where one was, with everything that was written still there', async () => {
  const { page, context } = await open(browser, DESKTOP);
  await signIn(page, OFFICER);
  await page.goto('/desk/account');
  await page.getByLabel('新密码').fill('written before');
  const { id } = JSON.parse(
    await page.evaluate(() => atob(JSON.parse(sessionStorage['jianyan.session']).token.split('.')[1])),
    (key, value) => (key === '' ? { id: value.jti } : value),
  );
  await call(OFFICER, 'DELETE', `/sessions/${id}`);
  await page.getByLabel('密码', { exact: true }).fill('something');
  await page.getByRole('button', { name: '更换密码' }).click();
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await dialog.getByLabel('密码', { exact: true }).fill(password(OFFICER));
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('新密码').inputValue()).toBe('written before');
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.waitForURL('**/');
  await page.goto('/desk');
  await page.waitForURL('**/sign-in');
  await context.close();
});

it('should refuse a wrong password and say so', async () => {
  const { page, context } = await open(browser, PHONE);
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill('nobody-there');
  await page.getByLabel('密码', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: '账号或密码不正确' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

it('should draw an extension’s form when its bundle comes and take it away when it goes, without a reload', async () => {
  // signed by a publisher whom the administrator trusts, by the main job
  const jar = join(DATA, 'publisher/signed.jar');
  const deployed = join(DATA, 'deploy/hotline.jar');
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const { page, context, faults } = await open(browser, DESKTOP);
  await signIn(page, OFFICER);
  await page.goto(`/desk/tasks/${task.id}?part=collect`);
  await page.getByRole('radio', { name: '座谈会' }).waitFor();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const method = page.getByRole('radio', { name: '热线工单' });
  expect(await method.count()).toBe(0);
  try {
    copyFileSync(jar, deployed);
    await method.check({ timeout: 60_000 });
    await page.locator('.schema-form').waitFor();
  } finally {
    rmSync(deployed, { force: true });
  }
  await page.getByText('这种方式已经停用').waitFor({ timeout: 60_000 });
  expect(await method.count()).toBe(0);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
});

it('should show the commission what comes in while it looks, without a reload', async () => {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const { page, context, faults } = await open(browser, DESKTOP);
  await signIn(page, 'fagongwei');
  await page.goto(`/desk/consultations/${task.consultationId}`);
  await page.getByText('这里还没有意见组').waitFor();
  const text = `刚刚送来的意见 ${Date.now()}`;
  await call(OFFICER, 'POST', `/consultations/${task.consultationId}/submissions`, {
    method: 'paper-form',
    contactPointCode: POINT,
    form: { receivedOn: '2026-11-20', opinions: [{ kind: 'AMEND', text }] },
  });
  await page.getByText(text).first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
