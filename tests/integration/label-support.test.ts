import { beforeAll, describe, expect, it } from 'vitest'
import { answerOffer } from '~/modules/label-support/commands/answer-offer.server'
import { askYearly, remindYearly } from '~/modules/label-support/commands/ask-yearly.server'
import { correctYearly } from '~/modules/label-support/commands/correct-yearly.server'
import { declineMentoring } from '~/modules/label-support/commands/decline-mentoring.server'
import { finishSupport } from '~/modules/label-support/commands/finish-support.server'
import { judgeSupport } from '~/modules/label-support/commands/judge-support.server'
import { nameSupport, offerSupport } from '~/modules/label-support/commands/offer-support.server'
import { reportCommitment } from '~/modules/label-support/commands/report-commitment.server'
import { settleCommitment } from '~/modules/label-support/commands/settle-commitment.server'
import { takeBackOffer } from '~/modules/label-support/commands/take-back-offer.server'
import { takeUpDecisions } from '~/modules/label-support/commands/take-up-decisions.server'
import { remindCommitments } from '~/modules/label-support/commands/tend-support.server'
import { saveYearly, sendYearly } from '~/modules/label-support/commands/write-yearly.server'
import {
  fileSupportOf,
  mayReadProof,
  mentoringsOf,
  ownSupportOf,
  publicFollowUp,
} from '~/modules/label-support/queries.server'
import { awaitingReceivers, awaitingTeam, supportFigures } from '~/modules/label-support/queries-overview.server'
import { saveProfile } from '~/modules/network/commands/save-profile.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { createEntry, methodOf } from '../factories/entries'
import { codeOf, createActor, createParty, given, type Party, pdf, setUpCharter } from '../factories/label'
import {
  acceptedSupport,
  askedYearly,
  decided,
  doneSupport,
  promised,
  reportedCommitment,
  system,
  yearlyText,
} from '../factories/label-support'
import { createPerson } from '../factories/people'
import { openProfile, profileForm } from '../factories/practitioners'

let party: Party
let [instructor, committee]: Person[] = []
const who = (person: Person | undefined): Person => {
  if (!person) throw new Error('nobody')
  return person
}
const mails = (key: string) => db.outboxMessage.count({ where: { key: { startsWith: key } } })
const none = { methodId: '', practitioner: '' }

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
  party = await createParty()
})

