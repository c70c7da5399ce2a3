import type { Bilingual } from '../../src/i18n/language';
import { both } from '../people';

export interface Decision {
  readonly text: Bilingual;
  readonly authority: Bilingual;
}

const decision = (text: Bilingual, authority: Bilingual): Decision => ({ text, authority });
const STAND_IN = both('换人跟进', 'stand-in');
const LONGER = both('延长试用', 'longer trial');
const DISCOUNT = both('折扣 2,000 元', 'discount, 2,000 CNY');

/** What was decided when somebody was asked. */
export const DECISIONS: readonly Decision[] = [
  decision(both('责任人出差，今天由同事代为联系。', 'The owner is travelling; a colleague calls today.'), STAND_IN),
  decision(
    both('客户还没用起来，试用延长一周，今天说清楚。', 'Hardly used so far: a week more, to be told today.'),
    LONGER,
  ),
  decision(
    both('我来约客户的部门负责人，责任人一起参加。', 'I ask their head of department for a call; the owner joins.'),
    STAND_IN,
  ),
  decision(
    both('首年服务费让 2,000 元，今天报给客户。', 'The first year is 2,000 CNY less; to be offered today.'),
    DISCOUNT,
  ),
];

/** What was said, as the one who called wrote it down. */
export const FIRST_TALKS = [
  both('总体满意，想看移动端怎么审批。', 'Content; wants to see approvals on the phone.'),
  both('流程图看得懂，权限设置要人带一遍。', 'Understands the diagrams; needs a hand with the permissions.'),
  both('只用了请假流程，采购流程还没试。', 'Only tried leave requests, not purchasing yet.'),
  both('部门意见不一，下周内部先碰一下。', 'The departments differ; they meet next week.'),
  both('报表口径和财务对不上，要我们给个说明。', 'The reports differ from finance; wants an explanation.'),
  both('觉得好用，问报价和实施周期。', 'Likes it; asks for a price and how long it takes.'),
];

export const SECOND_TALKS = [
  both('资料收到了，已转给信息部。', 'Has the papers and passed them on to IT.'),
  both('约好下周演示采购流程。', 'A demonstration of purchasing is set for next week.'),
  both('报价在审批，月底有结果。', 'The price is being approved; answer at the end of the month.'),
  both('要求预留两天技术支持。', 'Asks for two days of technical time.'),
];
