import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { statementFileNames } from '../../jobs/statement-file';
import { ErrorBar } from '../parts/error-bar';
import { FileInput } from '../parts/file-input';
import { useLayout } from '../parts/layout';
import { saveText } from '../save-text';
import type { KeyFile } from '../signing';
import { keyText, newKey, readKey } from '../signing';
import { useText } from '../text';

interface Props {
  /** Who sits here: the owner of a new key. */
  readonly by: string;
  /** Held as long as one is here, and never kept. */
  readonly value: KeyFile | undefined;
  readonly onKey: (key: KeyFile | undefined) => void;
}

/** A key file has some hundred characters; whatever is larger is none. */
const LARGEST = 10_000;

/** Whose signature a lock gets, if it gets one: with a key file of the command line's kind, or a new one. */
export function SignWith({ by, value, onKey }: Props) {
  const say = useText();
  const layout = useLayout();
  const chooser = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = async (file: File): Promise<void> => {
    const key = file.size > LARGEST ? undefined : readKey(await file.text());
    setProblem(key ? undefined : say('signing.bad-file', { file: file.name }));
    onKey(key);
  };
  const make = async (): Promise<void> => {
    try {
      const key = await newKey(by);
      const [name] = statementFileNames([by], say('signing.file'));
      saveText(`${name}.json`, keyText(key), 'application/json');
      setProblem(undefined);
      onKey(key);
    } catch {
      setProblem(say('refused.signing-unavailable'));
    }
  };
  return (
    <details>
      <summary>{value ? say('signing.with', { owner: value.owner }) : say('signing.optional')}</summary>
      <div className={layout.section}>
        <Text className={layout.quiet}>{say('signing.lead')}</Text>
        {problem !== undefined && <ErrorBar alert>{problem}</ErrorBar>}
        {value && <Text className={layout.words}>{say('signing.public', { key: value.public })}</Text>}
        <div className={layout.actions}>
          <Button ref={choose} size="small" onClick={() => chooser.current?.click()}>
            {say('signing.choose')}
          </Button>
          <Button size="small" onClick={() => void make()}>
            {say('signing.make')}
          </Button>
          {value && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                choose.current?.focus(); // the button goes
                onKey(undefined);
              }}
            >
              {say('signing.without')}
            </Button>
          )}
        </div>
        <FileInput ref={chooser} accept=".json" data-testid="key" onFiles={([file]) => void take(file!)} />
      </div>
    </details>
  );
}
