/** One line of a paragraph. `joins` is true when the next line goes on in the same word, without a space. */
export interface Line {
  readonly text: string;
  readonly joins: boolean;
}

/**
 * Breaks text into lines no wider than `width`. Breaks at spaces and after hyphens, dashes and slashes; a
 * no-break space holds. A word wider than the line (a surname of 90 letters) is broken where it must be,
 * without a hyphen: a hyphen would be read as part of the name.
 * @param measure width of a string, in the unit of `width`
 * @returns at least one line, which may be empty
 */
export function wrap(text: string, width: number, measure: (text: string) => number): Line[] {
  const words = text.split(' ').filter((word) => word !== '');
  const space = measure(' ');
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const wide = measure(word);
    if (line !== '' && used + space + wide <= width) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== '') lines.push({ text: line, joins: false });
    if (wide <= width) {
      line = word;
      used = wide;
      continue;
    }
    const pieces = brokenWord(word, width, measure);
    line = pieces.pop() ?? '';
    used = measure(line);
    for (const piece of pieces) lines.push({ text: piece, joins: true });
  }
  if (line !== '' || lines.length === 0) lines.push({ text: line, joins: false });
  return lines;
}

/**
 * The narrowest width at which text takes no more lines than at `width`, so that a title does not leave a word by itself on its
 * last line. No word is broken for it.
 * @param measure width of a string, in the unit of `width`
 */
export function evenWidth(text: string, width: number, measure: (text: string) => number): number {
  const lines = wrap(text, width, measure).length;
  let [low, high] = [Math.max(0, ...text.split(' ').map(measure)), width];
  if (lines === 1 || low > width) return width;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (wrap(text, middle, measure).length > lines) low = middle;
    else high = middle;
  }
  return high;
}

/** Cuts a word that is wider than a line, after a hyphen or slash where one is in reach. */
function brokenWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let rest = Array.from(word);
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && measure(rest.slice(0, count + 1).join('')) <= width) count += 1;
    if (count < rest.length) {
      const soft = rest.slice(0, count).findLastIndex((character) => '-/–—_.@'.includes(character));
      if (soft > 0) count = soft + 1;
    }
    pieces.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  return pieces;
}
