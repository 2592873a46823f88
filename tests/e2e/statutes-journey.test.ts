import { exampleOf } from '~/modules/statutes/examples'
import { beforeAll, describe, it } from 'vitest'
import { createPerson } from '../factories/people'
import { setUpStatutes } from '../factories/statutes'
import { expect, violations } from './browser'
import { field, main, openPage, pathOf, press, scripting } from './journeys'
import { portal, sessionOf } from './sessions'

beforeAll(async () => {
  await setUpStatutes(exampleOf('association'))
})

describe('statutes', () => {
  it.each(scripting)('are prepared with the law beside them, %s', async (_how, javaScriptEnabled) => {
    const { context, page } = await openPage({ javaScriptEnabled })
    const { id } = await sessionOf((await createPerson({ roles: ['team'] })).id)
    await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
    await page.goto('/equipe/statuts')
    await field(page, 'title').fill('Vers la SCIC')
    await page.getByRole('radio', { name: /SCIC SAS/ }).check()
    await press(page, 'Commencer le brouillon')
    const draft = pathOf(page).replace(/\/identite.*/, '')

    await page.goto(`${draft}/votes`)
    await field(page, 'voting.colleges.0.weight').fill('55')
    // Where scripts run the check follows the typing; without them it comes with the page.
    if (javaScriptEnabled) await page.getByText('aucun n’en a plus de').waitFor()
    await main(page).getByRole('button', { name: 'Enregistrer', exact: true }).first().click()
    await page.getByText('Le brouillon est enregistré.').waitFor()
    expect(await field(page, 'voting.colleges.0.weight').inputValue()).toBe('55')
    expect(await main(page).innerText()).toContain('art. 19 octies')
    if (javaScriptEnabled) expect(await violations(page)).toEqual([])
    await page.goto(`${draft}/adopter`)
    expect(pathOf(page)).toContain('/relire')

    await page.goto(`${draft}/votes`)
    await field(page, 'voting.colleges.0.weight').fill('20')
    await main(page).getByRole('button', { name: 'Enregistrer', exact: true }).first().click()
    await page.getByText('Rien ne s’oppose à l’adoption').waitFor()
    await page.goto(`${draft}/relire`)
    expect(await main(page).innerText()).toContain('Ce qui change par rapport à la version')
  })
})