describe('a support', () => {
  it('of a decision is accepted, done, and judged by its receiver, in the counts of the team', async () => {
    const { id, supportId } = await decided(party, who(instructor))
    const before = await supportFigures(who(instructor))
    expect(codeOf(await finishSupport(who(instructor), { id: supportId }))).toBe('state-forbids')
    expect(codeOf(await judgeSupport(party.applicant, { id: supportId, judgement: 'useful', text: '' }))).toBe(
      'state-forbids',
    )
    expect(codeOf(await answerOffer(who(instructor), { id: supportId, event: 'accept', answer: '' }))).toBe('not-found')
    given(await answerOffer(party.applicant, { id: supportId, event: 'decline', answer: 'Pas maintenant.' }))
    await acceptedSupport(party, supportId)
    expect(await mails(`label-support:${supportId}:accepted`)).toBe(1)
    expect((await awaitingTeam(who(instructor)))?.toDo.map((one) => one.id)).toContain(supportId)
    given(await finishSupport(who(instructor), { id: supportId }))
    expect(await mails(`label-support:${supportId}:done`)).toBe(1)
    given(await judgeSupport(party.applicant, { id: supportId, judgement: 'partly', text: 'Trop court.' }))
    expect(await fileSupportOf(who(committee), id)).toMatchObject({
      accompanies: false,
      supports: [{ state: 'judged', judgement: 'partly', judgementText: 'Trop court.' }],
    })
    const after = await supportFigures(who(instructor))
    expect(after?.partly).toBe((before?.partly ?? 0) + 1)
  })

  it('is offered later to the refused too, with a published method of the network', async () => {
    const { id } = await decided(party, who(instructor), 'refused')
    const offer = { applicationId: id, kind: 'method' as const, note: 'Pour aller plus loin.', ...none }
    expect(codeOf(await offerSupport(who(committee), offer))).toBe('not-allowed')
    expect(codeOf(await offerSupport(who(instructor), offer))).toBe('method-missing')
    const pending = await createEntry({ kind: 'method', content: methodOf(), state: 'pending', ownerId: null })
    expect(codeOf(await offerSupport(who(instructor), { ...offer, methodId: pending.id }))).toBe('method-missing')
    const method = await createEntry({ kind: 'method', content: methodOf(), state: 'published', ownerId: null })
    const { id: supportId } = given(await offerSupport(who(instructor), { ...offer, methodId: method.id }))
    expect(await mails(`label-support:${supportId}:offered`)).toBe(1)
    const own = await ownSupportOf(party.applicant, id)
    expect(own?.supports.at(-1)?.entry?.href).toContain('/reseau/methodes/')
    expect((await awaitingReceivers([party.organisation.id])).supports.map((one) => one.id)).toContain(supportId)
  })

  it('is not offered before a decision', async () => {
    const { id } = await decided(party, who(instructor))
    await db.application.update({ where: { id }, data: { state: 'in-committee' } })
    const offer = { applicationId: id, kind: 'training' as const, note: 'Une journée.', ...none }
    expect(codeOf(await offerSupport(who(instructor), offer))).toBe('state-forbids')
  })

  it('names a mentor as their profile shows them, and no longer once it is closed', async () => {
    const { id } = await decided(party, who(instructor))
    const mentor = await createPerson()
    const { slug } = await openProfile(mentor)
    const offer = {
      applicationId: id,
      kind: 'mentor' as const,
      note: 'Trois rendez-vous.',
      ...none,
      practitioner: slug,
    }
    const { id: supportId } = given(await offerSupport(who(instructor), offer))
    await acceptedSupport(party, supportId)
    expect(await mails(`label-support:${supportId}:mentor`)).toBe(1)
    const entryShown = async () =>
      (await ownSupportOf(party.applicant, id))?.supports.find((one) => one.id === supportId)?.entry
    expect(await entryShown()).toEqual({ title: profileForm().name, href: `/reseau/praticiens/${slug}` })
    given(await saveProfile(mentor, { profile: profileForm(), place: null, isOpen: false }))
    expect(await entryShown()).toBeNull()
  })

  it('that awaits its answer is taken back, and not accepted any more; one that was accepted stays', async () => {
    const { id, supportId } = await decided(party, who(instructor))
    expect(codeOf(await takeBackOffer(who(committee), { id: supportId }))).toBe('not-allowed')
    given(await takeBackOffer(who(instructor), { id: supportId }))
    expect(await mails(`label-support:${supportId}:taken-back`)).toBe(1)
    expect(codeOf(await answerOffer(party.applicant, { id: supportId, event: 'accept', answer: '' }))).toBe(
      'state-forbids',
    )
    expect((await ownSupportOf(party.applicant, id))?.supports[0]).toMatchObject({ state: 'withdrawn' })
    expect((await awaitingReceivers([party.organisation.id])).supports.map((one) => one.id)).not.toContain(supportId)
    const other = await decided(party, who(instructor))
    await acceptedSupport(party, other.supportId)
    expect(codeOf(await takeBackOffer(who(instructor), { id: other.supportId }))).toBe('state-forbids')
  })

  it('is seen by its mentor once accepted, who may decline; the team chooses somebody else', async () => {
    const { id } = await decided(party, who(instructor))
    const [mentor, next] = [await createPerson(), await createPerson()]
    const { slug } = await openProfile(mentor)
    const offer = { applicationId: id, kind: 'mentor' as const, note: 'Trois rendez-vous.', ...none }
    const { id: supportId } = given(await offerSupport(who(instructor), { ...offer, practitioner: slug }))
    expect(await mentoringsOf(mentor)).toEqual([])
    expect(codeOf(await declineMentoring(mentor, { id: supportId, reason: '' }))).toBe('state-forbids')
    await acceptedSupport(party, supportId)
    expect(await mentoringsOf(mentor)).toMatchObject([
      { id: supportId, organisation: party.organisation.name, state: 'accepted', mayDecline: true },
    ])
    expect(await mentoringsOf(next)).toEqual([])
    expect(codeOf(await declineMentoring(next, { id: supportId, reason: '' }))).toBe('not-found')
    given(await declineMentoring(mentor, { id: supportId, reason: 'Je déménage.' }))
    expect(await mails(`label-support:${supportId}:mentor-left`)).toBeGreaterThan(0)
    expect(await mentoringsOf(mentor)).toEqual([])
    const shown = async () => (await ownSupportOf(party.applicant, id))?.supports.find((one) => one.id === supportId)
    expect(await shown()).toMatchObject({ state: 'accepted', entry: null, mentorLeft: true })
    expect(JSON.stringify(await shown())).not.toContain('Je déménage.')
    const { slug: other } = await openProfile(next, { name: 'Autre praticienne d’essai' })
    given(await nameSupport(who(instructor), { id: supportId, ...none, practitioner: other }))
    expect(await shown()).toMatchObject({ entry: { title: 'Autre praticienne d’essai' }, mentorLeft: false })
    expect(await mails(`label-support:${supportId}:mentor:${next.id}`)).toBe(1)
    given(await finishSupport(who(instructor), { id: supportId }))
    expect(await mentoringsOf(next)).toMatchObject([{ state: 'done', mayDecline: false }])
    expect(codeOf(await declineMentoring(next, { id: supportId, reason: '' }))).toBe('state-forbids')
  })

  it('of a decision is made precise by the team', async () => {
    const { supportId } = await decided(party, who(instructor))
    const method = await createEntry({ kind: 'method', content: methodOf(), state: 'published', ownerId: null })
    given(await nameSupport(who(instructor), { id: supportId, ...none, methodId: method.id }))
    expect(await db.labelSupport.findUniqueOrThrow({ where: { id: supportId } })).toMatchObject({ methodId: method.id })
  })

  it('is answered by a representative alone, and invisible to others', async () => {
    const { id, supportId } = await decided(party, who(instructor))
    const contributor = await createActor(party.organisation.id, 'contributor')
    const answer = { id: supportId, event: 'accept', answer: '' } as const
    expect(codeOf(await answerOffer(contributor, answer))).toBe('representative-only')
    expect(await ownSupportOf(contributor, id)).toMatchObject({ represents: false })
    expect(await ownSupportOf((await createParty()).applicant, id)).toBeNull()
    expect(await fileSupportOf(party.applicant, id)).toBeNull()
  })
})

