import { db, type Prisma } from '~/platform/db/db.server'
import { fold } from '~/platform/pure/fold'
import type { MemberFilter, MemberSort } from './forms-member-list'
import { readDirectoryEntry } from './rules/directory-entry'

/** Canonical JSON, as `editDirectoryEntry` writes it. */
const listed = { state: 'admitted', directory: { contains: '"listed":true' } } satisfies Prisma.MembershipWhereInput

export type DirectoryFilter = { words: string; category: string }

/** What each member chose to show, by name. */
export async function directoryPage({ words, category }: DirectoryFilter, page: number, size: number) {
  const folded = fold(words)
  // By category, those alone who show theirs.
  const where: Prisma.MembershipWhereInput = {
    ...listed,
    ...(folded === '' ? {} : { foldedName: { contains: folded } }),
    ...(category === '' ? {} : { category, AND: [{ directory: { contains: '"category":true' } }] }),
  }
  const [rows, total, all, everyListed] = await Promise.all([
    db.membership.findMany({
      where,
      select: { id: true, name: true, kind: true, category: true, admittedOn: true, directory: true },
      orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
    }),
    db.membership.count({ where }),
    db.membership.count({ where: { state: 'admitted' } }),
    db.membership.count({ where: listed }),
  ])
  return {
    total,
    all,
    listed: everyListed,
    rows: rows.map(({ directory, category: own, admittedOn, ...row }) => {
      const entry = readDirectoryEntry(directory)
      return {
        ...row,
        category: entry.category ? own : null,
        since: entry.since ? admittedOn : null,
        presentation: entry.presentation,
        website: entry.website,
      }
    }),
  }
}

/** Every entry of the directory, for search. */
export async function* everyDirectoryEntry() {
  for (let after: string | undefined; ;) {
    const rows: { id: string; name: string; directory: string }[] = await db.membership.findMany({
      where: { ...listed, ...(after === undefined ? {} : { id: { gt: after } }) },
      select: { id: true, name: true, directory: true },
      orderBy: { id: 'asc' },
      take: 500,
    })
    for (const { name, directory } of rows) yield { name, presentation: readDirectoryEntry(directory).presentation }
    after = rows.at(-1)?.id
    if (after === undefined || rows.length < 500) return
  }
}

/** The office's list: by name, number, reference or address; filtered by state and category. */
export async function findMemberships(filter: MemberFilter, page: number, size: number) {
  const folded = fold(filter.words)
  const asTyped = filter.words.trim()
  const where: Prisma.MembershipWhereInput = {
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.category === '' ? {} : { category: filter.category }),
    ...(asTyped === ''
      ? {}
      : {
          OR: [
            ...(folded === '' ? [] : [{ foldedName: { contains: folded } }]),
            { reference: asTyped.toUpperCase() },
            { email: asTyped.toLowerCase() },
            ...(/^\d{1,7}$/.test(asTyped) ? [{ number: Number(asTyped) }] : []),
          ],
        }),
  }
  const direction = filter.ascending ? 'asc' : 'desc'
  const orders: Record<MemberSort, Prisma.MembershipOrderByWithRelationInput> = {
    nom: { foldedName: direction },
    numero: { number: direction },
    date: { appliedAt: direction },
  }
  const [rows, total] = await Promise.all([
    db.membership.findMany({
      where,
      select: { id: true, number: true, name: true, kind: true, category: true, state: true, appliedAt: true },
      orderBy: [orders[filter.sort], { id: direction }],
      skip: (page - 1) * size,
      take: size,
    }),
    db.membership.count({ where }),
  ])
  return { rows, total }
}

/** What waits for the board: applications and changes of category. */
export async function waitingForBoard() {
  const [applications, changes] = await Promise.all([
    db.membership.findMany({
      where: { state: 'applied' },
      select: { id: true, name: true, appliedAt: true, userId: true, organisationId: true },
      orderBy: { appliedAt: 'asc' },
      take: 100,
    }),
    db.categoryChange.findMany({
      where: { state: 'asked', membership: { state: 'admitted' } },
      select: {
        id: true,
        askedAt: true,
        membership: { select: { id: true, name: true, userId: true, organisationId: true } },
      },
      orderBy: { askedAt: 'asc' },
      take: 100,
    }),
  ])
  return { applications, changes }
}
