import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree } from './source-tree.js';
import { secondMessages, secondTables } from './second-wordings.js';

const top = join(import.meta.dirname, '../..');
const planted = join(import.meta.dirname, 'planted/words');

describe('a code is worded once, in packages/domain/src/vocabulary/labels, for screen, paper and mail', () => {
  it('no text of the client words it again', () => {
    expect(secondMessages(join(top, 'client'))).toEqual([]);
  });

  it('no table or switch words it again', () => {
    expect(secondTables(readTree(top))).toEqual([]);
  });
});

it('is seen to stop a family of texts, a copied label, a table and a switch', () => {
  expect(secondMessages(join(planted, 'client'))).toEqual([
    'messages/cases: way_… words NoticeChannel',
    'messages/cases: told copies LivingForm VAXELVIS',
  ]);
  expect(secondTables(readTree(planted))).toEqual([
    'client/src/table.ts:3 words NoticeSender',
    'server/src/told.ts:1 words LivingForm',
    'server/src/told.ts:4 words PersonKind',
  ]);
});
