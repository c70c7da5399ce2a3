import type { Template } from '../engine/contact/message';

/** What one says to a customer after a trial, as a colleague would (F4). */
export const MESSAGE_TEMPLATES: readonly Template[] = [
  {
    situation: 'first',
    language: 'zh-CN',
    text: '{customer}您好，我是{owner}。{product}的试用在{date}结束了，想听听您用下来的感受：哪里顺手，哪里不方便？您方便时回我一句，或者告诉我什么时间打给您合适。',
  },
  {
    situation: 'no-answer',
    language: 'zh-CN',
    text: '{customer}您好，我是{owner}，刚才给您打电话没有接通，可能您正忙。想跟您聊聊{product}的试用情况，五分钟就够。您看今天或明天什么时间方便？我按您的时间打过来。',
  },
  {
    situation: 'waiting',
    language: 'zh-CN',
    text: '{customer}您好，我是{owner}。{product}的事您不用着急定，内部商量需要资料、报价或者样例，随时跟我说，我来准备。有了新的进展我也会第一时间告诉您。',
  },
  {
    situation: 'reserve',
    language: 'zh-CN',
    text: '{customer}您好，我是{owner}。近期技术同事的时间排得比较满，您那边如果需要预留{product}的技术支持时间，请提前跟我说一声，我先帮您留出来，之后要改也没关系。',
  },
  {
    situation: 'first',
    language: 'en',
    text: 'Hello {customer}, this is {owner}. Your trial of {product} ended on {date}, and I would like to hear how it went: what worked well, and what got in your way? A short reply is enough, or tell me when I may call.',
  },
  {
    situation: 'no-answer',
    language: 'en',
    text: 'Hello {customer}, this is {owner}. I just tried to call and could not reach you; you are probably busy. I would like five minutes about your trial of {product}. When would suit you today or tomorrow? I will call then.',
  },
  {
    situation: 'waiting',
    language: 'en',
    text: 'Hello {customer}, this is {owner}. There is no hurry about {product}. If figures, a quotation or an example would help you in-house, tell me and I will prepare them. When there is something new, you will hear it from me first.',
  },
  {
    situation: 'reserve',
    language: 'en',
    text: 'Hello {customer}, this is {owner}. Our engineers are well booked at the moment. If you need technical time reserved for {product}, let us know ahead: I will keep it free for you, and it can still be moved later.',
  },
];
