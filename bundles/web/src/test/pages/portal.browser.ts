import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsInAllThemes } from './axe';
import { BASE, DESKTOP, OFFICER, PHONE, call, consultation, launch, open, reachByTab, signIn } from './browser';

let browser: Browser;
let asked: string;

beforeAll(async () => {
  browser = await launch();
  asked = await consultation('OPEN');
});
afterAll(() => browser.close());

const code = (page: Page) => page.locator('.receipt-code').innerText();

interface Answer {
  opinions: { provision: string; kind: string; text: string }[];
}

it.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('should take an opinion on a provision and give its answer by the receipt, on a %s', async (_, viewport) => {
  const { page, context, faults } = await open(browser, viewport);
  const text = `建议写明办理期限，从${viewport.width}像素的页面提出。`;
  await page.goto('/');
  await page
    .getByRole('link', { name: /^提意见/ })
    .first()
    .click();
  await page.getByRole('button', { name: '对第十二条第二款提意见' }).click();
  await page.getByRole('radio', { name: '增加' }).check();
  await page.getByLabel('您的意见').fill(text);
  await page.getByText('留下联系方式').click();
  await page.getByLabel('电话').fill('13912345678');
  await page.getByLabel('同意保存').check();
  await page.getByRole('button', { name: '送出' }).click();
  const receipt = await code(page);

  const { opinions } = await call<Answer>(undefined, 'GET', `/receipts/${receipt}`);
  expect(opinions).toMatchObject([{ provision: '第十二条第二款', kind: 'ADD', text }]);
  await page.getByRole('link', { name: '查看进展' }).click();
  await page.getByText(text).waitFor();
  await page.getByText('正在研究，还没有决定').waitFor();
  await page.getByText('139*****678').waitFor();

  await page.getByText('撤回并删除全部内容').click();
  await page.getByLabel('确实要删除的').fill(receipt.slice(-6));
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByText('内容已经删除').waitFor();
  expect(JSON.stringify(await call(undefined, 'GET', `/receipts/${receipt}`))).not.toContain(text);
  expect(faults).toEqual([]);
  await context.close();
});

it('should be usable by the keyboard alone, from the first page to the receipt', async () => {
  const { page, context } = await open(browser, DESKTOP);
  const keys = page.keyboard;
  const reach = (name: RegExp, kind: 'link' | 'button' | 'textbox') => reachByTab(page, name, kind);
  await page.goto('/', { waitUntil: 'networkidle' });
  await keys.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('跳到正文');
  await keys.press('Enter');
  await reach(/^提意见/, 'link');
  await keys.press('Enter');
  await page.waitForURL(`**/consultations/${asked}`);
  await page.locator('h1:focus').waitFor();
  await reach(/^对第一条提意见/, 'button');
  await keys.press('Enter');
  await page.locator('#composer-title:focus').waitFor();
  await reach(/^您的意见/, 'textbox');
  await keys.type('只用键盘写下的意见');
  await reach(/^送出/, 'button');
  await keys.press('Enter');
  expect(await code(page)).toMatch(/^JY-/);
  await context.close();
});

