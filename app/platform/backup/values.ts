/** What a column holds, whichever the database. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'float' | 'boolean' | 'instant' | 'bytes'
export type Column = { name: string; type: ColumnType }
export type Table = { name: string; columns: readonly Column[] }

/** A value as a backup writes it in JSON: instants in ISO 8601 (UTC), bytes in base64, big integers as text. */
export type Portable = string | number | boolean | null

const declared: Readonly<Record<string, ColumnType>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  REAL: 'float',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
  BLOB: 'bytes',
  text: 'text',
  'character varying': 'text',
  integer: 'integer',
  bigint: 'bigint',
  'double precision': 'float',
  boolean: 'boolean',
  'timestamp without time zone': 'instant',
  bytea: 'bytes',
}

/** The type of a column from the words of its database. Throws on one that no backup has learnt to carry. */
export function columnType(words: string, column: string): ColumnType {
  const type = declared[words]
  if (!type) throw new TypeError(`a backup cannot carry the column ${column} of type ${words}`)
  return type
}

/** SQLite may hold an instant as text or as milliseconds; text without a zone is UTC. */
export function instantOf(value: string | number): string {
  if (typeof value === 'number') return new Date(value).toISOString()
  const text = value.replace(' ', 'T')
  return new Date(/(Z|[+-]\d\d(:?\d\d)?)$/.test(text) ? text : `${text}Z`).toISOString()
}

/** The order in which rows can be inserted: what is referred to comes before what refers to it. Throws on a circle. */
export function inDependencyOrder(
  names: readonly string[],
  references: readonly (readonly [from: string, to: string])[],
): string[] {
  const ordered: string[] = []
  let left = [...names].sort()
  while (left.length > 0) {
    const ready = left.filter(
      (name) => !references.some(([from, to]) => from === name && to !== name && left.includes(to)),
    )
    if (ready.length === 0) throw new Error(`tables that refer to each other in a circle: ${left.join(', ')}`)
    ordered.push(...ready)
    left = left.filter((name) => !ready.includes(name))
  }
  return ordered
}
