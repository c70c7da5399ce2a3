import type { bands as english } from '../en/bands';

export const bands: Record<keyof typeof english, string> = {
  'finding.band-between-steps':
    '“{lowerBand}”（{lower}）与“{upperBand}”（{upper}）没有正好相接，不过得分步长是 {step}，没有得分会落在中间。',
  'finding.band-out-of-reach': '没有人能得到“{band}”（{range}）：按这个评分标准，得分只在 {least} 到 {greatest} 之间。',
  'finding.band-no-score': '没有人能得到“{band}”（{range}）：得分步长是 {step}，这一段里一个得分也没有。',
  'finding.band-points-fall': '“{upperBand}”积 {upperPoints} 分，比下面一段“{lowerBand}”（{lowerPoints} 分）还少。',
};
