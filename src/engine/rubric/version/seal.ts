import type { LifeEvent } from './life';

/** What a lock vouches for. */
export type SealFacts = Pick<LifeEvent, 'rubric' | 'version' | 'fingerprint' | 'at' | 'by' | 'pointsHead'>;

/** What is signed: one fact a line, each named, so that no text can pass for another one. */
export const sealText = ({ rubric, version, fingerprint, at, by, pointsHead }: SealFacts): string =>
  [
    'steelyard seal 1',
    ...Object.entries({ rubric, version, fingerprint, at, by, pointsHead }).map((pair) => JSON.stringify(pair)),
  ].join('\n');

export interface Signature {
  /** Raw public key, base64: 32 bytes. */
  readonly key: string;
  /** 64 bytes in base64. */
  readonly signature: string;
}

/** A signature as the sheet of versions keeps it. */
export const signatureText = ({ key, signature }: Signature): string => `ed25519:${key}:${signature}`;

/** The reverse of `signatureText`; `undefined` for anything else. */
export function readSignature(text: string): Signature | undefined {
  const [, key, signature] = /^ed25519:([A-Za-z0-9+/]{43}=):([A-Za-z0-9+/]{86}==)$/.exec(text.trim()) ?? [];
  return key !== undefined && signature !== undefined ? { key, signature } : undefined;
}
