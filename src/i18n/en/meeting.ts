/** The weekly meeting on the screen, and its figure of payments. */
export const meeting = {
  'agenda.figure.payment': 'overdue payment, today and at the end of last month',
  'agenda.payment.rows': '{rows} {rows|contract|contracts}',
  'agenda.payment.money': '{money} ({rows} {rows|contract|contracts})',
  'agenda.payment.worse': '▲ more than at the end of last month',
  'agenda.payment.start-unset': 'Choose in “Board settings 看板设置” what the days count from.',
} as const;
