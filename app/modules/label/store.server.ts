import { createHash } from 'node:crypto'
import * as z from 'zod'
import { conflictSince } from '~/modules/governance/rules/conflict'
import type { Client, Prisma, Tx } from '~/platform/db/db.server'
import { flagColumn, instantColumn, preparedRead } from '~/platform/db/prepared.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { type Actor, actorName } from '~/platform/permissions'
import type { Answers } from '../criteria/rules/answer-values'
import { applicationNumber, certificateNumber } from './rules/certificate'
import type { CharterSettings } from './rules/charter'
import { applicantDueOn, applyToClock, dueOn } from './rules/clock'
import { type Finding, findingOutcomes } from './rules/decision'
import { applicantKinds, initiativeKinds } from './rules/kinds'
import type { Report } from './rules/report'
import { instructionEvents, isState, type State, type Transition } from './rules/states'
import { type Concerned, everyApplicant } from './store-applicants.server'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const organisation = {
  select: { id: true, name: true, kind: true, communeCode: true, territoryCode: true, isDemonstration: true },
} as const

const asState = (text: string): State => {
  if (!isState(text)) throw new Error(`unknown state: ${text}`)
  return text
}
const applicantKind = z.enum(applicantKinds)
const initiativeKind = z.enum(initiativeKinds)

const keptAnswers = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
const keptReport = z.custom<Report>((value) => reportMark.safeParse(value).success)
const reportMark = z.object({ format: z.literal('crdp-report/1') })

/** Answers as they are kept: written by the portal alone, in canonical JSON. */
export const readAnswers = (text: string): Answers => keptAnswers.parse(JSON.parse(text))

type ApplicationRow = Prisma.ApplicationGetPayload<{ include: { organisation: typeof organisation } }>

const toLoaded = (row: ApplicationRow) => ({
  ...row,
  state: asState(row.state),
  initiativeKind: initiativeKind.parse(row.initiativeKind),
  applicantKind: applicantKind.parse(row.organisation.kind),
  answers: readAnswers(row.answers),
  wasSubmitted: row.submittedAt !== null,
})

/** An application with what the acts on it look at; null where there is none. */
export async function loadApplication(client: Client | Tx, id: string) {
  const row = await client.application.findUnique({ where: { id }, include: { organisation } })
  return row && toLoaded(row)
}
export type LoadedApplication = NonNullable<Awaited<ReturnType<typeof loadApplication>>>

const readApplicationRow = preparedRead<ApplicationRow>(
  `SELECT a.*, o."name" AS "organisationName", o."kind" AS "organisationKind", o."communeCode", o."territoryCode",
     o."isDemonstration" AS "organisationIsDemonstration"
   FROM "Application" a JOIN "Organisation" o ON o."id" = a."organisationId" WHERE a."id" = $1`,
  z
    .object({
      id: z.string(),
      number: z.nullable(z.string()),
      organisationId: z.string(),
      charterId: z.string(),
      scheme: z.string(),
      initiativeKind: z.string(),
      title: z.string(),
      state: z.string(),
      answers: z.string(),
      submittedAnswers: z.nullable(z.string()),
      submittedTitle: z.nullable(z.string()),
      revision: z.int(),
      createdById: z.string(),
      createdAt: instantColumn,
      updatedAt: instantColumn,
      submittedAt: z.nullable(instantColumn),
      assignedToId: z.nullable(z.string()),
      dueOn: z.nullable(z.string()),
      daysUsed: z.int(),
      clockStartedOn: z.nullable(z.string()),
      applicantDueOn: z.nullable(z.string()),
      draftNoticeOn: z.nullable(z.string()),
      filesRemovedOn: z.nullable(z.string()),
      decidedAt: z.nullable(instantColumn),
      renewsId: z.nullable(z.string()),
      copiedFromId: z.nullable(z.string()),
      scoresOpenedAt: z.nullable(instantColumn),
      isDemonstration: flagColumn,
      organisationName: z.string(),
      organisationKind: z.string(),
      communeCode: z.nullable(z.string()),
      territoryCode: z.nullable(z.string()),
      organisationIsDemonstration: flagColumn,
    })
    .transform(
      ({ organisationName, organisationKind, communeCode, territoryCode, organisationIsDemonstration, ...row }) => ({
        ...row,
        organisation: {
          id: row.organisationId,
          name: organisationName,
          kind: organisationKind,
          communeCode,
          territoryCode,
          isDemonstration: organisationIsDemonstration,
        },
      }),
    ),
)

const readEvidenceRows = preparedRead<EvidenceRow>(
  `SELECT e."id", e."criterionId", e."addedAt", e."fileId", f."name", f."size", f."mediaType", f."hash"
   FROM "Evidence" e JOIN "StoredFile" f ON f."id" = e."fileId" WHERE e."applicationId" = $1 AND e."removedAt" IS NULL
   ORDER BY e."id"`,
  z
    .object({
      id: z.string(),
      criterionId: z.string(),
      addedAt: instantColumn,
      fileId: z.string(),
      name: z.string(),
      size: z.int(),
      mediaType: z.string(),
      hash: z.string(),
    })
    .transform(({ name, size, mediaType, hash, ...row }) => ({ ...row, file: { name, size, mediaType, hash } })),
)

