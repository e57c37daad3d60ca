import { describe, expect, it } from 'vitest';
import { srgbProfile } from './srgb-profile.js';

describe('the colour profile', () => {
  const profile = Buffer.from(srgbProfile());

  it('has the size it says, and the marks of an RGB display profile', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('keeps each tag inside the file, on a multiple of four', () => {
    const count = profile.readUInt32BE(128);
    expect(count).toBe(9);
    for (let index = 0; index < count; index += 1) {
      const at = 132 + index * 12;
      const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
      expect(offset % 4).toBe(0);
      expect(offset + size).toBeLessThanOrEqual(profile.length);
    }
  });

  it('adds the three colours up to white', () => {
    const value = (name: string, axis: number): number => {
      const at = profile.indexOf(name, 132, 'latin1');
      return profile.readInt32BE(profile.readUInt32BE(at + 4) + 8 + axis * 4) / 65536;
    };
    for (const axis of [0, 1, 2]) {
      const sum = value('rXYZ', axis) + value('gXYZ', axis) + value('bXYZ', axis);
      expect(Math.abs(sum - value('wtpt', axis))).toBeLessThan(0.001);
    }
  });
});
