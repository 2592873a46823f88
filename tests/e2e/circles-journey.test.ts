import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sendDigests } from '~/modules/circles/commands/send-digests.server'
import { createCommunityOf, createGroupOf } from '../factories/circles'
import { createPerson } from '../factories/people'
import { awake, lastMailTo, violations, widest } from './browser'
import { button, fill, linkIn, main, newAddress, openPage, pathOf, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** A person of this name, in a browser of their own, signed in. */
async function someone(name: string, javaScriptEnabled: boolean) {
  const person = await createPerson()
  await db.user.update({ where: { id: person.id }, data: { name } })
  const { context, page } = await openPage({ javaScriptEnabled })
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return { person, page }
}

/** What a mail program's server does: it posts to the address, with neither session nor origin, and follows nothing. */
const oneClick = (address: string): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })

/** Nothing to find fault with, and nothing to scroll sideways for; faults are looked for by scripts, where there are some. */
async function sound(page: Page, scripts: boolean): Promise<void> {
  if (scripts) expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await widest(page)).toBeNull()
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.each(scripting)('groups and letters, %s', (_title, scripts) => {
  it('a group: joining, a message that calls somebody, an answer that quotes, a summary, one click to stop', async () => {
    const [ana, zoe] = [await someone('Ana d’essai', scripts), await someone('Zoé d’essai', scripts)]
    const { id, slug } = await createGroupOf([[zoe.person.id, 'member']])
    await ana.page.goto(`/groupes/${slug}`)
    await main(ana.page).getByRole('link', { name: 'Rejoindre le groupe' }).click()
    await press(ana.page, 'Rejoindre le groupe')
    await says(ana.page, 'Vous êtes membre de ce groupe.')

    await main(ana.page).getByRole('link', { name: 'Ouvrir une conversation' }).click()
    await ana.page.waitForURL(/fils\/nouveau/)
    await fill(ana.page, { title: 'Parler aux absents' })
    const words = main(ana.page).locator('[name=body]')
    if (scripts) {
      await awake(ana.page)
      await words.pressSequentially('Bonjour @Zo')
      await main(ana.page).getByRole('option', { name: 'Zoé d’essai' }).waitFor()
      await words.press('Enter')
      await words.pressSequentially('comment **fais**-tu ?')
      expect(await words.inputValue()).toBe('Bonjour @Zoé d’essai comment **fais**-tu ?')
    } else {
      await words.fill('Bonjour @Zoé d’essai comment **fais**-tu ?')
      await main(ana.page).locator('summary', { hasText: 'Prévenir' }).click()
      await main(ana.page).getByLabel('Zoé d’essai').check()
    }
    await sound(ana.page, scripts)
    await press(ana.page, 'Ouvrir la conversation')
    await says(ana.page, 'A prévenu Zoé d’essai.')

    // Called by name, she reads it in her mail, and answers with a quote.
    const call = await lastMailTo(zoe.person.email, /vous appelle/)
    expect(call).toContain('comment fais-tu')
    await zoe.page.goto('/espace')
    await says(zoe.page, 'Quelqu’un s’adresse à vous')
    await zoe.page.goto(linkIn(call, '/espace/groupes/'))
    await main(zoe.page)
      .getByRole('link', { name: /Citer et répondre/ })
      .click()
    await zoe.page.waitForURL(/citer=/)
    await fill(zoe.page, { body: 'Je sonne aux portes.' })
    await press(zoe.page, 'Envoyer')
    await says(zoe.page, 'Ana d’essai a écrit')
    await sound(zoe.page, scripts)

    // Her words change, then go: the place of what was said stays.
    await main(zoe.page)
      .getByRole('link', { name: /Modifier ou retirer/ })
      .click()
    await zoe.page.waitForURL(/messages\//)
    await fill(zoe.page, { body: 'Je frappe aux portes.' })
    await press(zoe.page, 'Enregistrer')
    await says(zoe.page, 'modifié le')
    await main(zoe.page)
      .getByRole('link', { name: /Modifier ou retirer/ })
      .click()
    await zoe.page.waitForURL(/messages\//)
    await press(zoe.page, 'Retirer mon message')
    await says(zoe.page, 'Message retiré par la personne qui l’a écrit.')
    expect(await main(zoe.page).innerText()).not.toContain('Je frappe')

    await zoe.page.goto(`/espace/groupes/${slug}/reglages`)
    await main(zoe.page).locator('[name=digest][value=daily]').check()
    await press(zoe.page, 'Enregistrer')
    // A day later, as far as she is concerned.
    await db.groupMember.updateMany({
      where: { groupId: id, userId: zoe.person.id },
      data: { digestedAt: new Date(Date.now() - 2 * 86_400_000) },
    })
    await sendDigests()
    const digest = await lastMailTo(zoe.person.email, /nouveau message/)
    expect(digest).toContain('Parler aux absents')
    const stop = linkIn(digest, '/desabonnement/')
    await zoe.page.goto(stop)
    await says(zoe.page, 'Vous ne recevrez plus les courriels du groupe')
    expect((await oneClick(stop)).status).toBe(200)
    await zoe.page.goto(stop)
    await says(zoe.page, 'C’est fait')
    await zoe.page.goto(`/espace/groupes/${slug}/reglages`)
    expect(await main(zoe.page).locator('[name=digest]:checked').getAttribute('value')).toBe('none')
    expect((await oneClick(`${portal}/desabonnement/${'A'.repeat(60)}`)).status).toBe(404)
  })

  it('a community: a need that is answered without an address, and a letter by two that one leaves in one click', async () => {
    const [gardener, engaged, neighbour] = [
      await someone('Jardinière d’essai', scripts),
      await someone('Engagé d’essai', scripts),
      await someone('Voisin d’essai', scripts),
    ]
    const community = await createCommunityOf({
      gardener: gardener.person.id,
      members: [[engaged.person.id, 'engaged']],
    })
    await engaged.page.goto(`/espace/communautes/${community.slug}/annonces/nouvelle`)
    await main(engaged.page).locator('[name=kind][value=need]').check()
    await fill(engaged.page, { title: 'Une salle à Gien', body: 'Pour vingt personnes.', place: 'Gien' })
    await press(engaged.page, 'Poster')
    await neighbour.page.goto(`/communautes/${community.slug}/besoins-et-offres`)
    await main(neighbour.page).getByRole('link', { name: 'Une salle à Gien' }).click()
    await neighbour.page.waitForURL(/annonces\//)
    await fill(neighbour.page, { body: 'La nôtre est libre.' })
    await press(neighbour.page, 'Envoyer')
    await sound(neighbour.page, scripts)
    const answer = await lastMailTo(engaged.person.email, /Une réponse à/)
    expect(answer).toContain('La nôtre est libre.')
    expect(answer).not.toContain(neighbour.person.email)

    // A reader without an account: nothing comes before the address is confirmed.
    const reader = newAddress('lectrice')
    const { page: anyone } = await openPage({ javaScriptEnabled: scripts })
    await anyone.goto(`/lettres/abonnement?communaute=${community.slug}`)
    await fill(anyone, { email: reader })
    await press(anyone, 'M’abonner')
    await says(anyone, 'Regardez vos messages')
    await anyone.goto(linkIn(await lastMailTo(reader, /Confirmez/), '/lettres/confirmer/'))
    await press(anyone, 'Confirmer')
    await says(anyone, 'vous recevrez la prochaine lettre')

    // Two write the same part: the second is told, and keeps their words.
    await engaged.page.goto('/espace/lettres')
    await fill(engaged.page, { title: `Lettre d’essai ${community.slug}` })
    await press(engaged.page, 'Commencer')
    const draft = pathOf(engaged.page)
    await main(engaged.page).locator('#champ-title-add').fill('À la une')
    await press(engaged.page, 'Ajouter')
    const part = pathOf(engaged.page)
    await gardener.page.goto(part)
    await fill(engaged.page, { body: 'Le printemps **arrive**.' })
    await press(engaged.page, 'Enregistrer')
    await fill(gardener.page, { body: 'Les jours allongent.' })
    expect(await press(gardener.page, 'Enregistrer')).toBe(409)
    await says(gardener.page, 'Le printemps arrive.')
    expect(await main(gardener.page).locator('[name=body]').inputValue()).toBe('Les jours allongent.')
    await fill(gardener.page, { body: 'Le printemps **arrive**, les jours allongent.' })
    await press(gardener.page, 'Enregistrer')
    await sound(gardener.page, scripts)

    await engaged.page.goto(`${draft}/apercu`)
    await says(engaged.page, 'L’envoi revient aux jardiniers')
    await gardener.page.goto(`${draft}/apercu`)
    await says(gardener.page, 'Elle part à 1 personne')
    await press(gardener.page, 'M’envoyer un essai')
    expect(await lastMailTo(gardener.person.email, /^Essai/)).toContain('les jours allongent')
    await press(gardener.page, 'Envoyer la lettre')
    await says(gardener.page, 'elle ne change plus')
    expect(await button(gardener.page, 'Ajouter').count()).toBe(0)

    const letter = await lastMailTo(reader, /Lettre d’essai/)
    expect(letter).toContain('Le printemps arrive, les jours allongent.')
    await anyone.goto(linkIn(letter, '/lettres/'))
    await says(anyone, 'les jours allongent')
    await sound(anyone, scripts)
    const stop = linkIn(letter, '/desabonnement/')
    expect((await oneClick(stop)).status).toBe(200)
    await gardener.page.goto(draft)
    await says(gardener.page, /1\s+s’est désabonnée/)
    await anyone.goto(stop)
    await says(anyone, 'C’est fait')
  })
})
