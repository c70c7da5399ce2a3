import type { signing as english } from '../en/signing';

/** 在窗格给锁定签名。 */
export const signing: Record<keyof typeof english, string> = {
  'signing.optional': '给锁定签名（可选）',
  'signing.with': '将用{owner}的密钥签名',
  'signing.lead':
    '签名可以证明标准由谁锁定。密钥文件由本人保管：这里只读取一次用来签名，不上传，也不保存。请把公钥告诉别人。',
  'signing.choose': '选择密钥文件',
  'signing.make': '新建密钥',
  'signing.without': '不签名',
  'signing.file': '密钥',
  'signing.public': '公钥：{key}',
  'signing.bad-file': '“{file}”不是杆秤的密钥文件。请选择别的文件，或新建密钥。',
  'signing.right': '由{by}锁定并签名，签名有效。公钥 {key}，请与{by}给你的公钥核对，因为谁都可以用自己的密钥签名。',
  'refused.signing-unavailable': '这个浏览器不支持 Ed25519 签名。请换新版浏览器或用命令行，也可以不签名。',
  'refused.key-damaged': '{ids}的密钥文件已损坏。请选择别的文件，或新建密钥。',
};