describe('a commitment', () => {
  it('is said to be kept with a proof, asked more of, then acknowledged; the public reads where it stands alone', async () => {
    const { id, commitmentId, certificateId } = await decided(party, who(instructor))
    const standing = async () => (await publicFollowUp(certificateId)).commitments[0]?.standing
    expect(await standing()).toBe('open')
    const said = { id: commitmentId, text: 'Voici l’évaluation.', link: 'https://exemple.fr/bilan', file: pdf('bilan') }
    given(await reportCommitment(party.applicant, said))
    expect(await standing()).toBe('reported')
    expect(codeOf(await reportCommitment(party.applicant, said))).toBe('state-forbids')
    const more = { id: commitmentId, event: 'ask-more', text: 'Avec qui\u202f?', dueOn: addDays(today(), 200) } as const
    expect(codeOf(await settleCommitment(who(committee), more))).toBe('not-allowed')
    given(await settleCommitment(who(instructor), more))
    expect((await publicFollowUp(certificateId)).commitments[0]).toMatchObject({
      standing: 'open',
      dueOn: addDays(today(), 200),
    })
    await reportedCommitment(party, commitmentId)
    given(await settleCommitment(who(instructor), { id: commitmentId, event: 'acknowledge', text: '', dueOn: null }))
    expect(await standing()).toBe('acknowledged')
    const everyone = JSON.stringify(await publicFollowUp(certificateId))
    for (const secret of ['Voici l’évaluation', 'Avec qui', 'exemple.fr']) expect(everyone).not.toContain(secret)
    const file = (await ownSupportOf(party.applicant, id))?.commitments[0]?.steps[0]?.file?.id ?? ''
    expect(await mayReadProof(who(committee), file)).toBe(true)
    expect(await mayReadProof((await createParty()).applicant, file)).toBe(false)
  })

  it('is recalled a month before its day and once late, each once, and is then on the desks', async () => {
    const own = await createParty()
    const { commitmentId: id } = await decided(own, who(instructor))
    const notices = () => mails(`label-commitment:${id}`)
    given(await remindCommitments(system))
    expect(await notices()).toBe(0)
    await db.labelCommitment.update({
      where: { id },
      data: { dueOn: addDays(today(), 20), createdAt: new Date('2026-01-01') },
    })
    given(await remindCommitments(system))
    given(await remindCommitments(system))
    expect(await notices()).toBe(1)
    await db.labelCommitment.update({ where: { id }, data: { dueOn: addDays(today(), -1) } })
    given(await remindCommitments(system))
    await db.outboxMessage.deleteMany({ where: { key: { startsWith: `label-commitment:${id}:late` } } })
    expect(given(await remindCommitments(system)).told).toBe(0)
    expect((await awaitingTeam(who(instructor)))?.late.map((one) => one.commitment)).toContain(promised)
    expect((await awaitingReceivers([own.organisation.id])).commitments).toHaveLength(1)
  })

  it('of a decision taken before is followed too, once', async () => {
    const { id } = await decided(party, who(instructor))
    await db.labelCommitment.deleteMany({ where: { applicationId: id } })
    await db.labelSupport.deleteMany({ where: { applicationId: id } })
    expect(given(await takeUpDecisions(system)).taken).toBe(1)
    expect(given(await takeUpDecisions(system)).taken).toBe(0)
    expect(await db.labelCommitment.count({ where: { applicationId: id, commitment: promised } })).toBe(1)
  })
})

