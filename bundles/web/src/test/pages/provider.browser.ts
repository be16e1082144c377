import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Provider from 'oidc-provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsInAllThemes } from './axe';
import { BASE, DATA, DESKTOP, PHONE, call, launch, open, password, signIn } from './browser';

const CONFIGURATION = join(DATA, 'etc/org.jianyan.openid.cfg');

let browser: Browser;
let server: Server;
let shipped: string;

/** A provider that signs everybody in who gives a name, and the server told of it while it runs. */
beforeAll(async () => {
  browser = await launch();
  shipped = readFileSync(CONFIGURATION, 'utf8');
  // a provider has to know its address before it listens
  const listening = new Provider('http://127.0.0.1').listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  await new Promise((resolve) => listening.close(resolve));
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'jianyan',
        client_secret: 'a secret of this test alone',
        redirect_uris: [`${BASE}/sign-in/provided`],
      },
    ],
    pkce: { required: () => true },
  });
  server = provider.listen(port, '127.0.0.1');
  writeFileSync(
    CONFIGURATION,
    [
      `issuer = ${issuer}`,
      'title = \\u793a\\u4f8b\\u8ba4\\u8bc1',
      'client.id = jianyan',
      'client.secret = a secret of this test alone',
      `redirect.uris = ${BASE}/sign-in/provided`,
    ].join('\n'),
  );
  while ((await call<unknown[]>(undefined, 'GET', '/identity-providers')).length === 0) await setTimeout(500);
}, 60_000);

afterAll(async () => {
  writeFileSync(CONFIGURATION, shipped);
  server.closeAllConnections();
  server.close();
  await browser.close();
});

/** What somebody does at the provider: says who they are, and agrees. */
async function passThrough(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

it('should let somebody who was invited join, and then sign in, by the provider', async () => {
  const name = `tongyi-${Date.now()}`;
  const { code } = await call<{ code: string }>('admin', 'POST', '/invitations', {
    name,
    displayName: '统一身份的人（示例）',
    role: 'AUDITOR',
    organisationCode: '320402',
  });
  const { page, context, faults } = await open(browser, PHONE);
  await page.goto('/invitation');
  await page.getByRole('button', { name: '通过“示例认证”登录' }).click();
  await passThrough(page, name);
  await page.getByLabel('邀请码').fill(code);
  expect(await violationsInAllThemes(page, {})).toEqual([]);
  await page.getByRole('button', { name: '加入并登录' }).click();
  await page.waitForURL(/\/desk\/[a-z]+$/);

  // in a browser that knows nothing of it
  const other = await open(browser, DESKTOP);
  await other.page.goto('/sign-in');
  await other.page.getByRole('heading', { name: '统一身份认证' }).waitFor();
  expect(await violationsInAllThemes(other.page, {})).toEqual([]);
  await other.page.getByRole('button', { name: '通过“示例认证”登录' }).click();
  await passThrough(other.page, name);
  await other.page.waitForURL(/\/desk\/[a-z]+$/);
  await other.page.goto('/desk/account');
  await other.page.getByText(name, { exact: true }).first().waitFor();

  // coming back again with the same code signs nobody in
  await other.page.goto('/sign-in/provided?code=abc&state=def');
  await other.page.getByText('这次登录已失效').waitFor();
  expect([...faults, ...other.faults]).toEqual([]);
  await context.close();
  await other.context.close();
});

it('should bind an account to somebody at the provider by its password, and take that back', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  await signIn(page, 'shenji');
  await page.goto('/desk/account');
  await page.getByText('没有绑定').waitFor();
  await page.getByRole('button', { name: '通过“示例认证”登录' }).click();
  const subject = `shenji-${Date.now()}`;
  await passThrough(page, subject);
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '绑定' }).click();
  await page.getByText('账号或密码不正确').first().waitFor();
  await page.getByLabel('密码').fill(password('shenji'));
  await page.getByRole('button', { name: '绑定' }).click();
  await page.getByText(subject).waitFor();
  expect(await violationsInAllThemes(page, {})).toEqual([]);
  await page.getByRole('button', { name: '解除绑定' }).click();
  await page.getByText('没有绑定').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
