import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { accessibilityProblems, button, openCard, openPane } from '../support/pane';

const cardPicture = jest.fn<(card: { scored: { visit: { id: string } } }, language: string) => Promise<Blob>>();
jest.mock('../../src/app/picture', () => ({ cardPicture }));

async function openV2() {
  const pane = await openPane();
  await openCard(pane, 'V2');
  return pane;
}

const write = jest.fn<(items: unknown[]) => Promise<void>>();

beforeEach(() => {
  jest.resetAllMocks();
  cardPicture.mockResolvedValue(new Blob(['png'], { type: 'image/png' }));
  globalThis.ClipboardItem = class {
    constructor(readonly parts: Record<string, Promise<Blob>>) {}
  } as unknown as typeof ClipboardItem;
  URL.createObjectURL = () => 'blob:card';
  URL.revokeObjectURL = () => undefined;
});

describe('copying the card as a picture', () => {
  test('puts it on the clipboard and says so', async () => {
    const { user } = await openV2();
    Object.assign(navigator.clipboard, { write });
    write.mockResolvedValue();
    await user.click(button('Copy as picture'));
    await screen.findByRole('button', { name: 'Picture copied' });
    const [item] = write.mock.calls[0]![0] as { parts: Record<string, Promise<Blob>> }[];
    expect((await item!.parts['image/png']!).type).toBe('image/png');
    expect(cardPicture.mock.calls[0]![0].scored.visit.id).toBe('V2');
  });

  test('shows it where the clipboard takes no pictures', async () => {
    const { user } = await openV2();
    Object.assign(navigator.clipboard, { write });
    write.mockRejectedValue(new Error('denied'));
    await user.click(button('Copy as picture'));
    expect((await screen.findByRole('img', { name: 'Score card of V2: 74, pass' })).getAttribute('src')).toBe(
      'blob:card',
    );
    expect(screen.getByRole('link', { name: 'Save picture' }).getAttribute('download')).toBe('V2.png');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('says so where nothing can be drawn', async () => {
    const { user } = await openV2();
    Object.assign(navigator.clipboard, { write });
    write.mockRejectedValue(new Error('denied'));
    cardPicture.mockRejectedValue(new Error('no canvas'));
    await user.click(button('Copy as picture'));
    expect(await screen.findByText(/cannot draw the picture/)).toBeTruthy();
  });
});
