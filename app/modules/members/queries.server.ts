import { tokenDigest } from '~/modules/accounts/tokens.server'
import { searchTerritory } from '~/modules/territory/queries.server'
import type { Place } from '~/modules/territory/rules/place'
import { now, today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { type OrganisationRole, organisationRoles, type Role, roles } from '~/platform/permissions'
import { capital } from '~/platform/pure/capital'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { isId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type InvitationState, invitationStates, requestPatienceDays } from './rules/invitation'
import { type MandateDecision, mandateState, type MandateState, reminderDays } from './rules/mandate'
import type { Acting } from './rules/membership'
import { isOrganisationKind, type OrganisationKind } from './rules/organisation'

/** Outside a transaction, or in the one that is given. */
type Reader = Tx

const among = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((known) => known === value)

const inForce = () => {
  const at = now()
  return { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] }
}
const heldToday = () => {
  const date = today()
  return { startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] }
}

/** The label's final states; its module stands to the right of this one, so that a test compares the two lists. */
export const finalApplicationStates = ['granted', 'granted-with-plan', 'refused', 'closed']
const openApplication = { state: { notIn: finalApplicationStates } }

// ---------------------------------------------------------------- organisations

const organisationFacts = {
  id: true,
  kind: true,
  name: true,
  registration: true,
  siren: true,
  siret: true,
  rna: true,
  territoryCode: true,
  communeCode: true,
  website: true,
  createdAt: true,
  isDemonstration: true,
} satisfies Prisma.OrganisationSelect

type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationFacts }>
export type Organisation = Omit<OrganisationRow, 'kind'> & { kind: OrganisationKind }

function toOrganisation(row: OrganisationRow): Organisation {
  if (!isOrganisationKind(row.kind)) throw new Error(`organisation ${row.id} is of no known kind`)
  return { ...row, kind: row.kind }
}

export async function organisationById(id: string, reader: Reader = db): Promise<Organisation | null> {
  const row = await reader.organisation.findUnique({ where: { id }, select: organisationFacts })
  return row && toOrganisation(row)
}

/** A local authority's own registration, or the same body already known by its SIREN. */
export async function organisationOfPlace(
  place: { code: string; siren: string | null },
  reader: Reader = db,
): Promise<Organisation | null> {
  const row = await reader.organisation.findFirst({
    where: {
      OR: [{ registration: `territory:${place.code}` }, ...(place.siren === null ? [] : [{ siren: place.siren }])],
    },
    select: organisationFacts,
  })
  return row && toOrganisation(row)
}

export async function organisationByRegistration(
  registration: string,
  reader: Reader = db,
): Promise<Organisation | null> {
  const row = await reader.organisation.findUnique({ where: { registration }, select: organisationFacts })
  return row && toOrganisation(row)
}

/** Is this SIREN that of a local authority of the région? Such a one is picked from the territory. */
export const isAuthoritySiren = async (siren: string, reader: Reader = db): Promise<boolean> =>
  (await reader.territory.count({ where: { siren, kind: { not: 'bassin' } } })) > 0

export const createdSince = (userId: string, since: Date, reader: Reader = db): Promise<number> =>
  reader.organisation.count({ where: { createdById: userId, createdAt: { gt: since } } })

export type OwnOrganisation = Organisation & { role: OrganisationRole; openApplications: number }

/** The organisations that this person acts for today, by name. */
export async function organisationsOf(userId: string): Promise<OwnOrganisation[]> {
  const rows = await db.organisationMandate.findMany({
    where: { userId, ...inForce() },
    select: {
      role: true,
      organisation: {
        select: { ...organisationFacts, _count: { select: { applications: { where: openApplication } } } },
      },
    },
    orderBy: { organisation: { foldedName: 'asc' } },
  })
  return rows.flatMap(({ role, organisation: { _count, ...facts } }) => {
    const known = among(organisationRoles, role)
    return known ? [{ ...toOrganisation(facts), role: known, openApplications: _count.applications }] : []
  })
}

export type PersonActing = Acting & { name: string; email: string | null; locale: Locale; startsAt: Date }

