import type { Expression } from './expression';

/**
 * The order in which formulas can be computed: each after those that it uses. Names that are not formulas count as
 * given. When there is none, one cycle: each name uses the next, the last one the first.
 */
export function orderFormulas(
  formulas: ReadonlyMap<string, Expression>,
): { readonly order: readonly string[] } | { readonly cycle: readonly string[] } {
  const waiting = new Map<string, Set<string>>();
  const users = new Map<string, string[]>();
  for (const [name, { variables }] of formulas) {
    const uses = new Set(variables.filter((variable) => formulas.has(variable)));
    waiting.set(name, uses);
    for (const used of uses) {
      if (!users.has(used)) users.set(used, []);
      users.get(used)!.push(name);
    }
  }
  const order = [...waiting.keys()].filter((name) => waiting.get(name)!.size === 0);
  // The list grows while it is walked through.
  for (const done of order) {
    for (const user of users.get(done) ?? []) {
      const uses = waiting.get(user)!;
      uses.delete(done);
      if (uses.size === 0) order.push(user);
    }
  }
  return order.length === formulas.size ? { order } : { cycle: cycleIn(waiting) };
}

/** Every name left waiting uses another one that is, so following them comes round. */
function cycleIn(waiting: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const path = new Set<string>();
  let name = [...waiting.keys()].find((each) => waiting.get(each)!.size > 0)!;
  while (!path.has(name)) {
    path.add(name);
    name = [...waiting.get(name)!][0]!;
  }
  const walked = [...path];
  return walked.slice(walked.indexOf(name));
}
