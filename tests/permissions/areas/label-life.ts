import { answerReport } from '~/modules/label-life/commands/answer-report.server'
import { proposeContestAnswer } from '~/modules/label-life/commands/answer-contest.server'
import { contestWithdrawal, dropContest } from '~/modules/label-life/commands/contest-withdrawal.server'
import { decideProcedure, proposeOutcome } from '~/modules/label-life/commands/decide-procedure.server'
import { forgetReports } from '~/modules/label-life/commands/forget-reports.server'
import { observe } from '~/modules/label-life/commands/observe.server'
import { openProcedure } from '~/modules/label-life/commands/open-procedure.server'
import { confirmReport, reportLabel } from '~/modules/label-life/commands/report-label.server'
import { remindTerms } from '~/modules/label-life/commands/remind-terms.server'
import { removeFiles } from '~/modules/label-life/commands/remove-files.server'
import { setHearing } from '~/modules/label-life/commands/set-hearing.server'
import { contestSubject, procedureSubject } from '~/modules/label-life/store.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createParty, given, type Party } from '../../factories/label'
import { onAgenda, putOnAgenda } from '../../factories/label-committee'
import {
  confirmedReport,
  decisionReason,
  grantedLabel,
  heldAgainst,
  questionedLabel,
  saysAll,
  tokenMailedTo,
  withdrawnLabel,
} from '../../factories/label-life'
import { createPerson } from '../../factories/people'
import { theOrganisation } from '../actors'
import type { Build } from '../subjects'
import { actFor, type World } from '../world'
import type { Area } from './area'

const part = (of: string) => ({ none: `a part of ${of}, which asks` }) as const

const life =
  ({ instructed = false, wasContested = false, decidedFirst = false, committee = 'label-committee' } = {}): Build =>
  (_actor, name) => ({
    ...{ conflicted: name === 'conflicted', instructed, wasContested, decidedFirst, committee },
  })
const held: Build = () => ({ organisationId: theOrganisation })

function personIn(world: World, name: 'representative') {
  const person = world.people.get(name)
  if (!person) throw new Error(`no ${name}`)
  return person
}
const partyOf = (world: World): Party => ({
  organisation: world.organisation,
  applicant: personIn(world, 'representative'),
})
// Examined by somebody else: the columns only hold their roles.
const examiner = () => createPerson({ roles: ['label-instructor'] })
const questioned = async (world: World) => questionedLabel(partyOf(world), await examiner())
const heard = async (world: World) => {
  const label = await questioned(world)
  await saysAll(partyOf(world), label.procedureId)
  return label
}
/** Withdrawn, then contested; its committee is not any column's. */
async function contested(world: World) {
  const label = await withdrawnLabel(partyOf(world), await examiner())
  given(await contestWithdrawal(personIn(world, 'representative'), { id: label.procedureId, grounds: 'À tort.' }))
  return label
}
async function asked(world: World) {
  const { certificateId } = await grantedLabel(partyOf(world), await examiner())
  const email = `temoin-${newId()}@exemple.invalid`
  const form = { kind: 'other' as const, text: 'Rien n’est publié.', email, label: certificateId }
  given(await reportLabel(visitor, { ...form, clientAddress: newId(), locale: 'fr' }))
  return tokenMailedTo(email)
}
const tomorrow = () => new Date(now().getTime() + 86_400_000)

