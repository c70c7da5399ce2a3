export function toHtml(markdown: string): string;
export function inline(text: string): string;
export function anchor(heading: string): string;
