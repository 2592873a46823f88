import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { createEntry, methodOf } from '../factories/entries'
import { createParty, type Party } from '../factories/label'
import { askedYearly, decided, promised } from '../factories/label-support'
import { createPerson } from '../factories/people'
import { lastMailTo, runningScripts, violations } from './browser'
import { fill, main, openPage, press, scripting } from './journeys'
import { portal, sessionOf } from './sessions'

/** A browser where this person is signed in. */
async function pageOf(person: { id: string } | null, javaScriptEnabled: boolean): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  if (!person) return page
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const said = (page: Page) => main(page).innerText()

describe.each(scripting)('an applicant is accompanied, %s', (_title, hasScripts) => {
  let party: Party
  let label: Awaited<ReturnType<typeof decided>>
  let refused: Awaited<ReturnType<typeof decided>>
  let instructor: { id: string; email: string }
  let [team, holder, anyone]: Page[] = []
  const of = (page: Page | undefined): Page => {
    if (!page) throw new Error('no page')
    return page
  }
  beforeAll(async () => {
    party = await createParty()
    const examiner = await createPerson({ roles: ['label-instructor'] })
    instructor = examiner
    label = await decided(party, examiner)
    refused = await decided(party, examiner, 'refused')
    await createEntry({
      kind: 'method',
      content: methodOf({ title: 'Le débat mouvant' }),
      state: 'published',
      ownerId: null,
    })
    team = await pageOf(instructor, hasScripts)
    holder = await pageOf(party.applicant, hasScripts)
    anyone = await pageOf(null, hasScripts)
  })

  it('a support is accepted, done, then judged, and the team counts it', async () => {
    const [own, theirs] = [of(holder), of(team)]
    await own.goto(`/espace/label/${label.id}/suivi`)
    await main(own)
      .getByRole('link', { name: /accompagnement/ })
      .click()
    if (hasScripts) expect(await violations(own)).toEqual([])
    await press(own, 'Accepter cet appui')
    expect(await said(own)).toContain('l’équipe est prévenue')

    await theirs.goto(`/equipe/label/${label.id}`)
    await main(theirs)
      .getByRole('link', { name: /Accompagnement/ })
      .click()
    if (hasScripts) expect(await violations(theirs)).toEqual([])
    await press(theirs, 'Dire que cet appui a eu lieu')
    expect(await lastMailTo(party.applicant.email, /Dites-nous si cela vous a aidés/)).toContain('utile')

    await own.goto(`/espace/label/${label.id}/accompagnement`)
    await press(own, 'Donner mon avis')
    expect(await said(own)).toContain('Choisissez une réponse.')
    await own.locator('[name=judgement][value=useful]').check()
    await own.locator('#appuis [name=text]').fill('Les invitations sont plus claires.')
    await press(own, 'Donner mon avis')
    expect(await said(own)).toContain('Merci de votre avis.')

    await theirs.goto('/equipe/label/accompagnement')
    expect(await said(theirs)).toMatch(/utiles/)
    if (hasScripts) expect(await violations(theirs)).toEqual([])
  })

  it('the refused is offered a method of the network, and declines it', async () => {
    const [own, theirs] = [of(holder), of(team)]
    await theirs.goto(`/equipe/label/${refused.id}/accompagnement`)
    const offer = theirs.locator('#proposer')
    await offer.locator('[name=kind][value=method]').check()
    await offer.locator('[name=note]').fill('Pour ouvrir la parole.')
    await press(theirs, 'Proposer')
    expect(await said(theirs)).toContain('Choisissez une méthode publiée du réseau.')
    await theirs.locator('#proposer [name=methodId]').selectOption({ label: 'Le débat mouvant' })
    await press(theirs, 'Proposer')
    expect(await said(theirs)).toContain('l’organisation est prévenue')

    await own.goto(`/espace/label/${refused.id}/accompagnement`)
    const offered = own.locator('article', { hasText: 'Le débat mouvant' })
    await offered.locator('summary').click()
    await offered.locator('[name=answer]').fill('Nous en avons déjà une.')
    const posted = own.waitForResponse((one) => one.request().method() === 'POST')
    await Promise.all([posted, own.waitForEvent('load'), offered.locator('details button').click()])
    expect(await said(own)).toContain('Vous avez décliné cet appui')
  })

  it('a commitment is said to be kept, asked more of, acknowledged, and the public page says so', async () => {
    const [own, theirs, public_] = [of(holder), of(team), of(anyone)]
    const report = async (text: string) => {
      await own.goto(`/espace/label/${label.id}/accompagnement`)
      await own.locator('#plan summary').click()
      await own.locator('#plan [name=text]').fill(text)
      await own.locator('#plan [name=link]').fill('https://exemple.fr/evaluation')
      await press(own, 'Le déclarer tenu')
      expect(await said(own)).toContain('Déclaré tenu')
    }
    await report('L’évaluation est en ligne.')
    await theirs.goto(`/equipe/label/${label.id}/accompagnement`)
    await theirs.locator('[name=event][value=ask-more]').check()
    await theirs.locator('#plan [name=text]').fill('Avec quels participants\u202f?')
    await theirs.locator('#plan [name=dueOn]').fill(addDays(today(), 60))
    await press(theirs, 'Répondre')
    await public_.goto(`/label/verifier/${label.certificateId}`)
    expect(await said(public_)).toContain(promised)
    expect(await said(public_)).toContain('À tenir')
    await report('Avec six d’entre eux.')
    await theirs.goto(`/equipe/label/${label.id}/accompagnement`)
    await theirs.locator('[name=event][value=acknowledge]').check()
    await press(theirs, 'Répondre')
    await public_.goto(`/label/verifier/${label.certificateId}`)
    expect(await public_.locator('#plan').innerText()).toContain('Tenu')
    expect(await said(public_)).not.toContain('six d’entre eux')
  })

  it('the yearly report is kept as a draft, sent, and read by everyone', async () => {
    const [own, public_] = [of(holder), of(anyone)]
    await askedYearly(label.certificateId)
    await own.goto(`/espace/label/${label.id}/accompagnement`)
    await fill(own, { wentWell: 'Les ateliers du soir.' })
    await press(own, 'Garder le brouillon')
    expect(await said(own)).toContain('Le brouillon du bilan est gardé.')
    await press(own, 'Envoyer le bilan')
    expect(await said(own)).toContain('Il manque quelque chose au bilan')
    await fill(own, { changed: 'L’équipe.', hard: 'Le temps.', figure: '312', figureOf: 'personnes venues' })
    if (hasScripts) expect(await violations(own)).toEqual([])
    await press(own, 'Envoyer le bilan')
    expect(await said(own)).toContain('Le bilan est envoyé')
    await public_.goto(`/label/verifier/${label.certificateId}`)
    expect(await public_.locator('#bilans').innerText()).toContain('312 personnes venues')
    if (hasScripts) expect(await violations(public_)).toEqual([])
    expect(await runningScripts(public_)).toBe(0)
    expect(await db.labelYearlyReport.count({ where: { certificateId: label.certificateId, state: 'sent' } })).toBe(1)
  })
})
