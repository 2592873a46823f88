import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { completeDraft, completeReferral, setUpReferrals } from '../factories/referrals'
import { awake, lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, pathOf, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** Somebody signed in, in a browser of their own. */
async function pageOf({ id }: Person, javaScriptEnabled: boolean): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(id)
  await context.addCookies([
    {
      name: 'portail',
      value: session.id,
      url: portal,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ])
  return page
}

/** Answers the questions of the page from the shipped example. */
async function answer(page: Page): Promise<void> {
  const names = await main(page)
    .locator('[name^="answer."]')
    .evaluateAll((fields) => fields.map((one) => one.getAttribute('name') ?? ''))
  for (const name of new Set(names)) {
    const value = completeReferral.answers[name.slice('answer.'.length)]
    if (value === undefined) continue
    if (typeof value === 'boolean')
      await main(page)
        .locator(`[name="${name}"][value=${value ? 'yes' : 'no'}]`)
        .check()
    else if (name === 'answer.decision-stage')
      await main(page)
        .locator(`[name="${name}"][value=${String(value)}]`)
        .check()
    else await field(page, name).fill(typeof value === 'object' ? value.join('\n') : String(value))
  }
}

const sheet = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
})

describe.each(scripting)('a referral, %s', (_title, scripts) => {
  it('of a PETR is written by two hands, checked while it is typed, and submitted', async () => {
    const author = await createPerson()
    const organisation = await createOrganisationOf([[author, 'representative']], { kind: 'local-authority' })
    const page = await pageOf(author, scripts)
    await page.goto('/saisir')
    await main(page).getByRole('link', { name: 'Écrire une saisine' }).first().click()
    await field(page, 'requester').first().check()
    expect(await press(page, 'Commencer')).toBe(422)
    expect(await errorBeside(page, 'title')).toContain('objet')
    await field(page, 'requester').first().check()
    await field(page, 'requesterKind').selectOption('petr')
    await fill(page, { title: 'Circuits' })
    await press(page, 'Commencer')
    const path = pathOf(page).split('/objet')[0] ?? ''
    await says(page, 'Le brouillon est ouvert')
    await says(page, 'L’objet est trop court')

    // The rule is beside the field: with scripts it follows the typing, without them the page that comes back.
    const title = `Développer les circuits courts alimentaires (${scripts ? 'a' : 'b'})`
    if (scripts) await awake(page)
    await fill(page, { title })
    if (scripts) await main(page).getByText('L’objet est trop court').first().waitFor({ state: 'detached' })
    await press(page, 'Enregistrer et continuer')
    expect(pathOf(page)).toBe(`${path}/territoire`)
    expect(await main(page).innerText()).not.toContain('L’objet est trop court')
    await fill(page, { place: 'Loiret' })
    await press(page, 'Enregistrer et continuer')
    while (/\/article-\d+/.test(pathOf(page))) {
      await answer(page)
      await press(page, 'Enregistrer et continuer')
    }
    expect(pathOf(page)).toBe(`${path}/engagement`)
    await fill(page, {
      authority: 'Comité syndical d’essai',
      askedOn: today(),
    })
    await main(page).locator('[name=state][value=signed]').check()
    expect(await press(page, 'Enregistrer et continuer')).toBe(422)
    expect(await errorBeside(page, 'signatory')).toContain('Dites qui')
    await main(page).locator('[name=state][value=asked]').check()
    await press(page, 'Enregistrer et continuer')
    await field(page, 'file').setInputFiles(sheet(`étude ${scripts}`))
    await fill(page, { title: 'Étude d’essai' })
    await press(page, 'Joindre')
    await says(page, 'Étude d’essai')

    // A second hand, invited by mail.
    const second = await createPerson({ email: newAddress('seconde-main') })
    await page.goto(`${path}/auteurs`)
    await fill(page, { email: second.email })
    await press(page, 'Inviter')
    await says(page, 'L’invitation est partie')
    const other = await pageOf(second, scripts)
    expect((await other.goto(`${path}/objet`))?.status()).toBe(404)
    await other.goto(linkIn(await lastMailTo(second.email, /invite/), '/espace/saisines/invitations/'))
    await press(other, 'Accepter l’invitation')
    await says(other, 'Vous écrivez maintenant')
    // On a slow line, one writes before the scripts have come: they take nothing back.
    let letScripts = () => {}
    const scriptsMayCome = new Promise<void>((resolve) => (letScripts = resolve))
    await other.route(/\/entry\.client/, async (route) => {
      await scriptsMayCome
      await route.continue()
    })
    await other.goto(`${path}/article-9`, { waitUntil: 'commit' })
    await fill(other, {
      'answer.resources': 'Des salles, et <script>alert(1)</script>',
    })
    letScripts()
    if (scripts) await awake(other)
    expect(await field(other, 'answer.resources').inputValue()).toBe('Des salles, et <script>alert(1)</script>')
    if (scripts) await main(other).getByText('Brouillon enregistré').first().waitFor()
    await press(other, 'Enregistrer')
    await other.goto(`${path}/relire`)
    await says(other, 'et non le déposer')

    await page.goto(`${path}/relire`)
    await says(page, 'Des salles, et <script>')
    await press(page, 'Déposer la saisine')
    const file = pathOf(page)
    expect(file).toMatch(/^\/saisines\/S-\d{4}-\d{4}$/)
    await lastMailTo(author.email, /reçue/)
    await page.goto(`${path}/objet`)
    expect(pathOf(page)).toBe(`${path}/suivi`)

    // Everyone reads it, on a phone too.
    const { page: visitor } = await openPage({
      javaScriptEnabled: scripts,
      viewport: { width: 320, height: 640 },
    })
    await visitor.goto(`/saisines?qui=petr&q=${encodeURIComponent(title)}`)
    await main(visitor).getByRole('link', { name: title, exact: true }).click()
    expect(pathOf(visitor)).toBe(file)
    for (const text of [organisation.name, 'Comité syndical d’essai', 'Étude d’essai', 'Rien n’est encore décidé'])
      await says(visitor, text)
    expect(await overflows(visitor)).toBe(false)
    if (scripts) expect(await violations(visitor)).toEqual([])

    // Somebody who writes about the same thing is shown it.
    await page.goto('/espace/saisines/nouvelle')
    await field(page, 'requester').first().check()
    await field(page, 'requesterKind').selectOption('petr')
    await fill(page, {
      title: 'Circuits courts alimentaires',
    })
    await press(page, 'Commencer')
    await says(page, title)
  }, 180_000)

  it('of residents collects its signatures, on line and on paper', async () => {
    await setUpReferrals()
    const author = await createPerson()
    const id = await completeDraft(author)
    const page = await pageOf(author, scripts)
    await page.goto(`/espace/saisines/${id}/relire`)
    await main(page).getByRole('link', { name: 'Ouvrir la collecte' }).click()
    await says(page, /\d+\ssignatures en 180\sjours/)
    await press(page, 'Ouvrir la collecte de signatures')
    await says(page, 'La collecte est ouverte')
    const { number } = await db.referral.findUniqueOrThrow({ where: { id } })

    const { page: visitor } = await openPage({
      javaScriptEnabled: scripts,
      viewport: { width: 360, height: 740 },
    })
    await visitor.goto(`/saisines/${number}`)
    await main(visitor).getByRole('link', { name: 'Signer cette saisine' }).first().click()
    const address = newAddress('signataire')
    await fill(visitor, {
      name: 'Habitante d’essai',
      email: address,
      place: 'Tours',
    })
    await press(visitor, 'Signer')
    expect(await errorBeside(visitor, 'place')).toContain('n’est pas dans le territoire')
    await fill(visitor, { place: 'Bourges' })
    await field(visitor, 'isShown').check()
    await press(visitor, 'Signer')
    await says(visitor, 'Un courriel vient de partir')
    const link = linkIn(await lastMailTo(address, /Confirmez votre signature/), '/signatures/')
    await visitor.goto(link)
    await press(visitor, 'Confirmer ma signature')
    await says(visitor, 'votre signature compte')
    await visitor.goto(`/saisines/${number}`)
    await says(visitor, 'Habitante d’essai')
    expect(await visitor.content()).not.toContain(address)
    expect(await overflows(visitor)).toBe(false)

    await page.goto(`/espace/saisines/${id}/signatures`)
    await fill(page, { count: '12', note: 'Marché' })
    await field(page, 'file').setInputFiles(sheet(`feuille ${id}`))
    await press(page, 'Entrer la feuille')
    await says(page, 'Une autre personne doit la vérifier')
    const team = await pageOf(await createPerson({ roles: ['team'] }), scripts)
    await team.goto(`/espace/saisines/${id}/signatures`)
    await press(team, /Le compte de/)
    await says(team, 'La feuille est vérifiée')

    // The threshold is reached by the next one.
    await db.referralCollection.update({
      where: { referralId: id },
      data: { needed: 13 },
    })
    await page.goto(`/espace/saisines/${id}/relire`)
    await press(page, 'Déposer la saisine')
    expect(pathOf(page)).toBe(`/saisines/${number}`)
    await visitor.goto(link)
    await press(visitor, 'Retirer ma signature')
    await says(visitor, 'Votre signature est retirée')
    await visitor.goto(`/saisines/${number}`)
    expect(await main(visitor).innerText()).not.toContain('Habitante d’essai')
  }, 120_000)

  it('is tried by anyone, without an account', async () => {
    const { page } = await openPage({ javaScriptEnabled: scripts })
    await page.goto('/saisir/verifier')
    await page.locator('[name=qui][value=association]').check()
    await page.getByRole('button', { name: 'Voir les questions' }).click()
    await fill(page, { title: 'Les transports' })
    await field(page, 'territoryLevel').selectOption('commune')
    await press(page, 'Voir le résultat')
    await says(page, 'Pas encore recevable')
    await says(page, 'Le débat ne concernerait qu’une commune')
    expect(await field(page, 'title').inputValue()).toBe('Les transports')
  })

  it('is tried while one types, where scripts run: the rules beside follow', async () => {
    const { page } = await openPage({})
    await page.goto('/saisir/verifier?qui=association')
    await main(page).getByText('Mis à jour à mesure que vous écrivez').waitFor()
    await field(page, 'territoryLevel').selectOption('commune')
    await main(page).getByText('Le débat ne concernerait qu’une commune').waitFor()
    await field(page, 'territoryLevel').selectOption('departement')
    await main(page).getByText('Le débat ne concernerait qu’une commune').waitFor({ state: 'detached' })
    expect(await violations(page)).toEqual([])
  })
})
