/** What a scanned form may be. */
const scanMedia = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type ScanMedia = (typeof scanMedia)[number]

/** The first bytes of each, as its standard has them: ISO 32000-2 7.5.2, ISO 10918-1 B.1.1.3, ISO 15948 5.2. */
const SIGNATURES: Readonly<Record<ScanMedia, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** So many of a file's first bytes tell what it is. */
export const SCAN_HEAD_BYTES = 8

/** What a file is by its content, whatever it is called; null when it is nothing that a scanner makes. */
export function scanMediaOf(bytes: Uint8Array): ScanMedia | null {
  return scanMedia.find((media) => SIGNATURES[media].every((byte, place) => bytes[place] === byte)) ?? null
}
