import { beforeAll, describe, expect, it } from 'vitest'
import { advanceConsent } from '~/modules/governance/commands/advance-consent.server'
import { answerContribution } from '~/modules/governance/commands/answer-contribution.server'
import { contributeToConsent, withdrawObjection } from '~/modules/governance/commands/contribute-to-consent.server'
import { openConsent } from '~/modules/governance/commands/open-consent.server'
import { consentPage } from '~/modules/governance/consent-page.server'
import { consentById } from '~/modules/governance/queries-consent.server'
import { publicDecision } from '~/modules/governance/queries-decisions.server'
import type { ConsentEvent, ContributionKind } from '~/modules/governance/rules/consent'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given } from '../factories/label'
import { setUpStatutes } from '../factories/statutes'
import { createPerson } from '../factories/people'

let members: (Person & { email: string })[]
beforeAll(async () => {
  await setUpStatutes()
  members = []
  for (let index = 0; index < 4; index += 1) members.push(await createPerson({ roles: ['ethics-committee'] }))
})

const reviewOn = addDays(today(), 300)
const draft = { body: 'ethics-committee', facilitatorId: '', itemId: '', reviewOn }
const say = (actor: Person, id: string, kind: ContributionKind, text = 'Mots', nomineeId = '') =>
  contributeToConsent(actor, { id, kind, text, nomineeId })
const step = async (
  actor: Person,
  id: string,
  event: ConsentEvent,
  more: { proposal?: string; proposedId?: string; reason?: string; revision?: number } = {},
) =>
  advanceConsent(actor, {
    ...{ id, event, proposal: '', proposedId: '', reason: '' },
    revision: (await consentById(id))?.revision ?? 0,
    ...more,
  })
const member = (index: number): Person & { email: string } => {
  const found = members[index]
  if (!found) throw new Error('no such member')
  return found
}

