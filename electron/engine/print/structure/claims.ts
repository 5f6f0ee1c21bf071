import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PdfKitDocument } from '../pdfmake-parts.ts'

const own = createRequire(import.meta.url)
const pdfkit = createRequire(own.resolve('pdfmake/js/PDFDocument.js')).resolve('pdfkit')
let profile: Uint8Array | null = null

/**
 * Says of a document what it is: PDF/UA-1 (it can be read aloud) and PDF/A-3a (it can be kept), with the metadata and
 * the colour profile that both ask for. In place of pdfkit's own metadata, which do not escape what they quote.
 */
export function claim(document: PdfKitDocument, archivable = true): void {
  profile ??= readFileSync(join(dirname(pdfkit), 'data', 'sRGB_IEC61966_2_1.icc'))
  const colours = document.ref({ N: 3 })
  colours.end(profile)
  const sRgb = new String('sRGB IEC61966-2.1')
  const intent = document.ref({
    ...{ Type: 'OutputIntent', S: 'GTS_PDFA1', Info: sRgb, OutputConditionIdentifier: sRgb },
    DestOutputProfile: colours,
  })
  intent.end()
  document._root.data['OutputIntents'] = [intent]
  const endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' })
    // Archives look for it without a decoder at hand.
    Object.assign(metadata, { compress: false })
    metadata.end(Buffer.from(packetOf(document.info, archivable), 'utf8'))
    document._root.data['Metadata'] = metadata
  }
  document.endMetadata = endMetadata
}

function packetOf(info: PdfKitDocument['info'], archivable: boolean): string {
  const part = archivable ? '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n' : ''
  const text = (key: string) => escaped(String(info[key] ?? ''))
  const at = `${(info['CreationDate'] as Date).toISOString().slice(0, 19)}Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text('Title')}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${text('Author')}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text('Subject')}</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:CreatorTool>${text('Creator')}</xmp:CreatorTool>
<pdf:Producer>${text('Producer')}</pdf:Producer>
${part}<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
