import type { Phrase } from './comments';

/** The one overall comment of a visit, from the weakest to the strongest. */
export const OVERALL: readonly { readonly below: number; readonly phrases: readonly Phrase[] }[] = [
  {
    below: 45,
    phrases: [
      [
        '这次基本是上门修问题，没有回访该有的内容。下次先把统计表做出来再约客户。',
        'In truth a repair visit. Next time: the statistics first, then the appointment.',
      ],
      ['准备不足，到了现场只能跟着客户走。', 'Without preparation one can only follow the customer about.'],
      [
        '前后两封邮件都很草率，客户不清楚我们来做什么。',
        'Both e-mails are careless; the customer hardly knew why we came.',
      ],
    ],
  },
  {
    below: 60,
    phrases: [
      ['态度认真，但时间都花在技术问题上了。', 'Earnest work, but the time went into technical trouble.'],
      ['有统计，没有分析。同组的表可以参考一下。', "Figures without analysis. Look at your group's sheets."],
      ['离合格只差一封像样的邮件。', 'One decent e-mail short of the mark.'],
    ],
  },
  {
    below: 75,
    phrases: [
      ['套路走全了，下次把建议写具体些。', 'Every step was walked. More concrete suggestions next time.'],
      ['准备明显好于上月，对标还要再深入。', 'Better prepared than last month; dig deeper into the comparison.'],
      ['客户愿意谈流程了，记得把原话记下来。', 'The customer talks about processes now. Write the words down.'],
    ],
  },
  {
    below: 85,
    phrases: [
      ['准备扎实，建议客户接得住。', 'Solid preparation, and advice the customer can use.'],
      ['一次完整的服务型回访。', 'A complete visit, in the spirit of service.'],
      ['对标用得好，后续邮件再快一点。', 'Good comparison; the follow-up could be quicker.'],
    ],
  },
  {
    below: 100,
    phrases: [
      ['可以在周五的回顾会上讲一讲。', 'Please tell the group about it on Friday.'],
      ['分析有数据有对标，客户很认可。', 'Figures, peers, and a customer who agrees.'],
      ['各个节点都做到位了。', 'Every step done as it should be.'],
    ],
  },
  {
    below: 1000,
    phrases: [
      ['近期最好的一次，做法已在全组推广。', 'The best one lately; the whole group copies it.'],
      ['从准备到邮件都可以当范本。', 'A model from preparation to e-mail.'],
    ],
  },
];
