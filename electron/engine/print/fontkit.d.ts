declare module 'fontkit' {
  /** A typeface as fontkit 2 has parsed it, with what we use of it. */
  export type Font = {
    readonly fullName: string
    readonly postscriptName: string
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> }
    readonly 'OS/2'?: {
      readonly fsType: {
        readonly noEmbedding: boolean
        readonly viewOnly: boolean
        readonly editable: boolean
        readonly noSubsetting: boolean
        readonly bitmapOnly: boolean
      }
    }
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean
    /** The typefaces of a collection. */
    readonly fonts?: readonly Font[]
  }
  export function create(bytes: Buffer): Font
  export function openSync(path: string): Font
}
