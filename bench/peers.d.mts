export declare const papaparse: (text: string) => string[][];
export declare const currencyJs: (cell: string) => number;
export declare const dateFns: (cell: string, format: string) => number;
