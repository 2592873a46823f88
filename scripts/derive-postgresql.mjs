// Derives prisma/postgresql.prisma from the canonical prisma/schema.prisma: only the provider and the output differ.
// `node scripts/derive-postgresql.mjs --check` exits 1 when the committed file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs'

const source = readFileSync('prisma/schema.prisma', 'utf8')
const derived =
  '// Derived from schema.prisma by scripts/derive-postgresql.mjs: edit that one.\n' +
  source
    .replace(/^\/\/[^\n]*\n(\/\/[^\n]*\n)*/, '')
    .replace('generated/sqlite', 'generated/postgresql')
    .replace('provider = "sqlite"', 'provider = "postgresql"')

if (process.argv.includes('--check')) {
  if (readFileSync('prisma/postgresql.prisma', 'utf8') !== derived) {
    console.error('prisma/postgresql.prisma is out of date: run node scripts/derive-postgresql.mjs')
    process.exit(1)
  }
} else writeFileSync('prisma/postgresql.prisma', derived)
