/**
 * The sRGB profile that PDF/A asks for, built from the public figures: a matrix profile of ICC version 2 with
 * the primaries of IEC 61966-2-1 adapted to D50 by Bradford, and the tone curve as a table. Built here
 * since a page in grey needs nothing more, and a file from elsewhere would need its own licence and care.
 */

const CURVE_POINTS = 1024;

/** X, Y, Z relative to D50 (ICC.1:2001-04 with the primaries of IEC 61966-2-1). */
const COLOURS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

function fixed(value: number): number {
  return Math.round(value * 65536);
}

function xyz([x, y, z]: readonly [number, number, number]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  [x, y, z].forEach((value, index) => tag.writeInt32BE(fixed(value), 8 + index * 4));
  return tag;
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${words}\0`, 'latin1')]);
}

function description(words: string): Buffer {
  const tag = Buffer.alloc(12 + words.length + 1 + 8 + 70);
  tag.write('desc', 0, 'latin1');
  tag.writeUInt32BE(words.length + 1, 8);
  tag.write(words, 12, 'latin1');
  return tag;
}

/** Light as a share of full, for a signal between 0 and 1 (IEC 61966-2-1). */
function light(signal: number): number {
  return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
}

function curve(): Buffer {
  const tag = Buffer.alloc(12 + CURVE_POINTS * 2);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index += 1) {
    tag.writeUInt16BE(Math.round(light(index / (CURVE_POINTS - 1)) * 65535), 12 + index * 2);
  }
  return tag;
}

function header(size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date: the profile is the same in every file.
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => head.writeUInt16BE(part, 24 + index * 2));
  head.write('acsp', 36, 'latin1');
  COLOURS.wtpt.forEach((value, index) => head.writeInt32BE(fixed(value), 68 + index * 4));
  return head;
}

/** The profile's bytes, about 2.6 kB. */
export function srgbProfile(): Uint8Array {
  const tone = curve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('Public figures, no rights claimed')],
    ['wtpt', xyz(COLOURS.wtpt)],
    ['rXYZ', xyz(COLOURS.rXYZ)],
    ['gXYZ', xyz(COLOURS.gXYZ)],
    ['bXYZ', xyz(COLOURS.bXYZ)],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let offset = 128 + table.length;
  tags.forEach(([name, body], index) => {
    if (!placed.has(body)) {
      placed.set(body, offset);
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      offset += padded.length;
    }
    const at = 4 + index * 12;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(placed.get(body) ?? 0, at + 4);
    table.writeUInt32BE(body.length, at + 8);
  });
  return Buffer.concat([header(offset), table, ...bodies]);
}
