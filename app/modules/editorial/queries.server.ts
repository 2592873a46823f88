import { db, type Tx } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { defaultLocale, type Locale } from '~/platform/i18n/locale'
import { isPageSlug, type PageSlug } from './rules/editable-pages'
import { isSettingKey, type SettingKey, settingKeys, settingOf, typeset } from './rules/settings'

type Reader = Pick<Tx, 'page' | 'setting'>

export type PageVersion = {
  slug: PageSlug
  locale: Locale
  version: number
  title: string
  body: string
  note: string
  authorId: string
  publishedAt: Date
}

/** The version shown: the highest. */
export async function currentPage(slug: PageSlug, locale: Locale, reader: Reader = db): Promise<PageVersion | null> {
  const row = await reader.page.findFirst({ where: { slug, locale }, orderBy: { version: 'desc' } })
  return row && { ...row, slug, locale }
}

export type HistoryEntry = { version: number; title: string; note: string; publishedAt: Date; author: string | null }

/** The versions of a page, the latest first, with who wrote them (null: the portal itself, or an account since erased). */
export async function pageHistory(slug: PageSlug, locale: Locale): Promise<HistoryEntry[]> {
  const rows = await db.page.findMany({
    where: { slug, locale },
    orderBy: { version: 'desc' },
    select: { version: true, title: true, note: true, publishedAt: true, authorId: true },
  })
  const names = await namesOf(rows.map(({ authorId }) => authorId))
  return rows.map(({ authorId, ...row }) => ({ ...row, author: names.get(authorId) ?? null }))
}

export async function pageVersion(slug: PageSlug, locale: Locale, version: number): Promise<PageVersion | null> {
  const row = await db.page.findUnique({ where: { slug_locale_version: { slug, locale, version } } })
  return row && { ...row, slug, locale }
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] }, erasedAt: null },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** Of each page and language, the version shown, without its text. */
export async function listPages(): Promise<
  { slug: PageSlug; locale: string; version: number; title: string; publishedAt: Date }[]
> {
  const rows = await db.page.findMany({
    orderBy: { version: 'desc' },
    select: { slug: true, locale: true, version: true, title: true, publishedAt: true },
  })
  const shown = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (!shown.has(`${row.slug}|${row.locale}`)) shown.set(`${row.slug}|${row.locale}`, row)
  return [...shown.values()].flatMap(({ slug, ...row }) => (isPageSlug(slug) ? [{ slug, ...row }] : []))
}

/** Changes of pages since their first version, the latest first, for the feed. */
export const latestPageChanges = async (locale: Locale, limit: number) =>
  db.page.findMany({ where: { locale, version: { gt: 1 } }, orderBy: { publishedAt: 'desc' }, take: limit })

export type SettingValues = Readonly<Record<SettingKey, { value: string; version: number }>>

/** Every setting as it stands; version 0 is what the portal comes with, in the reader's language. */
export async function currentSettings(reader: Reader = db, locale: Locale = defaultLocale): Promise<SettingValues> {
  const rows = await reader.setting.findMany({ orderBy: { version: 'asc' } })
  const { demonstration } = env()
  const values = Object.fromEntries(
    settingKeys.map((key) => [
      key,
      { value: demonstration ? typeset(settingOf(key).demonstration[locale]) : '', version: 0 },
    ]),
  ) as Record<SettingKey, { value: string; version: number }>
  for (const { key, value, version } of rows) if (isSettingKey(key)) values[key] = { value, version }
  return values
}

/** One setting's value; '' where it is not filled. */
export const setting = async (key: SettingKey, locale: Locale): Promise<string> =>
  (await currentSettings(db, locale))[key].value

/** A setting that is a number; the standard one where nobody has written any. */
export const numberSetting = (values: SettingValues, key: SettingKey): number =>
  values[key].value === '' ? (settingOf(key).standard ?? 0) : Number(values[key].value)

/** Settings that a live portal must have and that nobody has filled. */
export const missingSettings = (values: SettingValues): SettingKey[] =>
  settingKeys.filter((key) => !settingOf(key).optional && values[key].value === '')

export type SettingChange = { key: SettingKey; version: number; value: string; changedAt: Date; author: string | null }

export async function settingHistory(limit = 100): Promise<SettingChange[]> {
  const rows = await db.setting.findMany({ orderBy: { changedAt: 'desc' }, take: limit })
  const names = await namesOf(rows.map(({ authorId }) => authorId))
  return rows.flatMap(({ key, version, value, changedAt, authorId }) =>
    isSettingKey(key) ? [{ key, version, value, changedAt, author: names.get(authorId) ?? null }] : [],
  )
}

export type ReceivedMessage = {
  id: string
  email: string
  subject: string
  body: string
  sentAt: Date
  answeredAt: Date | null
  answeredBy: string | null
}

const messagesPerPage = 20

/** The messages that visitors sent: those that wait, the oldest first; or those answered, the latest first. */
export async function receivedMessages({ answered, page }: { answered: boolean; page: number }) {
  const where = answered ? { answeredAt: { not: null } } : { answeredAt: null }
  const total = await db.contactMessage.count({ where })
  const pages = Math.max(1, Math.ceil(total / messagesPerPage))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await db.contactMessage.findMany({
    where,
    orderBy: answered ? { answeredAt: 'desc' } : { sentAt: 'asc' },
    skip: (shown - 1) * messagesPerPage,
    take: messagesPerPage,
  })
  const names = await namesOf(rows.flatMap(({ answeredBy }) => answeredBy ?? []))
  const messages: ReceivedMessage[] = rows.map((row) => ({
    ...row,
    answeredBy: row.answeredBy && (names.get(row.answeredBy) ?? null),
  }))
  return { total, page: shown, pages, messages }
}

/** For the team's desk: how many messages wait for an answer, and since when. */
export async function waitingMessages(): Promise<{ count: number; oldest: Date | null }> {
  const [count, oldest] = await Promise.all([
    db.contactMessage.count({ where: { answeredAt: null } }),
    db.contactMessage.findFirst({ where: { answeredAt: null }, orderBy: { sentAt: 'asc' }, select: { sentAt: true } }),
  ])
  return { count, oldest: oldest?.sentAt ?? null }
}
