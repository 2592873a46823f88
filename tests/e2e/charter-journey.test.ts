import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { publicationTerms } from '../factories/charters'
import { setUpCharter } from '../factories/label'
import { createPerson } from '../factories/people'
import { fill, main, openPage, press } from './journeys'
import { db, portal, sessionOf } from './sessions'

/** A page in a browser of its own, of somebody signed in or of anyone. */
async function pageOf(person: Person | null) {
  const { context, page } = await openPage()
  if (person) {
    const session = await sessionOf(person.id)
    await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  }
  return page
}
type Page = Awaited<ReturnType<typeof pageOf>>
const says = async (page: Page, text: string | RegExp) =>
  expect.poll(async () => await main(page).innerText(), { timeout: 15_000 }).toMatch(text)

const former = 'Les règles du jeu sont écrites et publiques.'
const revised = 'Les règles du jeu sont écrites, publiques et datées.'
const remark = 'Datées de quand\u202f? De leur première publication ou de la dernière\u202f?'

describe('a draft of the charter', () => {
  let team: Person
  let member: Person

  beforeAll(async () => {
    await setUpCharter()
    team = await createPerson({ roles: ['team'] })
    member = await createPerson()
  })

  it('is written beside the charter in force, compared, commented on, and published by a decision', async () => {
    const writing = await pageOf(team)
    await writing.goto('/equipe/charte')
    await fill(writing, { title: 'Charte révisée après la première année' })
    expect(await press(writing, 'Commencer le projet')).toBe(302)
    const draft = new URL(writing.url()).pathname
    const id = draft.split('/').at(-1) ?? ''
    const { content } = await db.charterDraft.findUniqueOrThrow({ where: { id }, select: { content: true } })
    const index = (JSON.parse(content) as { criteres: { id: string }[] }).criteres.findIndex(
      (one) => one.id === 'written-rules',
    )
    await writing.goto(`${draft}/criteres/${index + 1}`)
    await fill(writing, { 'statement.fr': revised })
    expect(await press(writing, 'Enregistrer')).toBe(302)

    // Until it is opened, nobody else reads it.
    const anyone = await pageOf(null)
    expect((await anyone.goto(`/label/charte/projets/${id}`))?.status()).toBe(404)
    await writing.goto(draft)
    await fill(writing, { until: addDays(today(), 30) })
    expect(await press(writing, 'Ouvrir aux commentaires')).toBe(302)
    await anyone.goto(`/label/charte/projets/${id}`)
    await says(anyone, 'datées')
    // Words taken out and put in are marked as such.
    expect(await anyone.locator('main ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('datées')])) // prettier-ignore
    await says(anyone, 'Connectez-vous pour commenter')

    const commenting = await pageOf(member)
    await commenting.goto(`/label/charte/projets/${id}`)
    expect(await press(commenting, 'Publier mon commentaire')).toBe(422)
    await commenting.locator('[name=criterion]').selectOption('written-rules')
    await fill(commenting, { text: remark })
    expect(await press(commenting, 'Publier mon commentaire')).toBe(302)
    await writing.goto(`${draft}/commentaires`)
    await says(writing, remark)
    const answering = writing.locator('main details:has([name=intent][value=answer])').first()
    await answering.locator('summary').click()
    await answering
      .locator('form:has([name=intent][value=answer]) [name=text]')
      .fill('De la première\u00a0: nous le dirons.')
    expect(await press(writing, 'Répondre')).toBe(302)
    await anyone.reload()
    await says(anyone, 'nous le dirons')

    // Neither without a decision, nor before its effect is known.
    const terms = await publicationTerms()
    await writing.goto(`${draft}/publier`)
    await fill(writing, { decision: 'D-1999-0001', inForceFrom: terms.inForceFrom })
    expect(await press(writing, 'Publier la charte')).toBe(422)
    await fill(writing, terms)
    expect(await press(writing, 'Publier la charte')).toBe(422)
    await writing.goto(`${draft}/effet`)
    await main(writing).getByRole('button').first().click()
    await expect
      .poll(() => db.charterEffect.count({ where: { draftId: id, state: 'done' } }), { timeout: 30_000 })
      .toBe(1)
    await writing.goto(`${draft}/publier`)
    await fill(writing, terms)
    expect(await press(writing, 'Publier la charte')).toBe(302)

    await anyone.goto('/label/charte/2')
    await says(anyone, revised)
    await says(anyone, terms.decision)
    // The one in force stays as it was until its day.
    await anyone.goto('/label/charte')
    await says(anyone, former)
  })
})
