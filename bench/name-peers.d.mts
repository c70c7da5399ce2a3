type Finder = (names: readonly string[]) => (query: string) => number;
export declare const fuse: Finder;
export declare const fuzzball: Finder;
export declare const levenshtein: Finder;
