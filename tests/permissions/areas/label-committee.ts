import { answerHearing } from '~/modules/label/commands/answer-hearing.server'
import { adjournApplication } from '~/modules/label/commands/adjourn-application.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { fileAppeal, withdrawAppeal } from '~/modules/label/commands/file-appeal.server'
import { inviteToHearing } from '~/modules/label/commands/invite-to-hearing.server'
import { proposeAnswer } from '~/modules/label/commands/propose-answer.server'
import { proposeDecision } from '~/modules/label/commands/propose-decision.server'
import { recordHearing } from '~/modules/label/commands/record-hearing.server'
import { remindBoard } from '~/modules/label/commands/remind-board.server'
import { remindHolders } from '~/modules/label/commands/remind-holders.server'
import { renewLabel } from '~/modules/label/commands/renew-label.server'
import { openScores, scoreApplication } from '~/modules/label/commands/score-application.server'
import { labelAppealSubject } from '~/modules/label/store-committee.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { createParty, given, inCommittee, type Party } from '../../factories/label'
import { onAgenda, putOnAgenda, refusal } from '../../factories/label-committee'
import { createPerson } from '../../factories/people'
import { type ActorName, theOrganisation } from '../actors'
import type { Build } from '../subjects'
import { actFor, type World } from '../world'
import type { Area } from './area'

const part = (of: string) => ({ none: `a part of ${of}, which asks` }) as const

/** A contested file, as the board sees it. */
const contested =
  ({ instructed = false, decidedFirst = false } = {}): Build =>
  (_actor, name) => ({
    organisationId: theOrganisation,
    conflicted: name === 'conflicted',
    assignedToId: null,
    wasSubmitted: true,
    wasAppealed: true,
    committee: 'label-committee',
    instructed,
    decidedFirst,
  })

function personIn(world: World, name: 'representative' | 'instructor') {
  const person = world.people.get(name)
  if (!person) throw new Error(`no ${name}`)
  return person
}
const partyOf = (world: World): Party => ({
  organisation: world.organisation,
  applicant: personIn(world, 'representative'),
})
const before = (world: World) => inCommittee(partyOf(world), personIn(world, 'instructor'))

/** A file that a committee of its own refused. */
async function refusedFile(world: World): Promise<string> {
  const id = await inCommittee(partyOf(world), personIn(world, 'instructor'), ['equidistance'])
  given(await decideApplication(await createPerson({ roles: ['label-committee'] }), { id, decision: refusal }))
  return id
}
async function contestedFile(world: World): Promise<string> {
  const id = await refusedFile(world)
  given(await fileAppeal(personIn(world, 'representative'), { id, grounds: 'Ce critère est rempli.' }))
  return id
}
const toCome = () => ({ hearingAt: new Date(now().getTime() + 86_400_000), place: 'Bourges' })
/** A file whose applicant a committee of its own wishes to hear. */
async function invited(world: World): Promise<string> {
  const id = await before(world)
  given(await inviteToHearing(await createPerson({ roles: ['label-committee'] }), { id, ...toCome() }))
  return id
}
const scores = { equidistance: { score: 2 as const, note: '' } }

