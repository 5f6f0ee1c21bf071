/** Parts of pdfmake that its types leave out; what we use of them is in pdfmake-parts.ts. */
declare module 'pdfmake/js/Renderer.js'
declare module 'pdfmake/js/Printer.js'
declare module 'pdfmake/js/PDFDocument.js'