it('should lose nothing that was written: not when the tab is closed, not when the network is', async () => {
  const { page, context } = await open(browser, DESKTOP);
  const text = '网络不好时写的意见，只应收到一次。';
  await page.goto(`/consultations/${asked}`);
  await page.getByRole('button', { name: '对第三条提意见' }).click();
  await page.getByLabel('您的意见').fill(text);
  await page.close();

  const again = await context.newPage();
  await again.goto(`/consultations/${asked}`);
  expect(await again.getByLabel('您的意见').inputValue()).toBe(text);
  const { items: before } = await opinions();
  // the server takes it, its answer is lost on the way: the second attempt must not count
  await again.route('**/submissions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await again.getByRole('button', { name: '送出' }).click();
  await again.getByText('连不上服务器').waitFor();
  await again.unroute('**/submissions');
  await again.getByRole('button', { name: '送出' }).click();
  expect(await code(again)).toMatch(/^JY-/);
  const { items: after } = await opinions();
  expect(after.length - before.length).toBe(1);
  await context.close();

  function opinions() {
    return call<{ items: unknown[] }>('fagongwei', 'GET', `/consultations/${asked}/opinions?limit=200`);
  }
});

it('should take one opinion after another, and one that was changed after its answer was lost', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  await page.goto(`/consultations/${asked}`);
  const receipts = new Set<string>();
  for (const [provision, text] of [
    ['第四条', '先说的一条意见'],
    ['第五条第一款', '接着说的另一条意见'],
  ]) {
    // no "another one" between them: one simply points at the next provision
    await page.getByRole('button', { name: `对${provision}提意见` }).click();
    expect(await page.getByLabel('您的意见').inputValue()).toBe('');
    await page.getByLabel('您的意见').fill(text!);
    await page.getByRole('button', { name: '送出' }).click();
    const receipt = await code(page);
    receipts.add(receipt);
    const { opinions } = await call<Answer>(undefined, 'GET', `/receipts/${receipt}`);
    expect(opinions).toMatchObject([{ provision, text }]);
  }
  expect(receipts.size).toBe(2);

  await page.getByRole('button', { name: '再提一条' }).click();
  await page.getByLabel('您的意见').fill('送到了、答复丢失的意见');
  await page.route('**/submissions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: '送出' }).click();
  await page.getByText('连不上服务器').waitFor();
  await page.unroute('**/submissions');
  await page.getByLabel('您的意见').fill('改过以后再送的意见');
  await page.getByRole('button', { name: '送出' }).click();
  expect(receipts).not.toContain(await code(page));
  expect(faults).toEqual([]);
  await context.close();
});

it('should show a script that somebody wrote as the text that it is', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{7*7}}';
  await page.goto(`/consultations/${asked}`);
  await page.getByRole('button', { name: '对整部草案提意见' }).click();
  await page.getByLabel('您的意见').fill(script);
  await page.getByLabel('理由').fill(script);
  await page.getByRole('button', { name: '送出' }).click();
  await page.locator('.receipt-code').waitFor();
  await page
    .getByLabel('附上照片')
    .setInputFiles({ name: '<b>x</b>.txt', mimeType: 'text/plain', buffer: Buffer.from('附件') });
  await page.getByText('已收到 <b>x</b>.txt').waitFor();
  await page.getByRole('link', { name: '查看进展' }).click();
  await page.getByText(script).waitFor();
  await page.getByText('<b>x</b>.txt').waitFor();
  await page.goto('/receipts#<script>document.title=3</script>');
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(/^查回执/);
  expect(faults).toEqual([]);
  await context.close();
});

