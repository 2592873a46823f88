import { Readable } from 'node:stream'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import { announceVotation } from '~/modules/votations/commands/announce-votation.server'
import { importEntries } from '~/modules/votations/commands/import-entries.server'
import { closeVotation, openVotation } from '~/modules/votations/commands/move-votation.server'
import { today } from '~/platform/clock.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { debateUnderWay } from '../factories/debates'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'
import { draftVotation } from '../factories/votations'
import { publishedDeclaration } from '../factories/declarations'
import { lastMailTo, overflows, violations } from './browser'
import { button, errorBeside, field, fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)
const clock: Actor = { kind: 'system', job: 'test' }

/** Somebody of the team, signed in, in a browser of their own. */
async function teamPage(javaScriptEnabled: boolean): Promise<Page> {
  const { id } = await createPerson({ roles: ['team'] })
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

/** Asks for a ballot, and opens it by the link of the mail. */
async function openBallot(page: Page, path: string, email: string): Promise<void> {
  await page.goto(`${path}/voter`)
  await fill(page, { email, commune: 'Bourges' })
  await field(page, 'sworn').check()
  await press(page, 'Recevoir le lien')
  await says(page, 'Regardez votre boîte aux lettres')
  await page.goto(linkIn(await lastMailTo(email, /Votre bulletin/), '/debats/'))
}

/** The code that the page shows, as one copies it. */
const codeOn = (page: Page): Promise<string> => main(page).locator('#copier-code-du-bulletin').inputValue()

describe.each(scripting)('a votation, %s', (_title, scripts) => {
  it('is prepared, announced, voted without an account, counted with paper, and checked by its voters', async () => {
    const debate = await debateUnderWay({}, ['information', 'votation'])
    const team = await teamPage(scripts)
    const desk = `/equipe/debats/${debate.id}/votation`
    const path = `/debats/${debate.slug}/votation`
    const { page: visitor } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })

    await team.goto(desk)
    await fill(team, { title: 'Votation du parcours', introduction: 'Le **résultat** va à la Région.' })
    await fill(team, { opensOn: addDays(today(), 1), closesOn: today(), leastShown: '5' })
    expect(await press(team, 'Préparer la votation')).toBe(409)
    expect(await errorBeside(team, 'closesOn')).toContain('après l’ouverture')
    await fill(team, { closesOn: addDays(today(), 8) })
    await press(team, 'Préparer la votation')
    await press(team, 'Annoncer la votation')
    await says(team, 'Écrivez d’abord une question')
    await team.goto(`${desk}/questions/nouvelle`)
    await fill(team, { title: 'Faut-il un marché de plus ?', text: 'Chaque semaine.' })
    await press(team, 'Enregistrer la question')
    await team.goto(`${desk}/questions/nouvelle`)
    await fill(team, { title: 'Où ?', options: 'À la gare\nAu bord de l’eau\n<script>alert(1)</script>' })
    await field(team, 'method').nth(1).check()
    await press(team, 'Enregistrer la question')
    expect((await visitor.goto(path))?.status()).toBe(404)
    await press(team, 'Annoncer la votation')
    await says(team, 'La votation est annoncée')
    await visitor.goto(path)
    await says(visitor, 'Le vote ouvre le')
    await says(visitor, '<script>alert(1)</script>')
    expect(await overflows(visitor)).toBe(false)
    if (scripts) expect(await violations(visitor)).toEqual([])

    // The hour comes.
    const { id } = await db.votation.findUniqueOrThrow({ where: { debateId: debate.id } })
    await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 60_000) } })
    given(await openVotation(clock, { id }))
    await visitor.goto(path)
    await main(visitor).getByRole('link', { name: 'Ce que prouve ce vote, et ce qu’il ne prouve pas' }).click()
    await says(visitor, 'qui a plusieurs adresses peut voter plusieurs fois')
    await visitor.goto(`${path}/voter`)
    await fill(visitor, { email: 'rien', commune: 'Paris' })
    expect(await press(visitor, 'Recevoir le lien')).toBe(422)
    expect(await errorBeside(visitor, 'sworn')).toContain('Cochez')
    const email = newAddress('electrice')
    await openBallot(visitor, path, email)
    const ballot = visitor.url()
    await press(visitor, 'Relire')
    await says(visitor, 'Répondez à cette question')
    await field(visitor, 'q1.answer').first().check()
    await field(visitor, 'q2.approved').nth(1).check()
    await press(visitor, 'Relire')
    await says(visitor, 'Rien n’est encore envoyé')
    const code = await codeOn(visitor)
    await press(visitor, 'Déposer mon bulletin')
    await says(visitor, 'Votre bulletin est dans l’urne')
    if (scripts) expect(await violations(visitor)).toEqual([])

    // Another window with the same link: the first ballot counts; its code changes it.
    await visitor.goto(ballot)
    await says(visitor, 'Ce lien a servi à voter')
    await field(visitor, 'q1.answer').nth(1).check()
    await fill(visitor, { code })
    await press(visitor, 'Relire')
    await press(visitor, 'Remplacer mon bulletin')
    await says(visitor, 'tel que vous venez de l’envoyer')
    // The same mailbox asks again: it is told, by mail, that it voted.
    await visitor.goto(`${path}/voter`)
    await fill(visitor, { email: email.replace('@', '+encore@'), commune: 'Bourges' })
    await field(visitor, 'sworn').check()
    await press(visitor, 'Recevoir le lien')
    await lastMailTo(email.replace('@', '+encore@'), /Vous avez déjà voté/)
    await visitor.goto(`${path}/recu`)
    await fill(visitor, { code })
    await press(visitor, 'Chercher')
    await says(visitor, 'Ce bulletin est dans l’urne')

    // A paper box, entered by one and confirmed by another.
    await team.goto(`${desk}/urnes`)
    await fill(team, { place: 'Mairie', commune: 'Bourges', heldOn: today(), countedBy: 'Deux scrutatrices' })
    await fill(team, { voters: '8', spoiled: '1', 'ballots.1': '7: pour', 'ballots.2': '4: a\n2: b' })
    await press(team, 'Enregistrer l’urne')
    await says(team, '6 bulletins et 1 nuls ne font pas 8 votants')
    await fill(team, { 'ballots.2': '4: a\n3: b' })
    await press(team, 'Enregistrer l’urne')
    const second = await teamPage(scripts)
    await second.goto(`${desk}/urnes`)
    await main(second).locator('details summary').first().click()
    const again = main(second).locator('details form')
    for (const [name, value] of Object.entries({
      voters: '8',
      spoiled: '1',
      'ballots.1': '7: pour',
      'ballots.2': '4: a\n3: b',
    }))
      // prettier-ignore
      await again.locator(`[name="${name}"]`).fill(value)
    await press(second, 'Confirmer')
    await says(second, 'L’urne est confirmée')

    // The close, then the count.
    await visitor.goto(ballot)
    await db.votation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 1_000) } })
    given(await closeVotation(clock, { id }))
    await field(visitor, 'q1.answer').first().check()
    await fill(visitor, { code: code.replace(/.$/, code.endsWith('0') ? '1' : '0') })
    await press(visitor, 'Relire')
    await press(visitor, 'Remplacer mon bulletin')
    await says(visitor, /Ce lien a déjà servi|Le vote est clos/)
    await team.goto(desk)
    await press(team, 'Compter')
    await says(team, 'Les résultats sont publiés')
    await visitor.goto(path)
    await says(visitor, /Adopté/)
    await says(visitor, 'Niveau d’identification')
    await says(visitor, 'Deux scrutatrices')
    // One vote on line among them would be known: paper is mixed with it.
    await says(visitor, /7\sbulletins papier sont comptés avec ceux en ligne/)
    expect(await overflows(visitor)).toBe(false)
    if (scripts) expect(await violations(visitor)).toEqual([])
    await visitor.goto(`${path}/recu`)
    await fill(visitor, { code })
    await press(visitor, 'Chercher')
    await says(visitor, 'Contre')
    const archive = await fetch(`${portal}${path}/questions/1/archive.jsonl`)
    const report = await verifyArchive(Readable.from([Buffer.from(await archive.arrayBuffer())]))
    expect(report).toMatchObject({ faultCount: 0, ballots: 8, recounted: true })
    expect(await button(visitor, 'Chercher').count()).toBe(1)
  }, 120_000)

  it('by list strikes off who signed the register of a paper box, and shows who voted on line', async () => {
    const { id, slug, debateId } = await draftVotation({ identification: 'list' })
    const author = await createPerson({ roles: ['team'] })
    const content = 'identifiant;code;insee\nA1;code-0001;18033\nA2;code-0002;18033\nA3;code-0003;18033'
    given(await importEntries(author, { votationId: id, content }))
    const { revision } = await db.votation.findUniqueOrThrow({ where: { id } })
    given(await announceVotation(author, { id, revision }))
    await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 1_000) } })
    given(await openVotation(clock, { id }))
    const { page: visitor } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    const enter = async (identifier: string, code: string) => {
      await visitor.goto(`/debats/${slug}/votation/voter`)
      await fill(visitor, { identifier, code })
      await field(visitor, 'sworn').check()
      await main(visitor).locator('form button').last().click()
      await visitor.waitForLoadState()
    }
    await enter('A1', 'code-0001')
    await field(visitor, 'q1.answer').first().check()
    await press(visitor, 'Relire')
    await press(visitor, 'Déposer mon bulletin')

    const team = await teamPage(scripts)
    await team.goto(`/equipe/debats/${debateId}/votation/urnes`)
    await fill(team, { identifiers: 'A1\nA2\nB9' })
    await press(team, 'Regarder')
    for (const text of ['a voté en ligne', 'peut voter', 'n’est pas sur la liste']) await says(team, text)
    await fill(team, { place: 'Mairie', commune: 'Bourges', heldOn: today(), countedBy: 'Deux scrutatrices' })
    await fill(team, { voters: '2', spoiled: '0', 'ballots.1': '2: pour', signed: 'A1\nA2' })
    await press(team, 'Enregistrer l’urne')
    expect(await errorBeside(team, 'signed')).toContain('A déjà voté en ligne')
    await fill(team, { voters: '1', 'ballots.1': '1: pour', signed: 'a-2' })
    await press(team, 'Enregistrer l’urne')
    await says(team, 'L’urne est enregistrée')
    await enter('A2', 'code-0002')
    await says(visitor, 'Vous avez signé le registre d’une urne papier')
  }, 120_000)

  it('stands beside a declaration, signed and withdrawn by the link of a mail', async () => {
    const title = `Déclaration du parcours ${scripts ? 'a' : 'b'}`
    const { slug } = await publishedDeclaration({ title })
    const { page } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await page.goto(`/declarations/${slug}`)
    if (scripts) expect(await violations(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    const email = newAddress('signataire')
    await fill(page, { name: 'Signataire du parcours', email, commune: 'Bourges' })
    await main(page).locator('#champ-isShown').check()
    await press(page, 'Recevoir le lien')
    await says(page, 'Votre signature compte une fois que vous l’aurez suivi')
    const link = linkIn(await lastMailTo(email, /Confirmez votre signature/), '/declarations/signature/')
    await page.goto(link)
    await press(page, 'Je signe')
    await says(page, 'Merci')
    await says(page, 'Signataire du parcours')
    const csv = await (await fetch(`${portal}/declarations/${slug}/signataires.csv`)).text()
    expect(csv).toContain('personne;Signataire du parcours;;Bourges;18;')
    expect(csv).not.toContain('@')
    await page.goto(link)
    await press(page, 'Retirer')
    await says(page, 'La signature est retirée')
    expect(await main(page).innerText()).not.toContain('Signataire du parcours')
    expect((await page.goto(link))?.status()).toBe(404)
  }, 60_000)
})
