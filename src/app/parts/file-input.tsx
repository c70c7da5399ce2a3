import type { Ref } from 'react';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  /** Endings of the files' names. */
  readonly accept: string;
  readonly 'data-testid': string;
  readonly multiple?: boolean;
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** What opens the browser's dialog for files; a button of ours clicks it. */
export function FileInput({ onFiles, ...rest }: Props) {
  return (
    <input
      type="file"
      hidden
      {...rest}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        target.value = ''; // the same file may be chosen again
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
