import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import type { KeyFile } from '../../src/app/signing';
import { keyText, newKey, readKey, sign, signatureVerdict } from '../../src/app/signing';
import { sealText } from '../../src/engine/rubric/version/seal';
import { points } from '../../src/jobs/points';
import { verifyBook } from '../../src/jobs/verify';
import { lifeIn } from '../../src/jobs/version-book';
import { readBook } from '../../src/sheets/read-book';
import { applied } from '../support/applied';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, openPane, seen, tab } from '../support/pane';
import { visitSheets } from '../support/visits';

// Browsers have them, jsdom has not.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Blob.prototype.text ??= function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(this);
  });
};

const saved: { readonly name: string; readonly blob: Blob }[] = [];
beforeEach(() => {
  saved.length = 0;
  let blob: Blob;
  URL.createObjectURL = (given) => ((blob = given as Blob), 'blob:saved');
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  });
});

async function openLock(grids = visitSheets()): Promise<OpenPane> {
  const pane = await openPane(grids);
  window.localStorage.setItem('steelyard.giver', 'Zoe');
  await pane.user.click(tab('Rubric'));
  await screen.findByRole('heading', { level: 2, name: 'House visit' });
  await pane.user.click(tab('Trial and lock'));
  await pane.user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Due.');
  return pane;
}
const choose = ({ user }: OpenPane, text: string, name = 'zoe.json') =>
  user.upload(screen.getByTestId('key'), new File([text], name, { type: 'application/json' }));
async function lock({ user }: OpenPane): Promise<void> {
  await user.click(button('Lock the rubric'));
  await user.click(await screen.findByRole('button', { name: /^(Write|Insert)/ }));
  await waitFor(() => expect(seen()).toContain('Done: Lock the rubric'));
}
/** What `verify` of the command line looks at. */
async function sealIn({ host }: OpenPane) {
  const book = readBook(await host.read((await host.sheets()).map(({ name }) => name)));
  return { ...verifyBook(book, {}).seals[0]!, since: lifeIn(book, 'visit').since! };
}

describe('a signed lock', () => {
  test('with a new key, which is saved for its owner', async () => {
    const pane = await openLock();
    await pane.user.click(screen.getByText('Sign the lock (optional)'));
    await pane.user.click(button('Make a new key'));
    await waitFor(() => expect(seen()).toContain('The lock will be signed with the key of Zoe'));
    expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([['key-Zoe.json', 'application/json']]);
    const key = readKey(await saved[0]!.blob.text())!;
    expect(seen()).toContain(`Public key: ${key.public}`);
    expect(seen()).not.toContain(key.private);
    expect(await accessibilityProblems()).toEqual([]);

    await lock(pane);
    await waitFor(() => expect(seen()).toContain('Locked and signed by Zoe; the signature holds.'));
    expect(await accessibilityProblems()).toEqual([]);
    const seal = await sealIn(pane);
    expect(seal.signed!.signature).toMatchObject({ key: key.public });
    expect(await signatureVerdict(seal)).toBe('right');
  });

  test('with a key file of the command line; over the head of the points book too', async () => {
    const grids = visitSheets();
    const book = applied(grids, points(grids, {}, { now: '2019-02-28T09:00:00+08:00', language: 'en' }).plan);
    const pane = await openLock(book);
    await choose(pane, keyText(await newKey('Zoe of Leeds')));
    await waitFor(() => expect(seen()).toContain('with the key of Zoe of Leeds'));
    await lock(pane);
    await waitFor(() => expect(seen()).toContain('the signature holds'));
    expect((await sealIn(pane)).since.pointsHead).toMatch(/^[0-9a-f]+:2$/);
  });

  test('is none without a key, and none after the key was taken away', async () => {
    const pane = await openLock();
    await choose(pane, keyText(await newKey('Zoe')));
    await pane.user.click(await screen.findByText('Do not sign'));
    expect(seen()).toContain('Sign the lock (optional)');
    await lock(pane);
    await waitFor(() => expect(seen()).toContain('visit: intact.'));
    expect(seen()).not.toContain('signature');
    expect((await sealIn(pane)).signed).toBeUndefined();
  });

  test.each([
    ['a text', 'hello'],
    ['another JSON', '{"steelyard":"rubric 1"}'],
    ['something huge', ' '.repeat(20_000)],
  ])('says of %s that it is no key file', async (_, text) => {
    const pane = await openLock();
    await choose(pane, text, 'other.json');
    await waitFor(() => expect(seen()).toContain('“other.json” is not a key file of Steelyard.'));
  });

  test('is not made with a damaged key, and nothing is written', async () => {
    const pane = await openLock();
    const key: KeyFile = { ...(await newKey('Zoe')), private: 'AAAA' };
    await choose(pane, keyText(key));
    await waitFor(() => expect(seen()).toContain('with the key of Zoe'));
    await pane.user.click(button('Lock the rubric'));
    await waitFor(() => expect(seen()).toContain('The key file of Zoe is damaged.'));
    expect(screen.queryByRole('button', { name: /^(Write|Insert)/ })).toBeNull();
  });

  test('whose text was changed is not believed', async () => {
    const pane = await openLock();
    await choose(pane, keyText(await newKey('Zoe')));
    await waitFor(() => expect(seen()).toContain('with the key of Zoe'));
    await lock(pane);
    await waitFor(() => expect(seen()).toContain('the signature holds'));
    const { since } = await sealIn(pane);
    const [versions] = await pane.host.read(['Versions 版本']);
    const row = versions!.rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith('ed25519:')));
    const column = versions!.rows[row]!.findIndex((cell) => String(cell).startsWith('ed25519:'));
    const other = await sign(sealText({ ...since, version: 9 }), await newKey('Zoe'));
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    pane.host.edit('Versions 版本', cell, `ed25519:${other.key}:${other.signature}`);
    await waitFor(() => expect(seen()).toContain('The signature does not hold'));
  });
});
