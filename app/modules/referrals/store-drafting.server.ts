import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Client, Prisma, Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import type { Answers } from '../criteria/rules/answer-values'
import type { PlaceKind } from '../territory/rules/place'
import { placeByCode } from '../territory/queries.server'
import { type CommitmentState, commitmentStates, type ReferralFacts } from './rules/facts'
import { type RequesterKind, requesterKinds } from './rules/referral'
import { isState, type State } from './rules/states'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const file = { select: { id: true, name: true, size: true, mediaType: true, hash: true } } as const
const parts = {
  organisation: { select: { id: true, name: true, kind: true, isDemonstration: true } },
  commitment: { include: { file } },
  documents: {
    where: { removedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, addedAt: true, fileId: true, file },
  },
  authors: {
    where: { endedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, userId: true, email: true, invitedAt: true, expiresAt: true, user: { select: { name: true } } },
  },
  collection: true,
  paperSheets: { orderBy: { id: 'asc' }, include: { file } },
} as const satisfies Prisma.ReferralInclude
type Row = Prisma.ReferralGetPayload<{ include: typeof parts }>

const keptAnswers = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
/** Answers as they are kept: written by the portal alone, in canonical JSON. */
export const readAnswers = (text: string): Answers => keptAnswers.parse(JSON.parse(text))

const kind = z.enum(requesterKinds)
const commitmentState = z.enum(commitmentStates)
export const asReferralState = (text: string): State => {
  if (!isState(text)) throw new Error(`unknown state: ${text}`)
  return text
}

const toDraft = (row: Row) => ({
  ...row,
  state: asReferralState(row.state),
  requesterKind: kind.parse(row.requesterKind),
  answers: readAnswers(row.answers),
  commitment: row.commitment && { ...row.commitment, state: commitmentState.parse(row.commitment.state) },
  authorIds: row.authors.flatMap(({ userId }) => userId ?? []),
})
export type Draft = ReturnType<typeof toDraft>

/** A referral with all that writing it looks at; null where there is none. */
export async function loadDraft(client: Client | Tx, id: string): Promise<Draft | null> {
  const row = await client.referral.findUnique({ where: { id }, include: parts })
  return row && toDraft(row)
}

/** The same by its public number. */
export async function loadByNumber(client: Client | Tx, number: string): Promise<Draft | null> {
  const row = await client.referral.findUnique({ where: { number }, include: parts })
  return row && toDraft(row)
}

type FactsOf = {
  requesterKind: RequesterKind
  organisationId: string | null
  title: string
  territoryCode: string | null
  commitment: { state: CommitmentState } | null
  collection: { online: number; paper: number; needed: number } | null
  documents: readonly unknown[]
}

/** What the portal knows of a referral, for its check. An organisation's draft is only opened by who acts for it. */
export async function factsOf(draft: FactsOf): Promise<ReferralFacts> {
  const { requesterKind, collection } = draft
  const level: PlaceKind | null =
    draft.territoryCode === null ? null : ((await placeByCode(draft.territoryCode))?.kind ?? null)
  return {
    requesterKind,
    hasMandate: draft.organisationId !== null || requesterKind === 'assembly' || requesterKind === 'team',
    title: draft.title,
    territoryLevel: level,
    commitment: draft.commitment?.state ?? 'none',
    signatures: collection ? collection.online + collection.paper : 0,
    signaturesNeeded: collection?.needed ?? null,
    documents: draft.documents.length,
  }
}

export type Recipient = { id: string; email: string; locale: Locale }
type Account = { id: string; email: string | null; locale: string | null }
const asRecipients = (users: readonly Account[]): Recipient[] =>
  [...new Map(users.map((user) => [user.id, user])).values()].flatMap(({ id, email, locale }) =>
    email === null ? [] : [{ id, email, locale: isLocale(locale) ? locale : 'fr' }],
  )

/** Those who write a referral now, to write to: who opened it, who was invited, the representatives of the organisation. */
export async function authorsToTell(client: Client | Tx, draft: Draft, at: Date): Promise<Recipient[]> {
  const account = { id: true, email: true, locale: true } as const
  const ids = [...draft.authorIds, ...(draft.organisationId === null ? [draft.createdById] : [])]
  const [people, mandates] = await Promise.all([
    client.user.findMany({ where: { id: { in: ids } }, select: account }),
    draft.organisationId === null
      ? []
      : client.organisationMandate.findMany({
          where: {
            organisationId: draft.organisationId,
            role: 'representative',
            startsAt: { lte: at },
            OR: [{ endsAt: null }, { endsAt: { gt: at } }],
          },
          select: { user: { select: account } },
        }),
  ])
  return asRecipients([...people, ...mandates.map(({ user }) => user)])
}

/** Referrals attach documents to themselves and not to a criterion: what the engine of criteria asks is empty. */
export const noEvidence: Readonly<Record<string, number>> = {}

/** What touches a draft: its revision grows, and a draft lives on from that day. */
export const touch = (
  tx: Tx,
  draft: Pick<Draft, 'id' | 'revision' | 'state'>,
  at: Date,
  livesUntil: string,
  data: Prisma.ReferralUncheckedUpdateInput = {},
) =>
  tx.referral.update({
    where: { id: draft.id },
    data: {
      ...data,
      revision: draft.revision + 1,
      updatedAt: at,
      ...(draft.state === 'draft' ? { requesterDueOn: livesUntil } : {}),
    },
  })
