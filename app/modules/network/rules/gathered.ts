import * as z from 'zod/mini'

const link = z.object({
  fromKind: z.string(),
  fromId: z.string(),
  toKind: z.string(),
  toId: z.string(),
  addedById: z.nullable(z.string()),
  addedAt: z.string(),
  /** The kept entry had no such link before. */
  made: z.boolean(),
})

/** What a merging moved from the entry that ended to the one that stayed: given back when it is undone. */
export const gatheredSchema = z.object({
  files: z.array(z.string()),
  /** Entries merged before into the one that ended. */
  entries: z.array(z.string()),
  /** Proposals that its end refused. */
  changes: z.array(z.string()),
  links: z.array(link),
})
export type Gathered = z.infer<typeof gatheredSchema>
export const readGathered = (text: string): Gathered => gatheredSchema.parse(JSON.parse(text))

type Ends = Readonly<{ fromKind: string; fromId: string; toKind: string; toId: string }>

/** A link of one entry as a link of another. */
export const movedLink = <L extends Ends>(row: L, from: string, to: string): Ends => ({
  fromKind: row.fromKind,
  fromId: row.fromId === from ? to : row.fromId,
  toKind: row.toKind,
  toId: row.toId === from ? to : row.toId,
})