export const labelLife: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label-life.see-life                             ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.see-life (contested)                 ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·
  label-life.open-procedure                       ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.set-hearing                          ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.propose-outcome                      ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.decide-procedure                     ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.decide-procedure (instructed)        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-life.propose-answer                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  label-life.propose-answer (decided first)       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-life.see-own                              ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label-life.observe                              ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-life.contest-withdrawal                   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-life.drop-contest                         ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label-life.report-label                         ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  label-life.follow-link                          ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  label-life.see-reports                          ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label-life.answer-report                        ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label-life.remove-files                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label-life.remind-terms                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label-life.forget-reports                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'label-life.': { '': life(), instructed: life({ instructed: true }), contested: life({ wasContested: true }) },
    'label-life.propose-answer': {
      '': life({ wasContested: true }),
      'decided first': life({ wasContested: true, decidedFirst: true }),
    },
    'label-life.see-own': { '': held },
    'label-life.observe': { '': held },
    'label-life.contest-withdrawal': { '': held },
    'label-life.drop-contest': { '': held },
    'label-life.report-label': { '': () => null },
    'label-life.follow-link': { '': () => null },
    'label-life.see-reports': { '': () => null },
    'label-life.remove-files': { '': () => null },
    'label-life.remind-terms': { '': () => null },
    'label-life.forget-reports': { '': () => null },
  },
  commands: {
    'modules/label/commands/change-standing': {
      suspendCertificate: part('decideProcedure'),
      revokeCertificate: part('decideProcedure'),
      restoreCertificate: part('decideProcedure, contestWithdrawal and takeContestDecision'),
    },
    'modules/label-life/commands/answer-report': { answerReport: ['label-life.answer-report'] },
    'modules/label-life/commands/apply-step': {
      applyStep: part('decideProcedure, dropContest and takeContestDecision'),
    },
    'modules/label-life/commands/contest-withdrawal': {
      contestWithdrawal: ['label-life.contest-withdrawal'],
      dropContest: ['label-life.drop-contest'],
    },
    'modules/label-life/commands/answer-contest': {
      proposeContestAnswer: ['label-life.propose-answer'],
      takeContestDecision: { none: 'what follows a vote of the board, which its sitting asked for' },
    },
    'modules/label-life/commands/decide-procedure': {
      decideProcedure: ['label-life.decide-procedure'],
      proposeOutcome: ['label-life.propose-outcome'],
      takeProcedureDecision: { none: 'a part of the decisions that a sitting enters in the register' },
    },
    'modules/label-life/commands/find-procedure': {
      findProcedure: { none: 'a part of the others, which name the act' },
      findHeld: { none: 'a part of the others, which name the act' },
    },
    'modules/label-life/commands/remind-terms': { remindTerms: ['label-life.remind-terms'] },
    'modules/label-life/commands/remove-files': { removeFiles: ['label-life.remove-files'] },
    'modules/label-life/commands/forget-reports': { forgetReports: ['label-life.forget-reports'] },
    'modules/label-life/commands/observe': { observe: ['label-life.observe'] },
    'modules/label-life/commands/open-procedure': {
      openProcedure: ['label-life.open-procedure'],
      beginProcedure: part('openProcedure and answerReport'),
    },
    'modules/label-life/commands/report-label': {
      reportLabel: ['label-life.report-label'],
      confirmReport: ['label-life.follow-link'],
    },
    'modules/label-life/commands/set-hearing': { setHearing: ['label-life.set-hearing'] },
  },
  attempts: [
    {
      line: 'label-life.open-procedure',
      command: 'openProcedure',
      prepare: async (world) => {
        const { id } = await grantedLabel(partyOf(world), await examiner())
        return (actor) => openProcedure(actor, { applicationId: id, reason: heldAgainst })
      },
    },
    {
      line: 'label-life.set-hearing',
      command: 'setHearing',
      prepare: async (world) => {
        const { procedureId: id } = await questioned(world)
        return (actor) => setHearing(actor, { id, hearingAt: tomorrow(), place: 'Orléans' })
      },
    },
    {
      line: 'label-life.decide-procedure',
      command: 'decideProcedure',
      prepare: async (world) => {
        const { procedureId: id } = await heard(world)
        return (actor) => decideProcedure(actor, { id, event: 'suspend', reason: decisionReason })
      },
    },
    {
      line: 'label-life.propose-outcome',
      command: 'proposeOutcome',
      prepare: async (world) => {
        const { id, procedureId } = await heard(world)
        const { itemId } = await onAgenda(id)
        await db.agendaItem.update({ where: { id: itemId }, data: { subject: procedureSubject(procedureId) } })
        return (actor) => proposeOutcome(actor, { id: procedureId, event: 'keep', reason: decisionReason })
      },
    },
    {
      line: 'label-life.observe',
      command: 'observe',
      prepare: async (world) => {
        const { procedureId: id } = await questioned(world)
        return (actor) => observe(actor, { id, text: 'Voici pourquoi.', isAll: false, files: [] })
      },
    },
    {
      line: 'label-life.contest-withdrawal',
      command: 'contestWithdrawal',
      prepare: async (world) => {
        const { procedureId: id } = await withdrawnLabel(partyOf(world), await examiner())
        return (actor) => contestWithdrawal(actor, { id, grounds: 'À tort.' })
      },
    },
    {
      line: 'label-life.drop-contest',
      command: 'dropContest',
      prepare: async (world) => {
        const { procedureId: id } = await contested(world)
        return (actor) => dropContest(actor, { id })
      },
    },
    {
      line: 'label-life.propose-answer',
      command: 'proposeContestAnswer',
      prepare: async (world) => {
        const { procedureId: id } = await contested(world)
        await putOnAgenda(contestSubject(id), { body: 'board' })
        return (actor) => proposeContestAnswer(actor, { id, event: 'uphold', reason: decisionReason })
      },
    },
    {
      line: 'label-life.report-label',
      command: 'reportLabel',
      prepare: async (world) => {
        const { certificateId: label } = await grantedLabel(partyOf(world), await examiner())
        const email = `temoin-${newId()}@exemple.invalid`
        const form = { kind: 'other' as const, text: 'Rien.', email, label, clientAddress: newId() }
        return (actor) => reportLabel(actor, { ...form, locale: 'fr' })
      },
    },
    {
      line: 'label-life.follow-link',
      command: 'confirmReport',
      prepare: async (world) => {
        const token = await asked(world)
        return (actor) => confirmReport(actor, { token })
      },
    },
    {
      line: 'label-life.answer-report',
      command: 'answerReport',
      prepare: async (world) => {
        const { certificateId } = await grantedLabel(partyOf(world), await examiner())
        const { id } = await confirmedReport(certificateId)
        return (actor) => answerReport(actor, { id, outcome: 'noted', answer: 'Merci.', reason: '' })
      },
    },
    {
      line: 'label-life.remind-terms',
      command: 'remindTerms',
      prepare: async () => (actor) => remindTerms(actor),
    },
    {
      line: 'label-life.remove-files',
      command: 'removeFiles',
      prepare: async () => (actor) => removeFiles(actor),
    },
    {
      line: 'label-life.forget-reports',
      command: 'forgetReports',
      prepare: async (world) => {
        await asked(world)
        await db.labelReport.updateMany({ where: { confirmedAt: null }, data: { createdAt: new Date('2026-01-01') } })
        return (actor) => forgetReports(actor)
      },
    },
  ],
  routes: `
  /label/verifier/:id/signaler                         ●
  /label/signalement/:token                            ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/:id/mise-en-cause                      → · · · · · ● ● · · · ● · ·
  /equipe/label/signalements                           → · · · · · ● ● ● · · · · ·
  /equipe/label/signalements/:report                   → · · · · · ● ● · · · · · ·
  /espace/label/:id/mise-en-cause                      → · · ● ● · · · ● · · · · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { organisation, applicant } = await createParty()
    for (const name of ['conflicted', 'contributor'] as const)
      await actFor(organisation.id, world.people.get(name)?.id ?? '', 'contributor')
    await actFor(organisation.id, personIn(world, 'representative').id, 'representative')
    const people = new Map(world.people).set('representative', applicant)
    const elsewhere: World = { ...world, organisation: { ...world.organisation, ...organisation }, people }
    const label = await contested(elsewhere)
    const report = await confirmedReport(label.certificateId)
    return [
      ['/label/verifier/:id/signaler', `/label/verifier/${label.certificateId}/signaler`],
      ['/label/signalement/:token', `/label/signalement/${report.token}`],
      ['/equipe/label/:id/mise-en-cause', `/equipe/label/${label.id}/mise-en-cause`],
      ['/equipe/label/signalements/:report', `/equipe/label/signalements/${report.id}`],
      ['/espace/label/:id/mise-en-cause', `/espace/label/${label.id}/mise-en-cause`],
    ]
  },
}
