import { entitledMembers } from '~/modules/members/queries-membership.server'
import type { StatutesVersion } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { Role } from '~/platform/permissions'
import { bodiesInForce, seatHolders } from './queries-bodies.server'
import {
  consentKinds,
  type ConsentKind,
  type ConsentState,
  consentStates,
  type ContributionKind,
  contributionKinds,
} from './rules/consent'
import { assemblyBody } from './rules/decision'
import { headsFor } from './rules/meeting-quorum'

const among = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((one) => one === value)

/** The quorum of a decision by consent: that of the body, or of the ordinary assembly's first call. */
function quorumShare({ statutes }: StatutesVersion, body: string) {
  return body === assemblyBody
    ? (statutes.quorums.find(({ assembly, call }) => assembly === 'ordinary' && call === 1)?.share ?? null)
    : (statutes.bodies.find(({ id }) => id === body)?.quorum ?? null)
}

export type Circle = {
  /** The accounts that take part. */
  members: readonly string[]
  /** The fewest who must consent. */
  needed: number
  /** The role that the body's mandates give; null for the members' assembly. */
  role: Role | null
  isAssembly: boolean
}

/** Who takes part in a decision of this body: its members today (the members of the cooperative), but for who is kept out of the item. */
export async function circleOf(body: string, itemId: string | null, reader: Tx = db): Promise<Circle | null> {
  const { version, bodies } = await bodiesInForce(reader)
  const known = bodies.find(({ id }) => id === body)
  if (!version || (!known && body !== assemblyBody)) return null
  const all = known
    ? await seatHolders(known, today(), reader)
    : [...new Set((await entitledMembers(today(), reader)).flatMap(({ accountId }) => accountId ?? []))]
  const kept = itemId === null ? [] : await reader.conflictOfInterest.findMany({ where: { itemId }, select: { userId: true } }) // prettier-ignore
  const out = new Set(kept.map(({ userId }) => userId))
  const members = all.filter((id) => !out.has(id))
  const share = quorumShare(version, body)
  return {
    members,
    needed: Math.max(1, share === null ? 1 : headsFor(share, members.length)),
    role: known?.role ?? null,
    isAssembly: !known,
  }
}

const contributionFields = {
  id: true,
  round: true,
  kind: true,
  authorId: true,
  text: true,
  nomineeId: true,
  answer: true,
  state: true,
  createdAt: true,
} as const satisfies Prisma.ConsentContributionSelect

const processFields = {
  id: true,
  body: true,
  kind: true,
  title: true,
  proposal: true,
  state: true,
  round: true,
  facilitatorId: true,
  proposedId: true,
  reviewOn: true,
  itemId: true,
  reason: true,
  revision: true,
  createdAt: true,
  isDemonstration: true,
  decision: { select: { id: true, number: true } },
  contributions: { select: contributionFields, orderBy: { id: 'asc' } },
} as const satisfies Prisma.ConsentProcessSelect
type Row = Prisma.ConsentProcessGetPayload<{ select: typeof processFields }>

export type ConsentContribution = Omit<Row['contributions'][number], 'kind'> & { kind: ContributionKind }
export type LoadedConsent = Omit<Row, 'kind' | 'state' | 'contributions'> & {
  kind: ConsentKind
  state: ConsentState
  contributions: ConsentContribution[]
}

/** A decision by consent with all that was said; null where there is none. */
export async function consentById(id: string, reader: Tx = db): Promise<LoadedConsent | null> {
  const row = await reader.consentProcess.findUnique({ where: { id }, select: processFields })
  const [kind, state] = [row && among(consentKinds, row.kind), row && among(consentStates, row.state)]
  if (!row || !kind || !state) return null
  const contributions = row.contributions.flatMap(({ kind: said, ...contribution }) => {
    const known = among(contributionKinds, said)
    return known ? [{ ...contribution, kind: known }] : []
  })
  return { ...row, kind, state, contributions }
}

/** Those under way in these bodies, or led by this person. */
export const consentsUnderWay = (bodies: readonly string[], facilitatorId: string) =>
  db.consentProcess.findMany({
    where: {
      state: { notIn: ['adopted', 'abandoned'] },
      OR: [{ body: { in: [...bodies] } }, { facilitatorId }],
    },
    orderBy: { updatedAt: 'desc' },
    take: 20,
    select: { id: true, kind: true, title: true, state: true },
  })

/** The decisions by consent of these bodies, or led by this person: those under way first, then the latest. */
export const consentsOf = (bodies: readonly string[], facilitatorId: string) =>
  db.consentProcess.findMany({
    where: { OR: [{ body: { in: [...bodies] } }, { facilitatorId }] },
    orderBy: [{ updatedAt: 'desc' }],
    take: 100,
    select: {
      id: true,
      body: true,
      kind: true,
      title: true,
      state: true,
      round: true,
      updatedAt: true,
      isDemonstration: true,
    },
  })
