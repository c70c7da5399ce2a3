import type { Bilingual } from '../src/i18n/language';

/** A version of the rubric: what it has otherwise than the standard one. */
interface Revision {
  readonly at: string;
  /** By criterion id. */
  readonly weights: Readonly<Record<string, string>>;
  /** By the condition of the standard rubric: the one of this version. */
  readonly bands?: Readonly<Record<string, string>>;
  /** Criteria that it does not have yet. */
  readonly without?: readonly string[];
  readonly reason?: Bilingual;
}

const FIRST = {
  prep_background: '20',
  prep_statistics: '10',
  mail_before: '15',
  visit_conduct: '20',
  analysis: '10',
  summary: '15',
  mail_after: '10',
};
const TALK = { ...FIRST, visit_conduct: '15', analysis: '15' };
const PREPARED = { ...TALK, prep_background: '10', prep_statistics: '20' };
const EASY = { '>= 75': '>= 70' };
const SHARING = ['bonus_sharing'];

/** Two months of tuning; the last version is the standard rubric (S6). */
export const REVISIONS: readonly Revision[] = [
  { at: '2018-09-03T08:30:00+08:00', weights: FIRST, bands: EASY, without: SHARING },
  {
    at: '2018-09-14T10:00:00+08:00',
    weights: TALK,
    bands: EASY,
    without: SHARING,
    reason: {
      'zh-CN': '回访是服务，不是处理技术问题：分析比现场更重要。',
      en: 'A visit is service, not ticket solving: the analysis counts for more.',
    },
  },
  {
    at: '2018-09-28T10:00:00+08:00',
    weights: PREPARED,
    bands: EASY,
    without: SHARING,
    reason: {
      'zh-CN': '准备里决定成败的是流程统计，背景大多是照抄的。',
      en: 'In the preparation the statistics decide; the background is mostly copied.',
    },
  },
  {
    at: '2018-10-12T10:00:00+08:00',
    weights: PREPARED,
    bands: EASY,
    reason: {
      'zh-CN': '在组里分享好做法的，应当加分。',
      en: 'Who shares good practice with the group is to be rewarded.',
    },
  },
  {
    at: '2018-10-26T10:00:00+08:00',
    weights: {},
    reason: {
      'zh-CN': '例会讨论后定稿：分析和回访后的邮件加权，1.5 分从 75 分起。',
      en: 'Settled in the meeting: analysis and the e-mail afterwards weigh more, 1.5 points begin at 75.',
    },
  },
];

export const TRIAL_NAME: Bilingual = { 'zh-CN': '十一月试用版', en: 'Trial from November' };

/** A mark that was entered wrongly, and found a month later. */
export const MENDED = {
  at: '2019-01-11T10:00:00+08:00',
  visit: 'V071',
  criterion: 'mail_after',
  was: 2,
  reason: {
    'zh-CN': '回访后的邮件当天发了，只是没有抄送；分数记错。',
    en: 'The e-mail afterwards went out on the day, only without a copy to us: the mark was wrong.',
  },
} as const;

/** What customers were not satisfied with, by the place of the engineer among `ENGINEERS`. */
export const COMPLAINTS = [
  {
    at: '2018-11-15T09:00:00+08:00',
    date: '2018-11-13',
    engineer: 1,
    points: 0.5,
    about: {
      'zh-CN': '说好两天内回电话，客户等了一个星期。',
      en: 'Promised to call back in two days; the customer waited a week.',
    },
    source: { 'zh-CN': '满意度回访', en: 'Satisfaction call' },
  },
  {
    at: '2019-01-17T09:00:00+08:00',
    date: '2019-01-16',
    engineer: 4,
    points: 1,
    about: {
      'zh-CN': '承诺的改进方案没有按时给，客户催了两次。',
      en: 'The promised plan came late; the customer had to ask twice.',
    },
    source: { 'zh-CN': '客户投诉', en: 'Complaint' },
  },
] as const;

/** Who came to the next level: the one who changed first. */
export const PROMOTED = {
  at: '2019-02-01T09:00:00+08:00',
  date: '2019-02-01',
  begun: '2018-09-03',
  engineer: 3,
  note: { 'zh-CN': '积分达到，经例会评议。', en: 'Points reached; confirmed in the meeting.' },
} as const;
