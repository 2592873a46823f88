import { db, type Prisma } from '~/platform/db/db.server'
import { type Actor, can, hasRole } from '~/platform/permissions'
import { allPlaces } from '../territory/queries.server'
import { completionKinds } from './forms-procedure'
import type { ReferralFilter } from './forms-list'
import { draftingPermissions } from './permissions'
import { type RequesterKind, requesterKinds } from './rules/referral'
import { isPublic } from './rules/state-facts'
import { isState } from './rules/states'
import { loadDraft } from './store-drafting.server'

const perPage = 20

const isShown = { number: { not: null }, state: { not: 'draft' } } as const satisfies Prisma.ReferralWhereInput
const listed = {
  ...{ id: true, number: true, title: true, state: true, requesterKind: true, territoryCode: true },
  ...{ submittedAt: true, createdAt: true, dueOn: true, requesterDueOn: true, isDemonstration: true },
  organisation: { select: { name: true } },
  collection: { select: { online: true, paper: true, needed: true } },
} as const satisfies Prisma.ReferralSelect
type Row = Prisma.ReferralGetPayload<{ select: typeof listed }>

const toListed = ({ number, state, requesterKind, ...row }: Row) => {
  const kind: RequesterKind | undefined = requesterKinds.find((one) => one === requesterKind)
  return number === null || !isState(state) || !kind ? [] : [{ ...row, number, state, requesterKind: kind }]
}

/** The codes of a département and of all that lies in it. */
const codesIn = async (departement: string): Promise<string[]> =>
  (await allPlaces())
    .filter((place) => place.code === departement || place.departement === departement)
    .map(({ code }) => code)

async function conditions({ text, state, kind, departement }: ReferralFilter): Promise<Prisma.ReferralWhereInput> {
  return {
    AND: [
      isShown,
      state === '' ? {} : { state },
      kind === '' ? {} : { requesterKind: kind },
      departement === '' ? {} : { territoryCode: { in: await codesIn(departement) } },
      text === ''
        ? {}
        : {
            OR: [
              { title: { contains: text } },
              { number: { contains: text } },
              { organisation: { name: { contains: text } } },
            ],
          },
    ],
  }
}

/** A page of the public list, the latest first. */
export async function referralsPage(filter: ReferralFilter) {
  const where = await conditions(filter)
  const total = await db.referral.count({ where })
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(filter.page, pages)
  const rows = await db.referral.findMany({
    where,
    orderBy: { number: 'desc' },
    skip: (page - 1) * perPage,
    take: perPage,
    select: listed,
  })
  return { total, pages, page, rows: rows.flatMap(toListed) }
}

/** The latest public referrals, for the page that explains how to refer. */
export const latestReferrals = async (limit: number) =>
  (await db.referral.findMany({ where: isShown, orderBy: { number: 'desc' }, take: limit, select: listed })).flatMap(
    toListed,
  )

/** Every public referral, for the search index. */
export async function* everyReferral() {
  let after = ''
  for (;;) {
    const rows = await db.referral.findMany({
      where: { AND: [isShown, { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: 200,
      select: { id: true, number: true, title: true, territoryCode: true },
    })
    for (const { id, number, title, territoryCode } of rows) {
      after = id
      if (number !== null) yield { number, title, territoryCode }
    }
    if (rows.length === 0) return
  }
}

/** The territory of each public referral named by its number. */
export async function territoriesOfNumbers(numbers: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.referral.findMany({
    where: { number: { in: [...numbers] } },
    select: { number: true, territoryCode: true },
  })
  return new Map(rows.flatMap(({ number, territoryCode }) => (number === null ? [] : [[number, territoryCode]])))
}

/** The completion asked for, while the requester has the hand. */
export async function openCompletion(referralId: string) {
  const row = await db.referralCompletion.findFirst({
    where: { referralId, answeredAt: null },
    orderBy: { id: 'desc' },
    select: { kind: true, message: true, dueOn: true },
  })
  const kind = completionKinds.find((one) => one === row?.kind)
  return row && kind ? { kind, message: row.message, dueOn: row.dueOn } : null
}

/** The check of the last submission, as it was made then. */
export const lastCheck = async (referralId: string): Promise<string | null> =>
  (await db.referralCheck.findFirst({ where: { referralId }, orderBy: { id: 'desc' }, select: { content: true } }))
    ?.content ?? null

const mostSignatories = 200

/** Those who signed on line and chose to be named, in the order of their signatures; how many chose not to. */
export async function signatories(referralId: string) {
  const counted = { referralId, confirmedAt: { not: null } }
  const [named, unnamed] = await Promise.all([
    db.referralSignature.findMany({
      where: { ...counted, isShown: true },
      orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
      take: mostSignatories,
      select: { name: true },
    }),
    db.referralSignature.count({ where: { ...counted, isShown: false } }),
  ])
  return { names: named.map(({ name }) => name), unnamed }
}

/** A signature that its link opens. */
export const signatureById = (id: string) =>
  db.referralSignature.findUnique({
    where: { id },
    select: {
      ...{ name: true, email: true, communeCode: true, isShown: true, confirmedAt: true },
      referral: { select: { number: true, title: true, state: true } },
    },
  })

/** A support that its link opens; no address: the link is enough. */
export const mailSupportById = (id: string) =>
  db.referralMailSupport.findUnique({
    where: { id },
    select: { name: true, confirmedAt: true, referral: { select: { number: true, title: true, state: true } } },
  })

/**
 * Who may read a file of a referral: its documents and its commitment, everyone once it is public, its authors before;
 * the scans of signatures, its authors and the team alone.
 */
export async function mayReadReferralFile(actor: Actor, storedFileId: string): Promise<boolean> {
  const fileId = storedFileId
  const [document, commitment, sheet] = await Promise.all([
    db.referralDocument.findFirst({ where: { fileId }, select: { referralId: true } }),
    db.referralCommitment.findFirst({ where: { fileId }, select: { referralId: true } }),
    db.referralPaperSheet.findFirst({ where: { fileId }, select: { referralId: true } }),
  ])
  const referralId = (document ?? commitment ?? sheet)?.referralId
  const draft = referralId === undefined ? null : await loadDraft(db, referralId)
  if (!draft) return false
  if (can(actor, draftingPermissions['referrals.see-draft'], draft)) return true
  return sheet ? hasRole(actor, 'team') : isPublic(draft)
}

/** A public referral as a page that comes of it names it; null where it is not public. */
export async function referralNamed(id: string): Promise<{ number: string; title: string } | null> {
  const row = await db.referral.findFirst({ where: { id, ...isShown }, select: { number: true, title: true } })
  return row && row.number !== null ? { number: row.number, title: row.title } : null
}
