import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Refusal } from '../../engine/rubric/export/refusal';
import { isRefusal } from '../../engine/rubric/export/refusal';
import type { Rubric } from '../../engine/rubric/rubric';
import { exportFormulas } from '../../jobs/export-formulas';
import type { TextTarget } from '../../jobs/export-text';
import { exportText, TEXT_TARGETS } from '../../jobs/export-text';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import type { Proposals } from '../proposals';
import { saveText } from '../save-text';
import { useLanguage, useText } from '../text';

interface Props {
  readonly rubric: Rubric;
  readonly propose: Proposals['run'];
}

/** The rubric for other programs and for paper: each scores as the engine does, or says why it cannot be made. */
export function ExportPlace({ rubric, propose }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [refused, setRefused] = useState<Refusal>();
  const save = (target: TextTarget): void => {
    const made = exportText(rubric, target, language);
    setRefused(isRefusal(made) ? made : undefined);
    if (!isRefusal(made)) saveText(made.fileName, made.text, made.mime);
  };
  const write = (): void =>
    void propose('rubric.export.formulas', exportFormulas, { rubric: rubric.id }, ({ refused: why }) => {
      setRefused(why);
      return [];
    });
  return (
    <section className={layout.section}>
      <Text>{say('rubric.export.lead')}</Text>
      {refused && <ErrorBar>{say(`export.refused.${refused.code}`, refused.data)}</ErrorBar>}
      <ul className={layout.list}>
        <li className={layout.spread}>
          <span>{say('rubric.export.as.formulas')}</span>
          <Button size="small" onClick={write}>
            {say('rubric.export.write')}
          </Button>
        </li>
        {TEXT_TARGETS.map((target) => (
          <li key={target} className={layout.spread}>
            <span>{say(`rubric.export.as.${target}`)}</span>
            <Button size="small" aria-label={say(`rubric.export.save.${target}`)} onClick={() => save(target)}>
              {say('rubric.export.save')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
