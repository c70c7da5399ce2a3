import type { picture as english } from '../en/picture';

/** 评分卡图片。 */
export const picture: Record<keyof typeof english, string> = {
  'picture.notGiven': '尚未评定：以下是目前的得分。',
  'picture.version': '{rubric}，第 {version} 版 · 指纹 {fingerprint}',
  'picture.versionNamed': '{rubric}，第 {version} 版“{name}” · 指纹 {fingerprint}',
  'picture.unversioned': '{rubric}，尚未保存版本 · 指纹 {fingerprint}',
  'picture.head': '积分簿末值 {head}',
  'picture.copy': '复制为图片',
  'picture.copied': '图片已复制',
  'picture.save': '保存图片',
  'picture.alt': '{visit} 的评分卡：{score} 分，{band}',
  'picture.failed': '这个浏览器画不出图片，请改为复制文字。',
  'cli.help.card': `用法：steelyard card FILE VISIT --out CARD.png [选项]

把一次回访的评分卡画成图片（PNG，两倍清晰度，放大也不糊）：得分、分段、积分、每项评分和评语、标准的版本和指纹。
指纹可用 “steelyard verify --card” 核对。

  --out FILE         图片文件；已存在时须加 --force
  --force            覆盖
  --lang LANG        zh-CN 或 en

  --help             本说明`,
  'cli.card-done': '已画好 {file}。',
  'cli.card-out': '图片存到哪里？请加上 --out 评分卡.png。',
  'cli.card-png': '“{file}”不是图片文件名，须以 .png 结尾。',
};
