import type { State } from '../../src/engine/clock/schedule';
import type { Bilingual } from '../../src/i18n/language';
import type { TaskStatus } from '../../src/sheets/clocks/tasks';
import { both, ENGINEERS } from '../people';
import type { Time } from './contacts';

/** An improvement task with its weekly checks, and where its clocks are meant to stand in the end. */
export interface SampleTask {
  readonly id: string;
  readonly what: Bilingual;
  readonly customer: Bilingual;
  readonly owner: Bilingual;
  readonly action: Bilingual;
  /** Days. */
  readonly start: string;
  readonly end: string;
  readonly checks: readonly string[];
  /** The day on which it was over, and how. */
  readonly over?: { readonly on: string; readonly status: TaskStatus };
  readonly blocker?: {
    readonly text: Bilingual;
    readonly arose: Time;
    readonly registered?: Time;
    readonly state: State;
  };
  readonly notDone?: { readonly on: string; readonly text: Bilingual };
  readonly pause?: { readonly from: string; readonly to: string };
  /** Of each round of checks. */
  readonly rounds: readonly State[];
}

type Texts = readonly [what: Bilingual, action: Bilingual];
type Rest = Omit<SampleTask, 'id' | 'what' | 'action' | 'customer' | 'owner' | 'rounds'>;

const inTime = (count: number): State[] => Array<State>(count).fill('stopped-in-time');
const LATE: State = 'stopped-late';

/** @param whose by place: the engineer who has the task, and one of their customers */
function task(whose: readonly [number, number], [what, action]: Texts, rounds: readonly State[], rest: Rest) {
  const { name: owner, customers } = ENGINEERS[whose[0]]!;
  return { what, action, owner, customer: customers[whose[1]]!, rounds, ...rest };
}

