import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { demonstrationScheme } from '~/modules/label/demonstration-scheme.server'
import type { Person } from '~/platform/permissions'
import { createParty, inCommittee, type Party } from '../factories/label'
import { createPerson } from '../factories/people'
import { fill, main, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

async function pageOf({ id }: Person, javaScriptEnabled = true): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

describe('an application for the second of two labels', () => {
  let party: Party
  let id = ''
  beforeAll(async () => {
    party = await createParty()
  })

  it.each(scripting)('begins with the choice of the label, %s', async (_how, javaScriptEnabled) => {
    const page = await pageOf(party.applicant, javaScriptEnabled)
    await page.goto('/espace/label/nouvelle')
    await says(page, 'Quel label demandez-vous')
    await main(page).getByRole('link', { name: 'Label des organisations' }).click()
    await page.waitForURL(/label=organisations/)
    await says(page, 'Label demandé')
    // It is for organisations alone: nothing else is asked.
    expect(await page.getByRole('radio', { name: /^Débat/ }).count()).toBe(0)
    await page.locator('[name=title]').fill('Décider ensemble, toute l’année')
    expect(await press(page, 'Commencer')).toBe(302)
    id = /label\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      scheme: demonstrationScheme,
      initiativeKind: 'organisation',
    })
  })

  it('is decided by its own committee, and by no other', async () => {
    const instructor = await createPerson({ roles: ['label-instructor'] })
    // The draft that was opened is taken up, answered, submitted and examined.
    expect(await inCommittee(party, instructor, [], 'organisation', demonstrationScheme)).toBe(id)

    const other = await pageOf(await createPerson({ roles: ['label-committee'] }))
    expect((await other.goto(`/equipe/label/${id}`))?.status()).toBe(404)
    expect((await other.goto(`/equipe/label/${id}/decision`))?.status()).toBe(404)

    const judge = await pageOf(await createPerson({ roles: ['second-label-committee'] }))
    await judge.goto('/equipe/label')
    await says(judge, 'Décider ensemble, toute l’année')
    await judge.goto(`/equipe/label/${id}/decision`)
    await judge.locator('[name=outcome][value=granted]').check()
    await fill(judge, { summary: 'L’organisation fonctionne ainsi toute l’année.' })
    await press(judge, 'Voir avant de confirmer')
    await press(judge, /^Confirmer|^Enregistrer/)
    const { number } = await db.certificate.findUniqueOrThrow({ where: { applicationId: id } })

    const reader = (await openPage()).page
    await reader.goto(`/label/verifier/${number}`)
    await says(reader, 'Label des organisations')
    await main(reader)
      .getByRole('link', { name: /version\s1/i })
      .click()
    await says(reader, 'Charte du label des organisations')
    await reader.goto('/label/registre?label=organisations')
    await says(reader, 'Décider ensemble, toute l’année')
    await reader.goto('/label/registre?label=democratie-permanente')
    expect(await main(reader).innerText()).not.toContain('Décider ensemble, toute l’année')
    // The procedure gives the terms of each: its committee, its period.
    for (const [path, committee, period] of [
      ['/label/procedure', 'Deuxième comité du label', '24 mois'],
      ['/en/label/procedure', 'Second label committee', '24 months'],
    ] as const) {
      await reader.goto(path)
      await says(reader, committee)
      await says(reader, period)
    }
    const certificate = await reader.request.get(`/label/attestation/${number}.pdf`)
    expect([certificate.status(), certificate.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  it('waits while an administrator closes the label, who cannot change its committee with a file before it', async () => {
    const party = await createParty()
    const instructor = await createPerson({ roles: ['label-instructor'] })
    await inCommittee(party, instructor, [], 'organisation', demonstrationScheme)
    const page = await pageOf(await createPerson({ roles: ['administrator'] }))
    await page.goto('/equipe/label/labels')
    await main(page).getByRole('link', { name: 'Label des organisations' }).click()
    await page.waitForURL(/labels\/organisations/)
    await page.locator('[name=committee][value=third-label-committee]').check()
    expect(await press(page, 'Enregistrer')).toBe(422)
    await says(page, /Le comité a encore (une|\d+)\s?affaires? devant lui/)
    await page.locator('[name=committee][value=second-label-committee]').check()
    await page.locator('[name=isOpen][value=closed]').check()
    expect(await press(page, 'Enregistrer')).toBe(302)
    await says(page, 'Les changements sont enregistrés')

    // One label alone is left: nobody is asked to choose.
    const applicant = await pageOf(party.applicant)
    await applicant.goto('/espace/label/nouvelle')
    expect(await main(applicant).innerText()).not.toContain('Quel label')
    expect(await applicant.getByRole('radio', { name: /^Débat/ }).count()).toBe(1)
  })
})
