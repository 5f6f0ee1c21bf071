import { randomBytes } from 'node:crypto'

/** What stands in the built page where each answer puts a nonce of its own. */
export const noncePlace = '__NONCE__'

export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/**
 * What the page may do, sent with every answer: run and show what came with the program, and nothing else. Styles need
 * the nonce because Mantine writes some when it runs; blob images are pages of a PDF. No frame, form or base may change
 * where anything goes.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
