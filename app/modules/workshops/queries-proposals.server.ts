import { tokenDigest } from '~/modules/accounts/tokens.server'
import { placesByCodes } from '~/modules/territory/queries.server'
import { db, type Tx } from '~/platform/db/db.server'
import { type ProposalKind, proposalKinds, type ProposalState, proposalStates } from './rules/proposal'

const among = <T extends string>(known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value)
  if (!found) throw new Error(`a proposal has an unknown word: ${value}`)
  return found
}
type Row = Awaited<ReturnType<typeof db.workshopProposal.findMany>>[number]
export type Proposal = Omit<Row, 'kind' | 'state'> & { kind: ProposalKind; state: ProposalState }
const toProposal = (row: Row): Proposal => ({
  ...row,
  kind: among(proposalKinds, row.kind),
  state: among(proposalStates, row.state),
})

export async function proposalById(id: string, reader: Tx = db): Promise<Proposal | null> {
  const row = await reader.workshopProposal.findUnique({ where: { id } })
  return row && toProposal(row)
}

/** What the link of a mail opens. */
export async function proposalOfToken(token: string, reader: Tx = db): Promise<Proposal | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const row = await reader.workshopProposal.findUnique({ where: { tokenHash: tokenDigest(token) } })
  return row && toProposal(row)
}

/** What the page of the link shows before its button. */
export async function waitingProposal(token: string) {
  const proposal = await proposalOfToken(token)
  if (proposal?.state !== 'unconfirmed') return null
  const debate = await db.debate.findUnique({ where: { id: proposal.debateId }, select: { slug: true, title: true } })
  return debate && { title: proposal.title, kind: proposal.kind, debate }
}

const perPage = 20

/** Proposals whose address was confirmed: those to answer first, the oldest before; then the latest answered. */
export async function proposalsOf(debateId: string, page = 1) {
  const waiting = await db.workshopProposal.findMany({
    where: { debateId, state: 'proposed' },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const answeredWhere = { debateId, state: { in: ['accepted', 'declined'] } }
  const total = await db.workshopProposal.count({ where: answeredWhere })
  const answered = await db.workshopProposal.findMany({
    where: answeredWhere,
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  })
  const rows = [...waiting, ...answered].map(toProposal)
  const names = new Map(
    (await placesByCodes([...new Set(rows.map(({ communeCode }) => communeCode))])).map(({ code, name }) => [
      code,
      name,
    ]),
  )
  const named = (list: readonly Row[]) =>
    list.map(toProposal).map((one) => ({ ...one, commune: names.get(one.communeCode) ?? '' }))
  return { waiting: named(waiting), answered: named(answered), pages: Math.max(1, Math.ceil(total / perPage)) }
}

/** What everyone may know of them: how many came, were accepted, were declined. */
export async function proposalCounts(debateId: string): Promise<Record<'proposed' | 'accepted' | 'declined', number>> {
  const rows = await db.workshopProposal.groupBy({ by: ['state'], where: { debateId }, _count: true })
  const count = (state: ProposalState) => rows.find((row) => row.state === state)?._count ?? 0
  return { proposed: count('proposed'), accepted: count('accepted'), declined: count('declined') }
}

/** What waits for the team, across debates. */
export const proposalsToAnswer = () =>
  db.workshopProposal.findMany({
    where: { state: 'proposed' },
    select: { id: true, title: true, confirmedAt: true, debate: { select: { id: true, title: true } } },
    orderBy: { confirmedAt: 'asc' },
    take: 50,
  })
