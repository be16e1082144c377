import { type Schemas, type Sure, answer, api, newKey } from '../app/api';

export type Provider = Sure<Schemas['IdentityProvider']>;

/** What somebody goes to the provider for. */
export type Purpose = 'sign-in' | 'bind' | 'join';

/** What is kept between going and coming back; worth nothing to whoever has only the address one comes back with. */
interface Way {
  state: string;
  nonce: string;
  codeVerifier: string;
  purpose: Purpose;
  secondFactor?: string;
}

/** What the server is told when one has come back. */
export interface Provided {
  code: string;
  codeVerifier: string;
  nonce: string;
  redirectUri: string;
}

const KEY = 'jianyan.provider';

export const providers = () => answer<Provider[]>(api.GET('/identity-providers'));

const here = () => `${location.origin}/sign-in/provided`;

/** Whether the provider lets people come back to this address, and the browser can make a challenge (RFC 7636). */
export function isUsable({ redirectUris }: Provider): boolean {
  return redirectUris.includes(here()) && crypto.subtle !== undefined;
}

/** Goes to the provider; it sends the browser back with a code (OpenID Connect Core 1.0, section 3.1). */
export async function goTo(provider: Provider, purpose: Purpose, secondFactor?: string): Promise<void> {
  const way: Way = { state: newKey(), nonce: newKey(), codeVerifier: newKey() + newKey(), purpose, secondFactor };
  sessionStorage.setItem(KEY, JSON.stringify(way));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(way.codeVerifier));
  const address = new URL(provider.authorizationEndpoint);
  const asked = {
    response_type: 'code',
    client_id: provider.clientId,
    scope: provider.scope,
    redirect_uri: here(),
    state: way.state,
    nonce: way.nonce,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  };
  Object.entries(asked).forEach(([name, value]) => address.searchParams.set(name, value));
  location.assign(address);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What one came back with; nothing if it was not this browser that went. It is good for one attempt. */
export function comeBack(search: URLSearchParams): (Provided & Pick<Way, 'purpose' | 'secondFactor'>) | undefined {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const way: Way | undefined = kept ? JSON.parse(kept) : undefined;
  const code = search.get('code');
  if (!way || !code || search.get('state') !== way.state) return undefined;
  const { codeVerifier, nonce, purpose, secondFactor } = way;
  return { code, codeVerifier, nonce, redirectUri: here(), purpose, secondFactor };
}