it('should show what others have said, before it is sent, and let one say so too', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  // nothing that an earlier run on the same data has said
  const text = Array.from({ length: 24 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join(
    '',
  );
  for (let i = 0; i < 2; i++) {
    await call(undefined, 'POST', `/consultations/${asked}/submissions`, {
      method: 'web-comment',
      form: { provision: '第十四条', kind: 'ADD', text },
    });
  }
  await page.goto(`/consultations/${asked}`);
  await page.getByRole('button', { name: '对第十四条第一款提意见' }).click();
  const field = page.getByLabel('您的意见');
  await expect
    .poll(
      async () => {
        // grouping and indexing come a moment later
        await field.fill('');
        await field.pressSequentially(`${text.slice(4, 20)}${'，好'.repeat(Math.floor(Math.random() * 9))}`);
        await page.waitForTimeout(1_500);
        return page.locator('.similar li').filter({ hasText: text }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await page.getByRole('button', { name: new RegExp(`^我也这么想.*${text}`) }).click();
  expect(await field.inputValue()).toBe(text);
  expect(await page.getByRole('radio', { name: '增加' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '送出' }).click();
  expect(await code(page)).toMatch(/^JY-/);
  expect(faults).toEqual([]);
  await context.close();
});

it('should name every fault of what was written, and keep it', async () => {
  const { page, context } = await open(browser, DESKTOP);
  await page.goto(`/consultations/${asked}`);
  await page.getByRole('button', { name: '对第一条提意见' }).click();
  await page.getByLabel('您的意见').fill('电话写错的意见');
  await page.getByText('留下联系方式').click();
  await page.getByLabel('电话').fill('12');
  await page.getByRole('button', { name: '送出' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('您的意见').inputValue()).toBe('电话写错的意见');
  expect(await page.getByLabel('电话').getAttribute('aria-invalid')).toBe('true');
  await context.close();
});

it('should draw a questionnaire, tell what is missing, and take the answers', async () => {
  // told apart from those of earlier runs on the same data
  const title = `<i>问卷</i> ${Date.now()}`;
  const questionnaire = await call<{ id: string }>('fagongwei', 'POST', `/questionnaires/${asked}`, {
    title,
    schema: {
      type: 'object',
      required: ['who'],
      properties: {
        who: { type: 'string', title: '您是', enum: ['居民', '企业'] },
        advice: { type: 'string', title: '<b>建议</b>', maxLength: 50 },
      },
    },
    uiSchema: { who: { 'ui:widget': 'radio' } },
  });
  const { page, context, faults } = await open(browser, PHONE);
  await page.goto(`/consultations/${asked}`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByText('这一项必填').waitFor();
  await page.getByRole('radio', { name: '居民' }).check();
  await page.getByLabel('<b>建议</b>').fill('多设几个登记点');
  await page.getByRole('button', { name: '交卷' }).click();
  expect(await code(page)).toMatch(/^JY-/);
  const results = await call<{ responses: number }>(
    'fagongwei',
    'GET',
    `/questionnaires/${asked}/${questionnaire.id}/results`,
  );
  expect(results.responses).toBe(1);
  expect(faults).toEqual([]);
  await context.close();
  await call('fagongwei', 'POST', `/questionnaires/${asked}/${questionnaire.id}/closure`);
});

it('should take a proposal for the plan and tell what became of it', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  await page.goto('/plans/proposal');
  await page.getByLabel('建议的法规名称').fill('电动自行车停放充电管理条例（示例）');
  await page.getByLabel('为什么需要').fill('楼道充电起火');
  await page.getByLabel('主要内容').fill('集中充电设施、停放、责任');
  await page.getByRole('button', { name: '送出建议' }).click();
  await page.getByRole('link', { name: '查看进展' }).click();
  await page.getByText('已收到，待研究').waitFor();
  await page.reload();
  await page.getByText('已收到，待研究').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should show what was said, what was decided and why, and the way back', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  await page.goto('/consultations');
  await page
    .getByRole('link', { name: /^看结果/ })
    .first()
    .click();
  await page.getByRole('heading', { name: '主要意见和处理' }).waitFor();
  const changed = page.locator('section').filter({ has: page.getByRole('heading', { name: '改了哪些字' }) });
  await changed.locator('ins').first().waitFor();
  await page.getByRole('link', { name: '草案文本' }).click();
  await page.getByText('第一章 总则').first().waitFor();
  expect(await page.getByRole('button', { name: /^对第一条提意见/ }).count()).toBe(0);
  await page.goBack();
  await page.getByRole('heading', { name: '主要意见和处理' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should show two versions side by side, what differs marked by word', async () => {
  const answered = await consultation('ARCHIVED');
  const { page, context, faults } = await open(browser, PHONE);
  await page.goto(`/consultations/${answered}`);
  await page.getByRole('link', { name: '各稿对照' }).click();
  const rows = page.locator('li.card');
  await rows.first().waitFor();
  const changed = await rows.count();
  expect(await rows.locator('ins').count()).toBeGreaterThan(0);
  expect(await rows.locator('del').count()).toBeGreaterThan(0);
  await page.getByLabel('没有改动的也显示').check();
  expect(await rows.count()).toBeGreaterThan(changed);
  expect(faults).toEqual([]);
  await context.close();
});

it('should speak English when asked to, and remember it', async () => {
  const { page, context } = await open(browser, DESKTOP);
  await page.goto('/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'Your words, in the law' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
    'en',
    'dark',
  ]);
  await context.close();
});

it('should take marked words as the beginning of an opinion on the provision that they are in', async () => {
  const { page, context, faults } = await open(browser, PHONE);
  await page.goto(`/consultations/${asked}`);
  const piece = page.locator('.piece').first();
  const label = (await piece.getByRole('button').getAttribute('aria-label'))!.replace(/^对|提意见$/g, '');
  const words = await piece.locator('p').evaluate((line) => {
    const text = [...line.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').length > 8,
    )!;
    const range = document.createRange();
    range.setStart(text, 2);
    range.setEnd(text, 6);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    return range.toString();
  });
  await page.getByRole('button', { name: `对选中的文字（${label}）提意见` }).click();
  await page.getByRole('heading', { name: `对${label}提意见` }).waitFor();
  expect(await page.getByLabel('您的意见').inputValue()).toBe(`“${words}”：`);
  expect(faults).toEqual([]);
  await context.close();
});

it('should take an application to become a contact point, and tell how far it has come', async () => {
  const { page, context, faults } = await open(browser, PHONE);
  const name = `示例社区 ${Date.now()}`;
  await page.goto('/contact-points');
  await page.getByRole('link', { name: '申请成为立法联系点' }).click();
  await page.getByLabel('所在的区').selectOption('320402');
  await page.getByLabel('单位名称').fill(name);
  await page.getByLabel('类型').selectOption('VILLAGE_OR_COMMUNITY');
  await page.getByLabel('地址').fill('示例路 1 号');
  for (const label of ['代表的区域', '调查研究', '与群众', '场地、设备', '怎样参与']) {
    await page.getByLabel(label).fill('示例说明，示例说明。');
  }
  await page.getByLabel('联系人').fill('示例');
  await page.getByLabel('电话').fill('0519-86662666');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('link', { name: '查看进展' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('已收到').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should show on a map where the contact points are that its officer has placed', async () => {
  const { items } = await call<{ items: { id: string }[] }>(OFFICER, 'GET', '/contact-points?limit=1');
  const officer = await open(browser, PHONE);
  await officer.context.grantPermissions(['geolocation']);
  await officer.context.setGeolocation({ latitude: 31.7812, longitude: 119.9712 });
  await signIn(officer.page, OFFICER);
  await officer.page.goto(`/desk/points/${items[0]!.id}`);
  await officer.page.getByText('地图上的位置').click();
  await officer.page.getByLabel('纬度').fill('131');
  await officer.page.getByRole('button', { name: '保存位置' }).click();
  await officer.page.getByRole('alert').first().waitFor();
  await officer.page.getByRole('button', { name: '用本机现在的位置' }).click();
  await officer.page.getByRole('button', { name: '保存位置' }).click();
  await expect
    .poll(() => call(OFFICER, 'GET', `/contact-points/${items[0]!.id}`))
    .toMatchObject({ location: { latitude: 31.7812, longitude: 119.9712 } });

  const { page, context, faults } = await open(browser, PHONE);
  await page.goto('/contact-points');
  const map = page.getByRole('region', { name: '立法联系点地图' });
  const marks = map.locator('.map-number');
  await marks.first().waitFor();
  expect(await marks.count()).toBe(await page.locator('.card .map-number').count());
  await page.getByLabel('按名称、地址、专长查找').fill('红梅');
  await expect.poll(() => marks.count()).toBe(1);
  await marks.click();
  await map.getByText(/红梅/).first().waitFor();
  expect(await violationsInAllThemes(page, {})).toEqual([]);
  expect([...faults, ...officer.faults]).toEqual([]);
  await context.close();
  await officer.context.close();
});

it('should weigh less than 200 kB of scripts on the first page', async () => {
  const { page, context } = await open(browser, PHONE);
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length']);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(200_000);
  await context.close();
});

it('should be made from the contract that the server keeps', async () => {
  const kept = readFileSync(join(import.meta.dirname, '../../../../../docs/openapi.json'), 'utf8');
  expect(await (await fetch(`${BASE}/api/openapi.json`)).json()).toEqual(JSON.parse(kept));
});

it('should be served compressed, cached by content, and with a policy that lets no stranger in', async () => {
  const first = await fetch(BASE);
  const policy = first.headers.get('Content-Security-Policy')!;
  expect(policy).toContain("script-src 'self'");
  expect(policy.replace(/style-src [^;]*/, '')).not.toContain('unsafe');
  expect(first.headers.get('Cache-Control')).toBe('no-cache');
  const tag = first.headers.get('ETag')!;
  expect((await fetch(BASE, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  const script = /src="(\/assets\/[^"]+)"/.exec(await first.text())![1]!;
  const served = await fetch(BASE + script, { headers: { 'Accept-Encoding': 'br' } });
  expect(served.headers.get('Content-Encoding')).toBe('br');
  expect(served.headers.get('Cache-Control')).toContain('immutable');
  for (const path of ['/assets/none.js', '/api/none', '/ws/none', '/pages/index.html', '/META-INF/MANIFEST.MF']) {
    expect([path, (await fetch(BASE + path)).status]).toEqual([path, 404]);
  }
  expect((await fetch(`${BASE}/..%2f..%2fMETA-INF/MANIFEST.MF`)).status).toBe(400);
  expect((await fetch(`${BASE}/consultations/any`)).status).toBe(200);
});
