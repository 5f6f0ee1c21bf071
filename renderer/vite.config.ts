import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The legacy build of pdf.js runs in every Chromium that a supported Electron has, and in those of the tests.
const pdfjs = 'pdfjs-dist/legacy/build'

const dist = process.env['COUNTERPART_DIST'] ?? path.join(import.meta.dirname, '../dist')

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // The protocol handler puts a new nonce in its place with every answer.
  html: { cspNonce: '__NONCE__' },
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^pdfjs-dist$/, replacement: `${pdfjs}/pdf.min.mjs` },
      { find: /^pdfjs-dist\/build\/pdf\.worker\.min\.mjs/, replacement: `${pdfjs}/pdf.worker.min.mjs` },
    ],
  },
  build: {
    outDir: path.join(dist, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
