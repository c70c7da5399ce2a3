import { describe, expect, test } from '@jest/globals';
import { moveOf } from '../../../src/app/meeting/keys';

describe('keys', () => {
  const of = (key: string, more: Partial<Parameters<typeof moveOf>[0]> = {}) =>
    moveOf({
      ...{ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, target: null },
      ...more,
    });

  test.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'end'],
    ['Enter', undefined],
    ['Tab', undefined],
    ['a', undefined],
    ['constructor', undefined],
  ])('%s: %s', (key, move) => expect(of(key)).toBe(move));

  test('with Ctrl, Alt or while Chinese is being typed it is another key', () => {
    expect(of(' ', { shiftKey: true })).toBe('back');
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])
      expect(of('ArrowRight', more)).toBeUndefined();
  });
});