/** Those who act for an organisation today, representatives first. */
export async function peopleOf(organisationId: string, reader: Reader = db): Promise<PersonActing[]> {
  const rows = await reader.organisationMandate.findMany({
    where: { organisationId, user: { erasedAt: null }, ...inForce() },
    select: {
      id: true,
      userId: true,
      role: true,
      startsAt: true,
      user: { select: { name: true, email: true, locale: true } },
    },
    orderBy: [{ role: 'desc' }, { startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, userId, role, startsAt, user }) => {
    const known = among(organisationRoles, role)
    return known
      ? [
          {
            mandateId: id,
            userId,
            role: known,
            startsAt,
            name: user.name,
            email: user.email,
            locale: isLocale(user.locale) ? user.locale : 'fr',
          },
        ]
      : []
  })
}

export async function organisationOfMandate(
  mandateId: string,
  reader: Reader = db,
): Promise<{ organisationId: string; userId: string } | null> {
  return reader.organisationMandate.findFirst({
    where: { id: mandateId, ...inForce() },
    select: { organisationId: true, userId: true },
  })
}

/** Applications not over yet, drafts included. */
export const openApplicationsOf = (organisationId: string, reader: Reader = db): Promise<number> =>
  reader.application.count({ where: { organisationId, ...openApplication } })

// ---------------------------------------------------------------- invitations and requests

const invitationFacts = {
  id: true,
  kind: true,
  organisationId: true,
  email: true,
  role: true,
  userId: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  state: true,
  answeredAt: true,
} satisfies Prisma.OrganisationInvitationSelect
type InvitationRow = Prisma.OrganisationInvitationGetPayload<{ select: typeof invitationFacts }>
export type Invitation = Omit<InvitationRow, 'kind' | 'role' | 'state'> & {
  kind: 'invitation' | 'request'
  role: OrganisationRole
  state: InvitationState
}

function toInvitation(row: InvitationRow): Invitation {
  const role = among(organisationRoles, row.role)
  const state = among(invitationStates, row.state)
  if (!role || !state) throw new Error(`invitation ${row.id} has an unknown role or state`)
  return { ...row, kind: row.kind === 'request' ? 'request' : 'invitation', role, state }
}

export async function invitationById(id: string, reader: Reader = db): Promise<Invitation | null> {
  const row = await reader.organisationInvitation.findUnique({ where: { id }, select: invitationFacts })
  return row && toInvitation(row)
}

/**
 * The invitation that a link names: by its token, for whoever has it; by its id, for the account that has its address
 * (the link on that person's desk).
 */
export async function invitationNamed(
  reference: string,
  userId: string | null,
  reader: Reader = db,
): Promise<Invitation | null> {
  if (!isId(reference)) {
    const row = await reader.organisationInvitation.findUnique({
      where: { tokenHash: tokenDigest(reference) },
      select: invitationFacts,
    })
    return row && toInvitation(row)
  }
  const invitation = await invitationById(reference, reader)
  if (userId === null || invitation?.kind !== 'invitation') return null
  const account = await reader.user.findUnique({
    where: { id: userId },
    select: { email: true, emailConfirmedAt: true },
  })
  return account?.emailConfirmedAt && account.email === invitation.email ? invitation : null
}

/** Invitations that wait, or whose time is over, and requests to answer; the latest first. */
export async function openInvitationsOf(organisationId: string, reader: Reader = db): Promise<Invitation[]> {
  const rows = await reader.organisationInvitation.findMany({
    where: { organisationId, state: 'pending' },
    select: invitationFacts,
    orderBy: { id: 'desc' },
  })
  return rows.map(toInvitation)
}

/** Invitations that this address may still answer. */
export async function invitationsTo(email: string): Promise<(Invitation & { organisation: { name: string } })[]> {
  const rows = await db.organisationInvitation.findMany({
    where: { email, kind: 'invitation', state: 'pending', expiresAt: { gt: now() } },
    select: { ...invitationFacts, organisation: { select: { name: true } } },
    orderBy: { expiresAt: 'asc' },
  })
  return rows.map(({ organisation, ...row }) => ({ ...toInvitation(row), organisation }))
}

/** The requests to join that this person has made and that wait, or that were declined lately. */
export async function requestsOf(
  userId: string,
  reader: Reader = db,
): Promise<(Invitation & { organisation: { name: string } })[]> {
  const rows = await reader.organisationInvitation.findMany({
    where: { userId, kind: 'request', state: { in: ['pending', 'declined'] } },
    select: { ...invitationFacts, organisation: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(({ organisation, ...row }) => ({ ...toInvitation(row), organisation }))
}

export type WaitingRequest = {
  id: string
  organisationId: string
  organisation: string
  person: string
  createdAt: Date
  expiresAt: Date
}

async function waitingRequests(where: Prisma.OrganisationInvitationWhereInput): Promise<WaitingRequest[]> {
  const rows = await db.organisationInvitation.findMany({
    where: { ...where, kind: 'request', state: 'pending', expiresAt: { gt: now() } },
    select: {
      id: true,
      organisationId: true,
      createdAt: true,
      expiresAt: true,
      userId: true,
      organisation: { select: { name: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: 100,
  })
  const users = await namesOf(rows.flatMap(({ userId }) => userId ?? []))
  return rows.map(({ userId, organisation, ...row }) => ({
    ...row,
    organisation: organisation.name,
    person: users.get(userId ?? '') ?? '',
  }))
}

/** Requests that a representative of these organisations has to answer. */
export const requestsToAnswer = (organisationIds: readonly string[]): Promise<WaitingRequest[]> =>
  organisationIds.length === 0 ? Promise.resolve([]) : waitingRequests({ organisationId: { in: [...organisationIds] } })

/** Requests that nobody has answered in time, or that nobody could: the team settles them. */
export const requestsToSettle = (): Promise<WaitingRequest[]> =>
  waitingRequests({
    OR: [
      { createdAt: { lte: new Date(now().getTime() - requestPatienceDays * 86_400_000) } },
      { organisation: { mandates: { none: { role: 'representative', ...inForce() } } } },
    ],
  })

// ---------------------------------------------------------------- accounts, as members need them

export type Reached = { id: string; name: string; email: string; locale: Locale }
const reachedFields = { id: true, name: true, email: true, locale: true } satisfies Prisma.UserSelect
type ReachedRow = Prisma.UserGetPayload<{ select: typeof reachedFields }>
const toReached = ({ email, locale, ...row }: ReachedRow): Reached[] =>
  email === null ? [] : [{ ...row, email, locale: isLocale(locale) ? locale : 'fr' }]

/** A confirmed account, by its address. */
export async function accountByEmail(email: string, reader: Reader = db): Promise<Reached | null> {
  const rows = await reader.user.findMany({
    where: { email, erasedAt: null, emailConfirmedAt: { not: null } },
    select: reachedFields,
  })
  return rows.flatMap(toReached)[0] ?? null
}

export async function accountById(id: string, reader: Reader = db): Promise<Reached | null> {
  const rows = await reader.user.findMany({ where: { id, erasedAt: null }, select: reachedFields })
  return rows.flatMap(toReached)[0] ?? null
}

/** Those who hold one of these roles today. */
export async function holdersOf(wanted: readonly Role[], reader: Reader = db): Promise<Reached[]> {
  const rows = await reader.user.findMany({
    where: { erasedAt: null, mandates: { some: { role: { in: [...wanted] }, ...heldToday() } } },
    select: reachedFields,
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(toReached)
}

/** Addresses by id, of accounts that exist. */
export async function addressesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] }, erasedAt: null },
    select: { id: true, email: true },
  })
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[id, email] as const])))
}

