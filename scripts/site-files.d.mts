export const HERE: string;
export function manifestFor(xml: string, site: string): string;
/** Paths below the site, each with what it holds. */
export function siteFiles(site?: string): Promise<[string, string | Buffer][]>;
