import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { now, today } from '~/platform/clock.server'
import { visitor as anyone } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { contributionFacts, knownVoice } from '../factories/contributions'
import { debateUnderWay } from '../factories/debates'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'
import { lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, press, scripting } from './journeys'
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

/** A debate that has closed, to which somebody contributed with this address. */
async function closedDebate(title: string, email: string) {
  const debate = await debateUnderWay({ title })
  const voice = await knownVoice({ email })
  const { number } = given(await contribute(anyone, { ...contributionFacts(), debateId: debate.id, voice })) as { number: number } // prettier-ignore
  await db.debate.update({
    where: { id: debate.id },
    data: { state: 'closed', closedAt: now(), reportDueOn: addDays(today(), 60) },
  })
  return { ...debate, number }
}

describe.each(scripting)('a report and its answers, %s', (_title, scripts) => {
  const title = `Débat du parcours des réponses (${scripts ? 'a' : 'b'})`
  const name = `Une légumerie par pays (${scripts ? 'a' : 'b'})`
  const bodyName = `Collectivité du parcours ${scripts ? 'a' : 'b'}`

  it('are published, mailed, answered by the link, followed and kept on the board', async () => {
    const [author, institution] = [newAddress('autrice'), newAddress('institution')]
    const debate = await closedDebate(title, author)
    const team = await teamPage(scripts)
    const teamPath = `/equipe/debats/${debate.id}/rapport`

    // Before the report, its clock is public.
    const { page: reader } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await reader.goto(`/debats/${debate.slug}/rapport`)
    await says(reader, /Il est attendu pour le/)

    await team.goto(teamPath)
    expect(await press(team, 'Publier le rapport')).toBe(422)
    await says(team, 'La synthèse est vide')
    await team.goto(`${teamPath}/recommandations/nouvelle`)
    await fill(team, { title: name, text: `Ouvrir une **légumerie**. [#${debate.number}]` })
    expect(await press(team, 'Enregistrer')).toBe(422)
    expect(await errorBeside(team, 'addressees')).toContain('une par ligne')
    await fill(team, { addressees: bodyName })
    await press(team, 'Enregistrer')
    await says(team, name)
    await fill(team, { synthesis: `On a dit cela [#${debate.number}].`, participation: 'Les jeunes manquaient.' })
    await press(team, 'Enregistrer le texte')
    await press(team, 'Publier le rapport')
    await says(team, 'Le rapport est publié')

    await reader.goto(linkIn(await lastMailTo(author, /rapport du débat est publié/), '/debats/'))
    await says(reader, 'Les jeunes manquaient')
    await says(reader, name)
    expect(await overflows(reader)).toBe(false)
    if (scripts) expect(await violations(reader)).toEqual([])
    const pdf = await reader.request.get(`/debats/${debate.slug}/rapport.pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

    // The body is sent its link, and answers by it.
    await team.goto(`/equipe/debats/${debate.id}/reponses`)
    await fill(team, { email: institution })
    await press(team, `Enregistrer\u00a0: ${bodyName}`)
    await press(team, `Envoyer le lien pour répondre\u00a0: ${bodyName}`)
    await says(team, 'Le lien est parti')
    const { page: body } = await openPage({ javaScriptEnabled: scripts })
    await body.goto(linkIn(await lastMailTo(institution, /réponse est attendue/), '/reponses/repondre/'))
    await main(body)
      .getByRole('link', { name: `1. ${name}` })
      .click()
    await field(body, 'status').nth(0).check()
    await fill(body, { signedBy: 'Présidente du parcours' })
    expect(await press(body, 'Publier la réponse')).toBe(422)
    expect(await errorBeside(body, 'decision')).toContain('délibération')
    await fill(body, { decision: 'Délibération du parcours', realiseOn: addDays(today(), 100) })
    await press(body, 'Publier la réponse')
    await says(body, 'La réponse est publiée')

    await reader.goto(linkIn(await lastMailTo(author, /a répondu/), '/debats/'))
    await says(reader, 'Délibération du parcours')
    await says(reader, 'Promise')

    // What followed, with its proof.
    await field(body, 'kind').nth(1).check()
    await fill(body, { text: 'La légumerie est ouverte.' })
    expect(await press(body, 'Publier cette nouvelle')).toBe(422)
    expect(await errorBeside(body, 'link')).toContain('preuve')
    await fill(body, { link: 'https://exemple.invalid/legumerie' })
    await press(body, 'Publier cette nouvelle')
    await lastMailTo(author, /l’a fait/)

    await reader.goto(`/reponses?institution=${encodeURIComponent(bodyName)}&etat=done`)
    await says(reader, name)
    await says(reader, 'Réalisée')
    expect(await overflows(reader)).toBe(false)
    const csv = await reader.request.get(`/reponses.csv?institution=${encodeURIComponent(bodyName)}`)
    expect(await csv.text()).toContain(name)

    // The whole debate, with the hash that its page and the journal say.
    let hash = ''
    const archive = async () => {
      await reader.goto(`/debats/${debate.slug}/archive`)
      const shown = reader.locator('code.hash').first()
      hash = (await shown.isVisible()) ? await shown.innerText() : ''
      return hash
    }
    await expect.poll(archive, { timeout: 15_000 }).toMatch(/^[0-9a-f]{64}$/)
    const file = await reader.request.get(`/debats/${debate.slug}/archive.tar.gz`)
    expect(
      createHash('sha256')
        .update(await file.body())
        .digest('hex'),
    ).toBe(hash)
  })
})
