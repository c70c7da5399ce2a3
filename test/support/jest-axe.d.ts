/** jest-axe ships no types. */
declare module 'jest-axe' {
  export interface AxeResults {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }
  export function axe(element: Element): Promise<AxeResults>;
}
