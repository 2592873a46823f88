import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { keepDebateCalendar } from '~/modules/debates/commands/keep-debate-calendar.server'
import type { Role } from '~/platform/permissions'
import { today } from '~/platform/clock.server'
import { addDays } from '~/platform/pure/civil-date'
import { createPerson } from '../factories/people'
import { lastMailTo, violations, widest } from './browser'
import { button, field, fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

async function someone(roles: readonly Role[], javaScriptEnabled: boolean) {
  const person = await createPerson({ roles })
  const { context, page } = await openPage({ javaScriptEnabled })
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return { person, page }
}

/** Nothing to find fault with, and nothing to scroll sideways for; faults are looked for by scripts, where there are some. */
async function sound(page: Page, scripts: boolean): Promise<void> {
  if (scripts) expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await widest(page)).toBeNull()
  await page.setViewportSize({ width: 1280, height: 900 })
}

const letter = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF\n',
)

describe.each(scripting)('a debate, %s', (_title, scripts) => {
  it('is designed, told what it lacks, announced; its garant writes, is seized and answers; its news are mailed', async () => {
    const [team, garant] = [await someone(['team'], scripts), await someone([], scripts)]
    const { page } = team
    await page.goto('/equipe/debats')
    await main(page).getByRole('link', { name: 'Préparer un débat' }).click()
    await page.waitForURL(/nouveau/)
    await fill(page, { title: 'Eau partagée' })
    await main(page).locator('[name=template][value=consultation]').check()
    await press(page, 'Créer le brouillon')
    const hub = new URL(page.url()).pathname
    await says(page, /Il manque 1[0-9]/)
    await says(page, 'La question est posée en une phrase.')
    expect(await button(page, 'Annoncer le débat').count()).toBe(0)
    await sound(page, scripts)

    await page.goto(`${hub}/concevoir/question`)
    await fill(page, {
      question: 'Comment partager l’eau\u202f?',
      summary: 'La rivière baisse.',
      scope: 'Tout.',
      publics: 'Tous.',
    })
    await fill(page, { authority: 'Collectivité d’essai' })
    await sound(page, scripts)
    await press(page, 'Enregistrer')
    await page.goto(`${hub}/concevoir/regles`)
    await fill(page, { rules: 'Écouter.', governance: 'La coopérative.', team: 'Trois personnes.' })
    await press(page, 'Enregistrer')
    await page.goto(`${hub}/concevoir/budget`)
    await fill(page, { budget: 'beaucoup' })
    await press(page, 'Enregistrer')
    expect(await field(page, 'budget').inputValue()).toBe('beaucoup')
    await fill(page, { budget: '12 500' })
    await press(page, 'Enregistrer')

    await page.goto(`${hub}/calendrier`)
    await sound(page, scripts)
    const opensOn = addDays(today(), 10)
    await fill(page, { opensOn, closesOn: addDays(opensOn, 59) })
    await main(page).locator('[name=shift]').check()
    await main(page)
      .locator('form', { has: page.locator('[name=opensOn]') })
      .getByRole('button')
      .click()
    await page.waitForURL(/fait=enregistre/)

    await page.goto(`${hub}/dossier`)
    await main(page).getByRole('link', { name: 'Ajouter une partie' }).click()
    await page.waitForURL(/nouvelle/)
    await main(page).locator('[name=kind][value=alternative]').check()
    await fill(page, { title: 'Ne rien faire', text: 'Chacun pour soi.' })
    await press(page, 'Enregistrer')
    await says(page, 'Ne rien faire')

    await page.goto(`${hub}/garants`)
    await fill(page, { email: garant.person.email, shownAs: 'Garante d’essai', namedBy: 'Université d’essai' })
    await main(page).locator('[name=authorityKind][value=other]').check()
    await press(page, 'Nommer')
    await main(page)
      .locator('[name=letter]')
      .setInputFiles({ name: 'mission.pdf', mimeType: 'application/pdf', buffer: letter })
    await press(page, 'Joindre la lettre')
    await says(page, 'Déclaration attendue')
    await sound(page, scripts)

    await garant.page.goto(linkIn(await lastMailTo(garant.person.email, /Vous êtes nommé/), '/espace/debats/'))
    const space = new URL(garant.page.url()).pathname
    await fill(garant.page, { statement: 'Aucun intérêt dans l’affaire.' })
    await press(garant.page, 'Signer la déclaration')
    await says(garant.page, 'vous êtes en fonction')
    await sound(garant.page, scripts)

    await page.goto(hub)
    await says(page, 'Il ne manque rien')
    await press(page, 'Annoncer le débat')
    await says(page, 'Le débat est annoncé.')

    // Anyone reads it, and follows it by an address that is confirmed.
    const { page: anyone } = await openPage({ javaScriptEnabled: scripts })
    await anyone.goto('/debats?liste=coming')
    await main(anyone).getByRole('link', { name: 'Eau partagée' }).last().click()
    await anyone.waitForURL(/debats\/eau-partagee/)
    const debate = new URL(anyone.url()).pathname
    await says(anyone, 'Comment partager l’eau')
    await sound(anyone, scripts)
    const follower = newAddress('suivi')
    await anyone.goto(`${debate}/suivre`)
    await fill(anyone, { email: follower })
    await press(anyone, 'Suivre ce débat')
    await anyone.goto(linkIn(await lastMailTo(follower, /Confirmez votre abonnement/), '/debats/confirmer/'))
    await press(anyone, 'Confirmer')
    await says(anyone, 'vous recevrez les prochaines nouvelles')

    // What was announced changes only with a reason, which is public.
    await page.goto(`${hub}/concevoir/direct`)
    await fill(page, { liveLink: 'https://exemple.fr/direct', captionsLink: 'https://exemple.fr/sous-titres' })
    await press(page, 'Enregistrer')
    await says(page, 'la raison est publique')
    await fill(page, { why: 'Un direct a été demandé.' })
    await press(page, 'Enregistrer')
    await anyone.goto(`${debate}/changements`)
    await says(anyone, 'Un direct a été demandé.')
    await sound(anyone, scripts)

    // Its day comes.
    await db.debate.updateMany({ where: { slug: debate.split('/').at(-1) ?? '' }, data: { opensOn: today() } })
    await keepDebateCalendar()
    await garant.page.goto(space)
    await main(garant.page).locator('[name=kind][value=note]').check()
    await fill(garant.page, { title: 'Ouverture', text: 'Tout est **prêt**.' })
    await press(garant.page, 'Ajouter au journal')
    await says(garant.page, 'La ligne est au journal.')

    const resident = newAddress('saisine')
    await anyone.goto(`${debate}/garants/saisir`)
    await press(anyone, 'Envoyer aux garants')
    await says(anyone, 'Donnez votre adresse.')
    await fill(anyone, { title: 'Les horaires', text: 'Trop tard le soir.', name: 'Habitant', email: resident })
    await main(anyone).locator('[name=shown][value=public]').check()
    await sound(anyone, scripts)
    await press(anyone, 'Envoyer aux garants')
    await anyone.goto(linkIn(await lastMailTo(resident, /Confirmez votre demande/), '/debats/confirmer/'))
    await press(anyone, 'Confirmer')
    await says(anyone, 'les garants ont votre demande')

    await garant.page.goto(linkIn(await lastMailTo(garant.person.email, /Les garants sont saisis/), '/espace/debats/'))
    await says(garant.page, 'Trop tard le soir.')
    await fill(garant.page, { answer: 'Un atelier aura lieu le samedi.' })
    await main(garant.page).locator('[name=outcome][value=upheld]').check()
    await sound(garant.page, scripts)
    await press(garant.page, 'Envoyer la réponse')
    expect(await lastMailTo(resident, /Réponse des garants/)).toContain('Un atelier aura lieu le samedi.')
    await anyone.goto(`${debate}/garants`)
    for (const text of ['Ouverture', 'Garante d’essai', 'Les horaires', 'Demande fondée', '1 demande reçue, 1 réponse']) await says(anyone, text) // prettier-ignore
    expect(await main(anyone).innerText()).not.toContain(resident)
    await sound(anyone, scripts)

    // A question on the file, its answer, then news for who follows.
    await anyone.goto(`${debate}/dossier`)
    await says(anyone, 'Ne rien faire')
    const curious = newAddress('question')
    await fill(anyone, { text: 'Et les puits\u202f?', name: 'Curieuse', email: curious })
    await press(anyone, 'Poser ma question')
    await anyone.goto(linkIn(await lastMailTo(curious, /Confirmez votre question/), '/debats/confirmer/'))
    await press(anyone, 'Confirmer')
    await page.goto(`${hub}/questions`)
    await fill(page, { answer: 'Ils comptent aussi.' })
    await press(page, 'Publier la réponse')
    expect(await lastMailTo(curious, /Réponse à votre question/)).toContain('Ils comptent aussi.')
    await anyone.goto(`${debate}/dossier`)
    await says(anyone, 'Ils comptent aussi.')
    await sound(anyone, scripts)

    await page.goto(`${hub}/actualites`)
    await fill(page, { title: 'Un atelier le samedi', text: 'À **Gien**, à dix heures.' })
    await press(page, 'Publier et envoyer')
    const news = await lastMailTo(follower, /Un atelier le samedi/)
    expect(news).toContain('À Gien, à dix heures.')
    await anyone.goto(linkIn(news, '/desabonnement/'))
    await press(anyone, 'Ne plus recevoir')
    await says(anyone, 'C’est fait')
    await anyone.goto(`${debate}/actualites`)
    await says(anyone, 'Un atelier le samedi')
    await sound(anyone, scripts)

    await garant.page.goto(space)
    await fill(garant.page, { endsOn: today(), reason: 'Je déménage.' })
    await press(garant.page, 'Démissionner')
    await anyone.goto(`${debate}/garants`)
    await says(anyone, 'Je déménage.')
  })
})
