import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BASE, DATA, DESKTOP, OFFICER, call, day, launch, newTask, open, password, signIn } from './browser';
import { untouched } from './filling';

/** What would run if it were taken for anything but text, in three ways. */
const SCRIPT = '<img src=x onerror="hacked=1"><script>hacked=2</script><svg onload="hacked=3">';
/** The same for fields that hold little. */
const SHORT = '<svg onload="hacked=4">';
const DISTRICT = 'tianning';
const EXTENSION = 'org.jianyan.example.hotline';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('should show what was written in an extension’s form as text, to everybody who reads it', async () => {
  const installed = await fetch(`${BASE}/api/v1/extensions?scope=320402&name=hotline.jar`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      Authorization: `Basic ${btoa(`${DISTRICT}:${password(DISTRICT)}`)}`,
    },
    body: readFileSync(join(DATA, 'publisher/signed.jar')),
  });
  expect(installed.status).toBe(200);
  try {
    const task = await newTask();
    await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
    const { page, context, faults } = await open(browser, DESKTOP);
    await signIn(page, OFFICER);
    await page.goto(`/desk/tasks/${task.id}?part=collect`);
    await page.getByRole('radio', { name: '热线工单' }).check();
    await page.locator('.schema-form').waitFor();
    // a sheet of comma-separated values is what this form asks for
    await page
      .getByLabel('工单（csv）')
      .fill(
        `工单编号,条款,意见类型,诉求内容,来电人类别\n202611230009,第一条,修改,"${SCRIPT.replaceAll('"', '""')}",居民`,
      );
    await untouched(page);
    await page.getByRole('button', { name: '送出' }).click();
    await page.locator('.receipt-code').waitFor();
    await page.goto(`/desk/tasks/${task.id}?part=opinions`);
    await page.getByText(SCRIPT).first().waitFor();
    await untouched(page);
    await context.close();

    const commission = await open(browser, DESKTOP);
    await signIn(commission.page, 'fagongwei');
    await commission.page.goto(`/desk/consultations/${task.consultationId}`);
    await commission.page.getByText(SCRIPT).first().waitFor();
    await untouched(commission.page);
    await commission.context.close();
    expect([...faults, ...commission.faults]).toEqual([]);
  } finally {
    await call(DISTRICT, 'DELETE', `/extensions/${EXTENSION}`);
  }
});

it('should show a script in any field of the desks as text', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  await signIn(page, OFFICER);

  await page.goto(`/desk/tasks/${task.id}?part=steps`);
  await page.getByLabel('说明').fill(SCRIPT);
  await page.getByRole('button', { name: '已完成' }).click();
  await page.locator('.task-steps p').filter({ hasText: SCRIPT }).waitFor();
  await untouched(page);
  await page.goto(`/desk/tasks/${task.id}?part=activities`);
  await page.getByLabel('名称').fill(SCRIPT);
  await page.getByLabel('地点').last().fill(SCRIPT);
  await page.getByLabel('计划时间').fill('2026-11-20T09:30');
  await page.getByRole('button', { name: '安排活动' }).click();
  await page.getByText(SCRIPT).first().waitFor();
  await untouched(page);

  const { items } = await call<{ items: { id: string; name: string }[] }>(OFFICER, 'GET', '/contact-points?limit=1');
  const point = items[0]!;
  await page.goto('/desk/support');
  await page.getByText('申请支持').click();
  await page.getByLabel('立法联系点').selectOption(point.id);
  await page.getByRole('radio', { name: '其他' }).check();
  await page.getByLabel('说明').fill(SCRIPT);
  await page.getByRole('button', { name: '提出申请' }).click();
  await page.getByText(SCRIPT).first().waitFor();
  await untouched(page);
  await page.goto(`/desk/points/${point.id}?part=standards`);
  await page.getByLabel('哪一项').selectOption('VENUE');
  await page.getByLabel('文件', { exact: true }).setInputFiles({
    name: `${SHORT}.png`,
    mimeType: 'image/png',
    buffer: readFileSync(join(import.meta.dirname, '../../main/pages/public/icon-192.png')),
  });
  await page.getByLabel('说明').fill(SCRIPT);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.getByText(SCRIPT).first().waitFor();
  await untouched(page);
  await page.goto(`/desk/points/${point.id}?part=plan`);
  await page.getByLabel('类别').selectOption('OTHER');
  await page.getByLabel('做什么').fill(SCRIPT);
  await page.getByLabel('完成时限').fill(day());
  await page.getByRole('button', { name: '加入计划' }).click();
  await page.getByText(SCRIPT).first().waitFor();
  await untouched(page);
  await context.close();

  const commission = await open(browser, DESKTOP);
  await signIn(commission.page, 'fagongwei');
  await commission.page.goto('/desk/drafts/new');
  await commission.page.getByLabel('全文').fill(`${SCRIPT}\n\n第一条 ${SCRIPT}\n\n第二条 ${SCRIPT}\n`);
  await commission.page.getByRole('button', { name: '检查结构' }).click();
  await commission.page.locator('.law-lines').getByText(SCRIPT).first().waitFor();
  await untouched(commission.page);
  await commission.page.getByRole('button', { name: '导入', exact: true }).click();
  await commission.page.getByRole('heading', { level: 1, name: SCRIPT }).waitFor();
  await untouched(commission.page);
  await commission.page.goto('/desk/support');
  await commission.page.getByText(SCRIPT).first().waitFor();
  await untouched(commission.page);
  await commission.context.close();
  expect([...faults, ...commission.faults]).toEqual([]);
});
