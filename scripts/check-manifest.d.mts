export interface Size {
  readonly width: number;
  readonly height: number;
}

export function checkManifest(xml: string, assetSize: (path: string) => Size | undefined): string[];
