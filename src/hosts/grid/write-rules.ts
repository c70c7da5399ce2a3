import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { SheetLook } from '../../engine/grid/look';
import { choiceRules, colourRules, isLookRule } from './rules';
import type { Steps } from './steps';
import type { At, Target } from './write';

/**
 * Rules that are not said to come from a command: for those Univer would measure each row that they are about, on
 * whatever sheet is in view.
 */
const QUIET = { source: 'patched' } as const;

/** Removes those of a sheet's drop-downs and colours that are wanted gone. */
export function removeRules(
  { injector }: Target,
  steps: Steps,
  at: At,
  isWanted: (id: string) => boolean = () => true,
): void {
  const validations = injector.get(DataValidationModel).getRules(at.unitId, at.subUnitId);
  for (const rule of validations.filter(({ uid }) => isWanted(uid)))
    steps.run(
      RemoveDataValidationMutation,
      { ...at, ...QUIET, ruleId: rule.uid },
      { id: AddDataValidationMutation.id, params: { ...at, ...QUIET, rule } },
    );
  const colours = injector.get(ConditionalFormattingRuleModel).getSubunitRules(at.unitId, at.subUnitId) ?? [];
  for (const rule of colours.filter(({ cfId }) => isWanted(cfId)))
    steps.run(
      DeleteConditionalRuleMutation,
      { ...at, cfId: rule.cfId },
      { id: AddConditionalRuleMutation.id, params: { ...at, rule } },
    );
}

/** Gives a sheet the drop-downs and colours of a look; those of an older look go. */
export function addRules(target: Target, steps: Steps, at: At, look: SheetLook): void {
  removeRules(target, steps, at, isLookRule);
  for (const rule of choiceRules(look)) {
    const back = { id: RemoveDataValidationMutation.id, params: { ...at, ...QUIET, ruleId: rule.uid } };
    steps.run(AddDataValidationMutation, { ...at, ...QUIET, rule }, back);
  }
  for (const rule of colourRules(look)) {
    const back = { id: DeleteConditionalRuleMutation.id, params: { ...at, cfId: rule.cfId } };
    steps.run(AddConditionalRuleMutation, { ...at, rule }, back);
  }
}
