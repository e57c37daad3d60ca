/** A path in PDF operators around its own origin, made once and placed many times. */
export interface Shape {
  readonly operators: string;
}

const OPERATOR: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c' };

/**
 * Makes a shape from a path as in SVG, y downwards: `M 0 0 L 3 4 C … Z`, with M, L, C and Z only.
 * @param scale factor on every measure
 */
export function shape(path: string, scale = 1): Shape {
  const operators = path.replaceAll(/([MLC])([^MLCZ]*)|Z/gu, (whole: string, command: string | undefined, values: string | undefined) => {
    if (command === undefined || values === undefined) return 'h ';
    const numbers = values.trim().split(/[\s,]+/u).map(Number);
    // The paper's y runs upwards.
    return `${numbers.map((value, index) => rounded(value * (index % 2 === 0 ? scale : -scale))).join(' ')} ${OPERATOR[command] ?? whole} `;
  });
  return { operators: operators.trim() };
}

/** A circle. */
export function circle(cx: number, cy: number, r: number): Shape {
  const k = r * 0.5523;
  return shape(
    [
      `M ${cx + r} ${cy}`,
      `C ${cx + r} ${cy + k} ${cx + k} ${cy + r} ${cx} ${cy + r}`,
      `C ${cx - k} ${cy + r} ${cx - r} ${cy + k} ${cx - r} ${cy}`,
      `C ${cx - r} ${cy - k} ${cx - k} ${cy - r} ${cx} ${cy - r}`,
      `C ${cx + k} ${cy - r} ${cx + r} ${cy - k} ${cx + r} ${cy} Z`,
    ].join(' '),
  );
}

/** A rectangle with rounded corners, its top left corner in the origin. */
export function roundedBox(width: number, height: number, r: number): Shape {
  const [w, h, k] = [rounded(width), rounded(height), rounded(r * 0.4477)];
  const [right, low, side, foot] = [rounded(w - r), rounded(h - r), rounded(w - k), rounded(h - k)];
  return {
    operators: [
      `${r} 0 m ${right} 0 l ${side} 0 ${w} -${k} ${w} -${r} c ${w} -${low} l ${w} -${foot} ${side} -${h} ${right} -${h} c`,
      `${r} -${h} l ${k} -${h} 0 -${foot} 0 -${low} c 0 -${r} l 0 -${k} ${k} 0 ${r} 0 c h`,
    ].join(' '),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
