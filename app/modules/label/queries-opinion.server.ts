import { now, today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { openOpinion } from './opinion-link.server'
import { permissions } from './permissions'
import { charterById } from './queries-charter.server'
import { committeeOf } from './queries-schemes.server'
import { filesAt, mayCorrect, type OpinionKind, type OpinionSide, standingOf, tallyOf } from './rules/opinion'
import { reviewOf } from './rules/review'
import type { State } from './rules/states'
import { readOpinionAnswer, readOpinionKind, readOpinionState } from './stored-opinion'
import { type Concerned, everyApplicant } from './store-applicants.server'
import { evidenceOf, isConflicted, lastSentAt, readAnswers } from './store.server'

type File = { id: string; state: State }

const fileRows = {
  files: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      side: true,
      addedAt: true,
      removedAt: true,
      fileId: true,
      file: { select: { name: true, size: true, hash: true } },
    },
  },
} as const
type FileRow = {
  id: string
  side: string
  addedAt: Date
  removedAt: Date | null
  fileId: string
  file: { name: string; size: number; hash: string }
}

/** The files of one side of an opinion, as they go with it now, or with what was written at an instant. */
const filesOf = (rows: readonly FileRow[], side: OpinionSide, at?: Date) =>
  filesAt(
    rows.filter((row) => row.side === side),
    at,
  ).map(({ id, fileId, file }) => ({ id, fileId, ...file }))

/** The opinions asked on a file, the first first, as the cooperative's side reads them. */
export async function opinionsOf({ id, state }: File) {
  const rows = await db.labelOpinion.findMany({
    where: { applicationId: id },
    orderBy: { id: 'asc' },
    include: { versions: { orderBy: { id: 'desc' } }, ...fileRows },
  })
  return rows.map((row) => ({
    /** What was written before it was corrected, the last first. */
    former: row.versions.map((version) => ({
      id: version.id,
      answer: readOpinionAnswer(version.answer),
      text: version.text,
      writtenAt: version.writtenAt.toISOString(),
      files: filesOf(row.files, 'answer', version.writtenAt),
    })),
    /** What was sent with the request, and with the opinion. */
    asked: filesOf(row.files, 'request'),
    files: filesOf(row.files, 'answer'),
    id: row.id,
    kind: readOpinionKind(row.kind),
    name: row.name,
    introduction: row.introduction,
    question: row.question,
    isConfidential: row.isConfidential,
    dueOn: row.dueOn,
    standing: standingOf({ state: readOpinionState(row.state), dueOn: row.dueOn }, state, today()),
    answer: readOpinionAnswer(row.answer),
    text: row.text,
    settledAt: row.settledAt?.toISOString() ?? null,
  }))
}
export type OpinionRead = Awaited<ReturnType<typeof opinionsOf>>[number]

/** In figures, for the file's page. */
export async function voicesOf(file: File) {
  const [opinions, visits] = await Promise.all([
    opinionsOf(file),
    db.labelVisit.count({ where: { applicationId: file.id } }),
  ])
  return { ...tallyOf(opinions), visits }
}

/** What the applicant reads: opinions that were given, and are not confidential. */
export async function opinionsShown(applicationId: string) {
  const rows = await db.labelOpinion.findMany({
    where: { applicationId, state: 'given', isConfidential: false },
    orderBy: { id: 'asc' },
    include: fileRows,
  })
  return rows.map(({ id, kind, name, question, answer, text, files }) => ({
    id,
    kind: readOpinionKind(kind),
    name,
    question,
    answer: readOpinionAnswer(answer),
    text,
    files: filesOf(files, 'answer'),
  }))
}
export type ShownOpinion = Awaited<ReturnType<typeof opinionsShown>>[number]

/** Holders of a valid label, but for those who have or had the application: those who may be asked as peers. */
export async function peersToAsk(application: Concerned): Promise<{ id: string; name: string }[]> {
  const rows = await db.organisation.findMany({
    where: {
      NOT: everyApplicant(application),
      certificates: { some: { revokedOn: null, validUntil: { gte: today() } } },
    },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true },
  })
  return rows
}

