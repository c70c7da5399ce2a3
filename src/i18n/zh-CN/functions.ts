import type { functions as en } from '../en/functions';

export const functions: Record<keyof typeof en, string> = {
  'functions.SCORE': '按本工作簿的评分标准给回访评分：一行打分，一个得分。',
  'functions.SCORE.marks': '打分区域，一次回访一行。连同上方的编号或名称一起选中时，列的顺序不限。',
  'functions.SCORE.rubric': '评分标准的编号或名称；工作簿里有几套标准时才要填。',
  'functions.POINTS': '按分段表，这个得分积多少分。',
  'functions.POINTS.score': '一个得分，或一片得分。',
  'functions.POINTS.rubric': '评分标准的编号或名称；工作簿里有几套标准时才要填。',
  'functions.BAND': '按分段表，这个得分属于哪个分段。',
  'functions.BAND.score': '一个得分，或一片得分。',
  'functions.BAND.rubric': '评分标准的编号或名称；工作簿里有几套标准时才要填。',
  'functions.TONEXT': '离下一个分段还差多少；已在最高分段时为空。',
  'functions.TONEXT.score': '一个得分，或一片得分。',
  'functions.TONEXT.rubric': '评分标准的编号或名称；工作簿里有几套标准时才要填。',
  'functions.WHY': '这次回访的得分是怎么来的；没有得分时说明原因。',
  'functions.WHY.visit': '一个回访编号，或一片编号。',
  'functions.MYPOINTS': '这位工程师到目前为止评定所得的积分。',
  'functions.MYPOINTS.engineer': '一位工程师的姓名，或一片姓名。',

  'functions.no-rubric': '本工作簿没有可读取的评分标准表。请打开窗格，插入评分表。',
  'functions.which-rubric': '本工作簿有几套评分标准，请在最后一个参数里指定：{rubrics}。',
  'functions.unknown-rubric': '没有评分标准“{name}”。现有：{rubrics}。',
  'functions.broken-rubric': '评分标准 {rubric} 有错误，请看窗格里的检查提示。',
  'functions.wrong-width':
    '这套标准需要 {count} 列，依次为：{names}。选中的区域有 {width} 列。也可以连同上方的编号行一起选中。',
  'functions.marks-missing': '缺少：{names}。',
  'functions.marks-wrong': '填写有误：{names}。',
  'functions.no-score': '按这套标准，这一行没有得分：全部不适用，或得分不在任何分段内。',
  'functions.not-a-score': '得分应为数字。',
  'functions.no-band': '这个得分不在任何分段内，或同时属于几个分段。请看窗格里的检查提示。',
  'functions.unknown-visit': '回访表里没有 {visit}。',
  'functions.unknown-engineer': '没有 {engineer} 的回访。',
};