/** An application and its pieces outside a transaction, for the pages that are asked most; null where there is none. */
export async function readApplication(
  id: string,
): Promise<{ application: LoadedApplication; evidence: EvidenceRow[] } | null> {
  const [[row], evidence] = await Promise.all([readApplicationRow(id), readEvidenceRows(id)])
  return row ? { application: toLoaded(row), evidence } : null
}

const actsOrDid = (of: Concerned, at: Date) => ({
  organisation: everyApplicant(of),
  OR: [{ endsAt: null }, { endsAt: { gt: conflictSince(at) } }],
})

/** True where the person acts for the organisation, or for one that has had the application; or did within the year. */
export async function isConflicted(client: Client | Tx, actor: Actor, of: Concerned, at: Date): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const mandate = await client.organisationMandate.findFirst({
    where: { userId: actor.id, ...actsOrDid(of, at) },
    select: { id: true },
  })
  return mandate !== null
}

/** What tells that somebody took part in a file's instruction: a step of it, a finding (rewritten since or not), or having it in hand. */
const instructionBy = (userId: string) => ({
  OR: [
    { assignedToId: userId },
    { transitions: { some: { actor: userId, event: { in: [...instructionEvents] } } } },
    { findings: { some: { authorId: userId } } },
    { finders: { some: { userId } } },
  ],
})

/** Everyone who took part in a file's instruction. */
export async function instructorsOf(client: Client | Tx, applicationId: string): Promise<string[]> {
  const file = await client.application.findUnique({
    where: { id: applicationId },
    select: {
      assignedToId: true,
      transitions: { where: { event: { in: [...instructionEvents] } }, select: { actor: true } },
      findings: { select: { authorId: true } },
      finders: { select: { userId: true } },
    },
  })
  if (!file) return []
  const people = [
    ...(file.assignedToId === null ? [] : [file.assignedToId]),
    ...file.transitions.map(({ actor }) => actor),
    ...file.findings.map(({ authorId }) => authorId),
    ...file.finders.map(({ userId }) => userId),
  ]
  return [...new Set(people)]
}

/** Which of these applications a person took part in the instruction of. */
export async function instructedAmong(client: Client | Tx, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  if (actor.kind !== 'person') return new Set()
  const rows = await client.application.findMany({
    where: { id: { in: [...ids] }, ...instructionBy(actor.id) },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Those who act for an organisation, or for one that has had the application; or did within the year. */
export async function conflictedUsers(client: Client | Tx, of: Concerned, at: Date): Promise<string[]> {
  const mandates = await client.organisationMandate.findMany({ where: actsOrDid(of, at), select: { userId: true } })
  return mandates.map(({ userId }) => userId)
}

/** The organisations whose files a person may not see from the cooperative's side. */
export async function conflictedOrganisations(client: Client | Tx, userId: string, at: Date): Promise<string[]> {
  const mandates = await client.organisationMandate.findMany({
    where: { userId, OR: [{ endsAt: null }, { endsAt: { gt: conflictSince(at) } }] },
    select: { organisationId: true },
  })
  return [...new Set(mandates.map(({ organisationId }) => organisationId))]
}

/** The pieces as the applicant has them now; with `sentBy`, as the cooperative received them at that instant. */
export async function evidenceOf(client: Client | Tx, applicationId: string, sentBy?: Date) {
  return client.evidence.findMany({
    where: { applicationId, ...(sentBy ? { addedAt: { lte: sentBy } } : { removedAt: null }) },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      criterionId: true,
      addedAt: true,
      fileId: true,
      file: { select: { name: true, size: true, mediaType: true, hash: true } },
    },
  })
}
type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number]

/** How many pieces each criterion has. */
export const countByCriterion = (evidence: readonly { criterionId: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { criterionId } of evidence) counts[criterionId] = (counts[criterionId] ?? 0) + 1
  return counts
}

export async function findingsOf(client: Client | Tx, applicationId: string) {
  const rows = await client.finding.findMany({ where: { applicationId } })
  return rows.flatMap((row): (Finding & { note: string; updatedAt: Date })[] => {
    const outcome = findingOutcomes.find((value) => value === row.outcome)
    return outcome ? [{ criterionId: row.criterionId, outcome, note: row.note, updatedAt: row.updatedAt }] : []
  })
}

/** When the applicant last sent the application: at its submission, or back once completed. */
export const lastSentAt = async (client: Client | Tx, applicationId: string): Promise<Date | undefined> =>
  (
    await client.checkReport.findFirst({
      where: { applicationId },
      orderBy: { id: 'desc' },
      select: { createdAt: true },
    })
  )?.createdAt

/** The report of the last submission. Written by the portal alone, so that only its shape's mark is checked. */
export async function latestReport(client: Client | Tx, applicationId: string): Promise<Report | null> {
  const row = await client.checkReport.findFirst({
    where: { applicationId },
    orderBy: { id: 'desc' },
    select: { content: true },
  })
  return row && readReport(row.content)
}

export const readReport = (content: string): Report => keptReport.parse(JSON.parse(content))

type Move = {
  application: LoadedApplication
  row: Transition
  actor: Actor
  at: Date
  today: CivilDate
  settings: CharterSettings
  reason?: string | null
  data?: {
    number?: string
    assignedToId?: string | null
    submittedAt?: Date
    submittedAnswers?: string
    submittedTitle?: string
    decidedAt?: Date
  }
}

/** Writes a step of the procedure: state, clock, terms, revision, and its row in the history. */
export async function recordTransition(
  tx: Tx,
  { application, row, actor, at, today, settings, reason, data = {} }: Move,
): Promise<void> {
  const clock = applyToClock(
    { daysUsed: application.daysUsed, startedOn: application.clockStartedOn },
    row.clock,
    today,
  )
  const revision = application.revision + 1
  await tx.application.update({
    where: { id: application.id },
    data: {
      ...data,
      state: row.to,
      revision,
      updatedAt: at,
      daysUsed: clock.daysUsed,
      clockStartedOn: clock.startedOn,
      dueOn: dueOn(clock, settings.instructionDays),
      applicantDueOn: row.to === 'to-complete' ? applicantDueOn(today, settings.completionDays) : null,
    },
  })
  await tx.applicationTransition.create({
    data: {
      id: newId(),
      applicationId: application.id,
      at,
      event: row.event,
      fromState: row.from,
      toState: row.to,
      actor: actorName(actor),
      reason: reason || null,
      revision,
    },
  })
}

const rankAfter = (last: string | undefined): number => Number(last?.split('-').at(-1) ?? 0) + 1
const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? 1 : -1)