/** What a link shows to who follows it: the request, and the file as it was last sent. */
export async function opinionByLink(actor: Actor, token: string, language: 'fr' | 'en') {
  const opened = await openOpinion(db, actor, token)
  if (!opened) return null
  const { opinion, application } = opened
  const { dueOn, showsEvidence } = opinion
  const standing = standingOf({ state: readOpinionState(opinion.state), dueOn }, application.state, today())
  const isOpen = standing === 'asked' || standing === 'late'
  const [version, sentAt, files] = await Promise.all([
    charterById(application.charterId),
    lastSentAt(db, application.id),
    db.labelOpinionFile.findMany({ where: { opinionId: opinion.id }, ...fileRows.files }),
  ])
  const answers = readAnswers(application.submittedAnswers ?? '{}')
  const evidence = showsEvidence ? await evidenceOf(db, application.id, sentAt) : []
  return {
    standing,
    mayCorrect: mayCorrect(readOpinionState(opinion.state), application.state),
    kind: readOpinionKind(opinion.kind) satisfies OpinionKind,
    introduction: opinion.introduction,
    question: opinion.question,
    isConfidential: opinion.isConfidential,
    dueOn,
    given:
      opinion.state === 'given'
        ? { answer: readOpinionAnswer(opinion.answer), text: opinion.text, files: filesOf(files, 'answer') }
        : null,
    asked: isOpen ? filesOf(files, 'request') : [],
    title: application.submittedTitle ?? application.title,
    organisation: application.organisation.name,
    // Once it is settled, the link gives the file back no more.
    review: isOpen ? reviewOf(version.charter, { ...application, answers }, evidence, null, language) : [],
  }
}

/** The stored file behind a piece, or a file of the request or of the opinion, that its link shows; null for any other. */
export async function pieceByLink(actor: Actor, token: string, fileId: string): Promise<string | null> {
  const found = await opinionByLink(actor, token, 'fr')
  const pieces = found?.review.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.pieces)) ?? []
  const shown = [...pieces, ...(found?.asked ?? []), ...(found?.given?.files ?? [])]
  return shown.some((piece) => piece.fileId === fileId) ? fileId : null
}

/** The visits paid for a file, the latest first. */
export async function visitsOf(applicationId: string) {
  const rows = await db.labelVisit.findMany({
    where: { applicationId },
    orderBy: [{ visitedOn: 'desc' }, { id: 'desc' }],
    include: {
      files: { include: { file: { select: { name: true, size: true, hash: true } } }, orderBy: { id: 'asc' } },
      versions: { orderBy: { id: 'desc' } },
    },
  })
  return rows.map(({ id, visitedOn, place, participants, report, recordedById, files, versions }) => ({
    ...{ id, visitedOn, place, participants, report },
    recordedById,
    /** The report as it stood before it was corrected, the last first. */
    former: versions.map((version) => ({
      ...{ id: version.id, visitedOn: version.visitedOn, place: version.place },
      ...{ participants: version.participants, report: version.report },
      writtenAt: version.writtenAt.toISOString(),
    })),
    files: files.map(({ fileId, file }) => ({ fileId, ...file })),
  }))
}
export type VisitRead = Awaited<ReturnType<typeof visitsOf>>[number]

const seenFields = {
  id: true,
  organisationId: true,
  scheme: true,
  assignedToId: true,
  _count: { select: { appeals: true } },
} as const
type Seen = Prisma.ApplicationGetPayload<{ select: typeof seenFields }>

/** Those who examine or decide without a conflict; never the applicant. */
async function seesFile(actor: Actor, application: Seen): Promise<boolean> {
  return can(actor, permissions['label.see-file'], {
    assignedToId: application.assignedToId,
    wasSubmitted: true,
    wasAppealed: application._count.appeals > 0,
    committee: await committeeOf(db, application.scheme),
    conflicted: await isConflicted(db, actor, application, now()),
  })
}

/** Files of a visit are read by those who examine or decide without a conflict, and never by the applicant. */
export async function mayReadVisitFile(actor: Actor, storedFileId: string): Promise<boolean> {
  const rows = await db.labelVisitFile.findMany({
    where: { fileId: storedFileId },
    select: { visit: { select: { application: { select: seenFields } } } },
  })
  for (const { visit } of rows) if (await seesFile(actor, visit.application)) return true
  return false
}

/**
 * Files of an opinion are read by the same; those that go with an opinion which the applicant reads, by the applicant too.
 * Who was asked reads them by their link alone.
 */
export async function mayReadOpinionFile(actor: Actor, storedFileId: string): Promise<boolean> {
  const rows = await db.labelOpinionFile.findMany({
    where: { fileId: storedFileId },
    select: {
      ...{ side: true, removedAt: true },
      opinion: { select: { state: true, isConfidential: true, application: { select: seenFields } } },
    },
  })
  for (const { side, removedAt, opinion } of rows) {
    const { state, isConfidential, application } = opinion
    const isShown = side === 'answer' && removedAt === null && state === 'given' && !isConfidential
    if (isShown && can(actor, permissions['label.see-application'], application)) return true
    if (await seesFile(actor, application)) return true
  }
  return false
}
