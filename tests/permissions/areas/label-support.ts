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
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { createEntry, methodOf } from '../../factories/entries'
import { createParty, given, type Party } from '../../factories/label'
import {
  acceptedSupport,
  askedYearly,
  decided,
  doneSupport,
  reportedCommitment,
  yearlyText,
} from '../../factories/label-support'
import { createPerson } from '../../factories/people'
import { openProfile } from '../../factories/practitioners'
import { theOrganisation } from '../actors'
import type { Build } from '../subjects'
import { actFor, type World } from '../world'
import type { Area } from './area'

const companion: Build = (_actor, name) => ({
  conflicted: name === 'conflicted',
  committee: 'label-committee',
})
const received: Build = () => ({ organisationId: theOrganisation })
const nothing: Build = () => null
/** A mentoring of one of the columns, or of nobody in them. */
const mentoredBy =
  (mentor: string): Build =>
  (actor, name) => ({ practitionerId: name === mentor && actor.kind === 'person' ? actor.id : 'somebody else' })

function representativeOf(world: World) {
  const person = world.people.get('representative')
  if (!person) throw new Error('no representative')
  return person
}
const partyOf = (world: World): Party => ({ organisation: world.organisation, applicant: representativeOf(world) })
// Examined by somebody else: the columns only hold their roles.
const examiner = () => createPerson({ roles: ['label-instructor'] })
const plan = async (world: World) => decided(partyOf(world), await examiner())
const none = { methodId: '', practitioner: '' }

