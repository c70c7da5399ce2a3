import type { cliLock as english } from '../en/cli-lock';
import { ending, writingEnding } from './cli-help';

export const cliLock: Record<keyof typeof english, string> = {
  'cli.help.lock': `用法：steelyard lock FILE [--by NAME (--in-place | --out OTHER)] [选项]

显示评分标准处于什么状态，离锁定还差什么。写上 --by 就改变状态：锁定会把表里的内容封存（指纹留在工作簿里），并保护这些工作表。

  --to STATE         locked 锁定（默认）、trial 试用、draft 草稿
  --by NAME          操作人
  --reason TEXT      原因；条件未满足就锁定，或改动已锁定的标准，都必须写
  --rubric ID        哪一个评分标准（有几个时）
  --sign KEY.json    用这个密钥文件签名；文件不存在就新建。请自己保管，不要给别人
  --at TIME          时间，例如 2019-02-28T17:30:00+08:00（默认现在）

${writingEnding()}`,
  'cli.help.verify': `用法：steelyard verify FILE [选项]

检查工作簿是否与封存时一致，不一致就说明改了什么：评分标准、分段、设置，版本表，积分簿。有不一致时以 1 结束。

  --card FINGERPRINT   另外：评分卡上抄来的指纹，是否属于本工作簿的评分标准
  --head HASH:COUNT    另外：积分簿是否接着这个末值（印在积分单上）

${ending('  table（默认）或 json')}`,
  'cli.no-signing': '这里不支持 Ed25519 签名。需要 Node 20.19 以上。',
  'cli.bad-key': '“{file}”不是杆秤的密钥文件。请换一个文件，或写一个新文件名以新建密钥。',
  'cli.new-key': '已新建密钥文件“{file}”。请妥善保管：谁拿到它，谁就能以你的名义签名。',
  'cli.no-points': '“{file}”里没有积分簿。',
  'cli.no-rubric': '“{file}”里没有评分标准。',
};
