import * as z from 'zod'
import { statutesById, statutesInForce, type StatutesVersion } from '~/modules/statutes/queries.server'
import type { Client, Prisma, Tx } from '~/platform/db/db.server'
import { insertRows } from '~/platform/db/raw.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import type { MeetingSubject } from './permissions'
import type { ListedRight } from './rules/electorate'
import { methods, type PollState, secrecies } from './rules/poll'
import { readDefinition, readElectorate, readRule } from './rules/poll-schema'

const pollStates = z.enum(['draft', 'open', 'closed', 'cancelled'] as const satisfies readonly PollState[])
const assemblyKind = z.nullable(z.enum(['ordinary', 'extraordinary']))
export const readAssemblyKind = (text: string | null) => assemblyKind.parse(text)
const withMeeting = { meeting: true, item: true } as const
type PollRow = Prisma.PollGetPayload<{ include: typeof withMeeting }>

const toPoll = (row: PollRow) => ({
  ...row,
  state: pollStates.parse(row.state),
  method: z.enum(methods).parse(row.method),
  secrecy: z.enum(secrecies).parse(row.secrecy),
  definition: readDefinition(row.definition),
  rule: row.rule === null ? null : readRule(row.rule),
  electorate: row.electorate === null ? null : readElectorate(row.electorate),
  meeting: { ...row.meeting, assemblyKind: assemblyKind.parse(row.meeting.assemblyKind) },
})
export type LoadedPoll = ReturnType<typeof toPoll>

/** A vote with its meeting and its agenda item; null where there is none. */
export async function loadPoll(client: Client | Tx, id: string): Promise<LoadedPoll | null> {
  const row = await client.poll.findUnique({ where: { id }, include: withMeeting })
  return row && toPoll(row)
}

/** The version of the statutes that governs a meeting: the one fixed at its convocation, else that of its day. */
export const statutesOf = (
  tx: Tx,
  meeting: { statutesId: string | null; startsAt: Date },
): Promise<StatutesVersion | null> =>
  meeting.statutesId === null
    ? statutesInForce(civilDateOf(meeting.startsAt), tx)
    : statutesById(meeting.statutesId, tx)

/** Who may act on a vote of this meeting. */
export function pollSubject(
  meeting: { kind: string; state: string; body: string | null; chairId: string | null; secretaryId: string | null },
  version: StatutesVersion | null,
): MeetingSubject {
  const body = version?.statutes.bodies.find(({ id }) => id === meeting.body)
  return {
    // A body that the statutes no longer name is the board's affair.
    bodyRole: meeting.body === null ? null : (body?.role ?? 'board'),
    isConsultation: meeting.kind === 'consultation',
    isDraft: meeting.state === 'draft',
    chairId: meeting.chairId,
    secretaryId: meeting.secretaryId,
  }
}

const rightColumns = [
  'id',
  'pollId',
  'memberId',
  'membershipId',
  'holderId',
  'ownerId',
  'college',
  'weight',
  'proxyId',
  'present',
] as const

/** Writes the frozen list of rights: many rows a statement, since an assembly may have a hundred thousand. */
export async function insertRights(tx: Tx, pollId: string, rights: readonly ListedRight[]): Promise<void> {
  await insertRows(
    tx,
    'VotingRight',
    rightColumns,
    rights.map(({ memberId, membershipId, holderId, ownerId, college, weight, proxyId, present }) => [
      newId(),
      pollId,
      memberId,
      membershipId,
      holderId,
      ownerId,
      college,
      weight,
      proxyId,
      present,
    ]),
  )
}

/** Rights used by college and by how: what participation and paper counts are compared with. */
export async function usedRights(
  client: Client | Tx,
  pollId: string,
): Promise<{ college: string | null; used: string | null; rights: number }[]> {
  const groups = await client.votingRight.groupBy({
    by: ['college', 'used'],
    where: { pollId },
    _count: { _all: true },
  })
  return groups.map(({ college, used, _count }) => ({ college, used, rights: _count._all }))
}
