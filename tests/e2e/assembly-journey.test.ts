import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { Person } from '~/platform/permissions'
import { convenedMeeting, createMember, createOfficers } from '../factories/meetings'
import { setUpStatutes, testStatutes } from '../factories/statutes'
import { openBrowser, overflows, violations } from './browser'
import { press } from './journeys'
import { db, portal, sessionOf } from './sessions'

// The members and the statutes of the portal that other tests play on are set aside, and put back afterwards.
const aside: string[] = []
const versions: string[] = []
afterAll(async () => {
  await db.membershipPeriod.updateMany({ where: { id: { in: aside } }, data: { endsOn: null } })
  await db.statutes.updateMany({ where: { id: { in: versions } }, data: { effectiveFrom: '2999-01-01' } })
})

const colleges = ['employees', 'residents', 'associations', 'local-authorities', 'partners'] as const

async function pageOf({ id }: Person, scripts: boolean): Promise<Page> {
  const context: BrowserContext = await openBrowser({ javaScriptEnabled: scripts })
  const { cookie } = await sessionOf(id)
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: portal }])
  return context.newPage()
}

/** Casts every right that this account holds, one after the other: its own, and those of its proxies. */
async function castAll(page: Page, poll: string, fill: (page: Page, form: string) => Promise<void>): Promise<number> {
  for (let cast = 0; ; cast += 1) {
    await page.goto(`/votes/${poll}`)
    const form = page.locator('main form:has(input[value="preview"])').first()
    if ((await form.count()) === 0) return cast
    const right = await form.locator('input[name=right]').inputValue()
    await fill(page, `main form:has(input[name=right][value="${right}"])`)
    await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: 'Relire mon vote' }).click()])
    await press(page, 'Déposer mon bulletin')
  }
}

