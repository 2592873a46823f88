import type { BrowserContext } from 'playwright-core'
import { describe, it } from 'vitest'
import { loadApplication } from '~/modules/label/store.server'
import { createActor, createOrganisation } from '../factories/label'
import { expect, violations } from './browser'
import { errorBeside, main, openPage, press, scripting } from './journeys'
import { answerPage } from './label-story'
import { db, portal, sessionOf } from './sessions'

async function signInAsApplicant(context: BrowserContext): Promise<{ organisationId: string }> {
  const { id: organisationId } = await createOrganisation()
  const { id } = await sessionOf((await createActor(organisationId)).id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return { organisationId }
}

describe('a self-check', () => {
  let file = ''
  let answered = 0

  it('is kept as a file', async () => {
    const { page } = await openPage()
    await page.goto('/label/verifier-ma-demarche?label=democratie-permanente&candidat=association&nature=debat')
    answered = await answerPage(page)
    expect(answered).toBeGreaterThan(10)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger mes réponses (JSON)' }).click(),
    ])
    file = await download.path()
  })

  it.each(scripting)('is what a draft begins with, %s', async (_how, javaScriptEnabled) => {
    const { context, page } = await openPage({ javaScriptEnabled })
    const { organisationId } = await signInAsApplicant(context)
    await page.goto('/espace/label/nouvelle?label=democratie-permanente')
    await page.getByRole('radio', { name: /^Débat/ }).check()
    await page.locator('[name=title]').fill('Démarche vérifiée d’abord')
    await page.locator('[name=answersFile]').setInputFiles({
      name: 'autre.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"answers":{}}'),
    })
    expect(await press(page, 'Commencer')).toBe(409)
    expect(await errorBeside(page, 'answersFile')).toContain('n’est pas celui que donne')
    if (javaScriptEnabled) expect(await violations(page)).toEqual([])
    await page.locator('[name=answersFile]').setInputFiles(file)
    await press(page, 'Commencer')
    expect(await main(page).innerText()).toContain('Le brouillon est ouvert avec vos réponses')
    const { id } = await db.application.findFirstOrThrow({ where: { organisationId } })
    expect(Object.keys((await loadApplication(db, id))?.answers ?? {})).toHaveLength(answered)
  })
})
