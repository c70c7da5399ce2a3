import type { KeyboardEvent } from 'react';

const isShown = (element: HTMLElement): boolean => !element.closest('[hidden], details:not([open]) > :not(summary)');

/** The fields of a form in order; of a group of radio buttons the one that the focus goes to. */
function stops(form: HTMLElement): HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select, button[data-save]')];
  return fields.filter((field) => {
    if (field.disabled || !isShown(field)) return false;
    if (field.type !== 'radio') return true;
    const group = fields.filter((other) => other.type === 'radio' && other.name === field.name);
    return field === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

const sameStop = (a: HTMLElement, b: HTMLElement): boolean =>
  a === b || (a instanceof HTMLInputElement && a.type === 'radio' && a.name === (b as HTMLInputElement).name);

/**
 * Enter goes on to the next field, Ctrl+Enter (⌘ on a Mac) saves; Shift+Enter stays a line break. While an input
 * method is composing, or a list of suggestions is open, Enter is theirs.
 */
export function handleKeys(event: KeyboardEvent<HTMLElement>, save: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    save();
    return;
  }
  const onField = target.matches('input, textarea, select');
  if (!onField || target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  const all = stops(event.currentTarget);
  const next = all[all.findIndex((stop) => sameStop(stop, target)) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'radio') next.select();
  if (next instanceof HTMLTextAreaElement) next.setSelectionRange(next.value.length, next.value.length);
}
