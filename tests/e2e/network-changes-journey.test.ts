import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Role } from '~/platform/permissions'
import { createPractice } from '../factories/entries'
import { createPerson } from '../factories/people'
import { overflows, violations } from './browser'
import { errorBeside, field, fill, main, openPage, pathOf, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** Somebody signed in, in a browser of their own, on a phone. */
async function pageOf(javaScriptEnabled: boolean, roles: readonly Role[] = []): Promise<{ page: Page; id: string }> {
  const { id } = await createPerson({ roles })
  const { context, page } = await openPage({ javaScriptEnabled, viewport: { width: 360, height: 760 } })
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return { page, id }
}

describe.each(scripting)('what the network says, %s', (_title, scripts) => {
  const fit = async (page: Page) => {
    expect(await overflows(page)).toBe(false)
    if (scripts) expect(await violations(page)).toEqual([])
  }

  it('is confirmed by those who know, contested, and decided with a reason', async () => {
    const owner = await createPerson()
    const { changeId, slug } = await createPractice({
      state: 'pending',
      ownerId: owner.id,
      content: { title: `Moulin du parcours ${scripts ? 'a' : 'b'}` },
    })
    const { page: neighbour } = await pageOf(scripts)
    await neighbour.goto('/reseau/a-confirmer')
    await says(neighbour, /La règle/)
    await fit(neighbour)
    await neighbour.goto(`/reseau/modifications/${changeId}`)
    await fit(neighbour)
    await field(neighbour, 'verdict').nth(2).check()
    expect(await press(neighbour, 'Donner mon avis')).toBe(409)
    expect(await errorBeside(neighbour, 'duplicateOf')).toContain('autre fiche')
    await field(neighbour, 'verdict').nth(1).check()
    await fill(neighbour, { note: 'Le moulin est fermé depuis longtemps.' })
    expect(await press(neighbour, 'Donner mon avis')).toBe(302)
    await says(neighbour, /Votre avis est enregistré/)
    await says(neighbour, /Contestée/)

    const { page: team } = await pageOf(scripts, ['team'])
    await team.goto('/equipe/reseau')
    await fit(team)
    await main(team)
      .getByRole('link', { name: new RegExp(`Moulin du parcours ${scripts ? 'a' : 'b'}`) })
      .click()
    expect(await press(team, 'Refuser')).toBe(409)
    expect(await errorBeside(team, 'decision')).toContain('raison')
    await fill(team, { decision: 'Le moulin n’existe plus.' })
    expect(await press(team, 'Refuser')).toBe(302)
    await says(team, /Non retenue/)
    const gone = await neighbour.goto(`/reseau/pratiques/${slug}`)
    expect(gone?.status()).toBe(404)
  })

  it('is changed by somebody else, accepted, read in its history and undone', async () => {
    const { page: owner, id: ownerId } = await pageOf(scripts)
    const { slug } = await createPractice({ ownerId, content: { title: 'Le four banal', done: 'On y cuit le pain.' } })
    const { page: other } = await pageOf(scripts)
    await other.goto(`/reseau/pratiques/${slug}/modifier`)
    await fit(other)
    await fill(other, { done: 'On y cuit le pain, chaque samedi.', reason: 'J’y étais.' })
    expect(await press(other, 'Proposer ce changement')).toBe(302)
    expect(pathOf(other)).toContain('/reseau/modifications/')
    await says(other, /Votre changement est proposé/)
    await says(other, /chaque samedi/)
    const change = pathOf(other).replace(/\?.*/, '')

    await owner.goto(change)
    expect(await press(owner, 'Accepter')).toBe(302)
    await owner.goto(`/reseau/pratiques/${slug}`)
    await says(owner, /chaque samedi/)
    await owner.goto(`/reseau/pratiques/${slug}/historique`)
    await says(owner, /Par quelqu’un du réseau/)
    await fit(owner)
    await main(owner).locator('summary', { hasText: 'Annuler ce changement' }).first().click()
    expect(await press(owner, 'Annuler ce changement')).toBe(302)
    await says(owner, /Le changement est annulé/)
    await owner.goto(`/reseau/pratiques/${slug}`)
    expect(await main(owner).innerText()).not.toContain('chaque samedi')
  })

  it('is reported by a visitor, answered, and two pages become one', async () => {
    const first = await createPractice({ content: { title: 'Café du marché', who: '', credit: 'Une équipe' } })
    const second = await createPractice({ content: { title: 'Le café du marché', who: 'Les commerces', credit: '' } })
    const { page: visitor } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 760 } })
    await visitor.goto(`/reseau/pratiques/${second.slug}/signaler`)
    await fit(visitor)
    expect(await press(visitor, 'Signaler')).toBe(422)
    expect(await errorBeside(visitor, 'text')).toContain('constaté')
    await field(visitor, 'reason').nth(2).check()
    await fill(visitor, { text: 'Elle existe déjà.', email: 'voisine@exemple.invalid' })
    expect(await press(visitor, 'Signaler')).toBe(302)
    await says(visitor, /L’équipe y répondra/)

    const { page: team } = await pageOf(scripts, ['team'])
    await team.goto(`/equipe/reseau/reunir?premiere=${first.slug}&seconde=/reseau/pratiques/${second.slug}`)
    await fit(team)
    expect(await press(team, 'Réunir les deux fiches')).toBe(302)
    await says(team, /Les deux fiches sont réunies/)
    await visitor.goto(`/reseau/pratiques/${second.slug}`)
    expect(pathOf(visitor)).toBe(`/reseau/pratiques/${first.slug}`)
    await says(visitor, /Les commerces/)

    const card = main(team).locator('article', { hasText: 'Elle existe déjà.' })
    await card.locator('textarea').fill('Merci, elles sont réunies.')
    await Promise.all([team.waitForEvent('load'), card.getByRole('button', { name: 'Donner raison' }).click()])
    await says(team, /La réponse est partie/)
    expect(await db.entryReport.count({ where: { entryId: second.id, state: 'open' } })).toBe(0)
  })

  it('comes in as a list that is read before it is published', async () => {
    const word = scripts ? 'premier' : 'second'
    const { page: team } = await pageOf(scripts, ['team'])
    await team.goto('/equipe/reseau/import')
    await fit(team)
    expect(await press(team, 'Relire le fichier')).toBe(422)
    expect(await errorBeside(team, 'file')).toContain('CSV')
    const rows = ['Intitulé;Ville;Thème', `Fournil ${word};Vierzon;Mobilités`, `Sans lieu ${word};Lyon;Poterie`]
    await field(team, 'file').setInputFiles({
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n'), 'latin1'),
    })
    await fill(team, { source: `Liste du parcours ${word}`, credit: 'Un réseau d’essai' })
    expect(await press(team, 'Relire le fichier')).toBe(302)
    await says(team, /Ligne 3/)
    await says(team, /Poterie/)
    await fit(team)
    expect(await db.entry.count({ where: { title: `Fournil ${word}` } })).toBe(0)
    expect(await press(team, 'Publier')).toBe(302)
    await says(team, /L’import est lancé/)
    await expect
      .poll(() => db.entry.count({ where: { title: `Fournil ${word}`, state: 'published' } }), { timeout: 30_000 })
      .toBe(1)
    await team.reload()
    await says(team, /Écrit/)
  })
})
