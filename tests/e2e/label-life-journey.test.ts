import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createParty, type Party } from '../factories/label'
import { grantedLabel } from '../factories/label-life'
import { createPerson } from '../factories/people'
import { runningScripts, violations } from './browser'
import { fill, main, openPage, press } from './journeys'
import { portal, sessionOf } from './sessions'

/** A browser where this person is signed in. */
async function pageOf(person: { id: string } | null): Promise<Page> {
  const { context, page } = await openPage()
  if (!person) return page
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

describe('a label put in question', () => {
  let party: Party
  let label: { id: string; certificateId: string }
  let instructor: { id: string }
  beforeAll(async () => {
    party = await createParty()
    const examiner = await createPerson({ roles: ['label-instructor'] })
    label = await grantedLabel(party, examiner)
    instructor = examiner
  })

  it('is withdrawn once its holder was heard, and its badge and the verifier say so at once', async () => {
    const [team, holder, committee, anyone] = [
      await pageOf(instructor),
      await pageOf(party.applicant),
      await pageOf(await createPerson({ roles: ['label-committee'] })),
      await pageOf(null),
    ]
    const badgeNow = async () => (await anyone.request.get(`/label/attestation/${label.certificateId}/etat.svg`)).text()
    const baked = await anyone.request.get(`/label/attestation/${label.certificateId}/badge.svg`)
    const file = { name: 'badge.svg', mimeType: 'image/svg+xml', buffer: await baked.body() }
    const verify = async () => {
      await anyone.goto('/label/verifier-un-badge')
      await anyone.locator('[name=badge]').setInputFiles(file)
      await press(anyone, 'Vérifier')
      return main(anyone).innerText()
    }
    expect(await badgeNow()).toContain('Valable jusqu’au')
    expect(await verify()).toContain('Badge authentique, label valable')

    await team.goto(`/equipe/label/${label.id}`)
    await main(team)
      .getByRole('link', { name: /mise en cause/ })
      .click()
    await fill(team, { reason: 'Les contributions ne sont plus publiées.' })
    await press(team, 'Ouvrir la procédure')
    expect(await main(team).innerText()).toContain('l’organisation est prévenue')
    expect(await badgeNow()).toContain('Valable jusqu’au')

    await holder.goto(`/espace/label/${label.id}/suivi`)
    await main(holder).getByRole('link', { name: 'Voir la procédure sur le label' }).click()
    await fill(holder, { text: 'Elles le seront en juin.' })
    await holder.locator('[name=isAll]').check()
    expect(await violations(holder)).toEqual([])
    await press(holder, 'Envoyer mes observations')
    expect(await main(holder).innerText()).toContain('Elles le seront en juin.')

    await committee.goto(`/equipe/label/${label.id}/mise-en-cause`)
    await committee.locator('[name=event][value=withdraw]').check()
    await committee.locator('#decider [name=reason]').fill('Les contributions restent introuvables.')
    expect(await violations(committee)).toEqual([])
    await press(committee, 'Décider')
    expect(await main(committee).innerText()).toContain('Label retiré')

    expect(await badgeNow()).toContain('Retiré le')
    expect(await verify()).toContain('Label retiré')
    await anyone.goto(`/label/verifier/${label.certificateId}`)
    expect(await main(anyone).innerText()).toContain('Les contributions restent introuvables.')
    expect(await runningScripts(anyone)).toBe(0)
    expect(await violations(anyone)).toEqual([])
  })
})
