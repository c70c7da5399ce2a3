import type { Signature } from '../engine/rubric/version/seal';
import type { SealVerdict } from '../jobs/verify';

/** Ed25519 (RFC 8032) through WebCrypto: a key file stays with its owner, a signature goes into the workbook. */
const ED25519 = 'Ed25519';

/** A key file's content. The private part never leaves it. */
export interface KeyFile {
  readonly steelyard: 'key 1';
  /** Whose it is, in their own words. */
  readonly owner: string;
  /** Raw public key, base64. */
  readonly public: string;
  /** PKCS #8, base64. */
  readonly private: string;
}

/** Old browsers know the algorithm not yet. */
export class SigningUnavailable extends Error {}

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

async function available<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    const name = (error as Error | undefined)?.name;
    throw name === 'NotSupportedError' || name === 'TypeError' ? new SigningUnavailable() : error;
  }
}

/** A new pair of keys. @throws {SigningUnavailable} */
export const newKey = (owner: string): Promise<KeyFile> =>
  available(async () => {
    const pair = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
    return {
      steelyard: 'key 1',
      owner,
      public: toBase64(await crypto.subtle.exportKey('raw', pair.publicKey)),
      private: toBase64(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    };
  });

/** Reads a key file; `undefined` when it is none. */
export function readKey(text: string): KeyFile | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const key = json as Partial<Record<keyof KeyFile, unknown>> | null;
  const isKey =
    key?.steelyard === 'key 1' && [key.owner, key.public, key.private].every((each) => typeof each === 'string');
  return isKey ? (key as KeyFile) : undefined;
}

/** A key file's text; the reverse of `readKey`. */
export const keyText = (key: KeyFile): string => `${JSON.stringify(key, null, 2)}\n`;

/** @throws {SigningUnavailable}, or what WebCrypto throws about a damaged key */
export const sign = (text: string, key: KeyFile): Promise<Signature> =>
  available(async () => {
    const own = await crypto.subtle.importKey('pkcs8', fromBase64(key.private), ED25519, false, ['sign']);
    return { key: key.public, signature: toBase64(await crypto.subtle.sign(ED25519, own, bytesOf(text))) };
  });

/** Whether the owner of the public key signed exactly this text. @throws {SigningUnavailable} */
export const isSigned = (text: string, { key, signature }: Signature): Promise<boolean> =>
  available(async () => {
    const known = await crypto.subtle.importKey('raw', fromBase64(key), ED25519, false, ['verify']);
    return crypto.subtle.verify(ED25519, known, fromBase64(signature), bytesOf(text));
  });

/** What can be said of a seal's signature; `unchecked` where this machine cannot. */
export type SignatureVerdict = 'none' | 'right' | 'wrong' | 'unchecked';

/** Whether what is sealed is what was signed. Never rejects. */
export async function signatureVerdict({ signed }: Pick<SealVerdict, 'signed'>): Promise<SignatureVerdict> {
  if (!signed) return 'none';
  if (signed.signature === 'unreadable') return 'wrong';
  try {
    return (await isSigned(signed.text, signed.signature)) ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof SigningUnavailable) return 'unchecked';
    return 'wrong'; // a key or a signature that is none
  }
}
