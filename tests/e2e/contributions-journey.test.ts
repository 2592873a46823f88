import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createPerson } from '../factories/people'
import { debateUnderWay } from '../factories/debates'
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

const bytes = async (path: string): Promise<string> => (await fetch(`${portal}${path}`)).text()

describe.each(scripting)('contributions to a debate, %s', (_title, scripts) => {
  it('are sent without an account, supported, argued, reported, removed, appealed, merged and taken', async () => {
    const { id: debateId, slug } = await debateUnderWay({ title: `Débat du parcours (${scripts ? 'a' : 'b'})` })
    const list = `/debats/${slug}/contributions`
    const [author, other] = [newAddress('autrice'), newAddress('voisin')]
    const title = `Un marché à la gare (${scripts ? 'a' : 'b'})`

    // On a phone, without an account; a telephone number in the text is told before it is published.
    const { page: phone } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 320, height: 740 } })
    await phone.goto(list)
    await says(phone, 'Aucune contribution pour le moment')
    await main(phone).getByRole('link', { name: 'Contribuer', exact: true }).click()
    await phone.waitForURL(/nouvelle/)
    expect(await overflows(phone)).toBe(false)
    if (scripts) expect(await violations(phone)).toEqual([])
    const text = 'Des producteurs vendraient leurs légumes à la sortie des trains du soir. Appelez le 02 38 00 00 00.'
    await fill(phone, { title, text, name: 'Autrice du parcours' })
    expect(await press(phone, 'Publier ma contribution')).toBe(422)
    expect(await errorBeside(phone, 'email')).toContain('jamais affichée')
    expect(await field(phone, 'text').inputValue()).toBe(text)
    await fill(phone, { email: author })
    expect(await press(phone, 'Publier ma contribution')).toBe(409)
    await says(phone, '02 38 00 00 00')
    await fill(phone, { text: text.replace(' Appelez le 02 38 00 00 00.', '') })
    await field(phone, 'follow').check()
    await press(phone, 'J’ai relu : publier')
    await says(phone, author)
    expect(await bytes(list)).not.toContain(title)
    const mail = await lastMailTo(author, /Confirmez votre contribution/)
    expect(mail).not.toContain('producteurs')
    await phone.goto(linkIn(mail, '/contributions/confirmer/'))
    await says(phone, 'producteurs')
    await press(phone, 'Confirmer')
    await says(phone, 'Votre contribution est publiée')
    const own = linkIn(await lastMailTo(author, /Votre contribution n°/), '/contributions/la-mienne/')

    // Somebody else supports it: an address confirmed once, then no more.
    const { page: visitor } = await openPage({ javaScriptEnabled: scripts })
    await visitor.goto(list)
    await main(visitor).getByRole('link', { name: title }).click()
    await visitor.waitForURL(/contributions\/1/)
    if (scripts) expect(await violations(visitor)).toEqual([])
    await main(visitor).locator('details summary').first().click()
    await main(visitor).locator('#soutien-email').fill(other)
    await press(visitor, 'Soutenir cette contribution')
    await says(visitor, 'son lien confirme')
    const supportLink = linkIn(await lastMailTo(other, /Confirmez votre soutien/), '/contributions/confirmer/')
    await visitor.goto(supportLink)
    await press(visitor, 'Confirmer')
    await says(visitor, /1\ssoutien/)
    // The same link takes it back, in a browser that knows nobody; the browser that confirmed gives it again.
    const { page: elsewhere } = await openPage({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })
    await elsewhere.goto(supportLink)
    await says(elsewhere, 'Votre soutien compte')
    expect(await overflows(elsewhere)).toBe(false)
    await press(elsewhere, 'Retirer mon soutien')
    await says(elsewhere, /0\ssoutien/)
    await press(visitor, 'Soutenir cette contribution')
    await says(visitor, /1\ssoutien/)
    await main(visitor).locator('#ecrire [name=kind][value=for]').check()
    await main(visitor).locator('#ecrire [name=text]').fill('Cela ferait vivre la place.')
    await main(visitor).locator('#message-name').fill('Voisin du parcours')
    await press(visitor, 'Publier')
    await says(visitor, 'Votre message est publié')
    await says(visitor, 'Cela ferait vivre la place.')
    await lastMailTo(author, /Du nouveau sur la contribution/)
    await main(visitor).getByRole('link', { name: 'Répondre', exact: true }).click()
    await visitor.waitForURL(/repondre=/)
    await main(visitor).locator('#ecrire [name=text]').fill('Et les soirs de pluie ?')
    await main(visitor).locator('#message-name').fill('Voisin du parcours')
    await press(visitor, 'Publier')
    await says(visitor, 'Et les soirs de pluie')

    // The same again is suggested, then refused.
    await visitor.goto(`${list}/nouvelle`)
    await fill(visitor, { title: 'Marché à la gare', text: text.replace(' Appelez le 02 38 00 00 00.', '') })
    await fill(visitor, { name: 'Voisin du parcours' })
    expect(await press(visitor, 'Publier ma contribution')).toBe(409)
    await says(visitor, 'Des contributions proches existent')
    expect(await press(visitor, 'J’ai relu : publier')).toBe(409)
    await says(visitor, /Ce texte est déjà dans le débat, sous le n°\s1/)
    await fill(visitor, { text: 'Un étal tenu par une coopérative devant chaque arrêt de car, le samedi matin.' })
    await press(visitor, 'Publier ma contribution')
    await says(visitor, 'Votre contribution est publiée')

    // It is reported, at night; the team removes it with a reason, its author appeals.
    await visitor.goto(`${list}/1/signaler`)
    await main(visitor).locator('[name=reason][value=advertising]').check()
    await press(visitor, 'Signaler')
    await says(visitor, 'Votre signalement est reçu')
    await says(visitor, title)
    const team = await teamPage(scripts)
    await team.goto(`/equipe/debats/${debateId}/contributions`)
    await main(team)
      .getByRole('link', { name: new RegExp(title.slice(0, 12)) })
      .click()
    await team.waitForURL(/contributions\/1/)
    await main(team).locator('summary', { hasText: 'Retirer' }).first().click()
    await main(team).locator('form [name=reason][value=advertising]').first().check()
    await main(team).locator('[name=note]').fill('Le texte nomme une enseigne.')
    await press(team, 'Retirer')
    await says(team, 'Le texte est retiré')
    const shown = await bytes(`${list}/1`)
    expect(shown).toContain('Le texte nomme une enseigne.')
    expect(shown).not.toContain('producteurs')
    await lastMailTo(author, /a été retiré/)
    await phone.goto(own)
    await fill(phone, { appeal: 'Aucune enseigne n’est nommée.' })
    await press(phone, 'Envoyer l’appel')
    await says(phone, 'entre les mains des garants')
    expect(await db.garantMatter.count({ where: { debateId, kind: 'moderation-appeal', state: 'waiting' } })).toBe(1)
    expect(await bytes(`/debats/${slug}/moderation`)).toContain('Publicité')

    // The team puts it back, then merges the second with it; everything can be taken.
    await team.goto(`/equipe/debats/${debateId}/contributions/1`)
    await main(team).locator('summary', { hasText: 'Remettre' }).click()
    await fill(team, { answer: 'Le retrait était une erreur.' })
    await press(team, 'Remettre le texte')
    await says(team, 'de nouveau publié')
    await team.goto(`/equipe/debats/${debateId}/contributions/2`)
    await main(team).locator('summary', { hasText: 'Réunir' }).click()
    await fill(team, { into: '1' })
    await press(team, 'Réunir')
    await says(team, 'réunie à l’autre')
    await team.goto(`/equipe/debats/${debateId}/syntheses/nouvelle`)
    await fill(team, { title: 'Ce qui se dégage', text: 'On veut des marchés [#1].' })
    await press(team, 'Publier cette version')
    await says(team, 'La synthèse est publiée')
    await visitor.goto(`${list}/1`)
    await says(visitor, 'Citée dans')
    const csv = await bytes(`${list}.csv`)
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).not.toContain('@exemple.invalid')
    expect(JSON.parse(await bytes(`${list}.json`))).toMatchObject({ contributions: [{ number: 1 }, { mergedInto: 1 }] })

    // The debate closes while somebody types: the text is given back.
    await visitor.goto(`${list}/nouvelle`)
    await db.debate.update({ where: { id: debateId }, data: { state: 'closed' } })
    const late = 'Un texte tapé jusqu’à la dernière minute, et que personne ne veut perdre.'
    await fill(visitor, { title: 'Trop tard', text: late, name: 'Voisin du parcours' })
    expect(await press(visitor, 'Publier ma contribution')).toBe(409)
    await says(visitor, 'Votre texte n’est pas perdu')
    expect(await main(visitor).locator('[name=kept]').inputValue()).toContain(late)
  }, 180_000)
})

