import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { declarationPermissions } from './permissions'
import { declarationStates, type DeclarationState, signatoriesPerPage } from './rules/declaration'
import { signatorySeal } from './seals.server'

type Row = Prisma.DeclarationGetPayload<object>
export type DeclarationFacts = Omit<Row, 'state'> & { state: DeclarationState }

function factsOf(row: Row): DeclarationFacts {
  const state = declarationStates.find((one) => one === row.state)
  if (!state) throw new Error(`a declaration has an unknown state: ${row.state}`)
  return { ...row, state }
}

export async function declarationBy(
  where: { id: string } | { slug: string } | { source: string },
  reader: Tx = db,
): Promise<DeclarationFacts | null> {
  const row = await reader.declaration.findFirst({ where })
  return row && factsOf(row)
}

/** The declaration of a public address, where this actor may see it. */
export async function declarationFor(actor: Actor, slug: string): Promise<DeclarationFacts | null> {
  const found = await declarationBy({ slug })
  const isDraft = found?.state === 'draft'
  return found && can(actor, declarationPermissions['declarations.see-declaration'], { isDraft }) ? found : null
}

/** All of them, the latest first; without drafts for the public. */
export const declarations = async ({ drafts }: { drafts: boolean }): Promise<DeclarationFacts[]> =>
  (
    await db.declaration.findMany({
      ...(drafts ? {} : { where: { state: { not: 'draft' } } }),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
  ).map(factsOf)

/** The text that this one follows, and the one that follows it, where the public may read them. */
export async function versionsOf({ id, followsId }: DeclarationFacts) {
  const select = { slug: true, title: true } as const
  const [before, after] = await Promise.all([
    followsId === null ? null : db.declaration.findUnique({ where: { id: followsId }, select }),
    db.declaration.findFirst({ where: { followsId: id, state: { not: 'draft' } }, select }),
  ])
  return { before, after }
}

const confirmed = (declarationId: string) => ({ declarationId, confirmedAt: { not: null } })

export type SignatureCounts = {
  people: number
  organisations: number
  /** By département of the person; those who named no commune are in none. */
  departements: ReadonlyMap<string, number>
}

export async function signatureCounts(declarationId: string): Promise<SignatureCounts> {
  const [kinds, places] = await Promise.all([
    db.declarationSignature.groupBy({ by: ['kind'], where: confirmed(declarationId), _count: { _all: true } }),
    db.declarationSignature.groupBy({
      by: ['departement'],
      where: { ...confirmed(declarationId), departement: { not: null } },
      _count: { _all: true },
    }),
  ])
  const of = (wanted: string) => kinds.find(({ kind }) => kind === wanted)?._count._all ?? 0
  return {
    people: of('person'),
    organisations: of('organisation'),
    departements: new Map(places.map(({ departement, _count }) => [departement ?? '', _count._all])),
  }
}

const shownRow = {
  id: true,
  kind: true,
  name: true,
  quality: true,
  communeCode: true,
  departement: true,
  confirmedAt: true,
  isDemonstration: true,
} satisfies Prisma.DeclarationSignatureSelect
export type ShownSignature = Prisma.DeclarationSignatureGetPayload<{ select: typeof shownRow }>
export type SignatureFilter = { kind: 'person' | 'organisation' | null; departement: string | null; page: number }

/** Those who chose to be shown, the latest first. */
export async function shownSignatures(declarationId: string, { kind, departement, page }: SignatureFilter) {
  const where = {
    ...confirmed(declarationId),
    isShown: true,
    ...(kind === null ? {} : { kind }),
    ...(departement === null ? {} : { departement }),
  }
  const [total, rows] = await Promise.all([
    db.declarationSignature.count({ where }),
    db.declarationSignature.findMany({
      where,
      select: shownRow,
      orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * signatoriesPerPage,
      take: signatoriesPerPage,
    }),
  ])
  return { total, pages: Math.max(1, Math.ceil(total / signatoriesPerPage)), rows }
}

/** All who chose to be shown, in pages of some thousands, for the export. */
export async function* allShown(declarationId: string): AsyncGenerator<ShownSignature> {
  for (let after = ''; ;) {
    const rows = await db.declarationSignature.findMany({
      where: { ...confirmed(declarationId), isShown: true, id: { gt: after } },
      select: shownRow,
      orderBy: { id: 'asc' },
      take: 2_000,
    })
    yield* rows
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
}

export const signatureByToken = (tokenHash: string, reader: Tx = db) =>
  reader.declarationSignature.findUnique({ where: { tokenHash }, include: { declaration: true } })

/** The organisations among these that signed. */
export const signedOrganisations = async (declarationId: string, ids: readonly string[]): Promise<string[]> =>
  (
    await db.declarationSignature.findMany({
      where: { ...confirmed(declarationId), organisationId: { in: [...ids] } },
      select: { organisationId: true },
    })
  ).flatMap(({ organisationId }) => organisationId ?? [])

/** The signatures of a mailbox, on every text: found by their seals, since addresses are not kept. */
export async function signaturesOfAddress(email: string, reader: Tx = db) {
  const all = await reader.declaration.findMany({ select: { id: true, title: true } })
  const rows = await reader.declarationSignature.findMany({
    where: { seal: { in: all.map(({ id }) => signatorySeal(id, email)) } },
  })
  return rows.map((row) => ({ ...row, title: all.find(({ id }) => id === row.declarationId)?.title ?? '' }))
}
