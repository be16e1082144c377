/** A value under a key: what AES-GCM makes of it, and the vector it was made with. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  content: ArrayBuffer;
}

/**
 * What is kept of a device's key. The key itself is random; it lies here twice, once under a passphrase, so that the
 * device opens without a network, and once under a key that only the server can tell its owner, for when the passphrase
 * is forgotten.
 */
export interface Vault {
  account: string;
  /** A UUID, by which the server knows the device again. */
  device: string;
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  byPassphrase: Sealed;
  byRecovery: Sealed;
}

/** PBKDF2-HMAC-SHA-256, as OWASP's cheat sheet on storing passwords has it. */
const ITERATIONS = 600_000;
const WRAPPING = 'AES-GCM';

/** Of characters; it is all that stands between a finder of the device and what is on it. */
export const LEAST_PASSPHRASE = 8;

/** The passphrase is another. */
export class WrongPassphrase extends Error {}

export async function newVault(
  account: string,
  device: string,
  passphrase: string,
  recovery: string,
): Promise<{ vault: Vault; key: CryptoKey }> {
  const key = await crypto.subtle.generateKey({ name: WRAPPING, length: 256 }, true, ['encrypt', 'decrypt']);
  const salt = random(16);
  const byPassphrase = await wrap(key, await stretched(passphrase, salt, ITERATIONS));
  const byRecovery = await wrap(key, await recoveryKey(recovery));
  const vault = { account, device, salt, iterations: ITERATIONS, byPassphrase, byRecovery };
  return { vault, key: await openVault(vault, passphrase) };
}

/** @throws WrongPassphrase */
export async function openVault({ salt, iterations, byPassphrase }: Vault, passphrase: string): Promise<CryptoKey> {
  try {
    return await unwrap(byPassphrase, await stretched(passphrase, salt, iterations), false);
  } catch {
    throw new WrongPassphrase();
  }
}

/** The same device key under another passphrase, opened by what the server told. */
export async function recoverVault(vault: Vault, recovery: string, passphrase: string): Promise<Vault> {
  const key = await unwrap(vault.byRecovery, await recoveryKey(recovery), true);
  const salt = random(16);
  const byPassphrase = await wrap(key, await stretched(passphrase, salt, ITERATIONS));
  return { ...vault, salt, iterations: ITERATIONS, byPassphrase };
}

/** Encrypts bytes; they can be read only where they belong. */
export async function seal(key: CryptoKey, place: string, bytes: BufferSource): Promise<Sealed> {
  const iv = random(12);
  return { iv, content: await crypto.subtle.encrypt(params(iv, place), key, bytes) };
}

export function unseal(key: CryptoKey, place: string, { iv, content }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(params(iv, place), key, content);
}

export async function sealJson(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  return seal(key, place, new TextEncoder().encode(JSON.stringify(value)));
}

export async function unsealJson<T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unseal(key, place, sealed))) as T;
}

function params(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: WRAPPING, iv, additionalData: new TextEncoder().encode(place) };
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

async function stretched(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const raw = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: WRAPPING, length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

function recoveryKey(hex: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return crypto.subtle.importKey('raw', raw, WRAPPING, false, ['wrapKey', 'unwrapKey']);
}

async function wrap(key: CryptoKey, wrapping: CryptoKey): Promise<Sealed> {
  const iv = random(12);
  return { iv, content: await crypto.subtle.wrapKey('raw', key, wrapping, { name: WRAPPING, iv }) };
}

function unwrap({ iv, content }: Sealed, wrapping: CryptoKey, extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey('raw', content, wrapping, { name: WRAPPING, iv }, WRAPPING, extractable, [
    'encrypt',
    'decrypt',
  ]);
}
