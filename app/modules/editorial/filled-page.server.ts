import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import type { Locale } from '~/platform/i18n/locale'
import { editorialMessages } from './messages'
import { currentSettings } from './queries.server'
import { fieldsIn, fillFields } from './rules/fields-in-text'
import { type MarkdownNode, readMarkdown } from './rules/markdown'
import { isSettingKey, settingOf } from './rules/settings'

/** A page's text as it is shown: read, its `{{fields}}` filled from the settings, what is missing said in its place. */
export async function filledPage(body: string, locale: Locale): Promise<MarkdownNode[]> {
  const nodes = readMarkdown(body)
  if (fieldsIn(body).length === 0) return nodes
  const settings = await currentSettings(db, locale)
  const messages = editorialMessages[locale]
  return fillFields(nodes, (name) => {
    if (!isSettingKey(name)) return null
    const { value } = settings[name]
    if (value) return value
    return settingOf(name).optional || env().demonstration ? '–' : messages.page.toFill(messages.settings.keys[name])
  })
}
