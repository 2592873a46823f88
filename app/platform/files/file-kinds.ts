/** What may be sent as evidence: each kind with the ends that its names may have. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  gif: { mediaType: 'image/gif', extensions: ['gif'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', extensions: ['odp'] },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[] }>

export type FileKind = keyof typeof fileKinds
export const everyKind = Object.keys(fileKinds).filter((kind): kind is FileKind => kind in fileKinds)

/** The `accept` attribute of a file field: '.pdf,.png,…'. */
export const acceptOf = (kinds: readonly FileKind[] = everyKind): string =>
  kinds.flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`)).join(',')

/** The kind that a name claims, or null. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return everyKind.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension)) ?? null
}

/** One file is at most this large, in bytes. */
export const largestFile = 20 * 1024 * 1024
