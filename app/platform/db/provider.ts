/** True where this address is a PostgreSQL server; the other kind, 'file:…', is an SQLite file. */
export const isPostgresql = (url: string): boolean => url.startsWith('postgres')
