import { beforeAll, describe, expect, it } from 'vitest'
import { changeSettings } from '~/modules/editorial/commands/change-settings.server'
import { loadDefaultPages } from '~/modules/editorial/commands/load-default-pages.server'
import { publishPage } from '~/modules/editorial/commands/publish-page.server'
import { filledPage } from '~/modules/editorial/filled-page.server'
import { readSettings } from '~/modules/editorial/forms'
import { currentPage, currentSettings, pageHistory, settingHistory } from '~/modules/editorial/queries.server'
import { pageSlugs } from '~/modules/editorial/rules/editable-pages'
import { plainText } from '~/modules/editorial/rules/markdown'
import { settingKeys } from '~/modules/editorial/rules/settings'
import { db } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { type Person, visitor } from '~/platform/permissions'
import { searchDocuments } from '~/platform/search/search.server'
import { createPerson } from '../factories/people'

let team: Person
let administrator: Person
let member: Person

beforeAll(async () => {
  team = await createPerson({ roles: ['team'] })
  administrator = await createPerson({ roles: ['administrator'] })
  member = await createPerson({ roles: ['member'] })
  await loadDefaultPages()
})

const edit = {
  title: 'Aide',
  body: '## Nouveau\n\nUne phrase sur le xylophone.',
  note: 'Un essai',
  slug: 'aide',
  locale: 'fr',
} as const

describe('the pages that the portal comes with', () => {
  it('are loaded once, in each language', async () => {
    expect(await db.page.count()).toBe(pageSlugs.length * locales.length)
    expect(await loadDefaultPages()).toBe(0)
    expect(await db.page.count()).toBe(pageSlugs.length * locales.length)
    expect(await db.journalEntry.count({ where: { act: 'editorial.load-default-pages' } })).toBe(1)
  })
  it('name no field that does not exist, and leave no field unfilled in a demonstration', async () => {
    for (const slug of pageSlugs)
      for (const locale of locales) {
        const page = await currentPage(slug, locale)
        expect(page?.title).toBeTruthy()
        expect(plainText(await filledPage(page?.body ?? '', locale))).not.toMatch(/\{\{|à compléter|to be completed/)
      }
  })
})

describe('publishing a page', () => {
  it('is refused to who has no such role, and changes nothing', async () => {
    for (const actor of [visitor, member])
      expect(await publishPage(actor, { ...edit, version: 1 })).toEqual({ refused: { code: 'not-allowed' } })
    expect((await currentPage('aide', 'fr'))?.version).toBe(1)
  })
  it('adds a version, a line to the journal without its words, and what search finds', async () => {
    expect(await publishPage(team, { ...edit, version: 1 })).toEqual({ ok: { version: 2 } })
    const [latest, first] = await pageHistory('aide', 'fr')
    expect(latest).toMatchObject({ version: 2, note: 'Un essai', author: expect.stringContaining('Personne de test') })
    expect(first).toMatchObject({ version: 1, author: null })
    const line = await db.journalEntry.findFirst({ where: { act: 'editorial.publish-page' } })
    expect(line).toMatchObject({ actor: team.id, subjectId: 'aide:fr', data: '{"version":2}' })
    expect((await searchDocuments('xylophones', { locale: 'fr' })).results.map(({ url }) => url)).toEqual(['/aide'])
  })
  it('is refused where another version came first, and where nothing changes', async () => {
    expect(await publishPage(administrator, { ...edit, body: 'Autre', version: 1 })).toEqual({
      refused: { code: 'page-changed' },
    })
    expect(await publishPage(administrator, { ...edit, version: 2 })).toMatchObject({
      refused: { code: 'nothing-changed' },
    })
    expect((await currentPage('aide', 'fr'))?.body).toBe(edit.body)
  })
  it('lets one of two editors through, never both', async () => {
    const outcomes = await Promise.all([
      publishPage(team, { ...edit, body: 'De l’une', version: 2 }),
      publishPage(administrator, { ...edit, body: 'De l’autre', version: 2 }),
    ])
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1)
    expect(await db.page.count({ where: { slug: 'aide', locale: 'fr' } })).toBe(3)
  })
})

const asTyped = async (changes: Record<string, string> = {}) => {
  const current = await currentSettings()
  const fields = Object.fromEntries(
    settingKeys.flatMap((key) => [
      [key, current[key].value],
      [`version.${key}`, String(current[key].version)],
    ]),
  )
  return { ...fields, ...changes }
}

describe('settings', () => {
  it('are the administrator’s alone', async () => {
    const { settings } = readSettings(await asTyped({ 'publisher.name': 'Autre nom' }))
    for (const actor of [visitor, member, team])
      expect(await changeSettings(actor, settings)).toEqual({ refused: { code: 'not-allowed' } })
  })
  it('keep each version, with who and when, and no value in the journal', async () => {
    const { settings, errors } = readSettings(
      await asTyped({ 'publisher.name': ' Nom légal ', 'publisher.director': 'Secret de personne' }),
    )
    expect(errors).toEqual([])
    expect(await changeSettings(administrator, settings)).toEqual({
      ok: { changed: ['publisher.name', 'publisher.director'] },
    })
    expect((await currentSettings())['publisher.name']).toEqual({ value: 'Nom légal', version: 1 })
    expect((await settingHistory()).map(({ key }) => key).sort()).toEqual(['publisher.director', 'publisher.name'])
    const lines = await db.journalEntry.findMany({ where: { act: 'editorial.change-settings' } })
    expect(lines.map(({ data }) => data)).toEqual(['{"version":1}', '{"version":1}'])
    const notice = await currentPage('mentions-legales', 'fr')
    expect(plainText(await filledPage(notice?.body ?? '', 'fr'))).toContain('Nom légal')
  })
  it('are refused whole where one changed meanwhile', async () => {
    const stale = readSettings(await asTyped({ 'publisher.name': 'Trop tard', 'version.publisher.name': '0' }))
    expect(await changeSettings(administrator, stale.settings)).toEqual({ refused: { code: 'settings-changed' } })
    const same = readSettings(await asTyped())
    expect(await changeSettings(administrator, same.settings)).toEqual({ refused: { code: 'nothing-changed' } })
  })
  it('say what is wrong in each field', async () => {
    const read = readSettings({
      ...(await asTyped()),
      'contact.address': 'pas une adresse',
      'publisher.name': 'x'.repeat(501),
      'host.name': 'a\u0000b',
      'contact.hours': 'deux\nlignes',
    })
    expect(read.errors).toEqual(
      expect.arrayContaining([
        { field: 'publisher.name', code: 'too-long' },
        { field: 'host.name', code: 'unreadable' },
        { field: 'contact.hours', code: 'one-line' },
      ]),
    )
    expect(read.errors.map(({ field }) => field)).toContain('contact.address')
  })
})
