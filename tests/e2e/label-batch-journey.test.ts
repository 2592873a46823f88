import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestCompletion } from '~/modules/label/commands/request-completion.server'
import type { Person } from '~/platform/permissions'
import { createParty, given, inCommittee, type Party, submitted, underReview } from '../factories/label'
import { createPerson } from '../factories/people'
import { lastMailTo, violations } from './browser'
import { button, errorBeside, fill, linkIn, main, openPage, press } from './journeys'
import { portal, sessionOf } from './sessions'

/** A browser where this person is signed in, without scripts unless it is asked. */
async function pageOf(person: { id: string }, { javaScriptEnabled = false } = {}): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const text = (page: Page) => main(page).innerText()
/** Presses a button of a form that only asks. */
async function ask(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button(page, name).click()])
}
async function useTemplate(page: Page, name: string): Promise<void> {
  await page.locator('[name=modele]').selectOption({ label: name })
  await press(page, 'Utiliser ce modèle')
}

/** The pages of the team that the journey was on, for axe, which needs scripts. */
const pages: string[] = []
const seen = (page: Page) => pages.push(page.url())

describe('many files at once, and the texts of the team, without scripts', () => {
  let instructor: Person
  let colleague: Person & { email: string }
  let fresh: Party
  let waiting: Party
  let waitingFile: string
  beforeAll(async () => {
    instructor = await createPerson({ roles: ['label-instructor'] })
    colleague = await createPerson({ roles: ['label-instructor'] })
    fresh = await createParty()
    await submitted(fresh)
    waiting = await createParty()
    waitingFile = await underReview(waiting, instructor)
    given(await requestCompletion(instructor, { id: waitingFile, reason: 'Il manque une pièce.', criteria: {} }))
  })

  it('a page is ticked and handed over, seen first, one result a line', async () => {
    const page = await pageOf(instructor)
    await page.goto(`/equipe/label?q=${encodeURIComponent(fresh.organisation.name)}`)
    await main(page).getByRole('link', { name: 'Cocher toute la page' }).click()
    expect(page.url()).toContain('q=')
    expect(await page.locator('[name=dossier]:checked').count()).toBeGreaterThan(0)
    seen(page)
    await page.locator('[name=acte][value=assign]').check()
    await page.locator('[name=personne]').selectOption(colleague.id)
    await ask(page, 'Voir ce qui se passerait')
    expect(await text(page)).toContain('Il sera confié à cette personne.')
    seen(page)
    await press(page, 'Les confier')
    expect(await text(page)).toContain('Fait pour 1\u00a0dossier sur 1')
    expect(await lastMailTo(colleague.email, /vous est confiée/)).toContain('Personne ne l’a encore pris')
    await main(page).getByRole('link', { name: 'Revenir à la liste' }).click()
    expect(await text(page)).toContain('Cocher toute la page')
  })

  it('a template is refused with the name of its field, kept, and joined to reminders', async () => {
    const page = await pageOf(instructor)
    await page.goto('/equipe/label/modeles')
    await main(page).getByRole('link', { name: 'Relance', exact: true }).click()
    await fill(page, { name: 'Relance amicale', fr: 'Bonjour {{organization}}.' })
    expect(await press(page, 'Enregistrer')).toBe(422)
    expect(await errorBeside(page, 'fr')).toContain('Le plus proche est {{organisation}}')
    await fill(page, { fr: 'Bonjour {{organisation}}, avant le {{echeance}}.' })
    await press(page, 'Voir le texte rempli')
    expect(await text(page)).toContain('Bonjour Association de démonstration, avant le 24 mars 2026.')
    seen(page)
    await press(page, 'Enregistrer')
    expect(await text(page)).toContain('Le modèle est enregistré.')

    await page.goto(`/equipe/label/lot?acte=remind-applicant&dossier=${waitingFile}`)
    await useTemplate(page, 'Relance amicale')
    expect(await text(page)).toContain('Un rappel partira.')
    await press(page, 'Envoyer les rappels')
    expect(await text(page)).toContain('Fait pour 1\u00a0dossier sur 1')
    expect(await lastMailTo(waiting.applicant.email, /pour compléter/)).toContain(
      `Bonjour ${waiting.organisation.name}, avant le`,
    )
    // Posted twice, nothing leaves twice.
    await page.goto(`/equipe/label/lot?acte=remind-applicant&dossier=${waitingFile}`)
    expect(await text(page)).toContain('Un rappel est déjà parti aujourd’hui.')
  })

  it('a decision leaves with a letter made of a template, which the applicant reads as a PDF', async () => {
    const page = await pageOf(instructor)
    await page.goto('/equipe/label/modeles/nouveau?usage=decision')
    await fill(page, { name: 'Accord', fr: 'À {{organisation}}\u00a0: {{decision}}.' })
    await press(page, 'Enregistrer')

    const party = await createParty()
    const id = await inCommittee(party, instructor)
    const member = await pageOf(await createPerson({ roles: ['label-committee'] }))
    await member.goto(`/equipe/label/${id}/decision`)
    await member.locator('[name=outcome][value=granted]').check()
    await fill(member, { summary: 'La démarche tient la charte.' })
    await useTemplate(member, 'Accord')
    expect(await member.locator('[name=letter]').inputValue()).toBe(
      `À ${party.organisation.name}\u00a0: le label est accordé.`,
    )
    expect(await member.locator('[name=summary]').inputValue()).toBe('La démarche tient la charte.')
    await fill(member, { letter: `À ${party.organisation.name}\u00a0: le label est accordé, bravo.` })
    await press(member, 'Voir avant de confirmer')
    expect(await text(member)).toContain('le label est accordé, bravo.')
    await press(member, 'Enregistrer la décision')

    const applicant = await pageOf(party.applicant)
    const link = linkIn(await lastMailTo(party.applicant.email, /le label est accordé/), `/espace/label/${id}/lettres/`)
    const file = await applicant.request.get(link)
    expect(file.headers()['content-type']).toBe('application/pdf')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await applicant.goto(`/espace/label/${id}/suivi`)
    expect(await main(applicant).getByRole('link', { name: 'Lettre de décision (PDF)' }).count()).toBe(1)
    await member.goto(`/equipe/label/${id}/lettres`)
    seen(member)
  })

  it('each page of it is sound', async () => {
    const page = await pageOf(instructor, { javaScriptEnabled: true })
    expect(pages).toHaveLength(4)
    for (const at of [...pages, `${portal}/equipe/label/modeles`]) {
      await page.goto(at)
      expect(await violations(page), at).toEqual([])
    }
  })
})