describe.each([
  { scripts: true, base: 'expressed' as const, outcome: 'adopted' },
  { scripts: false, base: 'entitled' as const, outcome: 'rejected' },
])('a whole assembly of a SCIC (scripts: $scripts, majority of the $base)', ({ scripts, base, outcome }) => {
  it(`ends with signed minutes, its resolution ${outcome}`, async () => {
    const half = { kind: 'more-than' as const, share: { numerator: 1, denominator: 2 } }
    const majority = { rule: half, base, countAbstentions: false, countBlanks: false }
    const present = await db.membershipPeriod.findMany({ where: { endsOn: null }, select: { id: true } })
    aside.push(...present.map((period) => period.id))
    await db.membershipPeriod.updateMany({ where: { id: { in: aside } }, data: { endsOn: '2026-01-01' } })
    const { resolutionKinds } = testStatutes()
    const { id: version } = await setUpStatutes(
      testStatutes({ resolutionKinds: resolutionKinds.map((kind) => ({ ...kind, majority })) }),
    )
    versions.push(version)
    const officers = await createOfficers()
    const made = []
    for (const college of colleges) made.push(await createMember(college))
    const [employee, resident, association, authority, partner] = made
    if (!employee || !resident || !association || !authority || !partner) throw new Error('five members')
    const { id } = await convenedMeeting(officers)
    const item = await db.agendaItem.create({
      data: {
        ...{ id: `${id.slice(0, -4)}0e1e`, meetingId: id, position: 2, title: 'Élire une personne', text: '' },
        ...{ speaker: '', kind: 'election', resolutionKind: 'ordinary', createdAt: new Date() },
      },
    })

    // Two members give their proxies, and both are accepted.
    const own = `/espace/assemblees/${id}`
    const [eve, rose, carl] = [
      await pageOf(employee.person, scripts),
      await pageOf(resident.person, scripts),
      await pageOf(authority.person, scripts),
    ]
    for (const [giver, holder, holderPage] of [
      [association, resident, rose],
      [partner, employee, eve],
    ] as const) {
      const page = await pageOf(giver.person, scripts)
      await page.goto(own)
      const { number } = await db.membership.findUniqueOrThrow({ where: { id: holder.membershipId } })
      await page.locator('main [name=holder]').fill(String(number))
      expect(await press(page, 'Donner procuration')).toBe(302)
      await holderPage.goto(own)
      expect(await press(holderPage, /^Accepter/)).toBe(302)
    }

    // The chair opens; three come, one of them scanned at the door by the team.
    const chair = await pageOf(officers.chair, scripts)
    await chair.goto(`/equipe/assemblees/${id}/seance`)
    await press(chair, 'Ouvrir la séance')
    for (const page of [eve, carl]) {
      await page.goto(own)
      await press(page, 'Participer à distance')
    }
    const team = await pageOf(officers.team, scripts)
    await team.goto(`/equipe/assemblees/${id}/presences/${resident.membershipId}`)
    await press(team, /^Noter présent en salle/)
    await rose.goto(own)
    expect(await rose.locator('main').innerText()).toContain('Le quorum est atteint.')
    if (scripts) expect(await violations(rose)).toEqual([])
    expect(await overflows(rose)).toBe(false)

    // A weighted resolution, by name; then an election, in secret. Who looks at the screen sees each open by itself.
    const lead = chair.locator('.agenda-item')
    const start = async (place: number, candidates: string) => {
      await chair.goto(`/equipe/assemblees/${id}/seance`)
      await lead.nth(place).locator('summary').click()
      if (candidates) await lead.nth(place).locator('[name=candidates]').fill(candidates)
      await Promise.all([
        chair.waitForEvent('load'),
        lead
          .nth(place)
          .getByRole('button', { name: /^Préparer/ })
          .click(),
      ])
      await Promise.all([
        chair.waitForEvent('load'),
        lead
          .nth(place)
          .getByRole('button', { name: /^Ouvrir/ })
          .click(),
      ])
      const { id: poll } = await db.poll.findFirstOrThrow({ where: { meetingId: id, state: 'open' } })
      if (scripts) await rose.locator(`a[href="/votes/${poll}"]`).waitFor({ timeout: 5_000 })
      return poll
    }
    const stop = async (place: number, poll: string) => {
      await Promise.all([
        chair.waitForEvent('load'),
        lead
          .nth(place)
          .getByRole('button', { name: /^Fermer/ })
          .click(),
      ])
      await expect.poll(async () => (await db.poll.findUnique({ where: { id: poll } }))?.archiveHash).toBeTruthy()
      return JSON.parse((await db.poll.findUnique({ where: { id: poll } }))?.result ?? '{}') as {
        verdict: { outcome: string; winners: string[] }
      }
    }
    const resolution = await start(0, '')
    const says = (...answers: string[]) => {
      let next = 0
      return (page: Page, form: string) =>
        page.locator(`${form} [name=answer][value=${answers[next++] ?? 'abstain'}]`).check()
    }
    expect(await castAll(eve, resolution, says('for'))).toBe(2)
    expect(await castAll(rose, resolution, says('for'))).toBe(2)
    expect(await castAll(carl, resolution, says('against'))).toBe(1)
    expect((await stop(0, resolution)).verdict.outcome).toBe(outcome)

    await rose.goto(own)
    const election = await start(1, 'Candidature A\nCandidature B')
    const graded = async (page: Page, form: string) => {
      await page.locator(`${form} [name="grade.o1"][value="5"]`).check()
      await page.locator(`${form} [name="grade.o2"][value="1"]`).check()
    }
    for (const page of [eve, rose, carl]) await castAll(page, election, graded)
    expect((await stop(1, election)).verdict).toMatchObject({ outcome: 'elected', winners: ['o1'] })
    expect(await db.ballot.count({ where: { pollId: election } })).toBe(5)

    // The end: closed, signed by both, published, and everyone reads it.
    await chair.goto(`/equipe/assemblees/${id}/seance`)
    await press(chair, 'Clore la séance')
    for (const page of [chair, await pageOf(officers.secretary, scripts)]) {
      await page.goto(`/equipe/assemblees/${id}/proces-verbal`)
      await press(page, 'Signer le procès-verbal')
    }
    await chair.goto(`/equipe/assemblees/${id}/proces-verbal`)
    await press(chair, 'Publier le procès-verbal')
    const pdf = await fetch(`${portal}/assemblees/${id}/proces-verbal.pdf`)
    expect(pdf.status).toBe(200)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await db.governanceDecision.count({ where: { item: { meetingId: id } } })).toBe(2)
    expect(item.meetingId).toBe(id)
  })
})
