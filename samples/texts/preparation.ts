import type { Comments } from './comments';

export const preparation: Comments = {
  prep_background: {
    low: [
      ['除了公司名称和电话，只写了两句话。', 'A name, a phone number and two sentences.'],
      ['照抄去年的表单，人员早就换了。', "Copied from last year's form; the people have changed since."],
      ['上次回访留下的事项一条没提。', 'Nothing of what the last visit left open is mentioned.'],
    ],
    middle: [
      ['基本情况齐全，没写这次准备谈什么。', 'The facts are there, but not what to talk about.'],
      ['在用模块写全了，关键联系人只有一位。', 'Modules complete, only one key person named.'],
      ['近半年的问题查了，没有归类。', 'Looked up the questions of six months, did not sort them.'],
    ],
    high: [
      ['上次的遗留事项逐条对过，很好。', 'Every open point of the last visit was checked. Good.'],
      ['行业特点和在用模块对得上，准备充分。', 'Trade and modules are put together well.'],
      ['连新上任的行政经理都了解到了。', 'Even knew about the new office manager.'],
    ],
  },
  prep_statistics: {
    low: [
      ['统计表太简单，看不出用量。', 'Too thin a table; nothing on how much is used.'],
      ['数据快半年没更新了，请重新导出。', 'These figures are nearly half a year old; please export them again.'],
      ['只列了流程名称，没有用量。', 'A list of process names without any use figures.'],
    ],
    middle: [
      ['统计完整，但没有和同行对标。', 'Complete count, no comparison with peers.'],
      ['找了一家对标，差异没有解释。', 'One peer compared, the differences are not explained.'],
      ['平均耗时算了，停用的流程没挑出来。', 'Average times are there; idle processes are not picked out.'],
    ],
    high: [
      ['和三家同行对标，差异写得清楚。', 'Three peers compared, the differences are clear.'],
      ['停用流程的原因分析到位。', 'Good reading of why those processes are idle.'],
      ['用量走势图一目了然，值得大家学。', 'The chart of monthly use says it all; others should copy it.'],
    ],
  },
  mail_before: {
    low: [
      ['只有两行字，连时间都没说清。', 'Two lines, and not even the time is clear.'],
      ['当天早上才发，客户根本来不及看。', 'Sent the same morning; nobody could read it.'],
      ['邮件里在推新模块，像销售。', 'It advertises a new module. We are not selling.'],
    ],
    middle: [
      ['套话偏多，换个公司名也能用。', 'Would fit any company.'],
      ['题目列了，没说想请谁参加。', 'Subjects listed, but not whom to invite.'],
      ['提前一天发的，最好再早一天。', 'One day ahead; one more would be better.'],
    ],
    high: [
      ['题目具体，客户提前准备了问题。', 'Concrete subjects; the customer came with questions.'],
      ['附了统计表，开场就进入正题。', 'Statistics enclosed, so the talk began at once.'],
      ['语气得体，来意说得明白。', 'Well worded, and clear about why we come.'],
    ],
  },
};
