import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { assert } from '../../../shared/assert.ts'
import type { PdfKitDocument, PdfObject } from './pdfmake-parts.ts'

type Security = {
  readonly encryptionKey: Uint8Array
  readonly dictionary: PdfObject
  readonly getEncryptFn: (id: number, generation: number) => (plain: Buffer) => Buffer
}
type NameTree = { _dataForKey: (name: string) => unknown }

/** What asks pdfkit for AES-256, which it ties to this version; reading aloud is always allowed. */
export function lockedWith(password: string): Partial<TDocumentDefinitions> {
  const permissions = { printing: 'highResolution', copying: true, contentAccessibility: true } as const
  return { version: '1.7ext3', userPassword: password, ownerPassword: password, permissions }
}

/**
 * Locks a document that pdfkit has locked by Adobe's first handler for AES-256 (revision 5), which tries a password
 * with one SHA-256, by that of ISO 32000-2, 7.6.4 (revision 6), where each try costs many rounds. The key of the file
 * stays. All that has a name (a place that is linked to, a file inside) has to have it by then.
 */
export function hardenLock(document: PdfKitDocument, password: string): void {
  const security = (document as unknown as { readonly _security: Security })._security
  const { encryptionKey: key, dictionary } = security
  assert(key.length === 32 && dictionary.data['R'] === 5, 'pdfkit locks with a key of 256 bits, as in 0.19.1')
  const word = prepared(password)
  const [user, owner] = [salts(), salts()]
  const u = Buffer.concat([hash(word, user.validation), user.validation, user.key])
  const o = Buffer.concat([hash(word, owner.validation, u), owner.validation, owner.key])
  Object.assign(dictionary.data, {
    ...{ R: 6, U: u, O: o },
    UE: sealed(hash(word, user.key), key),
    OE: sealed(hash(word, owner.key, u), key),
  })
  document._root.data['Extensions'] = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } }
  lockNames(document._root.data['Names'] as PdfObject | undefined, security.getEncryptFn(0, 0))
}

/** pdfkit leaves the names themselves open, and a reader that unlocks them finds none of them again. */
function lockNames(names: PdfObject | undefined, lock: (plain: Buffer) => Buffer): void {
  for (const tree of Object.values(names?.data ?? {}) as NameTree[]) {
    assert(typeof tree._dataForKey === 'function', 'pdfkit says the names of a tree by this method, as in 0.19.1')
    tree._dataForKey = (name) => {
      assert(Buffer.byteLength(name) === name.length, 'what has a name has one of ASCII, as our parts and files do')
      return lock(Buffer.from(name, 'ascii'))
    }
  }
}

const none = Buffer.alloc(0)

function salts() {
  return { validation: randomBytes(8), key: randomBytes(8) }
}

/** Algorithm 2.B: SHA-2 of one length or another, as AES of all before it decides, until that says so after 64 rounds. */
function hash(word: Buffer, salt: Buffer, of: Buffer = none): Buffer {
  let digest = createHash('sha256').update(word).update(salt).update(of).digest()
  for (let round = 1; ; round += 1) {
    const many = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([word, digest, of])))
    const cipher = createCipheriv('aes-128-cbc', digest.subarray(0, 16), digest.subarray(16, 32)).setAutoPadding(false)
    const mixed = cipher.update(many)
    // 256 is 1 modulo 3: so is the number that the first 16 bytes are, and the sum of them.
    const length = [256, 384, 512][mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3]
    digest = createHash(`sha${length}`).update(mixed).digest()
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 32) return digest.subarray(0, 32)
  }
}

function sealed(by: Buffer, key: Uint8Array): Buffer {
  return createCipheriv('aes-256-cbc', by, Buffer.alloc(16)).setAutoPadding(false).update(key)
}

const mappedToNothing = /\u00ad|\u034f|\u1806|[\u180b-\u180d]|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]|\ufeff/g
const otherSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** As readers prepare what is typed (SASLprep, RFC 4013), in UTF-8. */
function prepared(password: string): Buffer {
  const text = password.replace(mappedToNothing, '').replace(otherSpace, ' ').normalize('NFKC')
  return Buffer.from(text, 'utf8').subarray(0, 127)
}
