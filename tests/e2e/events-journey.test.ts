import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import { addDays } from '~/platform/pure/civil-date'
import { createPerson } from '../factories/people'
import { lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, pathOf, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** Somebody of the team, signed in, in a browser of their own. */
async function teamPage(javaScriptEnabled: boolean): Promise<Page> {
  const { id } = await createPerson({ roles: ['team'] })
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

describe.each(scripting)('a meeting, %s', (_title, scripts) => {
  const title = `Atelier du parcours (${scripts ? 'a' : 'b'})`
  it('is prepared, announced, full, freed, held and reported', async () => {
    const team = await teamPage(scripts)
    await team.goto('/equipe/rencontres/nouvelle')
    await field(team, 'kind').nth(1).check()
    await fill(team, {
      ...{ title, description: 'On y essaie une **méthode**.', organiser: 'Équipe d’essai', place: 'Salle d’essai' },
      ...{ date: addDays(today(), 10), time: '18h30', endTime: '21:00', commune: 'saint', capacity: '1' },
    })
    expect(await press(team, 'Enregistrer le brouillon')).toBe(422)
    expect(await errorBeside(team, 'time')).toContain('18:30')
    expect(await field(team, 'title').inputValue()).toBe(title)
    await fill(team, { time: '18:30' })
    expect(await press(team, 'Enregistrer le brouillon')).toBe(422)
    expect(await errorBeside(team, 'commune')).toContain('choisissez')
    await fill(team, { commune: 'Bourges' })
    await press(team, 'Enregistrer le brouillon')
    await says(team, 'Le brouillon est enregistré')
    const teamPath = pathOf(team).split('?')[0] ?? ''

    const { page: visitor } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await visitor.goto('/rencontres')
    expect(await main(visitor).innerText()).not.toContain(title)
    await press(team, 'Annoncer la rencontre')
    await says(team, 'La rencontre est annoncée')

    // A visitor on a phone finds it by its département, and registers without an account.
    await visitor.goto('/rencontres?departement=18&places=oui')
    await main(visitor).getByRole('link', { name: title }).click()
    await says(visitor, /1\splace libre/)
    expect(await overflows(visitor)).toBe(false)
    // What asks the page runs in it.
    if (scripts) expect(await violations(visitor)).toEqual([])
    const [first, second] = [newAddress('premiere'), newAddress('seconde')]
    await fill(visitor, { name: 'Première personne', email: 'rien', needs: 'Une rampe' })
    await press(visitor, 'M’inscrire')
    expect(await errorBeside(visitor, 'email')).toContain('n’en est pas une')
    await fill(visitor, { email: first })
    await press(visitor, 'M’inscrire')
    await says(visitor, 'Regardez vos messages')
    const mail = await lastMailTo(first, /Confirmez/)
    expect(mail).not.toContain('Première')
    const own = linkIn(mail, '/rencontres/inscription/')
    await visitor.goto(own)
    await press(visitor, 'Confirmer')
    await says(visitor, 'Votre place est gardée')
    await lastMailTo(first, /Votre place est gardée/)

    // Somebody else comes: it is full.
    const { page: other } = await openPage({ javaScriptEnabled: scripts })
    const eventPath = await main(visitor).getByRole('link', { name: title }).first().getAttribute('href')
    await other.goto(eventPath ?? '')
    await says(other, 'complet')
    await fill(other, { name: 'Seconde personne', email: second })
    await press(other, 'Entrer en liste d’attente')
    await other.goto(linkIn(await lastMailTo(second, /Confirmez/), '/rencontres/inscription/'))
    await press(other, 'Confirmer')
    await says(other, 'en tête de la liste d’attente')

    // The first cannot come any more: the second is told.
    await visitor.goto(own)
    await press(visitor, 'Annuler mon inscription')
    await says(visitor, 'Cette inscription est annulée')
    await lastMailTo(second, /Une place s’est libérée/)
    await other.reload()
    await says(other, 'Votre place est gardée')

    // Another hour: the second is told; the calendar file supersedes the one before.
    await team.goto(`${teamPath}/modifier`)
    await fill(team, { time: '19:00' })
    await press(team, 'Enregistrer')
    await says(team, 'Les personnes inscrites sont prévenues')
    expect(await lastMailTo(second, /Changement/)).toContain('19')
    const calendar = await (await fetch(`${portal}${eventPath}.ics`)).text()
    expect(calendar).toContain('SEQUENCE:1')
    expect(calendar).toMatch(/DTSTART;TZID=Europe\/Paris:\d{8}T190000/)
    expect(await (await fetch(`${portal}/rencontres.ics?departement=18`)).text()).toContain(`SUMMARY:${title}`)

    // Ten days later.
    const id = teamPath.split('/').at(-1) ?? ''
    await db.event.update({
      where: { id },
      data: { startsOn: today(), endsOn: today(), startsAt: null, endsAt: null },
    })
    await team.goto(`${teamPath}/presences`)
    await main(team).locator('[name=came]').first().check()
    await fill(team, { walkIns: '4' })
    await press(team, 'Enregistrer la présence')
    await team.goto(`${teamPath}/compte-rendu`)
    await fill(team, { report: '## Ce qui s’est dit\n\nBeaucoup. <script>alert(1)</script>' })
    await press(team, 'Publier')
    await says(team, 'part aux personnes venues')
    const report = linkIn(await lastMailTo(second, /Compte rendu/), '/rencontres/')
    await other.goto(report)
    await says(other, 'Beaucoup. <script>')
    await says(other, /5\spersonnes sont venues/)
  }, 120_000)

  it('is part of the year’s programme, which says what was held', async () => {
    const team = await teamPage(scripts)
    const year = scripts ? '2061' : '2062'
    await team.goto('/equipe/programme')
    await fill(team, { year })
    await press(team, 'Ouvrir un programme')
    await team.goto(`/equipe/programme/${year}/nouvelle`)
    await fill(team, { title: 'Aller vers', theme: 'Élargir', audience: 'Qui ne vient pas' })
    await field(team, 'format').first().check()
    await field(team, 'firstMonth').selectOption('3')
    await field(team, 'lastMonth').selectOption('2')
    expect(await press(team, 'Enregistrer')).toBe(422)
    expect(await errorBeside(team, 'lastMonth')).toContain('après')
    await field(team, 'lastMonth').selectOption('5')
    await press(team, 'Enregistrer')
    await says(team, 'La ligne est enregistrée')
    const { page: visitor } = await openPage({ javaScriptEnabled: scripts })
    expect((await visitor.goto(`/programme/${year}`))?.status()).toBe(404)
    await press(team, 'Publier le programme')
    await visitor.goto(`/programme/${year}`)
    await says(visitor, 'De mars à mai')
    await says(visitor, 'Pas encore annoncée')
  })

  it('of 2017 is there, by date and place alone', async () => {
    const { page } = await openPage({ javaScriptEnabled: scripts })
    await page.goto('/rencontres?periode=passees&genre=fabrik')
    await says(page, /23\srencontres/)
    await page.goto('/rencontres?mois=2017-07')
    await main(page).getByRole('link', { name: 'Fabrik à Tours' }).click()
    await says(page, 'Mercredi 12 juillet 2017')
    await says(page, 'Heures non consignées')
  })
})