export const labelSupport: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label-support.see-own                           ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label-support.answer-offer                      ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.judge-support                     ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.report-commitment                 ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.save-yearly                       ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label-support.send-yearly                       ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.correct-yearly                    ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.see-mentorings                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  label-support.decline-mentoring                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.decline-mentoring (own)           ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.take-back-offer                   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.see-file                          ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label-support.see-overview                      ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label-support.offer-support                     ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.finish-support                    ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.settle-commitment                 ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label-support.tend                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'label-support.': { '': companion },
    'label-support.see-own': { '': received },
    'label-support.answer-offer': { '': received },
    'label-support.judge-support': { '': received },
    'label-support.report-commitment': { '': received },
    'label-support.save-yearly': { '': received },
    'label-support.send-yearly': { '': received },
    'label-support.correct-yearly': { '': received },
    'label-support.see-mentorings': { '': nothing },
    'label-support.decline-mentoring': { '': mentoredBy('nobody'), own: mentoredBy('person') },
    'label-support.see-overview': { '': nothing },
    'label-support.tend': { '': nothing },
  },
  commands: {
    'modules/label-support/commands/answer-offer': {
      answerOffer: ['label-support.answer-offer'],
      tellMentor: { none: 'a part of answerOffer and nameSupport, which ask' },
    },
    'modules/label-support/commands/ask-yearly': {
      askYearly: ['label-support.tend'],
      remindYearly: ['label-support.tend'],
    },
    'modules/label-support/commands/correct-yearly': { correctYearly: ['label-support.correct-yearly'] },
    'modules/label-support/commands/decline-mentoring': { declineMentoring: ['label-support.decline-mentoring'] },
    'modules/label-support/commands/find-followed': {
      asReceiver: { none: 'a part of the others, which name the act' },
      asCompanion: { none: 'a part of the others, which name the act' },
    },
    'modules/label-support/commands/finish-support': { finishSupport: ['label-support.finish-support'] },
    'modules/label-support/commands/judge-support': { judgeSupport: ['label-support.judge-support'] },
    'modules/label-support/commands/offer-support': {
      offerSupport: ['label-support.offer-support'],
      nameSupport: ['label-support.offer-support'],
    },
    'modules/label-support/commands/report-commitment': { reportCommitment: ['label-support.report-commitment'] },
    'modules/label-support/commands/settle-commitment': { settleCommitment: ['label-support.settle-commitment'] },
    'modules/label-support/commands/take-back-offer': { takeBackOffer: ['label-support.take-back-offer'] },
    'modules/label-support/commands/take-up-decisions': { takeUpDecisions: ['label-support.tend'] },
    'modules/label-support/commands/tend-support': { remindCommitments: ['label-support.tend'] },
    'modules/label-support/commands/write-yearly': {
      saveYearly: ['label-support.save-yearly'],
      sendYearly: ['label-support.send-yearly'],
    },
  },
  attempts: [
    {
      line: 'label-support.offer-support',
      command: 'offerSupport',
      prepare: async (world) => {
        const { id: applicationId } = await plan(world)
        return (actor) => offerSupport(actor, { applicationId, kind: 'training', note: 'Une journée.', ...none })
      },
    },
    {
      line: 'label-support.offer-support',
      command: 'nameSupport',
      prepare: async (world) => {
        const { supportId: id } = await plan(world)
        const method = await createEntry({ kind: 'method', content: methodOf(), state: 'published', ownerId: null })
        return (actor) => nameSupport(actor, { id, ...none, methodId: method.id })
      },
    },
    {
      line: 'label-support.answer-offer',
      command: 'answerOffer',
      prepare: async (world) => {
        const { supportId: id } = await plan(world)
        return (actor) => answerOffer(actor, { id, event: 'accept', answer: '' })
      },
    },
    {
      line: 'label-support.finish-support',
      command: 'finishSupport',
      prepare: async (world) => {
        const { supportId: id } = await plan(world)
        await acceptedSupport(partyOf(world), id)
        return (actor) => finishSupport(actor, { id })
      },
    },
    {
      line: 'label-support.judge-support',
      command: 'judgeSupport',
      prepare: async (world) => {
        const { supportId: id } = await plan(world)
        await doneSupport(partyOf(world), await examiner(), id)
        return (actor) => judgeSupport(actor, { id, judgement: 'useful', text: '' })
      },
    },
    {
      line: 'label-support.report-commitment',
      command: 'reportCommitment',
      prepare: async (world) => {
        const { commitmentId: id } = await plan(world)
        return (actor) => reportCommitment(actor, { id, text: 'C’est fait.', link: '', file: null })
      },
    },
    {
      line: 'label-support.settle-commitment',
      command: 'settleCommitment',
      prepare: async (world) => {
        const { commitmentId: id } = await plan(world)
        await reportedCommitment(partyOf(world), id)
        return (actor) => settleCommitment(actor, { id, event: 'acknowledge', text: '', dueOn: null })
      },
    },
    {
      line: 'label-support.save-yearly',
      command: 'saveYearly',
      prepare: async (world) => {
        const id = await askedYearly((await plan(world)).certificateId)
        return (actor) => saveYearly(actor, { id, ...yearlyText })
      },
    },
    {
      line: 'label-support.send-yearly',
      command: 'sendYearly',
      prepare: async (world) => {
        const id = await askedYearly((await plan(world)).certificateId)
        return (actor) => sendYearly(actor, { id, ...yearlyText })
      },
    },
    {
      line: 'label-support.take-back-offer',
      command: 'takeBackOffer',
      prepare: async (world) => {
        const { supportId: id } = await plan(world)
        return (actor) => takeBackOffer(actor, { id })
      },
    },
    {
      line: 'label-support.correct-yearly',
      command: 'correctYearly',
      prepare: async (world) => {
        const id = await askedYearly((await plan(world)).certificateId)
        given(await sendYearly(representativeOf(world), { id, ...yearlyText }))
        return (actor) => correctYearly(actor, { id, ...yearlyText, hard: 'Autre chose.' })
      },
    },
    ...(['', ' (own)'] as const).map((own) => ({
      line: `label-support.decline-mentoring${own}`,
      command: 'declineMentoring',
      prepare: async (world: World) => {
        const mentor = own ? world.people.get('person') : await createPerson()
        const { supportId: id } = await plan(world)
        if (!mentor) throw new Error('no person')
        await openProfile(mentor)
        await db.labelSupport.update({ where: { id }, data: { state: 'accepted', practitionerId: mentor.id } })
        return (actor: Actor) => declineMentoring(actor, { id, reason: '' })
      },
    })),
    ...([askYearly, remindYearly, takeUpDecisions, remindCommitments] as const).map((command) => ({
      line: 'label-support.tend',
      command: command.name,
      prepare: async (world: World) => {
        await plan(world)
        return command
      },
    })),
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/accompagnement                         → · · · · · ● ● ● · · · · ·
  /equipe/label/:id/accompagnement                     → · · · · · ● ● · · · · · ·
  /espace/parrainages                                  → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/label/:id/accompagnement                     → · · ● ● · · · ● · · · · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { organisation, applicant } = await createParty()
    for (const name of ['conflicted', 'contributor'] as const)
      await actFor(organisation.id, world.people.get(name)?.id ?? '', 'contributor')
    await actFor(organisation.id, representativeOf(world).id, 'representative')
    const { id } = await decided({ organisation, applicant }, await examiner())
    return [
      ['/equipe/label/:id/accompagnement', `/equipe/label/${id}/accompagnement`],
      ['/espace/label/:id/accompagnement', `/espace/label/${id}/accompagnement`],
    ]
  },
}