/** The next number of the year. Numbers have no gaps; past 9999 they grow by a digit, so that length is compared first. */
export async function nextApplicationNumber(tx: Tx, year: number): Promise<string> {
  const last = await tx.application.findFirst({
    where: { number: { startsWith: `${year}-` } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  if (last?.number !== `${year}-9999`) return applicationNumber(year, rankAfter(last?.number ?? undefined))
  const all = await tx.application.findMany({ where: { number: { startsWith: `${year}-` } }, select: { number: true } })
  return applicationNumber(year, rankAfter(all.flatMap(({ number }) => number ?? []).sort(longestFirst)[0]))
}

export async function nextCertificateNumber(tx: Tx, year: number): Promise<string> {
  const last = await tx.certificate.findFirst({
    where: { number: { startsWith: `CRDP-${year}-` } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  if (last?.number !== `CRDP-${year}-9999`) return certificateNumber(year, rankAfter(last?.number))
  const all = await tx.certificate.findMany({
    where: { number: { startsWith: `CRDP-${year}-` } },
    select: { number: true },
  })
  return certificateNumber(year, rankAfter(all.map(({ number }) => number).sort(longestFirst)[0]))
}

export type Recipient = { id: string; email: string; locale: Locale }
const asRecipients = (users: readonly { id: string; email: string | null; locale: string | null }[]): Recipient[] =>
  [...new Map(users.map((user) => [user.id, user])).values()].flatMap(({ id, email, locale }) =>
    email === null ? [] : [{ id, email, locale: isLocale(locale) ? locale : 'fr' }],
  )
const recipient = { select: { id: true, email: true, locale: true } } as const

/** Those who represent the organisation now, to write to. */
export async function representativesOf(client: Client | Tx, organisationId: string, at: Date): Promise<Recipient[]> {
  const mandates = await client.organisationMandate.findMany({
    where: {
      organisationId,
      role: 'representative',
      startsAt: { lte: at },
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
    },
    select: { user: recipient },
  })
  return asRecipients(mandates.map(({ user }) => user))
}

/** Those who hold a role of the cooperative today, and a given person, to write to. */
export async function holdersOf(client: Client | Tx, role: string, day: CivilDate): Promise<Recipient[]> {
  const mandates = await client.mandate.findMany({
    where: { role, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    select: { user: recipient },
  })
  return asRecipients(mandates.map(({ user }) => user))
}

export async function recipientById(client: Client | Tx, userId: string): Promise<Recipient[]> {
  const user = await client.user.findUnique({ where: { id: userId }, ...recipient })
  return user ? asRecipients([user]) : []
}

/** Département of a seat: 'com:18033' → '18'. */
export const departementOf = ({
  communeCode,
  territoryCode,
}: {
  communeCode: string | null
  territoryCode: string | null
}): string | null => /^(?:com|dep):(\d\d|2[AB])/.exec(communeCode ?? territoryCode ?? '')?.[1] ?? null

export const jsonOf = (value: Json): string => canonicalJson(value)
