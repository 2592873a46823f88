import { db } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { type Actor, can } from '~/platform/permissions'
import { permissions } from './permissions'
import { isLetterKind } from './rules/letter'
import type { State } from './rules/states'
import { isTemplateUse, type LetterKind } from './rules/template'
import { fileSubject } from './store-committee.server'
import { lettersNow } from './store-letters.server'
import { loadApplication, type LoadedApplication } from './store.server'

/** Names of those who wrote, by the ids that rows keep; '' for an account that is no more. */
async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] }, erasedAt: null },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

const latest = { orderBy: { version: 'desc' }, take: 1, select: { writtenById: true } } as const

/** Every template, archived or not, by use and name; null for whoever does not see the queue. */
export async function templatesOf(actor: Actor) {
  if (!can(actor, permissions['label.see-templates'], null)) return null
  const rows = await db.labelTemplate.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { versions: latest },
  })
  const names = await namesOf(rows.flatMap(({ versions }) => versions.map(({ writtenById }) => writtenById)))
  return rows.flatMap(({ id, use, name, updatedAt, archivedAt, en, versions }) =>
    isTemplateUse(use)
      ? [
          {
            ...{ id, use, name },
            hasEnglish: en !== '',
            updatedAt: updatedAt.toISOString(),
            by: names.get(versions[0]?.writtenById ?? '') ?? '',
            isArchived: archivedAt !== null,
          },
        ]
      : [],
  )
}
export type TemplateRow = NonNullable<Awaited<ReturnType<typeof templatesOf>>>[number]

/** One template with all that it has said, the last first; null where there is none, or for whoever does not see it. */
export async function templateOf(actor: Actor, id: string) {
  if (!can(actor, permissions['label.see-templates'], null)) return null
  const row = await db.labelTemplate.findUnique({
    where: { id },
    include: { versions: { orderBy: { version: 'desc' } } },
  })
  if (!row || !isTemplateUse(row.use)) return null
  const names = await namesOf(row.versions.map(({ writtenById }) => writtenById))
  return {
    id,
    use: row.use,
    name: row.name,
    fr: row.fr,
    en: row.en,
    version: row.version,
    isArchived: row.archivedAt !== null,
    versions: row.versions.map(({ version, name, fr, en, writtenAt, writtenById }) => ({
      ...{ version, name, fr, en },
      writtenAt: writtenAt.toISOString(),
      by: names.get(writtenById) ?? '',
    })),
  }
}
export type TemplateRead = NonNullable<Awaited<ReturnType<typeof templateOf>>>

/** The kinds of letters that a file may be sent now. */
export const lettersOffered = (application: { id: string; state: State }) => lettersNow(db, application)

/** The letters of a file, the last first: for whoever sees the file, from one side or the other. */
export async function lettersOf(applicationId: string) {
  const rows = await db.labelLetter.findMany({ where: { applicationId }, orderBy: { id: 'desc' } })
  return rows.flatMap(({ id, kind, sentAt }) =>
    isLetterKind(kind) ? [{ id, kind, sentAt: sentAt.toISOString() }] : [],
  )
}

export type LetterRead = {
  id: string
  kind: LetterKind
  text: string
  locale: Locale
  sentAt: Date
  application: { id: string; number: string; title: string; organisation: string; isDemonstration: boolean }
}

type Row = { id: string; kind: string; text: string; locale: string; sentAt: Date }

const letterIn = (application: LoadedApplication, { id, kind, text, locale, sentAt }: Row): LetterRead[] =>
  isLetterKind(kind)
    ? [
        {
          ...{ id, kind, text, sentAt },
          locale: isLocale(locale) ? locale : 'fr',
          application: {
            id: application.id,
            number: application.number ?? '',
            title: application.submittedTitle ?? application.title,
            organisation: application.organisation.name,
            isDemonstration: application.isDemonstration,
          },
        },
      ]
    : []

/** The letters of a file as they left, in their order: for whoever sees the file, as `lettersOf`. */
export async function sentLettersOf(application: LoadedApplication): Promise<LetterRead[]> {
  const rows = await db.labelLetter.findMany({ where: { applicationId: application.id }, orderBy: { id: 'asc' } })
  return rows.flatMap((row) => letterIn(application, row))
}

/** A letter, for who acts for the applicant and for who sees its file; null for anybody else. */
export async function letterOf(
  actor: Actor,
  { applicationId, letterId, side }: { applicationId: string; letterId: string; side: 'own' | 'team' },
): Promise<LetterRead | null> {
  const row = await db.labelLetter.findUnique({ where: { id: letterId } })
  const application = row?.applicationId === applicationId ? await loadApplication(db, applicationId) : null
  if (!row || !application) return null
  const isRead =
    side === 'own'
      ? can(actor, permissions['label.see-application'], application)
      : can(actor, permissions['label.see-file'], await fileSubject(db, actor, application))
  return isRead ? (letterIn(application, row)[0] ?? null) : null
}