/** Names by id; an erased account keeps its pseudonym. */
export async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

// ---------------------------------------------------------------- mandates

const mandateFacts = {
  id: true,
  userId: true,
  role: true,
  startsOn: true,
  endsOn: true,
  decision: true,
  decidedOn: true,
  endedBecause: true,
  grantedBy: true,
  createdAt: true,
  user: { select: { name: true, email: true, locale: true } },
} satisfies Prisma.MandateSelect
type MandateRow = Prisma.MandateGetPayload<{ select: typeof mandateFacts }>
export type MandateFacts = {
  id: string
  userId: string
  person: string
  email: string | null
  locale: Locale
  role: Role
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: MandateDecision
  grantedBy: string
  createdAt: Date
  state: MandateState
}

const toMandate = ({ user, role, decision: text, decidedOn, endedBecause, ...row }: MandateRow): MandateFacts[] => {
  const known = among(roles, role)
  if (!known) return []
  const locale = isLocale(user.locale) ? user.locale : 'fr'
  return [
    {
      ...row,
      person: user.name,
      email: user.email,
      locale,
      role: known,
      decision: { text, decidedOn, endedBecause },
      state: mandateState(row, today()),
    },
  ]
}

export async function mandateById(id: string, reader: Reader = db): Promise<MandateFacts | null> {
  const rows = await reader.mandate.findMany({ where: { id }, select: mandateFacts })
  return rows.flatMap(toMandate)[0] ?? null
}

export async function mandatesOf(userId: string, reader: Reader = db): Promise<MandateFacts[]> {
  return (
    await reader.mandate.findMany({ where: { userId }, select: mandateFacts, orderBy: { startsOn: 'desc' } })
  ).flatMap(toMandate)
}

/** The other mandates of administrator that are not over, of accounts that exist. */
export const otherAdministrators = (mandate: { id: string; userId: string }, reader: Reader = db) =>
  reader.mandate.findMany({
    where: {
      role: 'administrator',
      id: { not: mandate.id },
      userId: { not: mandate.userId },
      user: { erasedAt: null },
      OR: [{ endsOn: null }, { endsOn: { gte: today() } }],
    },
    select: { startsOn: true, endsOn: true },
  })

