import { refuse, type FileRefusalCode } from '../arrears-refusals.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly ok: true;
  readonly encoding: TextEncoding;
  readonly text: string;
}

/**
 * Bytes to text. A byte order mark decides; else UTF-8 if every byte is valid UTF-8, else Windows-1252, which Swedish
 * Excel writes. UTF-16 without a mark is known by its zero bytes. Refuses what is not text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | ReturnType<typeof refuse<FileRefusalCode>> {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // Zeros and a mass of control characters are a picture or a program, whatever the file is called.
  if (text.includes('\0') || shareOfControls(text) > 0.02) return refuse('FIL_EJ_TEXT');
  return { ok: true, encoding, text };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let place = 0; place < start.length; place += 1) if (start[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  if (even > start.length / 4 && odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  // A file that says by its mark that it is UTF-8 is read so; a broken byte in it becomes a lost letter in one row.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function shareOfControls(text: string): number {
  const start = text.slice(0, 20_000);
  let controls = 0;
  for (let place = 0; place < start.length; place += 1) {
    const unit = start.charCodeAt(place);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) controls += 1;
  }
  return start.length === 0 ? 0 : controls / start.length;
}
