/** Legal forms that stand at a name's end (a few at its start), without dots: they never tell two customers apart. */
const forms = new Set(
  `bv nv vof cv gmbh ag kg kgaa ohg ug se eg ev co inc incorporated llc llp lp ltd limited plc corp corporation company sa sas
   sasu sarl eurl snc scs sl slu srl spa sapa snc ab oy oyj as asa aps ivs pte pty pvt kk ooo oao zao pao ao ооо оао зао пао ао
   ип sro doo zoo spzoo kft zrt bt rt bvba cvba sprl scrl sc lda ltda cia mbh gbr partg cic nfp`
    .split(/\s+/)
    .filter((form) => form !== ''),
)
const joints = new Set(['&', 'and', 'und', 'en', 'et', 'y', 'e'])

/** A company's name without case, accents, punctuation, spaces too many and legal forms: what two systems write alike. */
export function companyKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    // "B.V." is one word, "Sp. z o.o." too.
    .replace(/\bsp\.? ?z ?o\.? ?o\.?/g, ' spzoo ')
    .replace(/(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(\p{L})\/(?=\p{L}\b)/gu, '$1')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .split(' ')
  return bare(words)
    .map((word, n) => (n > 0 && joints.has(word) ? '&' : word))
    .join(' ')
}

/** Without legal forms at the end ("GmbH & Co. KG") or one at the start ("OOO Romashka"); never without all its words. */
function bare(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  if (words.length > 1 && (forms.has(last) || joints.has(last))) return bare(words.slice(0, -1))
  return words.length > 1 && /^(ooo|oao|zao|pao|ао|ооо|оао|зао|пао)$/.test(words[0] ?? '') ? words.slice(1) : words
}