export const labelCommittee: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.renew-label                               ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label.remind-holders                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label.remind-board                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label.answer-hearing                            ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.invite-to-hearing                         ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.invite-to-hearing (instructed)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.record-hearing                            ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.file-appeal                               ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.withdraw-appeal                           ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.adjourn-application                       ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.adjourn-application (instructed)          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.score-application                         ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.score-application (instructed)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.open-scores                               ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.propose-decision                          ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.propose-answer                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  label.propose-answer (instructed)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.propose-answer (decided first)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.see-file (of another committee)           ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.decide-application (of another committee)  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.score-application (of another committee)  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.see-file (contested)                      ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·
`,
  subjects: {
    'label.remind-holders': { '': () => null },
    'label.remind-board': { '': () => null },
    'label.renew-label': { '': () => ({ organisationId: theOrganisation }) },
    'label.propose-answer': {
      '': contested(),
      instructed: contested({ instructed: true }),
      'decided first': contested({ decidedFirst: true }),
    },
  },
  commands: {
    'modules/label/commands/adjourn-application': { adjournApplication: ['label.adjourn-application'] },
    'modules/label/commands/answer-hearing': { answerHearing: ['label.answer-hearing'] },
    'modules/label/commands/invite-to-hearing': { inviteToHearing: ['label.invite-to-hearing'] },
    'modules/label/commands/record-hearing': { recordHearing: ['label.record-hearing'] },
    'modules/label/commands/apply-answer': { applyAnswer: part('takeAppealDecision') },
    'modules/label/commands/file-appeal': {
      fileAppeal: ['label.file-appeal'],
      withdrawAppeal: ['label.withdraw-appeal'],
    },
    'modules/label/commands/propose-answer': { proposeAnswer: ['label.propose-answer'] },
    'modules/label/commands/propose-decision': { proposeDecision: ['label.propose-decision'] },
    'modules/label/commands/remind-board': { remindBoard: ['label.remind-board'] },
    'modules/label/commands/remind-holders': { remindHolders: ['label.remind-holders'] },
    'modules/label/commands/renew-label': { renewLabel: ['label.renew-label'] },
    'modules/label/commands/score-application': {
      scoreApplication: ['label.score-application'],
      openScores: ['label.open-scores'],
    },
    'modules/label/commands/take-appeal-decision': {
      takeAppealDecision: { none: 'what follows a vote of the board, which its sitting asked for' },
    },
    'modules/label/commands/take-sitting-decision': {
      takeSittingDecision: { none: 'what follows a vote of the committee, which its sitting asked for' },
    },
  },
  attempts: [
    {
      line: 'label.renew-label',
      command: 'renewLabel',
      prepare: async (world) => {
        const id = await inCommittee(partyOf(world), personIn(world, 'instructor'))
        const decision = { ...refusal, outcome: 'granted', reasons: {} } as const
        const { certificateId } = given(
          await decideApplication(await createPerson({ roles: ['label-committee'] }), { id, decision }),
        )
        await db.certificate.update({ where: { id: certificateId ?? '' }, data: { validUntil: addDays(today(), 30) } })
        return (actor) => renewLabel(actor, { certificateId: certificateId ?? '' })
      },
    },
    {
      line: 'label.remind-holders',
      command: 'remindHolders',
      prepare: async () => (actor) => remindHolders(actor),
    },
    {
      line: 'label.remind-board',
      command: 'remindBoard',
      prepare: async () => (actor) => remindBoard(actor),
    },
    {
      line: 'label.file-appeal',
      command: 'fileAppeal',
      prepare: async (world) => {
        const id = await refusedFile(world)
        return (actor) => fileAppeal(actor, { id, grounds: 'Ce critère est rempli.' })
      },
    },
    {
      line: 'label.withdraw-appeal',
      command: 'withdrawAppeal',
      prepare: async (world) => {
        const id = await contestedFile(world)
        return (actor) => withdrawAppeal(actor, { id })
      },
    },
    {
      line: 'label.adjourn-application',
      command: 'adjournApplication',
      prepare: async (world) => {
        const id = await before(world)
        return (actor) => adjournApplication(actor, { id, reason: 'Une pièce manque.' })
      },
    },
    {
      line: 'label.invite-to-hearing',
      command: 'inviteToHearing',
      prepare: async (world) => {
        const id = await before(world)
        return (actor) => inviteToHearing(actor, { id, ...toCome() })
      },
    },
    {
      line: 'label.answer-hearing',
      command: 'answerHearing',
      prepare: async (world) => {
        const id = await invited(world)
        return (actor) => answerHearing(actor, { id, answer: 'coming', words: '' })
      },
    },
    {
      line: 'label.record-hearing',
      command: 'recordHearing',
      prepare: async (world) => {
        const id = await invited(world)
        given(await answerHearing(personIn(world, 'representative'), { id, answer: 'declined', words: '' }))
        return (actor) => recordHearing(actor, { id, outcome: 'absent', summary: '' })
      },
    },
    {
      line: 'label.score-application',
      command: 'scoreApplication',
      prepare: async (world) => {
        const id = await before(world)
        return (actor) => scoreApplication(actor, { id, scores, send: false })
      },
    },
    {
      line: 'label.open-scores',
      command: 'openScores',
      prepare: async (world) => {
        const id = await before(world)
        given(await scoreApplication(await createPerson({ roles: ['label-committee'] }), { id, scores, send: true }))
        return (actor) => openScores(actor, { id })
      },
    },
    {
      line: 'label.propose-decision',
      command: 'proposeDecision',
      prepare: async (world) => {
        const id = await inCommittee(partyOf(world), personIn(world, 'instructor'), ['equidistance'])
        await onAgenda(id)
        return (actor) => proposeDecision(actor, { id, decision: refusal })
      },
    },
    {
      line: 'label.propose-answer',
      command: 'proposeAnswer',
      prepare: async (world) => {
        const id = await contestedFile(world)
        const { id: appealId } = await db.labelAppeal.findFirstOrThrow({ where: { applicationId: id } })
        await putOnAgenda(labelAppealSubject(appealId), { body: 'board' })
        const answer = {
          outcome: 'upheld',
          summary: 'Le motif tient.',
          reasons: {},
          support: [],
          actionPlan: [],
        } as const
        return (actor) => proposeAnswer(actor, { id, answer })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/label/:id/audition                   → · · ● ● · · · ● · · · · ·
  /equipe/label/:id/audition                   → · · · · · ● ● · · · · · ·
  /equipe/label/:id/notes                      → · · · · · · ● · · · · · ·
  /equipe/label/:id/recours                    → · · · · · · · · · · ● · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    // Of other parties: the world's own has an open draft, which would be submitted instead of a new one.
    const another = async (...names: ActorName[]): Promise<World> => {
      const { organisation, applicant } = await createParty()
      const people = new Map(world.people).set('representative', applicant)
      for (const name of names) await actFor(organisation.id, world.people.get(name)?.id ?? '', 'contributor')
      return { ...world, organisation: { ...world.organisation, ...organisation }, people }
    }
    const elsewhere = await another('conflicted')
    const heard = await invited(await another('contributor', 'representative', 'conflicted'))
    return [
      ['/equipe/label/:id/audition', `/equipe/label/${heard}/audition`],
      ['/espace/label/:id/audition', `/espace/label/${heard}/audition`],
      ['/equipe/label/:id/notes', `/equipe/label/${await before(elsewhere)}/notes`],
      ['/equipe/label/:id/recours', `/equipe/label/${await contestedFile(elsewhere)}/recours`],
    ]
  },
}
