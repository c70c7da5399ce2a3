/** Where a key leads in the meeting. */
export type Move = 'next' | 'back' | 'first' | 'last' | 'end';

const MOVES = new Map<string, Move>([
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
]);

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'target'>;

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"]';
/** What the space bar presses. */
const PRESSED = 'button, a[href], summary, [role="button"]';

/** What a key asks for; `undefined` where it belongs to what has the focus, such as a field that is being typed into. */
export function moveOf({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing, target }: Pressed): Move | undefined {
  if (ctrlKey || altKey || metaKey || isComposing) return undefined;
  const element = target instanceof Element ? target : undefined;
  if (element?.closest(FIELDS)) return undefined;
  if (key === ' ' && element?.closest(PRESSED)) return undefined;
  return key === ' ' && shiftKey ? 'back' : MOVES.get(key);
}

/** How far a key scrolls what is taller than the screen, in parts of its height, before it turns the page. */
const SCROLLS: Readonly<Record<string, number>> = {
  ArrowDown: 0.2,
  PageDown: 0.85,
  ' ': 0.85,
  ArrowUp: -0.2,
  PageUp: -0.85,
};

/** Scrolls as a key says, as long as there is more to see that way. @returns whether it did */
export function scrolled(box: HTMLElement, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  const part = (SCROLLS[key] ?? 0) * (key === ' ' && shiftKey ? -1 : 1);
  const room = part > 0 ? box.scrollHeight - box.clientHeight - box.scrollTop : box.scrollTop;
  if (part === 0 || room < 2) return false;
  box.scrollTop += part * box.clientHeight;
  return true;
}
