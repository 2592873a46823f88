import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given } from '../factories/label'
import { convenedMeeting, createMember, createOfficers, resolution } from '../factories/meetings'
import { setUpStatutes, testStatutes } from '../factories/statutes'
import { violations, widest } from './browser'
import { fill, main, openPage, press, scripting } from './journeys'
import { db, portal, sessionOf } from './sessions'

// The members and the statutes of the portal that other tests play on are set aside, and put back afterwards.
const aside: string[] = []
const versions: string[] = []
afterAll(async () => {
  await db.membershipPeriod.updateMany({ where: { id: { in: aside } }, data: { endsOn: null } })
  await db.statutes.updateMany({ where: { id: { in: versions } }, data: { effectiveFrom: '2999-01-01' } })
})

/** A cooperative of five members of one college; two of them are the threshold of an item. */
async function cooperative() {
  const present = await db.membershipPeriod.findMany({ where: { endsOn: null }, select: { id: true } })
  aside.push(...present.map(({ id }) => id))
  await db.membershipPeriod.updateMany({ where: { id: { in: aside } }, data: { endsOn: '2026-01-01' } })
  const { id } = await setUpStatutes(
    testStatutes({
      initiative: {
        item: { numerator: 2, denominator: 5 },
        assembly: { numerator: 3, denominator: 5 },
        itemDaysBefore: 10,
      },
    }),
  )
  versions.push(id)
  const members = []
  for (let count = 0; count < 5; count += 1) members.push(await createMember())
  return members
}

async function pageOf({ id }: Person, javaScriptEnabled: boolean): Promise<Page> {
  const { context, page } = await openPage({ javaScriptEnabled })
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

/** A page that has nothing wrong: no violation of WCAG (looked for by scripts), nothing wider than a phone. */
async function isSound(page: Page, scripts: boolean): Promise<void> {
  if (scripts) expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await widest(page)).toBeNull()
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe.each(scripting)('what members bring to an assembly, %s', (_title, scripts) => {
  it('an item, signed by enough of them, goes on the agenda', async () => {
    const [author, other] = await cooperative()
    if (!author || !other) throw new Error('two members')
    const officers = await createOfficers()
    const { id } = await convenedMeeting(officers, { startsAt: new Date(`${addDays(today(), 20)}T17:00:00Z`) })

    const page = await pageOf(author.person, scripts)
    await page.goto('/espace/initiatives/nouvelle')
    await says(page, /2\s*signatures \(les deux cinquièmes des sociétaires\)/)
    await isSound(page, scripts)
    await main(page).locator('[name=meetingId]').selectOption(id)
    await main(page).locator('[name=resolutionKind]').selectOption('ordinary')
    await fill(page, { title: 'Ouvrir un débat d’essai', reason: 'Pour l’essai.' })
    expect(await press(page, 'Lancer et signer')).toBe(400)
    await says(page, 'Écrivez le texte qui serait voté')
    await fill(page, { text: 'L’assemblée décide d’ouvrir un débat d’essai.' })
    await press(page, 'Lancer et signer')
    await says(page, /Il manque 1\s*signature\./)
    await isSound(page, scripts)
    const address = page.url().split('?')[0] ?? ''

    const second = await pageOf(other.person, scripts)
    await second.goto(address)
    await press(second, 'Signer cette initiative')
    await says(second, 'l’initiative aboutit')
    await main(second)
      .getByRole('link', { name: /Voir l’assemblée/ })
      .click()
    await says(second, /À l’initiative de 2\s*sociétaires/)
    await says(second, 'L’assemblée décide d’ouvrir un débat d’essai.')
  })

  it('an amendment, adopted, changes the resolution that is voted after it', async () => {
    const [author, ...others] = await cooperative()
    if (!author) throw new Error('a member')
    const officers = await createOfficers()
    const { id, itemId } = await convenedMeeting(officers)
    given(await openMeeting(officers.chair, { id }))
    const path = `/espace/assemblees/${id}/points/${itemId}/amendements`

    const page = await pageOf(author.person, scripts)
    for (const { person } of [author, ...others]) {
      const own = await pageOf(person, scripts)
      await own.goto(`/espace/assemblees/${id}`)
      await press(own, 'Participer à distance')
      await own.context().close()
    }
    await page.goto(`/espace/assemblees/${id}`)
    await main(page)
      .getByRole('link', { name: /Proposer un amendement/ })
      .click()
    const amended = `${resolution.text} Elle remercie l’équipe.`
    await fill(page, { text: amended, reason: 'Pour l’essai.' })
    await press(page, 'Proposer l’amendement')
    expect(await main(page).locator('.word-difference ins').innerText()).toContain('Elle remercie l’équipe.')
    await isSound(page, scripts)

    // The chair prepares both votes: the resolution's waits.
    const chair = await pageOf(officers.chair, scripts)
    const lead = `/equipe/assemblees/${id}/seance`
    await chair.goto(lead)
    await main(chair).locator('summary', { hasText: 'Préparer le vote' }).first().click()
    await press(chair, 'Préparer le vote')
    expect(await press(chair, /^Ouvrir le vote/)).toBe(409)
    await says(chair, 'Un amendement attend son vote')
    await chair.goto(path)
    await press(chair, /^Préparer le vote de l’amendement/)
    await press(chair, /^Ouvrir le vote de l’amendement/)
    const room = await pageOf(author.person, scripts)
    await room.goto(`/assemblees/${id}/salle`)
    await says(room, /Vote ouvert · Amendement\s*1/)

    await page.goto(`/espace/assemblees/${id}`)
    await main(page)
      .getByRole('link', { name: /^Voter/ })
      .click()
    expect(await main(page).locator('.word-difference ins').innerText()).toContain('Elle remercie l’équipe.')
    await main(page).locator('[value=for]').check()
    await press(page, 'Relire mon vote')
    await press(page, 'Déposer mon bulletin')
    await chair.goto(path)
    await press(chair, /^Fermer le vote de l’amendement/)
    await says(chair, 'Adopté')
    await isSound(chair, scripts)

    await chair.goto(lead)
    await says(chair, amended)
    expect(await press(chair, /^Ouvrir le vote/)).toBe(302)
    await page.goto(path)
    await says(page, 'Le texte de cette résolution ne peut plus être amendé.')
    expect((await db.agendaItem.findUniqueOrThrow({ where: { id: itemId } })).text).toBe(amended)
  })
})
