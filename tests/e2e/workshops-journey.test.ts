import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import { addDays } from '~/platform/pure/civil-date'
import { photograph } from '../factories/entry-files'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { debateWithWorkshops } from '../factories/workshops'
import { lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

async function pageOf(userId: string, javaScriptEnabled: boolean): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(userId)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const open = (page: Page, summary: string) => main(page).locator('summary', { hasText: summary }).first().click()

describe.each(scripting)('workshops of a debate, %s', (_title, scripts) => {
  it('a resident proposes one; it is held, noted, written on paper, validated, mailed', async () => {
    const debate = await debateWithWorkshops()
    const { id: teamId } = await createPerson({ roles: ['team'] })
    const [team, { page: resident }] = [
      await pageOf(teamId, scripts),
      await openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 740 } }),
    ]
    const [at, base] = [`/debats/${debate.slug}/ateliers`, `/equipe/debats/${debate.id}/ateliers`]

    // Without an account: the address is confirmed first.
    await resident.goto(at)
    await says(resident, 'Aucun atelier n’est encore annoncé')
    await main(resident).getByRole('link', { name: 'Faire une proposition' }).first().click()
    const email = newAddress('proposition')
    const title = `Atelier au marché (${scripts ? 'a' : 'b'})`
    await fill(resident, { title, text: 'Tout le monde y passe.', commune: 'saint', name: 'Personne d’essai', email })
    expect(await press(resident, 'Envoyer la proposition')).toBe(409)
    expect(await errorBeside(resident, 'commune')).toContain('choisissez')
    expect(await field(resident, 'title').inputValue()).toBe(title)
    expect(await overflows(resident)).toBe(false)
    if (scripts) expect(await violations(resident)).toEqual([])
    await fill(resident, { commune: 'Bourges' })
    await press(resident, 'Envoyer la proposition')
    await says(resident, 'Regardez vos messages')
    await team.goto(`${base}/propositions`)
    await says(team, 'Aucune proposition n’attend')
    await resident.goto(linkIn(await lastMailTo(email, /Confirmez/), '/ateliers/proposition/'))
    await press(resident, 'Confirmer et envoyer à l’équipe')

    // The team takes it up: the draft of a meeting, which it announces.
    await team.goto(`${base}/propositions`)
    await open(team, 'Retenir')
    await fill(team, { date: addDays(today(), 10), time: '18:30' })
    await main(team).getByRole('button', { name: 'Retenir' }).click()
    await team.waitForURL(/fait=retenue/)
    await lastMailTo(email, /retenue/)
    const path = new URL(team.url()).pathname
    const id = path.split('/').at(-1) ?? ''
    await main(team)
      .getByRole('link', { name: /^La rencontre/ })
      .click()
    await press(team, 'Annoncer la rencontre')
    await resident.goto(at)
    await main(resident).getByRole('link', { name: title }).click()
    await says(resident, 'Bourges')

    // Its kit, and who facilitates, by a link.
    await team.goto(`${base}/kits/nouvelle`)
    await fill(team, { title: 'Trois heures', sequence: 'Accueil' })
    await press(team, 'Enregistrer')
    expect(await errorBeside(team, 'sequence')).toContain('ligne 1')
    await fill(team, { sequence: '20 | Accueil | On arrive.\n100 | Proposer' })
    await press(team, 'Enregistrer')
    await team.goto(path)
    await field(team, 'kitId').selectOption({ label: 'Trois heures' })
    await press(team, 'Choisir cette trame')
    await resident.goto(`${at}/${id}/kit`)
    await says(resident, /18\sh\s50[\s\S]*Proposer/)
    const facilitator = newAddress('animation')
    await fill(team, { name: 'Animatrice d’essai' })
    await main(team).locator('#animation [name=email]').fill(facilitator)
    await press(team, 'Nommer et envoyer le lien')

    // The day comes: notes on a phone, a photograph.
    const { eventId } = await db.workshop.findUniqueOrThrow({ where: { id } })
    await db.event.update({ where: { id: eventId }, data: { startsOn: today(), endsOn: today(), startsAt: null } })
    const { page: phone } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 640 } })
    await phone.goto(linkIn(await lastMailTo(facilitator, /Vous animez/), '/ateliers/animation/'))
    for (const text of ['Un car le samedi. <script>alert(1)</script>', 'Une légumerie.']) {
      await main(phone).locator('[name=number]').first().fill('2')
      await main(phone).locator('[name=text]').first().fill(text)
      await press(phone, 'Noter')
    }
    await says(phone, 'Un car le samedi. <script>')
    expect(await overflows(phone)).toBe(false)
    if (scripts) expect(await violations(phone)).toEqual([])
    await main(phone).getByRole('link', { name: 'Photographies', exact: true }).click()
    const image = { name: 'salle.jpg', mimeType: 'image/jpeg', buffer: await photograph(600, 400) }
    await field(phone, 'file').setInputFiles(image)
    await fill(phone, { alternative: 'Une salle, trois tables.' })
    expect(await press(phone, 'Ajouter')).toBe(422)
    await field(phone, 'file').setInputFiles(image)
    await field(phone, 'consent').check()
    await press(phone, 'Ajouter')
    await says(phone, 'La photographie est ajoutée')
    expect(await main(phone).locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(0) // prettier-ignore

    // A sheet of paper, with an address; a contribution drawn from a table.
    const paper = newAddress('papier')
    await team.goto(path)
    await main(team).locator('#papier [name=title]').fill('Sur papier')
    await main(team).locator('#papier [name=text]').fill('Mon idée, écrite à la main.')
    await main(team).locator('#papier [name=email]').fill(paper)
    await press(team, 'Publier la contribution')
    await open(team, 'Titre de la contribution')
    await main(team).locator('#notes [name=title]').first().fill('Un car')
    await main(team).locator('#notes').getByRole('button', { name: 'Publier', exact: true }).first().click()
    await team.waitForURL(/fait=tiree/)

    // Who came, the report begun from the notes, validated, published, mailed.
    await team.goto(`/equipe/rencontres/${eventId}/presences`)
    await fill(team, { walkIns: '12' })
    await press(team, 'Enregistrer la présence')
    await team.goto(`${path}/compte-rendu`)
    expect(await field(team, 'report').inputValue()).toContain('Un car le samedi.')
    await press(team, 'Enregistrer')
    await press(team, 'Demander la validation')
    await says(team, 'Il manque encore des validations')
    await phone.goto(linkIn(await lastMailTo(facilitator, /Relisez/), '/ateliers/animation/'))
    await main(phone).getByRole('link', { name: 'Compte rendu', exact: true }).click()
    await press(phone, 'Je valide ce compte rendu')
    await says(phone, 'vous avez validé')
    await team.reload()
    await press(team, 'Publier le compte rendu')
    const { page: reader } = await openPage({ javaScriptEnabled: scripts })
    await reader.goto(linkIn(await lastMailTo(paper, /Compte rendu/), '/debats/'))
    await says(reader, /Animatrice d’essai/)
    await says(reader, /Table 2/)
    await says(reader, 'Sur papier')
    await says(reader, 'Contribution n°')
  }, 180_000)

  it('an organisation’s paper goes from a draft to its PDF', async () => {
    const debate = await debateWithWorkshops()
    const head = await createPerson()
    const { name } = await createOrganisationOf([[head, 'representative']])
    const { id: teamId } = await createPerson({ roles: ['team'] })
    const [writer, team] = [await pageOf(head.id, scripts), await pageOf(teamId, scripts)]
    await writer.goto('/espace/cahiers')
    await field(writer, 'debateId').selectOption(debate.id)
    await press(writer, 'Commencer')
    await fill(writer, { title: 'Notre cahier', 'section-position': 'mot '.repeat(900) })
    await press(writer, 'Enregistrer')
    await says(writer, 'Le brouillon est enregistré')
    expect(await press(writer, 'Envoyer le cahier')).toBe(409)
    await says(writer, /Notre position\s»\sfait\s\d+\slignes,\s20\sau\splus/)
    const parts = ['qui', 'constats', 'position', 'propositions']
    await fill(writer, Object.fromEntries(parts.map((part) => [`section-${part}`, `Texte d’essai\u00a0: ${part}.`])))
    await press(writer, 'Enregistrer')
    await says(writer, 'Le cahier respecte le modèle')
    await press(writer, 'Envoyer le cahier')
    await team.goto(`/equipe/debats/${debate.id}/cahiers`)
    await main(team).getByRole('link', { name: 'Notre cahier' }).click()
    await press(team, 'Publier sous un numéro')
    await lastMailTo(head.email, /publié/)
    const { page: reader } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 740 } })
    await reader.goto(`/debats/${debate.slug}/cahiers`)
    await main(reader).getByRole('link', { name: 'Notre cahier' }).click()
    await says(reader, name)
    expect(await overflows(reader)).toBe(false)
    const href = await main(reader).getByRole('link', { name: 'Le cahier en PDF' }).getAttribute('href')
    const file = await fetch(`${portal}${href}`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toContain('/StructTreeRoot')
    await writer.reload()
    await fill(writer, { reason: 'Une erreur de chiffres.' })
    await press(writer, 'Retirer le cahier publié')
    await reader.reload()
    await says(reader, 'Une erreur de chiffres.')
    expect((await fetch(`${portal}${href}`)).status).toBe(404)
  }, 120_000)

  it('the tour of 2017 is told by what is known of it', async () => {
    const tour = await db.debate.findFirstOrThrow({ where: { source: 'tour-2017' } })
    const { page } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 740 } })
    await page.goto(`/debats/${tour.slug}/ateliers`)
    await says(page, /500\spropositions/)
    expect(await main(page).locator('.tour-stops li').count()).toBe(23)
    expect(await overflows(page)).toBe(false)
    if (scripts) expect(await violations(page)).toEqual([])
    await main(page).locator('.tour-stops').getByRole('link', { name: 'Tours', exact: true }).click()
    await says(page, '12 juillet 2017')
  })
})
