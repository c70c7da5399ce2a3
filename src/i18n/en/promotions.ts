/** Whose promotion a change of the rubric would move. */
export const promotions = {
  'promotion.title': 'Promotions that would move',
  'promotion.note': 'Had each version judged all past visits, at the pace of the past months.',
  'promotion.wait': 'Being worked out …',
  'promotion.none': 'Nobody’s promotion date would move.',
  'promotion.to': '{engineer}, to {level}',
  'promotion.due.reached': 'points reached',
  'promotion.due.unknown': 'not to be told yet',
  'promotion.due.never': 'never at this pace',
  'promotion.due.range': '{from} to {to}',
} as const;