const TASKS = [
  task(
    [0, 0],
    [
      both('采购审批平均五天，缩到两天', 'Purchases take five days to approve; make it two'),
      both(
        '合并两个重复的审批步骤，金额小于一万的由部门经理一次批。',
        'Join two steps that repeat; below 10,000 one manager approves.',
      ),
    ],
    inTime(3),
    {
      ...{ start: '2018-12-05', end: '2018-12-26', checks: ['2018-12-12', '2018-12-19', '2018-12-26'] },
      over: { on: '2018-12-26', status: 'done' },
    },
  ),
  task(
    [1, 1],
    [
      both('发货单与合同号对不上', 'Delivery notes do not name their contracts'),
      both(
        '发货流程里合同号改为必填，补录 11 月以来的单据。',
        'Make the contract number mandatory; add those since November.',
      ),
    ],
    [...inTime(2), LATE, ...inTime(3)],
    {
      ...{ start: '2018-12-05', end: '2019-01-09' },
      checks: ['2018-12-12', '2018-12-19', '2019-01-02', '2019-01-09', '2019-01-16'],
      over: { on: '2019-01-16', status: 'done' },
      blocker: {
        text: both('仓库年底盘点，没有人补录', 'Stock-taking: nobody has time to add them'),
        ...{ arose: '2018-12-18 10:00', registered: '2018-12-18 16:30', state: 'stopped-in-time' },
      },
      notDone: { on: '2018-12-27', text: both('年底盘点，检查推后一周', 'Stock-taking, so checked a week later') },
    },
  ),
  task(
    [2, 0],
    [
      both('报销退回率高', 'Too many expense claims are sent back'),
      both('把退回原因列成清单贴在表单上，每周统计一次。', 'List the reasons on the form and count them every week.'),
    ],
    inTime(7),
    {
      ...{ start: '2018-12-12', end: '2019-01-30' },
      checks: ['2018-12-19', '2018-12-26', '2019-01-02', '2019-01-09', '2019-01-16', '2019-01-23', '2019-01-30'],
      over: { on: '2019-01-30', status: 'done' },
    },
  ),
  task(
    [3, 2],
    [
      both('质检记录改为手机录入', 'Record inspections on the phone'),
      both('先在一条产线上试两周。', 'Try it on one line for two weeks.'),
    ],
    inTime(3),
    {
      ...{ start: '2018-12-19', end: '2019-01-23', checks: ['2018-12-26', '2019-01-02', '2019-01-09'] },
      over: { on: '2019-01-09', status: 'cancelled' },
    },
  ),
  task(
    [4, 0],
    [
      both('变更单没有关闭就开工', 'Work begins before changes are closed'),
      both('变更流程里加一个关闭确认，未关闭的不能领料。', 'Confirm that a change is closed; no material before.'),
    ],
    [...inTime(8), 'late', 'reminded'],
    {
      ...{ start: '2018-12-26', end: '2019-02-20' },
      checks: [
        ...['2019-01-02', '2019-01-09', '2019-01-16', '2019-01-23', '2019-01-30'],
        ...['2019-02-01', '2019-02-13', '2019-02-20'],
      ],
      notDone: { on: '2019-02-27', text: both('客户停机检修，现场进不去', 'The plant is shut down; nobody is let in') },
    },
  ),
  task(
    [5, 1],
    [
      both('合同评审超期没有人提醒', 'Nobody is reminded of overdue contract reviews'),
      both('评审流程按步骤设时限，超期发给部门经理。', 'Give every step a limit, and tell the manager.'),
    ],
    [...inTime(4), LATE, ...inTime(2)],
    {
      ...{ start: '2019-01-02', end: '2019-02-13' },
      checks: ['2019-01-09', '2019-01-16', '2019-01-23', '2019-01-30', '2019-02-13', '2019-02-20'],
      over: { on: '2019-02-20', status: 'done' },
      blocker: {
        text: both('组织架构调整，审批人未定', 'Reorganisation: who approves is open'),
        ...{ arose: '2019-01-15 09:00', registered: '2019-01-17 11:00', state: 'stopped-late' },
      },
    },
  ),
  task(
    [0, 2],
    [
      both('新员工入职要跑六个部门', 'New staff must see six departments'),
      both('入职单分给各部门并行办理，当天办完。', 'Split the form so that all do their part on the first day.'),
    ],
    [...inTime(7), 'reminded'],
    {
      ...{ start: '2019-01-09', end: '2019-03-15' },
      checks: [
        ...['2019-01-16', '2019-01-23', '2019-01-30'],
        ...['2019-02-01', '2019-02-13', '2019-02-20', '2019-02-27'],
      ],
    },
  ),
  task(
    [1, 3],
    [
      both('打样进度客户看不到', 'Customers cannot see how far their samples are'),
      both('给客户开一个只读的进度页。', 'Give customers a page to look at.'),
    ],
    [...inTime(4), 'paused', 'paused', 'paused'],
    {
      ...{ start: '2019-01-16', end: '2019-03-20' },
      checks: ['2019-01-23', '2019-01-30', '2019-02-01', '2019-02-13'],
      pause: { from: '2019-02-18', to: '2019-03-11' },
    },
  ),
  task(
    [3, 0],
    [
      both('设备报修没有优先级', 'Repairs have no priority'),
      both(
        '按停产、降速、一般分三级，停产的一小时内到场。',
        'Three grades; within an hour where the line stands still.',
      ),
    ],
    inTime(5),
    {
      ...{ start: '2019-01-23', end: '2019-02-27' },
      checks: ['2019-01-30', '2019-02-01', '2019-02-13', '2019-02-20', '2019-02-27'],
      over: { on: '2019-02-27', status: 'done' },
    },
  ),
  task(
    [2, 3],
    [
      both('售后配件申请重复提交', 'Spare parts are asked for twice'),
      both('提交前查同一序列号 30 天内的申请。', 'Look for requests of the same serial number before.'),
    ],
    [...inTime(2), 'reminded'],
    {
      ...{ start: '2019-02-13', end: '2019-03-13', checks: ['2019-02-20', '2019-02-27'] },
      blocker: {
        text: both('旧系统的序列号要先导入', 'Serial numbers are still in the old system'),
        ...{ arose: '2019-02-26 14:00', registered: '2019-02-27 09:30', state: 'stopped-in-time' },
      },
    },
  ),
  task(
    [4, 3],
    [
      both('巡检发现的问题没有人跟', 'Nobody follows up what inspections find'),
      both('每条问题指定一个责任人和完成日，周三逐条过。', 'One owner and a day for each; gone through on Wednesdays.'),
    ],
    [...inTime(1), 'late', 'reminded'],
    {
      ...{ start: '2019-02-13', end: '2019-02-27', checks: ['2019-02-20'] },
      blocker: {
        text: both('巡检系统账号还没有批', 'Accounts for the inspection system are not granted'),
        ...{ arose: '2019-02-27 15:00', state: 'not-judged' },
      },
    },
  ),
  task(
    [5, 3],
    [
      both('渠道价格审批口径不一', 'Dealers’ prices are approved by different measures'),
      both('三档折扣写进流程，超出的自动升级。', 'Three grades of discount; beyond them it goes up.'),
    ],
    [...inTime(1), 'due', 'reminded'],
    { start: '2019-02-14', end: '2019-03-14', checks: ['2019-02-20'] },
  ),
  task(
    [3, 1],
    [
      both('月结要手工汇总八张表', 'Eight lists are added up by hand every month'),
      both('八张表改为同一格式，汇总由系统出。', 'One format for all eight; the system adds them up.'),
    ],
    [...inTime(1), 'reminded'],
    { start: '2019-02-20', end: '2019-03-27', checks: ['2019-02-27'] },
  ),
  task(
    [0, 3],
    [
      both('客户投诉三天内没有首次答复', 'Complaints wait three days for a first answer'),
      both('投诉单自动派给值班工程师，四小时内首次答复。', 'Whoever is on duty answers within four hours.'),
    ],
    ['waiting'],
    { start: '2019-03-06', end: '2019-04-03', checks: [] },
  ),
];

export const SAMPLE_TASKS: readonly SampleTask[] = TASKS.map((each, i) => ({
  ...each,
  id: `T${String(i + 1).padStart(2, '0')}`,
}));
