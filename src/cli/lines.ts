/**
 * The lines of UTF-8 bytes, as many at a time as a chunk completes; line ends of any system, a byte order mark taken off. The
 * last line needs no end. A line may be of any length.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    const last = parts.pop()!;
    if (parts.length > 0) {
      parts[0] = begun.join('') + parts[0]!;
      begun = [];
      yield parts.map(withoutReturn);
    }
    if (last !== '') begun.push(last);
  }
  const rest = begun.join('') + decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
