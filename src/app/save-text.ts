/** Gives the reader a text as a file. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its own hold of the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
