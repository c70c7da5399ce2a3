/** 多个命令共用的帮助文字。 */
export const writing = `写到哪里（以下都不写时，不写任何文件）：
  --in-place         写回 FILE 本身
  --out OTHER        写到另一个文件，该文件必须还不存在

  --force            允许 --out 覆盖已有文件；FILE 看似在别的程序里打开着也照写
  --allow-loss       即使会丢失文件里的某些内容也写（会先逐项列出）
  --dry-run          在 stderr 上列出每一处改动，什么也不写`;

export const general = `  --lang zh-CN|en    显示和写入所用的语言（默认随系统）`;

export const codes = `退出码：0 完成；1 表中有错误（逐条指出单元格）；2 无法执行。`;

/** How the help of a command ends: what it prints, and what every command has. */
export const ending = (formats = 'table（默认）或 json'): string => `  --format FORMAT    ${formats}
${general}

${codes}`;

/** The same of a command that may write. */
export const writingEnding = (formats?: string): string => `${writing}

${ending(formats)}`;
