/** What a programmer would write by hand for this one rubric, in floats: fast, and wrong on band edges. */
export function floatLoop(
  marks: ReadonlyMap<string, Float64Array>,
  visits: number,
): { score: Float64Array; points: Float64Array } {
  const of = (id: string) => marks.get(id)!;
  const [background, statistics, mailBefore, conduct] = ['background', 'statistics', 'mail_before', 'conduct'].map(of);
  const [analysis, summary, mailAfter, onTime] = ['analysis', 'summary', 'mail_after', 'on_time'].map(of);
  const [late, sharing, calls] = ['late', 'sharing', 'calls'].map(of);
  const score = new Float64Array(visits);
  const points = new Float64Array(visits);
  for (let row = 0; row < visits; row++) {
    const talk = conduct![row]!;
    const insight = analysis![row]!;
    const depth = Math.min(calls![row]! * 2, 10);
    const balance = insight >= 6 && talk >= 6 ? 10 : (insight + talk) / 2;
    const total =
      background![row]! +
      statistics![row]! * 1.5 +
      mailBefore![row]! +
      talk * 1.5 +
      insight * 2 +
      summary![row]! +
      mailAfter![row]! +
      onTime![row]! * 5 +
      depth * 0.5 +
      balance * 0.5 -
      late![row]! +
      sharing![row]!;
    const rounded = Math.round(total * 10) / 10;
    score[row] = rounded;
    points[row] =
      rounded >= 110 ? 3 : rounded > 100 ? 2.5 : rounded >= 85 ? 2 : rounded >= 75 ? 1.5 : rounded >= 60 ? 1 : 0;
  }
  return { score, points };
}
