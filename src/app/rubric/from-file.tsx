import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RubricDefinition } from '../../engine/rubric/definition';
import { rubricOf } from '../../engine/rubric/definition';
import { readRubricFile } from '../../engine/rubric/export/rubric-file';
import { fingerprint } from '../../engine/rubric/fingerprint';
import { problemText } from '../../i18n';
import { importRubric } from '../../jobs/import-rubric';
import type { ScoredBook } from '../../jobs/scored';
import { FileInput } from '../parts/file-input';
import type { Proposals } from '../proposals';
import { useLanguage, useText } from '../text';

/** A rubric is some kilobytes; whatever is larger is none. */
const LARGEST = 5_000_000;

/** A rubric that was exported as JSON, brought into the sheets through a preview. */
export function FromFile({ scored, propose }: { readonly scored: ScoredBook; readonly propose: Proposals['run'] }) {
  const say = useText();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>();
  const bring = async (name: string, definition: RubricDefinition): Promise<void> => {
    if (scored.fingerprints.get(definition.id) === fingerprint(rubricOf(definition)))
      return setSaid(say('rubric.import.same', { name }));
    await propose('rubric.import.title', importRubric, { definition, replace: true }, ({ refused }) =>
      refused ? [{ code: refused.code, about: refused.ids ?? [], problems: [] }] : [],
    );
  };
  const take = async (file: File): Promise<void> => {
    const read = readRubricFile(file.size > LARGEST ? '{}' : await file.text());
    setSaid('code' in read ? problemText(language, read) : undefined);
    if (!('code' in read)) await bring(file.name, read);
  };
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{say('rubric.import.choose')}</Button>
      {said !== undefined && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <FileInput ref={chooser} accept=".json" data-testid="rubric-file" onFiles={([file]) => void take(file!)} />
    </>
  );
}
