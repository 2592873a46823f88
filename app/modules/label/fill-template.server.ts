import { today } from '~/platform/clock.server'
import { type Client, db, type Tx } from '~/platform/db/db.server'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Actor, can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { templateMessages } from './messages/template'
import { permissions } from './permissions'
import { charterById } from './queries-charter.server'
import { schemes } from './queries-schemes.server'
import { applicantDueOn } from './rules/clock'
import {
  type DecisionSaid,
  fillTemplate,
  type TemplateField,
  type TemplateUse,
  type TemplateValues,
} from './rules/template'
import { fileSubject } from './store-committee.server'
import { loadApplication, type LoadedApplication } from './store.server'

export type PickedTemplate = { value: string; label: string }

/** The templates of a use that a form offers, in each language that they have. */
export async function templatesFor(use: TemplateUse, locale: Locale): Promise<PickedTemplate[]> {
  const { inEnglish } = templateMessages[locale]
  const rows = await db.labelTemplate.findMany({
    where: { use, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, en: true },
  })
  return rows.flatMap(({ id, name, en }) => [
    { value: `${id}:fr`, label: name },
    ...(en === '' ? [] : [{ value: `${id}:en`, label: inEnglish(name) }]),
  ])
}

/** What the act at hand says, beside the file. */
export type TemplateFacts = { dueOn?: string | null; decision?: DecisionSaid | null }

/** What a file gives to the fields of a template. */
export async function templateValues(
  client: Client | Tx,
  application: LoadedApplication,
  { dueOn, decision }: TemplateFacts,
  locale: Locale,
): Promise<TemplateValues> {
  const [all, holder, certificate] = [
    await schemes(client),
    application.assignedToId === null
      ? null
      : await client.user.findUnique({ where: { id: application.assignedToId }, select: { name: true } }),
    await client.certificate.findUnique({
      where: { applicationId: application.id },
      select: { number: true, suspensionReason: true },
    }),
  ]
  const label = all.find(({ key }) => key === application.scheme)?.name[locale]
  return {
    organisation: application.organisation.name,
    dossier: application.number ?? application.title,
    demarche: application.submittedTitle ?? application.title,
    date: formatDate(today(), locale),
    ...(label ? { label } : {}),
    ...(holder ? { instructeur: holder.name } : {}),
    ...(dueOn ? { echeance: formatDate(dueOn, locale) } : {}),
    ...(decision ? { decision: templateMessages[locale].decisions[decision] } : {}),
    ...(certificate ? { certificat: certificate.number } : {}),
    ...(certificate?.suspensionReason ? { motif: certificate.suspensionReason } : {}),
  }
}

/** What stands where a file has no value for a field yet. */
export const missingIn =
  (locale: Locale) =>
  (field: TemplateField): string =>
    templateMessages[locale].missing(templateMessages[locale].fields[field].gives)

export const exampleValues = (locale: Locale): TemplateValues =>
  Object.fromEntries(Object.entries(templateMessages[locale].fields).map(([field, { example }]) => [field, example]))

type Picked = { id: string; locale: Locale }

/** A template filled with a file that its reader sees; null where either is not there for them. */
export async function filledTemplate(
  actor: Actor,
  {
    applicationId,
    use,
    picked,
    facts,
    isShown = false,
  }: { applicationId: string; use: TemplateUse; picked: Picked; facts: TemplateFacts; isShown?: boolean },
): Promise<string | null> {
  const values = await valuesOfFile(actor, applicationId, facts, { locale: picked.locale, isShown })
  if (!values) return null
  const template = await db.labelTemplate.findUnique({ where: { id: picked.id } })
  const text = template?.use === use && template.archivedAt === null ? template[picked.locale] : ''
  const filled = fillTemplate(text, use, values, missingIn(picked.locale))
  return isOk(filled) && filled.ok !== '' ? filled.ok : null
}

/** The last day to complete a file that would be sent back today; null where there is no such file. */
export async function completionTerm(applicationId: string): Promise<string | null> {
  const application = await loadApplication(db, applicationId)
  if (!application) return null
  const { charter } = await charterById(application.charterId)
  return application.applicantDueOn ?? applicantDueOn(today(), charter.settings.completionDays)
}

/**
 * What a file gives, for whoever sees it; null where it is not there for them. `isShown`: the page has already found that its
 * reader may see as much of it, as the board does of a label whose withdrawal is contested.
 */
export async function valuesOfFile(
  actor: Actor,
  applicationId: string,
  facts: TemplateFacts,
  { locale, isShown = false }: { locale: Locale; isShown?: boolean },
): Promise<TemplateValues | null> {
  const application = await loadApplication(db, applicationId)
  if (!application) return null
  if (!isShown && !can(actor, permissions['label.see-file'], await fileSubject(db, actor, application))) return null
  return templateValues(db, application, facts, locale)
}

/** A template as it is written, for what fills it file by file; null where there is none. */
export async function rawTemplate(use: TemplateUse, picked: Picked): Promise<string | null> {
  const template = await db.labelTemplate.findUnique({ where: { id: picked.id } })
  return template?.use === use && template.archivedAt === null ? template[picked.locale] || null : null
}
