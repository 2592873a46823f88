import { beforeAll, describe, expect, it } from 'vitest'
import { debateFigures } from '~/composition/debate-parts.server'
import { erasers } from '~/composition/personal-data.server'
import { figuresOf } from '~/modules/answers/queries-figures.server'
import { answersGiven } from '~/modules/answers/queries-answers.server'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { debateById } from '~/modules/debates/queries.server'
import { debatesOfEvent } from '~/modules/debates/queries-file.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { referralNamed } from '~/modules/referrals/queries-public.server'
import { blocksOf, votationBy } from '~/modules/votations/queries.server'
import { votationWatch } from '~/modules/votations/queries-watch.server'
import { announcedWorkshopOf, workshopsCount } from '~/modules/workshops/queries.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { regionCode } from '~/modules/territory/rules/place'
import { db, transact } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { reportedDebate } from '../factories/answers'
import { contributionFacts, knownVoice } from '../factories/contributions'
import { debateUnderWay } from '../factories/debates'
import { codeOf, given } from '../factories/label'
import { createOrganisationOf } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { referralIn } from '../factories/referral-procedure'
import { asked } from '../factories/referrals'
import { draftVotation, openedVotation } from '../factories/votations'
import { workshopToday } from '../factories/workshops'

beforeAll(async () => {
  given(await loadTerritory())
})

describe('a debate', () => {
  it('comes of a referral that was declared admissible, and of no other', async () => {
    const [team, author] = [await createPerson({ roles: ['team'] }), await createPerson()]
    const { id, number } = await referralIn({ state: 'admissibility', createdById: author.id, title: 'D’où il vient' })
    given(await setCommitment(author, { id, form: asked, file: null }))
    const open = () => createDebate(team, { template: 'consultation', title: '', referralId: id })
    for (const state of ['admissibility', 'withdrawn', 'joined', 'inadmissible'] as const) {
      await db.referral.update({ where: { id }, data: { state } })
      expect(codeOf(await open()), state).toBe('referral-not-admissible')
    }
    await db.referral.update({ where: { id }, data: { state: 'admissible' } })
    const made = given(await open())
    expect(await debateById(made.id)).toMatchObject({
      title: 'D’où il vient',
      authority: asked.authority,
      referralId: id,
    })
    expect(await referralNamed(id)).toEqual({ number, title: 'D’où il vient' })
    await db.referral.update({ where: { id }, data: { state: 'draft', number: null } })
    expect(await referralNamed(id)).toBeNull()
  })

  it('says its own figures as soon as there are some', async () => {
    const { id } = await debateUnderWay({}, ['contributions', 'workshops', 'position-papers', 'votation', 'answers'])
    const figures = async () => {
      const debate = await debateById(id)
      return debate && (await debateFigures(debate, 'fr')).map(({ value, unit }) => `${value} ${unit}`)
    }
    expect(await figures()).toEqual([])
    given(await contribute(visitor, { ...contributionFacts(), debateId: id, voice: await knownVoice() }))
    expect(await figures()).toEqual(['1 contribution'])
    const reported = await reportedDebate()
    expect(await answersGiven(reported.id)).toEqual({ asked: 1, given: 0 })
    expect(await answersGiven(id)).toEqual({ asked: 0, given: 0 })
  })

  it('has the ballots of its votation in its report’s figures, once they are counted', async () => {
    const { id, debateId } = await openedVotation()
    const asked = { id: debateId, territoryCode: regionCode }
    expect((await figuresOf(asked)).votes).toBeUndefined()
    const summary = { online: 40, mixed: 3, paper: 25, areas: [], groups: [], mixedAreas: [], blocks: [], boxes: [] }
    await db.votation.update({
      where: { id },
      data: { state: 'counted', entries: 90, summary: JSON.stringify(summary) },
    })
    expect((await figuresOf(asked)).votes).toEqual({ online: 43, paper: 25, entries: 90 })
  })

  it('is found from the meeting that is one of its workshops', async () => {
    const { id, eventId, debate } = await workshopToday()
    expect(await debatesOfEvent(eventId)).toEqual([{ slug: debate.slug, title: 'Débat d’essai', kind: 'workshops' }])
    expect(await announcedWorkshopOf(eventId)).toEqual({ id, debate: { slug: debate.slug } })
    expect(await workshopsCount(debate.id)).toBe(1)
    await db.debate.update({ where: { id: debate.id }, data: { state: 'draft' } })
    expect(await debatesOfEvent(eventId)).toEqual([])
  })
})

describe('what garants watch of a votation', () => {
  it('is what waits for their word, once it is announced', async () => {
    expect(await votationWatch((await draftVotation()).debateId)).toBeNull()
    const { id, debateId } = await openedVotation()
    expect(await votationWatch(debateId)).toMatchObject({ state: 'open', blocks: 0, undecided: 0 })
    await db.votationBlock.create({ data: { id: newId(), votationId: id, number: 1, block: 'b' } })
    const votation = await votationBy({ id })
    expect(votation && (await blocksOf(votation))).toHaveLength(1)
    expect(await votationWatch(debateId)).toMatchObject({ blocks: 1, undecided: 1 })
  })
})

describe('an account that alone answers for a referral', () => {
  const refusals = (userId: string) =>
    transact(async (tx) => {
      for (const erase of erasers) {
        const refusal = await erase(tx, userId)
        if (refusal) return refusal
      }
      return null
    })

  it('is not erased while the referral is under way', async () => {
    const author = await createPerson()
    const { id, number } = await referralIn({ state: 'collecting-signatures', createdById: author.id })
    expect(await refusals(author.id)).toEqual({ code: 'erase-only-requester', detail: { referral: number } })
    await db.referral.update({ where: { id }, data: { state: 'withdrawn' } })
    expect(await refusals(author.id)).toBeNull()
  })

  it('waits for somebody else to represent the organisation', async () => {
    const [one, other] = [await createPerson(), await createPerson()]
    const { id: organisationId } = await createOrganisationOf([[one, 'representative']])
    const { number } = await referralIn({ state: 'admissibility', organisationId, createdById: one.id })
    expect(await refusals(one.id)).toEqual({ code: 'erase-only-requester', detail: { referral: number } })
    await db.organisationMandate.create({
      data: { id: newId(), organisationId, userId: other.id, role: 'representative', startsAt: new Date(Date.now() - 1), grantedBy: one.id }, // prettier-ignore
    })
    expect(await refusals(one.id)).toBeNull()
  })
})
