import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InitiativeKind } from '~/modules/label/rules/kinds'
import { applicationSubject, labelAppealSubject } from '~/modules/label/store-committee.server'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { createParty, inCommittee, type Party } from '../factories/label'
import { createPerson, giveRole } from '../factories/people'
import { sittingOn } from '../factories/sittings'
import { actFor } from '../permissions/world'
import { fill, main, openPage, press } from './journeys'
import { db, portal, sessionOf } from './sessions'
import { enterHands, openWithAll } from './sittings'

/** Somebody signed in, in a browser of their own. */
async function pageOf({ id }: Person): Promise<Page> {
  const { context, page } = await openPage()
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)

type Filed = { party: Party; id: string; itemId: string }

describe('three files before the committee', () => {
  let [chair, acting, judge]: Person[] = []
  let files: readonly Filed[]
  let sittingId: string
  const who = (person: Person | undefined): Person => {
    if (!person) throw new Error('nobody')
    return person
  }
  const file = (rank: number): Filed => {
    const found = files[rank]
    if (!found) throw new Error(`no file ${rank}`)
    return found
  }

  beforeAll(async () => {
    const member = () => createPerson({ roles: ['label-committee'] })
    ;[chair, acting, judge] = [await member(), await member(), await member()]
    const instructor = await createPerson({ roles: ['label-instructor'] })
    const kinds: readonly (readonly [InitiativeKind, readonly string[]])[] = [
      ['debate', []],
      ['process', []],
      ['organisation', ['equal-treatment']],
    ]
    const made: { party: Party; id: string }[] = []
    for (const [kind, notMet] of kinds) {
      const party = await createParty()
      made.push({ party, id: await inCommittee(party, instructor, notMet, kind) })
    }
    // One of the committee acts for the last of them.
    await actFor(made[2]?.party.organisation.id ?? '', acting.id, 'contributor')
    const subjects = made.map(({ id }) => applicationSubject(id))
    const sitting = await sittingOn('label-committee', [chair, judge], subjects)
    files = made.map((one, rank) => ({ ...one, itemId: sitting.items[rank] ?? '' }))
    sittingId = sitting.id
  })

  it('are proposed, voted without whom they concern, and take effect with the vote', async () => {
    const judging = await pageOf(who(judge))
    const propose = async (rank: number, outcome: string, more: Readonly<Record<string, string>> = {}) => {
      await judging.goto(`/equipe/label/${file(rank).id}/decision`)
      await judging.locator(`[name=outcome][value=${outcome}]`).check()
      await fill(judging, { summary: `Motif de la décision ${rank + 1}.`, ...more })
      await press(judging, 'Voir avant de confirmer')
      await press(judging, 'Proposer à la séance')
    }
    await propose(0, 'granted')
    await propose(1, 'granted-with-plan', { 'plan.0': 'Publier les réponses', 'due.0': addDays(today(), 90) })
    await propose(2, 'refused')

    // Who acts for an applicant neither reads its file as the committee does, nor votes.
    const kin = await pageOf(who(acting))
    expect((await kin.goto(`/equipe/label/${file(2).id}/decision`))?.status()).toBe(404)
    await kin.goto(`/espace/seances/${sittingId}/conflits`)
    await says(kin, 'Agit pour l’organisation concernée')

    const seats = await openWithAll(who(chair), sittingId, 'label-committee')
    const leading = await pageOf(who(chair))
    const vote = (rank: number, hands: number) => enterHands(leading, sittingId, file(rank).itemId, hands)
    expect(await vote(2, seats)).toBe(422)
    await says(leading, 'plus de mains que de membres')
    for (const [rank, hands] of [seats, seats, seats - 1].entries()) expect(await vote(rank, hands)).toBe(302)

    const expected = [/Motif de la décision 1\./, /Publier les réponses/, /Motif de la décision 3\./]
    for (const [rank, text] of expected.entries()) {
      const applicant = await pageOf(file(rank).party.applicant)
      await applicant.goto(`/espace/label/${file(rank).id}/suivi`)
      await says(applicant, text)
    }
  })

  it('one that was refused is granted on appeal, by the vote of the board’s sitting', async () => {
    const { id, party } = file(2)
    const applicant = await pageOf(party.applicant)
    await applicant.goto(`/espace/label/${id}/suivi`)
    await fill(applicant, { grounds: 'Toutes les parties ont été invitées, voici la liste.' })
    await press(applicant, 'Déposer le recours')
    await says(applicant, 'Votre recours est enregistré')

    // Neither the committee nor who examined the file answers.
    const judging = await pageOf(who(judge))
    expect((await judging.goto(`/equipe/label/${id}/recours`))?.status()).toBe(404)
    const [president, member] = [await createPerson({ roles: ['board'] }), await createPerson({ roles: ['board'] })]
    // Who took the first decision sits in the board too: neither in its vote nor in its quorum.
    await giveRole(who(judge).id, 'board')
    expect((await judging.goto(`/equipe/label/${id}/recours`))?.status()).toBe(404)
    const board = await pageOf(member)
    await board.goto(`/equipe/label/${id}/recours`)
    await says(board, 'Personne n’y répond seul')
    await says(board, 'Préparer une séance')
    const appeal = await db.labelAppeal.findFirstOrThrow({ where: { applicationId: id }, select: { id: true } })
    const sitting = await sittingOn('board', [president, member], [labelAppealSubject(appeal.id)])
    await board.reload()
    // What the organisation says is unfolded by who wants it.
    expect(await main(board).textContent()).toContain('Toutes les parties ont été invitées')
    await board.locator('[name=outcome][value=granted]').check()
    await fill(board, { summary: 'La liste montre que chacun a été invité.', letter: 'Votre recours est accueilli.' })
    for (const reason of await board.locator('textarea[name^="reason."]').all()) await reason.fill('Rempli.')
    await press(board, 'Voir avant de confirmer')
    await press(board, 'Proposer à la séance')
    await says(board, 'La réponse est proposée à la séance')
    await applicant.reload()
    expect(await main(applicant).innerText()).not.toContain('La liste montre')

    const seats = await openWithAll(president, sitting.id, 'board')
    const leading = await pageOf(president)
    const [item = ''] = sitting.items
    const keptOut = await db.conflictOfInterest.findMany({ where: { itemId: item }, select: { userId: true } })
    expect(keptOut).toContainEqual({ userId: who(judge).id })
    expect(await enterHands(leading, sitting.id, item, seats - keptOut.length + 1)).toBe(422)
    expect(await enterHands(leading, sitting.id, item, seats - keptOut.length)).toBe(302)

    await applicant.reload()
    await says(applicant, 'La liste montre que chacun a été invité.')
    await says(applicant, 'Réponse à un recours (PDF)')
    const { id: certificate } = await db.certificate.findUniqueOrThrow({ where: { applicationId: id } })
    const { page: anyone } = await openPage()
    await anyone.goto(`/label/verifier/${certificate}`)
    await says(anyone, /valable/i)
  })

  it('one whose label soon ends is renewed from what was answered', async () => {
    const { id, party } = file(0)
    await db.certificate.update({ where: { applicationId: id }, data: { validUntil: addMonths(today(), 3) } })
    const applicant = await pageOf(party.applicant)
    await applicant.goto(`/espace/label/${id}/suivi`)
    await press(applicant, 'Renouveler ce label')
    expect(new URL(applicant.url()).pathname).toMatch(/^\/espace\/label\/[0-9a-f-]{36}/)
    const renewal = await db.application.findFirstOrThrow({
      where: { organisationId: party.organisation.id, state: 'draft' },
      select: { id: true, answers: true },
    })
    const first = await db.application.findUniqueOrThrow({ where: { id }, select: { answers: true } })
    expect(renewal.answers).toEqual(first.answers)

    // It is sent and examined as any other; granted, it takes over where the first one ends.
    const examiner = await createPerson({ roles: ['label-instructor'] })
    const next = await inCommittee(party, examiner, [], 'debate')
    expect(next).toBe(renewal.id)
    const judging = await pageOf(who(judge))
    await judging.goto(`/equipe/label/${next}/decision`)
    await judging.locator('[name=outcome][value=granted]').check()
    await fill(judging, { summary: 'Le label est renouvelé.' })
    await press(judging, 'Voir avant de confirmer')
    await press(judging, /^Confirmer|^Enregistrer/)
    const [before, after] = await Promise.all(
      [id, next].map((applicationId) => db.certificate.findUniqueOrThrow({ where: { applicationId } })),
    )
    expect(after?.validUntil).toBe(addMonths(before?.validUntil ?? '', 36))
    const { page: anyone } = await openPage()
    await anyone.goto(`/label/verifier/${after?.number}`)
    await says(anyone, /valable/i)
  })
})
