export const findings = {
  // What is wrong with a formula; {position} counts characters from 1.
  'finding.formula-empty': 'The formula is empty. Write one such as min(calls * 2, 10).',
  'finding.formula-too-long':
    'The formula has {length} characters, {limit} is the most. Work a part of it out in an evidence column.',
  'finding.formula-too-large':
    'The formula has more than {limit} parts. Work a part of it out in an evidence column or another criterion.',
  'finding.formula-too-deep':
    'At character {position} the formula is nested more than {limit} levels deep. Simplify it.',
  'finding.formula-character': 'A formula cannot contain “{character}” (character {position}).',
  'finding.formula-text': 'A formula works with numbers only; take the text in quotes out (character {position}).',
  'finding.formula-percent': 'Instead of a percentage write the number: 0.15 for 15% (character {position}).',
  'finding.formula-assignment': 'At character {position} there is a single “=”. To compare, write “==”.',
  'finding.formula-bracket': 'The bracket “{bracket}” at character {position} has no partner.',
  'finding.formula-syntax':
    'The formula makes no sense at “{part}” (character {position}). Something before it may be missing.',
  'finding.formula-incomplete':
    'The formula stops too early, after character {position}. Something is missing at its end.',
  'finding.formula-implicit': 'At character {position} an operator is missing. To multiply, write “*”: 2 * calls.',
  'finding.formula-unsupported': 'At character {position} there is a range such as 1:9, which a formula cannot use.',
  'finding.formula-variable-unknown':
    '“{name}” (character {position}) is neither the id of a criterion nor of an evidence column.',
  'finding.formula-variable-misspelt':
    '“{name}” (character {position}) is neither the id of a criterion nor of an evidence column. Did you mean {nearest}?',
  'finding.formula-function-unknown': '“{name}” (character {position}) is not a function. There are {functions}.',
  'finding.formula-arguments-few':
    '{name} (character {position}) needs at least {least} {least|value|values} in its brackets; it has {count}.',
  'finding.formula-arguments-many':
    '{name} (character {position}) takes at most {most} {most|value|values} in its brackets; it has {count}.',
  'finding.formula-number-expected':
    'At character {position} a number is needed, but there is a condition. if(condition, 1, 0) makes a number of it.',
  'finding.formula-condition-expected':
    'At character {position} a condition is needed, but there is a number. Compare it: calls >= 3. After “not” use brackets.',
  'finding.formula-places': 'At character {position} the decimals of round must be a whole number from 0 to {limit}.',
  'finding.formula-result':
    'The formula says yes or no, but a mark is a number. Write for example if(calls >= 3, 10, 5).',
} as const;
