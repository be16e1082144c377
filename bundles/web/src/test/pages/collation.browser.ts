import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { DESKTOP, OFFICER, PHONE, POINT, call, consultation, launch, newTask, open, signIn } from './browser';

const COMMISSION = 'fagongwei';
const SCRIPT = '<img src=x onerror=alert(1)>';

let browser: Browser;
let asked: string;
let answered: string;

beforeAll(async () => {
  browser = await launch();
  asked = await consultation('OPEN');
  answered = await consultation('ARCHIVED');
});
afterAll(() => browser.close());

/** Words that nobody has said before: what is said alike is grouped. */
const strange = () =>
  Array.from({ length: 20 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

interface Group {
  id: string;
  text: string;
  opinions: number;
}

/** Opinions of the public on one provision, once they are grouped. */
async function say(...texts: string[]): Promise<string[]> {
  const receipts: string[] = [];
  for (const text of texts) {
    const { receipt } = await call<{ receipt: string }>(undefined, 'POST', `/consultations/${asked}/submissions`, {
      method: 'web-comment',
      form: { provision: '第十五条', kind: 'AMEND', text },
    });
    receipts.push(receipt);
  }
  await expect
    .poll(
      async () => {
        const { items } = await call<{ items: Group[] }>(COMMISSION, 'GET', `/groups/${asked}?limit=500`);
        return texts.every((text) => items.some((group) => group.text.includes(text)));
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return receipts;
}

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('the commission on a %s', (_, viewport) => {
  it('should merge groups, take that back, and decide on both with a reason that their authors read', async () => {
    const [one, other] = [strange(), strange()];
    const receipts = await say(one, other);
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, COMMISSION);
    await page.goto(`/desk/consultations/${asked}`);
    await page.getByRole('button', { name: /^第十五条 / }).click();
    const choose = (text: string) => page.getByRole('checkbox', { name: new RegExp(text) }).check();
    await choose(one);
    await choose(other);
    expect(await violations(page)).toEqual([]);
    const why = `说的是一件事 ${SCRIPT} ${Date.now()}`;
    await page.getByLabel('合并后的名称').fill(SCRIPT);
    await page.getByLabel('为什么合并').fill(why);
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByRole('button', { name: `撤销 ：${why}` }).click();
    await page.locator('li').filter({ hasText: why }).getByText('已撤销').waitFor();

    const reason = `${'{条款}'}已经写明，${SCRIPT}${viewport.width}`;
    await choose(one);
    await choose(other);
    await page.getByRole('radio', { name: '已有规定' }).check();
    await page.getByLabel('理由').fill(reason);
    await page.getByRole('button', { name: '先看影响多少条' }).click();
    await page.getByText('将对 2 条意见作出决定').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '提请复核对 2 条意见的决定' }).click();
    await page.getByRole('button', { name: '提请复核' }).waitFor({ state: 'detached' });

    const reviewer = await open(browser, viewport);
    await signIn(reviewer.page, `${COMMISSION}-fuhe`);
    await reviewer.page.goto(`/desk/consultations/${asked}?part=approval`);
    const proposal = reviewer.page.getByRole('listitem').filter({ hasText: reason });
    await proposal.getByLabel('复核意见').fill(SCRIPT);
    await proposal.getByRole('button', { name: '同意', exact: true }).click();
    await proposal.getByText('已同意').waitFor();
    expect(reviewer.faults).toEqual([]);
    await reviewer.context.close();
    for (const receipt of receipts) {
      const answered = await open(browser, viewport);
      await answered.page.goto(`/receipts#${receipt}`);
      await answered.page.getByText('已有规定').waitFor();
      await answered.page.getByText(`第十五条已经写明，${SCRIPT}${viewport.width}`).waitFor();
      await answered.context.close();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('should find an opinion by its words, hide it, and show it again', async () => {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const mark = `检索${Date.now()}`;
  await call(OFFICER, 'POST', `/consultations/${task.consultationId}/submissions`, {
    method: 'paper-form',
    contactPointCode: POINT,
    form: { receivedOn: '2026-11-20', opinions: [{ kind: 'AMEND', text: `要屏蔽的意见 ${mark}` }] },
  });
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, 'fagongwei');
  await page.goto(`/desk/consultations/${task.consultationId}?part=search`);
  await page.getByLabel('查找意见').fill(mark);
  const find = () => page.getByRole('button', { name: '查找', exact: true }).click();
  const found = page.getByRole('checkbox', { name: new RegExp(mark) });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByLabel('查找意见').fill(mark);
        await find();
        return found.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  for (const [act, isHidden] of [
    ['屏蔽', true],
    ['恢复显示', false],
  ] as const) {
    await found.check();
    await page.getByRole('radio', { name: act }).check();
    await page.getByRole('radio', { name: '其他' }).check();
    await page.getByLabel('理由').fill('示例');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '登记' }).click();
    await expect.poll(() => page.getByText('已屏蔽').count()).toBe(isHidden ? 1 : 0);
  }
  expect(faults).toEqual([]);
  await context.close();
});

it('should open a consultation, extend it, and move it on', async () => {
  const { page, context, faults } = await open(browser, PHONE);
  const title = `由页面发起的征求意见（示例）${SCRIPT}${Date.now()}`;
  await signIn(page, COMMISSION);
  await page.getByRole('link', { name: '发起征求意见' }).click();
  await page.getByLabel('草案（').selectOption({ index: 1 });
  expect(await page.getByLabel('标题').inputValue()).toMatch(/^关于《/);
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('截止').fill('2001-01-01T12:00');
  await page.getByRole('radio', { name: '受邀联系点' }).check();
  await page.getByText('国家秘密不得录入').waitFor();
  await page.getByRole('checkbox', { name: /红梅示例街道/ }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '发起', exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('截止').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('截止').fill('2099-01-01T12:00');
  await page.getByRole('button', { name: '发起', exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('link', { name: '进程' }).click();
  await page.getByLabel('截止时间').fill('2099-02-01T12:00');
  await page.getByLabel('理由', { exact: true }).fill(`春节${SCRIPT}`);
  await page.getByRole('button', { name: '延长期限' }).click();
  await page
    .locator('.members li')
    .filter({ hasText: `春节${SCRIPT}` })
    .waitFor();
  await page.getByLabel('说明').fill(SCRIPT);
  await page.getByRole('button', { name: '转入“已截止”' }).click();
  await page.getByRole('button', { name: '转入“正在归并研究”' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
  const { items } = await call<{ items: { consultationTitle: string }[] }>(
    'lianluoyuan-320402-01',
    'GET',
    '/tasks?limit=200',
  );
  expect(items.filter(({ consultationTitle }) => consultationTitle === title)).toHaveLength(1);
});

it('should mark a group as organised, correct its kind, name it, and take that back', async () => {
  const text = strange();
  const ground = `${SCRIPT} 多人内容一致 ${Date.now()}`;
  await say(text);
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, COMMISSION);
  await page.goto(`/desk/consultations/${asked}`);
  await page.getByRole('button', { name: /^第十五条 / }).click();
  const group = page.locator('li.group').filter({ hasText: text });
  const changed = async (summary: string, act: string, fill: (form: Locator) => Promise<void>) => {
    await group.getByRole('checkbox').check();
    await page.getByText(summary).click();
    const form = page.locator('details.card').filter({ hasText: summary });
    await fill(form);
    await form.getByLabel('依据').fill(ground);
    await form.getByRole('button', { name: act, exact: true }).click();
    await group.getByRole('checkbox', { checked: false }).waitFor();
  };
  await changed('标记是否有组织提交', '标记', (form) => form.getByRole('radio', { name: '认定' }).check());
  await group.getByText('认定有组织提交').waitFor();
  await changed('改正类型和立场', '改正', async (form) => {
    await form.getByRole('radio', { name: '反对' }).check();
    await form.getByRole('radio', { name: '更宽' }).check();
  });
  await group.getByText('反对').waitFor();
  await changed('给意见组命名', '命名', (form) => form.getByLabel('意见组的名称').fill(SCRIPT));
  await group.getByText(SCRIPT).first().waitFor();
  await page.getByRole('button', { name: '认定有组织提交' }).click();
  await group.waitFor();
  expect(await violations(page)).toEqual([]);
  const undoing = page.getByRole('button', { name: /^撤销/ }).filter({ hasText: ground });
  for (const left of [2, 1, 0]) {
    await undoing.first().click();
    await expect.poll(() => undoing.count()).toBe(left);
  }
  await group.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});

it('should take a wording that says something else out of its group', async () => {
  const said = strange();
  const title = `${SCRIPT}${Date.now()}`;
  await say(`${said}。`);
  await call(undefined, 'POST', `/consultations/${asked}/submissions`, {
    method: 'web-comment',
    form: { provision: '第十五条', kind: 'AMEND', text: `${said}吗？` },
  });
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, COMMISSION);
  const group = page.locator('li.group').filter({ hasText: said });
  await expect
    .poll(
      async () => {
        await page.goto(`/desk/consultations/${asked}`);
        await page.getByRole('button', { name: /^第十五条 / }).click();
        await group.locator('summary').first().click();
        return group
          .getByText('拆分：')
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await group.getByText('拆分：').click();
  await group.getByRole('checkbox', { name: new RegExp(`${said}吗`) }).check();
  await group.getByLabel('新组的名称').fill(title);
  await group.getByLabel('为什么拆分').fill(SCRIPT);
  expect(await violations(page)).toEqual([]);
  await group.getByRole('button', { name: '把选中的 1 种说法另立一组' }).click();
  await page.locator('li.group').filter({ hasText: title }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should keep a decision with its reason for the next time, use it, and remove it', async () => {
  const said = strange();
  const title = `${SCRIPT}${Date.now()}`;
  const reason = `上位法已有规定 ${SCRIPT}`;
  await say(said);
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, COMMISSION);
  const choose = async () => {
    await page.goto(`/desk/consultations/${asked}`);
    await page.getByRole('button', { name: /^第十五条 / }).click();
    await page.getByRole('checkbox', { name: new RegExp(said) }).check();
  };
  await choose();
  await page.getByText('常用的决定和理由').click();
  await page.getByText('先选决定、写理由').waitFor();
  await page.getByRole('radio', { name: '已有规定' }).check();
  await page.getByLabel('理由').fill(reason);
  await page.getByLabel('模板名称').fill(title);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '把现在写的存为模板' }).click();
  await page.locator('li').filter({ hasText: title }).waitFor();

  await choose();
  await page.getByLabel('用模板').selectOption({ label: title });
  expect(await page.getByLabel('理由').inputValue()).toBe(reason);
  expect(await page.getByRole('radio', { name: '已有规定' }).isChecked()).toBe(true);
  await page.getByText('常用的决定和理由').click();
  await page.getByRole('button', { name: `删去 ${title}` }).click();
  await page.getByRole('button', { name: `删去 ${title}` }).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});

it('should make a questionnaire, count its answers, and close it', async () => {
  const title = `问卷 ${SCRIPT} ${Date.now()}`;
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, COMMISSION);
  await page.goto(`/desk/consultations/${asked}?part=questionnaires`);
  await page.getByText('编制问卷').click();
  await page.getByLabel('题目').fill(`您是 ${SCRIPT}`);
  await page.getByLabel('选项').fill('养犬人\n其他居民');
  await page.getByLabel('必答').check();
  await page.getByRole('button', { name: '再加一题' }).click();
  const second = page.getByRole('group', { name: '第 2 题' });
  await second.getByRole('radio', { name: '文字' }).check();
  await second.getByLabel('题目').fill('您的建议');
  await second.getByLabel('针对的条款').fill('第九百条');
  await page.getByLabel('问卷名称').first().fill(title);
  await page.getByRole('button', { name: '发布问卷' }).first().click();
  await page.getByText('文本中没有“第九百条”').first().waitFor();
  await second.getByLabel('针对的条款').fill('第十二条第二款');
  await page.getByText('预览', { exact: true }).click();
  await page.getByRole('radio', { name: '养犬人' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '发布问卷' }).first().click();
  const made = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await made.waitFor();

  const reader = await open(browser, PHONE);
  await reader.page.goto(`/consultations/${asked}`);
  await reader.page.getByRole('link', { name: title }).click();
  await reader.page.getByRole('radio', { name: '养犬人' }).check();
  await reader.page.getByLabel('您的建议').fill('建议写明办理期限。');
  await reader.page.getByRole('button', { name: '交卷' }).click();
  await reader.page.locator('.receipt-code').waitFor();

  await made.getByText('答卷结果').click();
  await made.getByText('1 份答卷').waitFor();
  expect(await made.getByRole('row', { name: '养犬人' }).innerText()).toMatch(/1$/);
  await made.getByText('结束问卷').click();
  await made.getByRole('button', { name: '现在结束' }).click();
  await made.getByText('已结束', { exact: true }).waitFor();
  expect([...faults, ...reader.faults]).toEqual([]);
  await context.close();
  await reader.context.close();
});

it('should show a group’s opinions, and give the papers', async () => {
  const text = strange();
  await say(text);
  const { page, context, faults } = await open(browser, DESKTOP);
  await signIn(page, COMMISSION);
  await page.getByRole('link', { name: /修改的征求意见/ }).click();
  await page.getByRole('button', { name: /^第十五条 / }).click();
  await page.locator('li.group').filter({ hasText: text }).locator('summary').first().click();
  await page.locator('.members').getByText('未处理').first().waitFor();
  await page.getByText('这次提交').first().click();
  await page.getByRole('button', { name: '查看联系方式' }).click();
  await page.getByText('没有留下联系方式').waitFor();
  const [record] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '记录 docx' }).click(),
  ]);
  expect(record.suggestedFilename()).toMatch(/docx$/);
  await page.getByText('应提交人要求删除').click();
  await page.getByRole('radio', { name: '本人撤回' }).check();
  await page.getByLabel('情况说明').fill(SCRIPT);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '删除这次提交' }).click();
  await page.getByText(text).first().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '公文' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'xlsx 意见建议汇总表' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('collation-table.xlsx');
  await page.goto(`/desk/consultations/${answered}`);
  await page.locator('li.group').first().waitFor();
  expect(await page.getByRole('checkbox').count(), 'what is archived is not changed').toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

it('should have no violation at the commission’s desk, in any theme and language', async () => {
  const found: string[] = [];
  for (const settings of [
    { theme: 'light' },
    { theme: 'eye-care', elderly: true },
    { theme: 'dark', language: 'en' },
  ] as const) {
    const { page, context } = await open(browser, DESKTOP);
    await signIn(page, COMMISSION);
    await page.evaluate((kept) => localStorage.setItem('jianyan.settings', kept), JSON.stringify(settings));
    for (const path of [
      '/desk/consultations',
      '/desk/consultations/new',
      `/desk/consultations/${asked}?part=course`,
      `/desk/consultations/${asked}`,
      `/desk/consultations/${asked}?part=papers`,
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.locator('h1').waitFor();
      await page.locator('.waiting').waitFor({ state: 'detached' });
      found.push(...(await violations(page)).map((violation) => `${settings.theme} ${path}: ${violation}`));
    }
    await context.close();
  }
  expect(found).toEqual([]);
});