describe('the draft of a contribution', () => {
  it('stays in the browser until it is sent, without the name and the address', async () => {
    const debate = await debateUnderWay()
    const { page } = await openPage({ viewport: { width: 360, height: 740 } })
    const form = `/debats/${debate.slug}/contributions/nouvelle`
    await page.goto(form)
    await fill(page, { name: 'Habitante du parcours', email: newAddress('brouillon') })
    // What is typed is kept once the page's scripts have come.
    await expect
      .poll(async () => {
        await fill(page, { text: 'Une halle couverte, pour les jours de pluie.' })
        return page.evaluate(() => localStorage.length)
      })
      .toBeGreaterThan(0)
    await page.goto(`/debats/${debate.slug}`)
    await page.goto(form)
    await main(page).getByRole('button', { name: 'Reprendre mon brouillon' }).click()
    expect(await field(page, 'text').inputValue()).toContain('Une halle couverte')
    expect(await field(page, 'email').inputValue()).toBe('')
    expect(await field(page, 'name').inputValue()).toBe('')
    await fill(page, { title: 'Une halle', name: 'Habitante du parcours', email: newAddress('brouillon') })
    await press(page, 'Publier ma contribution')
    await says(page, 'Un message est parti')
    await page.goto(form)
    expect(await main(page).getByRole('button', { name: 'Reprendre mon brouillon' }).count()).toBe(0)
  })
})
