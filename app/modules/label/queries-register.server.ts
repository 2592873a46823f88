import { today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { filterWords, type RegisterFilter, type RegisterValidity } from './forms-register'
import { registerCounts, type RegisterCount } from './queries-register-counts.server'

export const rowsPerPage = 25
/** Labels that a search by words counts; past it the page says 'more than'. */
export const mostCounted = 1_000
/** Communes that the map shows; the drawing is meant for so many points. */
const mostOnMap = 200

const registerRow = {
  id: true,
  number: true,
  title: true,
  initiativeKind: true,
  scheme: true,
  departement: true,
  grantedOn: true,
  validUntil: true,
  withPlan: true,
  revokedOn: true,
  suspendedOn: true,
  isDemonstration: true,
  organisation: { select: { name: true, kind: true, communeCode: true } },
} as const satisfies Prisma.CertificateSelect
export type RegisterRow = Prisma.CertificateGetPayload<{ select: typeof registerRow }>

function validityWhere(validity: RegisterValidity | '', day: CivilDate): Prisma.CertificateWhereInput {
  const standing = { OR: [{ revokedOn: null }, { revokedOn: { gt: day } }] }
  if (validity === 'revoked') return { revokedOn: { lte: day } }
  const running = { ...standing, validUntil: { gte: day } }
  if (validity === 'suspended') return { ...running, suspendedOn: { lte: day } }
  if (validity === 'valid') return { AND: [running, { OR: [{ suspendedOn: null }, { suspendedOn: { gt: day } }] }] }
  return validity === 'expired' ? { ...standing, validUntil: { lt: day } } : {}
}

/** The labels that a filter keeps on a day. */
export const registerWhere = (filter: RegisterFilter, day: CivilDate): Prisma.CertificateWhereInput => ({
  ...(filter.departement ? { departement: filter.departement } : {}),
  ...(filter.scheme ? { scheme: filter.scheme } : {}),
  ...(filter.commune ? { organisation: { communeCode: `com:${filter.commune}` } } : {}),
  ...(filter.kind ? { initiativeKind: filter.kind } : {}),
  ...(filter.year ? { grantedOn: { gte: `${filter.year}-01-01`, lte: `${filter.year}-12-31` } } : {}),
  AND: [
    validityWhere(filter.validity, day),
    ...filterWords(filter).map((word) => ({ foldedText: { contains: word } })),
  ],
})

/** Ids are sortable by time: they settle equal dates. */
const orderOf = ({ sort, ascending }: RegisterFilter): Prisma.CertificateOrderByWithRelationInput[] => {
  const direction = ascending ? 'asc' : 'desc'
  return [sort === 'terme' ? { validUntil: direction } : { grantedOn: direction }, { id: direction }]
}

const matches = (filter: RegisterFilter, count: RegisterCount): boolean =>
  (filter.departement === '' || count.departement === filter.departement) &&
  (filter.scheme === '' || count.scheme === filter.scheme) &&
  (filter.commune === '' || count.commune === `com:${filter.commune}`) &&
  (filter.kind === '' || count.kind === filter.kind) &&
  (filter.validity === '' || count.validity === filter.validity) &&
  (filter.year === '' || count.year === filter.year)

const sum = (counts: readonly RegisterCount[]): number => counts.reduce((total, { count }) => total + count, 0)

async function countOf(
  filter: RegisterFilter,
  where: Prisma.CertificateWhereInput,
): Promise<{ total: number; more: boolean }> {
  if (filterWords(filter).length === 0)
    return { total: sum((await registerCounts()).filter((count) => matches(filter, count))), more: false }
  const found = await db.certificate.findMany({ where, select: { id: true }, take: mostCounted + 1 })
  return { total: Math.min(found.length, mostCounted), more: found.length > mostCounted }
}

/** A page of the register, through the index of its dates; its count comes from the kept figures, or is bounded. */
export async function registerPage(filter: RegisterFilter) {
  const where = registerWhere(filter, today())
  const { total, more } = await countOf(filter, where)
  const pages = Math.max(1, Math.ceil(total / rowsPerPage))
  const page = Math.min(filter.page, pages)
  const rows = await db.certificate.findMany({
    where,
    orderBy: orderOf(filter),
    skip: (page - 1) * rowsPerPage,
    take: rowsPerPage,
    select: registerRow,
  })
  return { rows, total, more, page, pages }
}

/** Labels of each département, those in force by commune, and the years in which labels were granted, under the other filters (words aside). */
export async function registerFigures(filter: RegisterFilter) {
  const counts = await registerCounts()
  const departements: Record<string, number> = {}
  for (const count of counts)
    if (count.departement && matches({ ...filter, departement: '', commune: '' }, count))
      departements[count.departement] = (departements[count.departement] ?? 0) + count.count
  const communes = new Map<string, number>()
  const inForce = { ...filter, departement: '', commune: '', validity: 'valid' as const }
  for (const count of counts)
    if (count.commune && matches(inForce, count))
      communes.set(count.commune, (communes.get(count.commune) ?? 0) + count.count)
  return {
    departements,
    /** The communes that have most labels in force, as the map shows them. */
    communes: [...communes]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
      .slice(0, mostOnMap),
    years: [...new Set(counts.map(({ year }) => year))].sort().reverse(),
    all: sum(counts),
    valid: sum(counts.filter(({ validity }) => validity === 'valid')),
  }
}

const batch = 500

/** Every row of a filtered register, a batch at a time, each from where the last one ended: never held whole. */
export async function* registerRows(filter: RegisterFilter): AsyncGenerator<RegisterRow> {
  const where = registerWhere(filter, today())
  for (let last: RegisterRow | undefined; ;) {
    const rows: RegisterRow[] = await db.certificate.findMany({
      where: last ? { AND: [where, afterRow(filter, last)] } : where,
      orderBy: orderOf(filter),
      take: batch,
      select: registerRow,
    })
    yield* rows
    last = rows.at(-1)
    if (!last || rows.length < batch) return
  }
}

function afterRow({ sort, ascending }: RegisterFilter, last: RegisterRow): Prisma.CertificateWhereInput {
  const beyond = (value: string) => (ascending ? { gt: value } : { lt: value })
  return sort === 'terme'
    ? { OR: [{ validUntil: beyond(last.validUntil) }, { validUntil: last.validUntil, id: beyond(last.id) }] }
    : { OR: [{ grantedOn: beyond(last.grantedOn) }, { grantedOn: last.grantedOn, id: beyond(last.id) }] }
}
