import type { Comments } from './comments';

export const visit: Comments = {
  visit_conduct: {
    low: [
      [
        '两个小时大多在修打印模板，流程没谈几句。',
        'Most of two hours went into a print template, hardly a word on processes.',
      ],
      [
        '技术问题可以转 QQ 或电话，不该占用回访时间。',
        'Technical trouble goes to chat or telephone, not into the visit.',
      ],
      ['一半时间在讲新产品。', 'Half of the time was a product pitch.'],
    ],
    middle: [
      ['谈到了流程，后半场又回到技术问题上。', 'Processes came up, then it slid back into technical trouble.'],
      ['只听了信息部一个人的意见。', 'Only the IT manager was heard.'],
      ['问得多，记得少，客户原话没有留下。', 'Many questions, few notes; no words of the customer kept.'],
    ],
    high: [
      ['行政、财务、信息部都聊到了。', 'Talked with the office, finance and IT.'],
      ['技术问题登记后转走，节奏控制得好。', 'Technical points noted and passed on. Good pace.'],
      ['客户自己说出了审批慢的原因。', 'The customer named the cause of slow approvals himself.'],
    ],
  },
  analysis: {
    low: [
      ['分析只有一句“客户反映良好”。', 'The analysis is one sentence: "the customer is satisfied".'],
      ['结论和上一家大同小异。', "Hardly different from the last customer's conclusions."],
      ['“加强培训”不算建议。', '"More training" is not a suggestion.'],
    ],
    middle: [
      ['问题找对了，没有数据支持。', 'The right problem, no figures behind it.'],
      ['建议可行，没说由谁来做。', 'Feasible, but who does it?'],
      ['应用水平判断了，依据偏少。', 'Level of use is judged on thin evidence.'],
    ],
    high: [
      ['用耗时数据说明了哪个节点卡住，很有说服力。', 'Times per step show where it gets stuck. Convincing.'],
      ['两条建议客户当场就定了负责人。', 'The customer named an owner for both suggestions at once.'],
      ['对标同行的报销流程，建议具体。', "Uses a peer's expense process; concrete advice."],
    ],
  },
  summary: {
    low: [
      ['只填了一句话。', 'One sentence is not a summary.'],
      ['隔了一周多才补，细节都丢了。', 'Written more than a week later; the details are gone.'],
    ],
    middle: [
      ['事情写到了，缺负责人和时间。', 'The points are there, owners and dates are not.'],
      ['流水账，要点不突出。', 'A diary; the main points do not stand out.'],
      ['待办只写了我方的，客户方的没写。', "Lists our tasks, not the customer's."],
    ],
    high: [
      ['没去的同事也能看懂，很好。', 'Somebody who was not there understands it. Good.'],
      ['待办、负责人、时间都齐了。', 'Tasks, owners and dates are all there.'],
    ],
  },
  mail_after: {
    low: [
      ['客户问起才补发，内容也很单薄。', 'Sent only when the customer asked, and thin.'],
      ['一半篇幅在报价。', 'Half of it is a quotation.'],
      ['只有一句“感谢接待”。', 'One line: "thank you for having us".'],
    ],
    middle: [
      ['有概述，没有下一步。', 'An outline without next steps.'],
      ['分析没有附上，客户没法往上转。', 'The analysis is not enclosed, so it cannot be passed on.'],
      ['发得晚了几天。', 'A few days late.'],
    ],
    high: [
      ['客户转给了分管副总，回信表示感谢。', 'The customer passed it to a vice president, who wrote back.'],
      ['双方下一步写得明白。', "Both sides' next steps are clear."],
      ['附上了分析，客户可以直接汇报。', 'With the analysis enclosed it can be reported as it is.'],
    ],
  },
  bonus_improvement: {
    low: [['刚有一点变化，继续。', 'A first sign of change. Go on.']],
    middle: [
      ['上次说的对标这次做了。', 'The comparison that was missing last time is there.'],
      ['统计表有起色，邮件还要再改。', 'Statistics better, e-mails next.'],
    ],
    high: [
      ['上次点评的几条全改了。', 'Every point of the last review was acted upon.'],
      ['和上次比像换了一个人。', 'No comparison with last time.'],
    ],
  },
  bonus_sharing: {
    low: [['整理了一半，补完再发组里。', 'Half written up; finish it and send it to the group.']],
    middle: [['模板已发到组里。', 'The template went to the group.']],
    high: [
      ['周五在组里讲了对标做法，已有同事照着用。', 'Explained the comparison on Friday; a colleague uses it already.'],
      ['邮件模板全组都在用。', 'The whole group uses this e-mail template.'],
    ],
  },
};
