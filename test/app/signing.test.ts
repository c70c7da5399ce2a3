/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { readSignature, sealText, signatureText } from '../../src/engine/rubric/version/seal';
import { isSigned, newKey, readKey, sign } from '../../src/app/signing';

const facts = {
  rubric: 'visit',
  version: 3,
  fingerprint: 'ab'.repeat(32),
  at: '2019-02-28T17:30:00+08:00',
  by: 'Zoe',
  pointsHead: '',
};

describe('a signed seal', () => {
  it('is known by its public key, also after it was written down', async () => {
    const key = readKey(JSON.stringify(await newKey('Zoe')))!;
    const kept = signatureText(await sign(sealText(facts), key));
    expect(kept).not.toContain(key.private);
    expect(await isSigned(sealText(facts), readSignature(kept)!)).toBe(true);
  });

  it.each([
    ['another version', { ...facts, version: 4 }],
    ['another day', { ...facts, at: '2019-03-28T17:30:00+08:00' }],
    ['a name that runs on into the next line', { ...facts, by: 'Zoe"]\n["pointsHead","' }],
  ])('does not hold for %s', async (_, other) => {
    const signature = await sign(sealText(facts), await newKey('Zoe'));
    expect(await isSigned(sealText(other), signature)).toBe(false);
  });

  it("does not hold under somebody else's key", async () => {
    const { signature } = await sign(sealText(facts), await newKey('Zoe'));
    expect(await isSigned(sealText(facts), { key: (await newKey('Ann')).public, signature })).toBe(false);
  });

  it.each(['', 'ed25519:abc:def', 'rsa:AAAA:BBBB', '{"steelyard":"key 1"}', 'null'])('is not read from %j', (text) => {
    expect([readSignature(text), readKey(text)]).toEqual([undefined, undefined]);
  });
});