export type MandateFilters = { role: Role | null; state: MandateState | null; words: string }

function mandatesWhere({ role, state, words }: MandateFilters): Prisma.MandateWhereInput {
  const date = today()
  const byState: Record<MandateState, Prisma.MandateWhereInput> = {
    upcoming: { startsOn: { gt: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] },
    'in-force': heldToday(),
    past: { endsOn: { lt: date } },
  }
  // An address is kept in lower case; a name is searched as typed and with a capital, which both databases understand alike.
  const asTyped = words.trim()
  const search: Prisma.MandateWhereInput =
    asTyped === ''
      ? {}
      : {
          user: {
            OR: [
              { email: { contains: asTyped.toLowerCase() } },
              { name: { contains: asTyped } },
              { name: { contains: capital(asTyped) } },
            ],
          },
        }
  return { AND: [role ? { role } : {}, state ? byState[state] : {}, search] }
}

const mandateOrder = [{ startsOn: 'desc' }, { id: 'desc' }] satisfies Prisma.MandateOrderByWithRelationInput[]

export async function findMandates(
  filters: MandateFilters,
  page: number,
  size: number,
): Promise<{ rows: MandateFacts[]; total: number }> {
  const where = mandatesWhere(filters)
  const [rows, total] = await Promise.all([
    db.mandate.findMany({ where, select: mandateFacts, orderBy: mandateOrder, skip: (page - 1) * size, take: size }),
    db.mandate.count({ where }),
  ])
  return { rows: rows.flatMap(toMandate), total }
}

/** All that the filters keep, for the export. */
export async function allMandates(filters: MandateFilters): Promise<MandateFacts[]> {
  return (
    await db.mandate.findMany({ where: mandatesWhere(filters), select: mandateFacts, orderBy: mandateOrder })
  ).flatMap(toMandate)
}

/** Mandates in force whose end is near, of one person or of all; the nearest first. */
export async function endingMandates(userId?: string): Promise<MandateFacts[]> {
  const date = today()
  const rows = await db.mandate.findMany({
    where: {
      ...(userId === undefined ? {} : { userId }),
      startsOn: { lte: date },
      endsOn: { gte: date, lte: addDays(date, reminderDays) },
      user: { erasedAt: null },
    },
    select: mandateFacts,
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(toMandate)
}

// ---------------------------------------------------------------- the team's list of organisations

export type ListedOrganisation = Organisation & { representatives: number; people: number }

export async function findOrganisations(
  words: string,
  page: number,
  size: number,
): Promise<{ rows: ListedOrganisation[]; total: number }> {
  const folded = fold(words)
  const number = words.replace(/[\s.-]/g, '').toUpperCase()
  const where: Prisma.OrganisationWhereInput =
    folded === ''
      ? {}
      : {
          OR: [
            { foldedName: { contains: folded } },
            ...(number.length < 4 ? [] : [{ siren: number.slice(0, 9) }, { rna: number }]),
          ],
        }
  const [rows, total] = await Promise.all([
    db.organisation.findMany({
      where,
      select: {
        ...organisationFacts,
        mandates: { where: { user: { erasedAt: null }, ...inForce() }, select: { role: true } },
      },
      orderBy: folded === '' ? { id: 'desc' } : { foldedName: 'asc' },
      skip: (page - 1) * size,
      take: size,
    }),
    db.organisation.count({ where }),
  ])
  return {
    rows: rows.map(({ mandates, ...row }) => ({
      ...toOrganisation(row),
      people: mandates.length,
      representatives: mandates.filter(({ role }) => role === 'representative').length,
    })),
    total,
  }
}

// ---------------------------------------------------------------- the seat

/** Communes that these words may mean, best first. */
export const communesFor = (words: string): Promise<Place[]> =>
  searchTerritory(words, { kinds: ['commune'], limit: 30 })

/**
 * The commune that a form names: none where nothing is written; the one chosen among those shown for the same words;
 * the only one that answers, or that has exactly this name. Refused beside `commune`: commune-unknown, commune-choose.
 */
export async function seatOf(given: {
  commune: string
  communeCode: string
  communeAsked: string
}): Promise<Outcome<string | null>> {
  if (given.commune === '') return ok(null)
  const found = await communesFor(given.commune)
  const chosen = given.communeAsked === given.commune ? found.find(({ code }) => code === given.communeCode) : undefined
  const named = found.filter(({ name }) => fold(name) === fold(given.commune))
  const only = chosen ?? (found.length === 1 ? found[0] : named.length === 1 ? named[0] : undefined)
  if (only) return ok(only.code)
  return refused({ code: found.length === 0 ? 'commune-unknown' : 'commune-choose', field: 'commune' })
}
