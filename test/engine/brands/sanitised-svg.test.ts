import { expect, test } from 'vitest'
import { sanitisedSvg } from '../../../electron/engine/brands/sanitised-svg.ts'
import { brandSchema } from '../../../shared/statement/brand.ts'
import harbourline from '../../../templates/brands/harbourline.json' with { type: 'json' }

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inner}</svg>`
const dot = '<circle cx="4" cy="4" r="2" fill="#0b3c5d"/>'
const clean = (text: string) => {
  const found = sanitisedSvg(text)
  if (!found.ok) throw new Error(found.problem.message)
  return found.value
}

test('shapes and their paint stay', () => {
  expect(clean(svg(dot))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="2" fill="#0b3c5d"></circle></svg>',
  )
  const gradient = '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
  expect(clean(svg(`${gradient}<rect width="9" height="9" fill="url(#a)"/>`))).toContain('fill="url(#a)"')
  expect(clean(svg('<g style="fill: #fff; opacity:.5"><path d="M0 0h9"/></g>'))).toContain(
    '<g fill="#fff" opacity=".5">',
  )
  const own = clean(harbourline.logo)
  expect(own).toContain('stroke="#2f8f8a"')
  expect(brandSchema.parse({ ...harbourline, logo: own }).logo).toBe(own)
})

test.each([
  ['a script', svg(`<script>alert(1)</script>${dot}`), /script|alert/],
  ['a script in a group', svg(`<g><script><![CDATA[alert(1)]]></script>${dot}</g>`), /script|alert/],
  ['a handler', svg(dot, ' onload="alert(1)"'), /onload|alert/],
  [
    'a foreign object',
    svg(`<foreignObject><body xmlns="x"><p>hi</p></body></foreignObject>${dot}`),
    /foreign|body|hi/i,
  ],
  ['a link', svg(`<a href="javascript:alert(1)"><rect width="1" height="1"/></a>${dot}`), /<a|javascript|rect/],
  [
    'a reference outside as paint',
    svg(`<rect width="9" height="9" fill="url(https://x.example/a.svg#b)"/>${dot}`),
    /https/,
  ],
  [
    'a style that reaches outside',
    svg(`<rect width="9" height="9" style="fill:url(//x.example#a)"/>${dot}`),
    /x\.example/,
  ],
  ['another namespace', svg(`<x:path xmlns:x="urn:x" d="M0 0"/>${dot}`), /x:path|urn:x/],
  [
    'an animation',
    svg(`<circle r="1"><animate attributeName="href" to="javascript:1"/></circle>${dot}`),
    /animate|javascript/,
  ],
  ['a comment', svg(`<!-- secret -->${dot}`), /secret/],
])('%s does not', (_, text, gone) => {
  const found = clean(text)
  expect(found).toContain('<circle')
  expect(found).not.toMatch(gone)
})

test.each([
  ['entities', `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${svg(dot)}`, 'logo-entities'],
  ['text', svg('<text x="1" y="1">Acme</text>'), 'logo-unprintable'],
  ['an embedded picture', svg(`<image href="https://x.example/a.png"/>${dot}`), 'logo-unprintable'],
  ['a style sheet', svg(`<style>@import url(https://x.example)</style>${dot}`), 'logo-unprintable'],
  ['no shape', svg('<g/>'), 'logo-empty'],
  ['a page of HTML', '<html><body/></html>', 'logo-broken'],
  ['half a file', svg(dot).slice(0, 60), 'logo-broken'],
  ['what is no XML', 'hello', 'logo-broken'],
  ['too much', svg(`<path d="${'M0 0'.repeat(120_000)}"/>`), 'logo-large'],
])('a logo with %s is refused', (_, text, code) => {
  expect(sanitisedSvg(text)).toMatchObject({ ok: false, problem: { code } })
})
