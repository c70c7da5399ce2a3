import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { readRecipe, recipeText } from '../../engine/ledger/recipe-json';
import { problemText } from '../../i18n';
import type { Problem } from '../../engine/parse/reading';
import { useAnnounce } from '../announce';
import { FileInput } from '../parts/file-input';
import { saveText } from '../save-text';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import type { Decide } from './decisions';
import { useLook } from './look';
import type { Reading } from './worker/reading';

/** A recipe is some kilobytes; whatever is larger is none. */
const LARGEST = 1_000_000;
const TOO_LARGE: Problem = { code: 'recipe-no-recipe', data: {} };

/** The decisions as a file, to be used elsewhere; and away with them. */
export function RecipeBar({ reading, decide }: { reading: Reading; decide: Decide }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useLook();
  const announce = useAnnounce();
  const chooser = useRef<HTMLInputElement>(null);
  const [why, setWhy] = useState<string>();
  const take = async (file: File): Promise<void> => {
    const read = file.size > LARGEST ? TOO_LARGE : readRecipe(await file.text());
    setWhy('code' in read ? problemText(language, read) : undefined);
    if ('code' in read) return;
    decide(read);
    announce(say('ledger.recipe.used', { name: file.name }));
  };
  return (
    <details>
      <summary className={look.summary}>{say('ledger.recipe.title')}</summary>
      <div className={look.inside}>
        <Text>{say('ledger.recipe.kept')}</Text>
        <div className={layout.actions}>
          <Button
            size="small"
            onClick={() => saveText(say('ledger.recipe.file'), recipeText(reading.recipe), 'application/json')}
          >
            {say('ledger.recipe.export')}
          </Button>
          <Button size="small" onClick={() => chooser.current?.click()}>
            {say('ledger.recipe.import')}
          </Button>
          {reading.decided && (
            <Button size="small" onClick={() => decide(undefined)}>
              {say('ledger.recipe.forget')}
            </Button>
          )}
        </div>
        {why !== undefined && <Text role="alert">{why}</Text>}
        <FileInput ref={chooser} accept=".json" data-testid="recipe" onFiles={([file]) => void take(file!)} />
      </div>
    </details>
  );
}
