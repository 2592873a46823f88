import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { publicationTerms } from '../factories/charters'
import { setUpCharter } from '../factories/label'
import { createPerson } from '../factories/people'
import { errorBeside, fill, main, openPage, press } from './journeys'
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

  it('begins from a file that is sent, and says its rules as they are typed', async () => {
    const writing = await pageOf(team)
    const charter = await (await writing.request.get('/label/charte/1.json')).text()
    const begin = async (content: string): Promise<number> => {
      await writing.goto('/equipe/charte')
      await fill(writing, { title: 'Depuis un fichier' })
      await writing.locator('[name=from][value=file]').check()
      const file = { name: 'charte.json', mimeType: 'application/json', buffer: Buffer.from(content) }
      await writing.locator('[name=upload]').setInputFiles(file)
      return press(writing, 'Commencer le projet')
    }
    const rule = /"expression":\s*\{\s*"var":\s*"answer"\s*\}/
    const deep = `"expression":${'{"!":'.repeat(1_000)}{"var":"answer"}${'}'.repeat(1_000)}`
    for (const [content, sentence] of [
      ['{', 'Ce n’est pas du JSON'],
      [charter.replace(rule, deep), 'imbriquée sur plus de'],
      [`{"a":"${'x'.repeat(2_000_001)}"}`, 'dépasse 2\u00a0Mo'],
    ] as const) {
      expect(await begin(content), sentence).toBe(422)
      expect(await errorBeside(writing, 'upload')).toContain(sentence)
    }
    expect(await begin(charter.replace(rule, '"expression":{"var":"answer.nulle-part"}'))).toBe(302)
    await says(writing, 'n’est ni une question de ce texte')
    const draft = new URL(writing.url()).pathname
    const id = draft.split('/').at(-1) ?? ''
    const rowOf = () => db.charterDraft.findUniqueOrThrow({ where: { id }, select: { content: true } })
    const { content } = await rowOf()
    const at = (JSON.parse(content) as { criteres: { id: string }[] }).criteres.findIndex(
      (one) => one.id === 'regular-meetings',
    )
    const part = `${draft}/criteres/${at + 1}`

    await writing.goto(part)
    const box = writing.locator('[name="rule.expression"]')
    await box.fill('{ ">=": [{ "var": "answer" }, 6] }')
    await says(writing, /vaut au moins 6/)
    await box.fill('{ ">=": [{ "var": "answer.nulle-part" }, 6] }')
    await says(writing, '«\u202fanswer.nulle-part\u202f» n’est ni une question de ce texte')
    await box.fill('{ ">=": ')
    await says(writing, 'n’est pas du JSON lisible')

    // Without scripts a button says it, and saves nothing.
    const { context, page: plain } = await openPage({ javaScriptEnabled: false })
    const session = await sessionOf(team.id)
    await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
    await plain.goto(part)
    await fill(plain, { 'rule.expression': '{ ">=": [{ "var": "answer" }, 7] }' })
    expect(await press(plain, 'Dire cette règle en mots')).toBe(200)
    await says(plain, /vaut au moins 7/)
    await says(plain, 'Rien n’est encore enregistré')
    expect(await plain.locator('[name="rule.expression"]').inputValue()).toContain('7')
    expect((await rowOf()).content).toBe(content)

    // What nobody could ever meet is said on the page of the draft.
    const wrong = (JSON.parse(content) as { criteres: Record<string, string>[] }).criteres.findIndex((one) =>
      (one['rule.expression'] ?? '').includes('nulle-part'),
    )
    await writing.goto(`${draft}/criteres/${wrong + 1}`)
    await fill(writing, { 'rule.expression': '{ "and": [{ "var": "answer" }, { "!": { "var": "answer" } }] }' })
    await press(writing, 'Enregistrer')
    await writing.goto(draft)
    await says(writing, 'Ne peut jamais être rempli')
  })
})
