import { describe, expect, it } from 'vitest'
import { SCAN_HEAD_BYTES, scanMediaOf } from './scan-media.js'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))

describe('what a scan is, by its first bytes', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR'), 'image/png'],
  ] as const)('%s, and by no more of them than are read', (_, file, media) => {
    expect(scanMediaOf(file)).toBe(media)
    expect(scanMediaOf(file.slice(0, SCAN_HEAD_BYTES))).toBe(media)
  })
  it.each([
    ['nothing', bytes()],
    ['a page of a site', bytes('<!doctype html><script>alert(1)</script>')],
    ['a page that has a PDF in it', bytes('<html>%PDF-1.7')],
    ['a drawing with scripts in it', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a GIF', bytes('GIF89a')],
    ['a picture as telephones keep it', bytes([0, 0, 0, 0x24], 'ftypheic')],
    ['an archive', bytes('PK\u0003\u0004')],
    ['a program', bytes('MZ')],
    ['a PNG that is cut off', bytes([0x89], 'PNG')],
    ['a PNG that was sent as text', bytes([0x89], 'PNG\n', [0x1a, 0x0a])],
  ])('%s is none', (_, file) => expect(scanMediaOf(file)).toBeNull())
})
