import { defineConfig } from 'prisma/config'

// The schema and its migrations follow the database that DATABASE_URL names. At start-up no Prisma command runs:
// app/platform/db/migrate.server.ts applies the committed SQL in Prisma's own ledger.
const url = process.env.DATABASE_URL ?? 'file:./data/portal.db'
const postgresql = url.startsWith('postgres')

export default defineConfig({
  schema: postgresql ? 'prisma/postgresql.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgresql ? 'prisma/migrations/postgresql' : 'prisma/migrations/sqlite' },
  datasource: { url },
})
