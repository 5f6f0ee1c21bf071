import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'

const words = 'Value delivered to Zürich: €1,240,000.50 of -€12.30, 41 % office ﬁ AVAtar (1,234) 2026-03-31.'

/** All that pdfmake sets as text, in more ways than our documents do: what is plain, and what is more than that. */
export function everyKind(): TDocumentDefinitions {
  const styles = {
    head: { fontSize: 18, bold: true, color: '#14607c' },
    small: { fontSize: 7.5, color: 'gray', lineHeight: 1.4 },
    apart: { margin: [9, 3] as [number, number] },
    farther: { extends: 'apart', marginTop: 11 },
    child: { extends: ['head', 'small'], italics: true },
  }
  const spans: Content[] = [
    { text: words, style: 'head', id: 'top', headlineLevel: 1 },
    {
      text: [
        { text: 'bold ', bold: true },
        'plain ',
        { text: 'small ', style: 'small' },
        { text: 'child', style: 'child' },
      ],
    },
    { text: [words, { text: ' sup', sup: true }, { text: ' sub', sub: true }, { text: ' red', color: 'red' }] },
    { text: words, decoration: 'underline', decorationColor: '#cc0000' },
    { text: [{ text: 'on yellow ', background: '#ffff00' }, { text: 'half', opacity: 0.5 }, ' whole'] },
    { text: words, characterSpacing: 1.5, alignment: 'justify' },
    { text: words.repeat(3), alignment: 'justify', leadingIndent: 12, preserveLeadingSpaces: true },
    { text: words, fontFeatures: ['tnum'], alignment: 'right' },
    { text: 'to the top', linkToDestination: 'top' },
    { text: ['see page ', { pageReference: 'top' }, ' and ', { text: 'a link', link: 'https://example.org/' }] },
    { text: 'lines\nthat\n  break', noWrap: true, margin: [0, 4] },
    { text: 'and such \n that break  \nby themselves', style: 'small' },
    { text: 'everywhere', wordBreak: 'break-all', style: 'small' },
    { text: words, opacity: 0.3 },
    ...['apart', 'apart', 'farther'].map((style) => ({ text: style, style })),
    { text: 'one side', style: 'apart', marginLeft: 7 },
    { text: 'all sides', style: ['apart', 'farther'], margin: 5 },
    { text: 'its own', style: 'apart', margin: [1, 2, 3, 4] },
    { ul: ['one', { text: 'two', bold: true }], color: '#333' },
    { ol: ['first', 'second'], markerColor: '#14607c' },
  ]
  const rows = Array.from({ length: 60 }, (_, nth) => [
    `Row ${nth}`,
    { text: (nth * 1234.56).toFixed(2), alignment: 'right' as const },
    { text: `−€${nth}.${nth % 10}0`, fillColor: '#eef3f5' },
  ])
  return {
    defaultStyle: { font: 'Inter', fontSize: 10, color: '#1b2430' },
    styles,
    watermark: { text: 'DRAFT', opacity: 0.1 },
    header: 'The head of every page',
    footer: (page, pages) => ({ text: `${page} of ${pages}`, alignment: 'center' }),
    content: [...spans, { table: { headerRows: 1, widths: ['*', 80, 80], body: [['a', 'b', 'c'], ...rows] } }],
  }
}
