import { today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isId } from '~/platform/pure/ids'
import { charterById } from './queries-charter.server'
import { schemeByKey } from './queries-schemes.server'
import { registerCounts } from './queries-register-counts.server'
import { dayOfValidity, readCertificateNumber, validityOn } from './rules/certificate'
import { statusAfter } from './rules/decision'
import { applicantKinds, initiativeKinds } from './rules/kinds'
import { findingsOf, latestReport } from './store.server'

/** Everything on one label that is nobody's secret: never the notes of the instruction, nor who instructed. */
const certificateFields = {
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
  revocationReason: true,
  suspendedOn: true,
  suspensionReason: true,
  isDemonstration: true,
  applicationId: true,
  organisation: { select: { name: true, kind: true, communeCode: true, territoryCode: true } },
  application: { select: { number: true, charterId: true, submittedAt: true } },
} as const

type Line = { seq: number; at: Date; act: string; hash: string }

const lineOf = (kind: string, id: string, act: string): Promise<Line | null> =>
  db.journalEntry.findFirst({
    where: { subjectKind: kind, subjectId: id, act },
    orderBy: { seq: 'desc' },
    select: { seq: true, at: true, act: true, hash: true },
  })

/** Criteria by what was found of them in the end: the report, and the findings where judgement was needed. */
async function criteriaCounts(applicationId: string) {
  const [report, findings] = await Promise.all([latestReport(db, applicationId), findingsOf(db, applicationId)])
  if (!report) return null
  const statuses = [...statusAfter(report, findings).values()]
  return {
    met: statuses.filter((status) => status === 'met').length,
    applicable: statuses.filter((status) => status !== 'not-applicable').length,
  }
}

const findCertificate = (where: { id: string } | { number: string }) =>
  db.certificate.findUnique({ where, select: certificateFields })

/** A label by its id or by its number, however it is typed; null where there is none. */
async function certificateOf(idOrNumber: string) {
  const number = readCertificateNumber(idOrNumber)
  if (number) return findCertificate({ number })
  return isId(idOrNumber) ? findCertificate({ id: idOrNumber.toLowerCase() }) : null
}

/** What the public may know of a label, with what it is worth on a day. */
export async function publicLabel(idOrNumber: string, day: CivilDate = today()) {
  const certificate = await certificateOf(idOrNumber)
  if (!certificate) return null
  const { application, applicationId, ...label } = certificate
  const [{ charter }, scheme, criteria, decision, revocation] = await Promise.all([
    charterById(application.charterId),
    schemeByKey(certificate.scheme),
    criteriaCounts(applicationId),
    lineOf('application', applicationId, 'label.decide-application'),
    lineOf('certificate', certificate.id, 'label.revoke-certificate'),
  ])
  return {
    ...label,
    initiativeKind: initiativeKinds.find((kind) => kind === label.initiativeKind) ?? 'organisation',
    organisation: {
      ...label.organisation,
      kind: applicantKinds.find((kind) => kind === label.organisation.kind) ?? 'association',
    },
    validity: validityOn(certificate, day),
    applicationNumber: application.number,
    submittedAt: application.submittedAt,
    charterVersion: charter.version,
    /** The label that it is, among those that the cooperative offers. */
    schemeName: scheme?.name ?? charter.title,
    criteria,
    lines: { decision, revocation },
  }
}
export type PublicLabel = NonNullable<Awaited<ReturnType<typeof publicLabel>>>

const listed = {
  id: true,
  number: true,
  title: true,
  initiativeKind: true,
  departement: true,
  grantedOn: true,
  validUntil: true,
  organisation: { select: { name: true } },
} as const

/** The labels granted last, neither revoked nor suspended. */
export const latestLabels = (most: number) =>
  db.certificate.findMany({
    where: { revokedOn: null, suspendedOn: null },
    orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }],
    take: most,
    select: listed,
  })

/** These labels by title, with what each is worth on a day, and until when (or since when it no longer is). */
export async function labelsNamed(ids: readonly string[], day: CivilDate = today()) {
  if (ids.length === 0) return []
  const rows = await db.certificate.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      number: true,
      title: true,
      grantedOn: true,
      validUntil: true,
      revokedOn: true,
      suspendedOn: true,
    },
  })
  return rows.map(({ id, number, title, ...dates }) => {
    const validity = validityOn(dates, day)
    return {
      id,
      number,
      title,
      validity,
      until: validity === 'not-yet' ? dates.validUntil : dayOfValidity(dates, validity),
    }
  })
}

/** Labels in all, and those that are valid today. */
export async function labelFigures(): Promise<{ all: number; valid: number }> {
  const counts = await registerCounts()
  const sum = (kept: typeof counts) => kept.reduce((total, { count }) => total + count, 0)
  return { all: sum(counts), valid: sum(counts.filter(({ validity }) => validity === 'valid')) }
}

/** Grants and revocations, the latest first, for the feed; of the labels asked for, where some are. */
export async function labelNews(most: number, where: Prisma.CertificateWhereInput = {}) {
  const select = {
    ...listed,
    revokedOn: true,
    revocationReason: true,
    application: { select: { decidedAt: true } },
  } as const
  const [granted, revoked] = await Promise.all([
    db.certificate.findMany({ where, orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }], take: most, select }),
    db.certificate.findMany({
      where: { AND: [where, { revokedOn: { not: null } }] },
      orderBy: [{ revokedOn: 'desc' }, { id: 'desc' }],
      take: most,
      select,
    }),
  ])
  return { granted, revoked }
}

/** Every label, for the index of the search: a batch at a time. */
export async function* everyLabel() {
  for (let after = ''; ;) {
    const rows: Awaited<ReturnType<typeof labelsAfter>> = await labelsAfter(after)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
  }
}

const batch = 500
const labelsAfter = (id: string) =>
  db.certificate.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: batch, select: listed })
