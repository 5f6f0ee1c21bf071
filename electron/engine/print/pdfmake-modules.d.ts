/** Parts of pdfmake that its types leave out; what we use of them is in pdfmake-parts.ts. */
declare module 'pdfmake/js/Renderer.js'
declare module 'pdfmake/js/TextInlines.js'
declare module 'pdfmake/js/Printer.js'
declare module 'pdfmake/js/PDFDocument.js'
declare module 'pdfmake/js/DocMeasure.js'
declare module 'pdfmake/js/LayoutBuilder.js'
declare module 'pdfmake/js/PageElementWriter.js'
declare module 'pdfmake/js/TableProcessor.js'
