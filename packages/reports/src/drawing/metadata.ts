import type { Language } from '@bokvar/domain/vocabulary';
import { PDFHexString, PDFName, PDFRawStream, type PDFContext, type PDFDocument, type PDFRef } from 'pdf-lib';
import { compressed } from './embedded-face.js';
import { languageTag } from './language.js';
import { srgbProfile } from './srgb-profile.js';

/** What a document says about itself. It holds no date: the same model gives the same bytes. */
export interface Metadata {
  readonly title: string;
  readonly language: Language;
}

const PRODUCER = 'Bo kvar';

/** Writes title, language, XMP (PDF/UA-1, PDF/A-2a), colour profile and viewer preferences into the catalog. */
export function writeMetadata(document: PDFDocument, metadata: Metadata): void {
  const { context, catalog } = document;
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFHexString.fromText('sRGB'),
    Info: PDFHexString.fromText('sRGB IEC61966-2-1'),
    DestOutputProfile: compressed(context, srgbProfile(), { N: 3 }),
  });
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(languageTag[metadata.language]));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(PDFName.of('Metadata'), xmpStream(context, metadata));
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
  context.trailerInfo.Info = context.register(
    context.obj({ Title: PDFHexString.fromText(metadata.title), Producer: PDFHexString.fromText(PRODUCER) }),
  );
}

/** Not compressed: archives read it without unpacking anything. */
function xmpStream(context: PDFContext, metadata: Metadata): PDFRef {
  const bytes = Buffer.from(xmp(metadata), 'utf8');
  return context.register(PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length }), bytes));
}

function xmp({ title, language }: Metadata): string {
  const tag = languageTag[language];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li><rdf:li xml:lang="${tag}">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${tag}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