describe('a decision by consent', () => {
  it('goes from a proposal to a decision, with an objection integrated and a second round', async () => {
    const [lead, ana, ben, chloe] = [member(0), member(1), member(2), member(3)]
    const { id } = given(
      await openConsent(lead, { ...draft, kind: 'decision', title: 'Publier les avis', proposal: 'Les avis sont publiés sous trois jours.' }), // prettier-ignore
    )
    expect(await db.outboxMessage.count({ where: { key: { startsWith: `governance.open-consent:${id}:` } } })).toBe(3)
    const { id: question } = given(await say(ana, id, 'question', 'Des jours ouvrés ?'))
    expect(await answerContribution(ana, { processId: id, id: question, answer: 'Oui' })).toEqual({
      refused: { code: 'not-allowed' },
    })
    given(await answerContribution(lead, { processId: id, id: question, answer: 'Oui, ouvrés.' }))
    expect(await say(ana, id, 'reaction')).toEqual({ refused: { code: 'not-now' } })
    expect(await say(await createPerson({ roles: ['member'] }), id, 'question')).toEqual({
      refused: { code: 'not-found' },
    })
    given(await step(lead, id, 'next'))
    given(await say(ben, id, 'reaction', 'C’est court.'))
    expect(await say(ben, id, 'reaction', 'Encore')).toEqual({ refused: { code: 'said-already' } })
    given(await step(lead, id, 'next'))

    expect(await step(lead, id, 'adopt', { reason: 'Oui' })).toMatchObject({ refused: { code: 'too-few-consents' } })
    given(await say(ana, id, 'consent', ''))
    expect(await say(ben, id, 'objection', '')).toMatchObject({ refused: { code: 'objection-without-reason' } })
    const { id: objection } = given(await say(ben, id, 'objection', 'Trois jours ne laissent pas relire.'))
    expect(await step(lead, id, 'adopt', { reason: 'Oui' })).toMatchObject({ refused: { code: 'objection-stands' } })
    given(await step(lead, id, 'integrate'))
    expect(await step(lead, id, 'propose-again', { proposal: 'Autre' })).toMatchObject({
      refused: { code: 'objection-stands' },
    })
    given(await answerContribution(lead, { processId: id, id: objection, answer: 'Le délai passe à sept jours.' }))
    expect(await step(lead, id, 'propose-again')).toMatchObject({ refused: { code: 'proposal-unchanged' } })
    const proposal = 'Les avis sont publiés sous sept jours.'
    given(await step(lead, id, 'propose-again', { proposal }))
    expect(await consentById(id)).toMatchObject({ round: 2, state: 'objections', proposal })

    // Everyone is asked again: the consents of the first round do not count.
    given(await say(ana, id, 'consent', ''))
    expect(await step(lead, id, 'adopt', { reason: 'Oui' })).toMatchObject({ refused: { code: 'too-few-consents' } })
    given(await say(ben, id, 'consent', ''))
    given(await say(chloe, id, 'consent', ''))
    expect(await step(lead, id, 'adopt', { reason: 'Oui', revision: 1 })).toEqual({
      refused: { code: 'changed-meanwhile' },
    })
    const { number } = given(await step(lead, id, 'adopt', { reason: 'Le public doit lire vite ce qui le concerne.' }))
    expect(await publicDecision(number ?? '')).toMatchObject({
      ...{ body: 'ethics-committee', outcome: 'adopted', reviewOn, text: proposal, consent: { id, kind: 'decision' } },
    })
    expect(await step(lead, id, 'abandon', { reason: 'Non' })).toMatchObject({ refused: { code: 'state-forbids' } })
    const lines = await db.journalEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(lines.at(-1)).toMatchObject({ act: 'governance.adopt-by-consent' })
    expect(lines.map(({ data }) => data).join()).not.toContain('relire')
  })

  it('lets an author take an objection back, and nobody else', async () => {
    const [lead, ana, ben] = [member(0), member(1), member(2)]
    const { id } = given(await openConsent(lead, { ...draft, kind: 'decision', title: 'Se réunir', proposal: 'Le mardi.' })) // prettier-ignore
    given(await step(lead, id, 'next'))
    given(await step(lead, id, 'next'))
    const { id: objection } = given(await say(ana, id, 'objection', 'Le mardi, non.'))
    expect(await withdrawObjection(ben, { processId: id, id: objection })).toEqual({ refused: { code: 'not-found' } })
    given(await withdrawObjection(ana, { processId: id, id: objection }))
    given(await say(ana, id, 'consent', ''))
    expect(await consentPage(ana, id)).toMatchObject({ standing: 0, consents: 1, needed: 2, maySay: ['objection'] })
    given(await step(lead, id, 'abandon', { reason: 'Plus besoin.' }))
    expect(await consentPage(ana, id)).toMatchObject({ state: 'abandoned', takesPart: false, maySay: [] })
    expect(await consentPage(await createPerson(), id)).toBeNull()
  })

  it('asks for a day to come on which it is read again, and for a member to lead', async () => {
    const proposal = { ...draft, kind: 'decision' as const, title: 'Se réunir', proposal: 'Le mardi.' }
    expect(await openConsent(member(0), { ...proposal, reviewOn: today() })).toMatchObject({
      refused: { code: 'review-past' },
    })
    const outsider = await createPerson()
    expect(await openConsent(member(0), { ...proposal, facilitatorId: outsider.id })).toMatchObject({
      refused: { code: 'facilitator-unfit' },
    })
    expect(await openConsent(outsider, proposal)).toEqual({ refused: { code: 'not-found' } })
  })
})

describe('an election without candidates', () => {
  it('goes from names with their reasons to a person whom nobody objects to', async () => {
    const [lead, ana, ben, chloe] = [member(0), member(1), member(2), member(3)]
    const { id } = given(await openConsent(lead, { ...draft, kind: 'election', title: 'Désigner qui préside', proposal: 'La présidence du comité.' })) // prettier-ignore
    expect(await step(lead, id, 'next')).toMatchObject({ refused: { code: 'nobody-named' } })
    expect(await say(ana, id, 'nomination', 'Elle sait', (await createPerson()).id)).toMatchObject({
      refused: { code: 'nominee-missing' },
    })
    given(await say(ana, id, 'nomination', 'Elle écoute.', chloe.id))
    given(await say(ben, id, 'nomination', 'Elle connaît les textes.', ana.id))
    given(await step(lead, id, 'next'))
    given(await say(ben, id, 'change', 'Ana m’a convaincu.', chloe.id))
    expect((await consentPage(lead, id))?.tally).toEqual([{ label: expect.any(String) as string, value: 2 }])
    expect(await step(lead, id, 'propose')).toMatchObject({ refused: { code: 'nobody-proposed' } })
    given(await step(lead, id, 'propose', { proposedId: chloe.id }))
    given(await say(ana, id, 'consent', ''))
    given(await say(chloe, id, 'consent', ''))
    const { number } = given(await step(lead, id, 'adopt', { reason: 'Les raisons données vont vers elle.' }))
    const { name } = await db.user.findUniqueOrThrow({ where: { id: chloe.id } })
    expect((await publicDecision(number ?? ''))?.text).toContain(name)
  })
})
