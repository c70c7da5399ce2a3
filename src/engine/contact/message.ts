/** What is said to a customer, and when (F4). */
export const SITUATIONS = ['first', 'no-answer', 'waiting', 'reserve'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What a template may have filled in. */
const MESSAGE_FIELDS = ['customer', 'product', 'date', 'owner'] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

export interface Template {
  readonly situation: Situation;
  /** A tag such as `zh-CN`. */
  readonly language: string;
  /** With fields such as `{customer}`. */
  readonly text: string;
}

export interface Message {
  readonly text: string;
  /** Fields of the template that are none, and those for which there is nothing: both stand in the text as they stood in the template. */
  readonly open: readonly string[];
}

/** A name in braces; full-width ones are typed too. */
const FIELD = /[{｛]\s*([^{}｛｝\s]{1,40})\s*[}｝]/g;

const isField = (name: string): name is MessageField => (MESSAGE_FIELDS as readonly string[]).includes(name);

/** Fields of a template that there are not, each once. */
export const unknownFields = (template: string): string[] => [
  ...new Set([...template.matchAll(FIELD)].flatMap(([, name]) => (isField(name!) ? [] : [name!]))),
];

/** Puts values in once: what a value holds is never taken for a field. */
export function fillMessage(template: string, values: Readonly<Partial<Record<MessageField, string>>>): Message {
  const open = new Set<string>();
  const text = template.replace(FIELD, (whole, name: string) => {
    const value = isField(name) ? values[name]?.trim() : undefined;
    if (value) return value;
    open.add(name);
    return whole;
  });
  return { text, open: [...open] };
}
