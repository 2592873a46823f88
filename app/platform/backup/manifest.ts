import * as z from 'zod'

export const backupFormat = 1

const columnTypes = ['text', 'integer', 'bigint', 'float', 'boolean', 'instant', 'bytes'] as const

/** The last entry of a backup: a file without it is incomplete. */
export const manifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  /** When the snapshot was taken. */
  takenAt: z.iso.datetime(),
  portal: z.string(),
  /** Migrations that the database had. */
  migrations: z.array(z.string()),
  /** In the order of insertion. */
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.strictObject({ name: z.string(), type: z.enum(columnTypes) })),
      rows: z.int().min(0),
    }),
  ),
  /** Contents that a row names and that the disk did not have, or had damaged. */
  missingFiles: z.array(z.string()),
  /** Every other entry, in order. */
  entries: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export const manifestName = 'manifest.json'
export const tableEntry = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`
export const tableOfEntry = (name: string): string | null => /^tables\/(\w+)\/\d{6,}\.jsonl$/.exec(name)?.[1] ?? null
export const fileEntry = (hash: string): string => `files/${hash}`
export const hashOfEntry = (name: string): string | null => /^files\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null