describe('a yearly report', () => {
  it('is asked at the anniversary, once, kept as a draft, then sent and public', async () => {
    const own = await createParty()
    const { id, certificateId } = await decided(own, who(instructor))
    given(await askYearly(system))
    expect(await db.labelYearlyReport.count({ where: { certificateId } })).toBe(0)
    const reportId = await askedYearly(certificateId)
    given(await askYearly(system))
    expect(await db.labelYearlyReport.count({ where: { certificateId } })).toBe(1)
    expect(await mails(`label-yearly:${reportId}:asked`)).toBe(1)
    const contributor = await createActor(own.organisation.id, 'contributor')
    given(await saveYearly(contributor, { id: reportId, ...yearlyText, hard: '' }))
    expect(JSON.stringify(await publicFollowUp(certificateId))).not.toContain(yearlyText.wentWell)
    expect(JSON.stringify(await fileSupportOf(who(instructor), id))).not.toContain(yearlyText.wentWell)
    expect(codeOf(await sendYearly(contributor, { id: reportId, ...yearlyText }))).toBe('representative-only')
    expect(await sendYearly(own.applicant, { id: reportId, ...yearlyText, hard: '' })).toMatchObject({
      refused: { code: 'report-incomplete', problems: { hard: 'text-missing' } },
    })
    given(await sendYearly(own.applicant, { id: reportId, ...yearlyText }))
    expect((await publicFollowUp(certificateId)).yearlies).toMatchObject([{ year: 1, text: yearlyText }])
    expect(codeOf(await saveYearly(own.applicant, { id: reportId, ...yearlyText }))).toBe('sent-already')
  })

  it('that was sent is corrected; everyone reads that it was, and those who follow it what it said before', async () => {
    const own = await createParty()
    const { id, certificateId } = await decided(own, who(instructor))
    const reportId = await askedYearly(certificateId)
    const corrected = { id: reportId, ...yearlyText, hard: 'Finalement, presque rien.' }
    expect(codeOf(await correctYearly(own.applicant, corrected))).toBe('state-forbids')
    given(await sendYearly(own.applicant, { id: reportId, ...yearlyText }))
    expect(codeOf(await correctYearly(own.applicant, { id: reportId, ...yearlyText }))).toBe('same-text')
    expect(codeOf(await correctYearly(own.applicant, { ...corrected, changed: '' }))).toBe('report-incomplete')
    expect(codeOf(await correctYearly(who(instructor), corrected))).toBe('not-found')
    given(await correctYearly(own.applicant, corrected))
    const [shown] = (await publicFollowUp(certificateId)).yearlies
    expect(shown).toMatchObject({ text: { hard: corrected.hard } })
    expect(shown?.correctedAt).not.toBeNull()
    expect(JSON.stringify(shown)).not.toContain(yearlyText.hard)
    expect((await fileSupportOf(who(committee), id))?.yearlies[0]?.former).toMatchObject([{ text: yearlyText }])
    expect(await mails(`label-yearly:${reportId}:corrected`)).toBeGreaterThan(0)
    for (let times = 1; times < 10; times += 1)
      given(await correctYearly(own.applicant, { ...corrected, hard: `Fois ${times}.` }))
    expect(codeOf(await correctYearly(own.applicant, corrected))).toBe('too-many-corrections')
  })

  it('that is late is recalled once, and seen by the team; not asked of a label withdrawn or suspended', async () => {
    const own = await createParty()
    const { certificateId } = await decided(own, who(instructor))
    const reportId = await askedYearly(certificateId)
    await db.labelYearlyReport.update({ where: { id: reportId }, data: { dueOn: addDays(today(), -1) } })
    given(await remindYearly(system))
    expect(given(await remindYearly(system)).told).toBe(0)
    expect(await mails(`label-yearly:${reportId}:late`)).toBe(1)
    expect((await awaitingTeam(who(instructor)))?.lateYearly.map((one) => one.id)).toContain(reportId)
    for (const data of [{ suspendedOn: today() }, { revokedOn: today() }]) {
      const other = await decided(party, who(instructor))
      await db.certificate.update({
        where: { id: other.certificateId },
        data: { grantedOn: addMonths(today(), -12), ...data },
      })
      given(await askYearly(system))
      expect(await db.labelYearlyReport.count({ where: { certificateId: other.certificateId } })).toBe(0)
    }
  })

  it('and all of it is closed to an instructor who acts for the organisation', async () => {
    const own = await createParty()
    const { id, supportId } = await decided(own, who(instructor))
    const tied = await createPerson({ roles: ['label-instructor'] })
    await db.organisationMandate.create({
      data: {
        ...{ id: `tied-${id}`, organisationId: own.organisation.id, userId: tied.id, role: 'contributor' },
        ...{ startsAt: new Date('2020-01-01'), grantedBy: 'system:test' },
      },
    })
    await doneSupport(own, who(instructor), supportId)
    expect(await fileSupportOf(tied, id)).toBeNull()
    expect(codeOf(await finishSupport(tied, { id: supportId }))).toBe('not-found')
    const offer = { applicationId: id, kind: 'training' as const, note: 'Une journée.', ...none }
    expect(codeOf(await offerSupport(tied, offer))).toBe('not-found')
  })
})
