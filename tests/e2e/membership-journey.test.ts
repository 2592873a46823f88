import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demonstrationAccounts } from '~/modules/accounts/demonstration'
import { openBrowser, overflows, violations } from './browser'
import { field, main, press } from './journeys'
import { freshPage, says, signIn } from './label-story'

const addressOf = (key: string): string => demonstrationAccounts.find((account) => account.key === key)?.address ?? ''

describe.each([
  { scripts: true, key: 'instructor' },
  { scripts: false, key: 'committee-1' },
])('membership, from the application to the resignation (scripts: $scripts)', ({ scripts, key }) => {
  it('is applied for, decided, paid, shown and ended', async () => {
    const options = { javaScriptEnabled: scripts }
    const [mine, board, office] = await Promise.all([openBrowser(options), openBrowser(options), openBrowser(options)])
    const fit = async (page: Page) => {
      expect(await overflows(page)).toBe(false)
      if (scripts) expect(await violations(page)).toEqual([])
    }
    const [applicant, chair, team] = await Promise.all([freshPage(mine), freshPage(board), freshPage(office)])
    await signIn(applicant, addressOf(key))
    await signIn(chair, addressOf('chair'))
    await signIn(team, addressOf('team'))

    // What ties the applicant gives the category that the statutes propose.
    await applicant.goto('/espace/adhesion/nouvelle?ties=partner')
    expect(await field(applicant, 'category').and(applicant.locator(':checked')).inputValue()).toBe('partners')
    await applicant.goto('/espace/adhesion/nouvelle?ties=beneficiary')
    await fit(applicant)
    await field(applicant, 'shares').fill('2')
    expect(await press(applicant, 'Envoyer ma demande')).toBe(400)
    await says(applicant, /Cochez cette case/)
    await field(applicant, 'commitments').check()
    await press(applicant, 'Envoyer ma demande')
    await says(applicant, /Votre demande est envoyée/)
    await fit(applicant)
    const id = new URL(applicant.url()).pathname.split('/').at(-1) ?? ''
    const reference = await main(applicant).locator('code').first().innerText()

    // The board admits.
    await chair.goto(`/equipe/societaires/${id}`)
    await fit(chair)
    await field(chair, 'outcome').first().check()
    await press(chair, 'Inscrire la décision')
    await says(chair, /La décision est inscrite/)

    // The team records the payment; the receipt is a PDF.
    await team.goto(`/equipe/societaires?q=${reference}`)
    await main(team).locator(`a[href$="${id}"]`).click()
    await field(team, 'method').first().selectOption('cheque')
    await field(team, 'amount').first().fill('50,00')
    await press(team, 'Inscrire le versement')
    await says(team, /Le versement est inscrit/)
    await applicant.goto(`/espace/adhesion/${id}`)
    await says(applicant, /Vous ne devez rien/)
    const receipt = await main(applicant)
      .getByRole('link', { name: /Reçu n°/ })
      .getAttribute('href')
    const file = await mine.request.get(receipt ?? '')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')

    // The directory shows what the member chose, and nothing before.
    const presentation = `Présentation d’essai ${id}`
    await field(applicant, 'listed').check()
    await field(applicant, 'presentation').fill(presentation)
    await press(applicant, 'Enregistrer')
    await says(applicant, /L’annuaire montre maintenant/)
    await team.goto('/societaires?categorie=residents')
    expect(await main(team).innerText()).toContain(presentation)
    await fit(team)

    // Resigning says its day, and can be taken back until then.
    await applicant.goto(`/espace/adhesion/${id}`)
    await main(applicant).getByRole('link', { name: 'Annoncer mon retrait' }).click()
    await press(applicant, 'Oui, annoncer mon retrait')
    await says(applicant, /Votre retrait est noté/)
    await press(applicant, 'Rester sociétaire')
    await says(applicant, /Vous restez sociétaire/)
    expect(await main(applicant).getByRole('link', { name: 'Annoncer mon retrait' }).count()).toBe(1)
    await fit(applicant)
  })
})
