import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Element, writeStructure } from './tags.js';

describe('the structure tree', () => {
  it('writes a figure with its words and its place', async () => {
    const { context } = await PDFDocument.create({ updateMetadata: false });
    const root = new Element('Document');
    const figure = root.addFigure('Antal möten per månad', [10, 20, 110, 80]);
    figure.addContent(0, 0);
    writeStructure(context, root, [context.nextRef()], [[figure]]);
    const written = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    const dict = written.find((text) => text.includes('/S /Figure'));
    expect(dict).toContain('/K [0]');
    expect(dict).toContain('/BBox [10 20 110 80]');
    expect(dict).toContain('/Alt <FEFF0041006E00740061006C');
  });

  it('refuses content whose element is outside the tree', async () => {
    const { context } = await PDFDocument.create({ updateMetadata: false });
    expect(() => writeStructure(context, new Element('Document'), [context.nextRef()], [[new Element('P')]])).toThrow('no place in the tree');
  });
});
