/** Puts the focus on the heading of what is on screen: parts that are out of sight keep theirs. */
export function focusHeading(place: HTMLElement | null): void {
  const headings = place?.querySelectorAll<HTMLElement>('[data-screen-heading]') ?? [];
  [...headings].find((heading) => !heading.closest('[hidden]'))?.focus();
}
