import { advanceConsent } from '~/modules/governance/commands/advance-consent.server'
import { answerContribution } from '~/modules/governance/commands/answer-contribution.server'
import { contributeToConsent, withdrawObjection } from '~/modules/governance/commands/contribute-to-consent.server'
import { openConsent } from '~/modules/governance/commands/open-consent.server'
import { addConsent, addContribution } from '~/modules/governance/store-consent.server'
import {
  openAccountingYear,
  removeAccountLine,
  saveAccountLine,
} from '~/modules/governance/commands/keep-accounts.server'
import { publishAccounts } from '~/modules/governance/commands/publish-accounts.server'
import { decideItem } from '~/modules/governance/commands/decide-item.server'
import { declareConflict, withdrawConflict } from '~/modules/governance/commands/declare-conflict.server'
import { completeFollowUp } from '~/modules/governance/commands/complete-follow-up.server'
import { changeFollowUp, planFollowUp } from '~/modules/governance/commands/plan-follow-up.server'
import { nameToBody } from '~/modules/governance/commands/name-to-body.server'
import { recordDecision } from '~/modules/governance/commands/record-decision.server'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { createYear } from '../../factories/accounting'
import { createDecision, createFollowUp } from '../../factories/decisions'
import { convenedMeeting, createOfficers } from '../../factories/meetings'
import { setUpStatutes } from '../../factories/statutes'
import { createPerson } from '../../factories/people'
import type { Builds } from '../subjects'
import { personOf } from '../world'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const needStatutes = async () => void ((await db.statutes.count()) === 0 && (await setUpStatutes()))
const sitting = {
  bodyRole: 'label-committee',
  isConsultation: false,
  isDraft: false,
  chairId: 'the-chair',
  secretaryId: 'the-secretary',
}
const consentSubjects: Builds = {
  '': () => ({ takesPart: false, facilitatorId: 'the-facilitator' }),
  'taking part': () => ({ takesPart: true, facilitatorId: 'the-facilitator' }),
  leading: (actor) => ({ takesPart: false, facilitatorId: idOf(actor) }),
}
const plan = { task: 'Écrire aux communes', who: 'Équipe', email: '', dueOn: null }

/** After every year that there is, on a database where others may have made some. */
const freshYear = async (): Promise<number> =>
  Math.max(2040, (await db.accountingYear.aggregate({ _max: { year: true } }))._max.year ?? 0) + 1
const accountLine = {
  id: '',
  side: 'income' as const,
  category: 'sales' as const,
  title: 'Prestations',
  budget: 100,
  actual: null,
}

const consent = {
  body: 'assembly',
  kind: 'decision' as const,
  title: 'Se réunir le samedi',
  proposal: 'Les réunions ont lieu le samedi matin.',
  reviewOn: addDays(today(), 200),
  facilitatorId: '',
  itemId: '',
}
/** A decision by consent of the members, of whom no column is one, led by this person. */
/** Former attempts made members: here nobody is one any more, so that nobody takes part. */
const consentOfNobody = async (): Promise<string> => {
  await db.membership.updateMany({ data: { endedOn: '2020-01-01' } })
  return consentLedBy((await createPerson()).id)
}

const consentLedBy = async (facilitatorId: string): Promise<string> => {
  await needStatutes()
  const { facilitatorId: _, itemId: __, ...process } = consent
  return transact((tx) =>
    addConsent(tx, { ...process, state: 'clarification', facilitatorId, itemId: null, createdById: facilitatorId }),
  )
}

/** A convened sitting of a body with one resolution, led by people of the board. */
const sittingOf = async (body: string) => {
  await needStatutes()
  return convenedMeeting(await createOfficers(), { kind: 'sitting', body, assemblyKind: null })
}

export const bodies: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  governance.record-decision                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.follow-decisions                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.complete-follow-up                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.complete-follow-up (another's)       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-body-desk                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.name-to-body                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.name-to-body (oneself)               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.declare-conflict                     ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·
  governance.declare-conflict (another's)         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.declare-conflict (leading)           ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.decide-item                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.decide-item (leading)                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.keep-accounts                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.open-consent                         ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·
  governance.open-consent (of the members)        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-consent                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-consent (taking part)            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.contribute-to-consent                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.contribute-to-consent (taking part)  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.lead-consent                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.lead-consent (leading)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
`,
  subjects: {
    'governance.open-consent': {
      '': () => ({ role: 'label-committee' }),
      'of the members': () => ({ role: null }),
    },
    'governance.see-consent': consentSubjects,
    'governance.contribute-to-consent': consentSubjects,
    'governance.lead-consent': consentSubjects,
    'governance.declare-conflict': {
      '': (actor) => ({ ...sitting, userId: idOf(actor) }),
      "another's": () => ({ ...sitting, userId: 'somebody-else' }),
      leading: (actor) => ({ ...sitting, userId: 'somebody-else', chairId: idOf(actor) }),
    },
    'governance.record-decision': { '': () => null },
    'governance.follow-decisions': { '': () => null },
    'governance.see-body-desk': { '': () => null },
    'governance.keep-accounts': { '': () => null },
    'governance.decide-item': {
      '': () => sitting,
      leading: (actor) => ({ ...sitting, chairId: idOf(actor) }),
    },
    'governance.name-to-body': {
      '': () => ({ userId: 'somebody-else' }),
      oneself: (actor) => ({ userId: idOf(actor) }),
    },
    'governance.complete-follow-up': {
      '': (actor) => ({ userId: actor.kind === 'person' ? idOf(actor) : null }),
      "another's": () => ({ userId: 'somebody-else' }),
    },
  },
  commands: {
    'modules/governance/commands/complete-follow-up': { completeFollowUp: ['governance.complete-follow-up'] },
    'modules/governance/commands/advance-consent': { advanceConsent: ['governance.lead-consent'] },
    'modules/governance/commands/answer-contribution': { answerContribution: ['governance.lead-consent'] },
    'modules/governance/commands/contribute-to-consent': {
      contributeToConsent: ['governance.contribute-to-consent'],
      withdrawObjection: ['governance.contribute-to-consent'],
    },
    'modules/governance/commands/find-consent': {
      findConsent: { none: 'a part of each act on a decision by consent, which says what to ask' },
    },
    'modules/governance/commands/open-consent': { openConsent: ['governance.open-consent'] },
    'modules/governance/commands/decide-item': { decideItem: ['governance.decide-item'] },
    'modules/governance/commands/declare-conflict': {
      declareConflict: ['governance.declare-conflict'],
      withdrawConflict: ['governance.declare-conflict'],
    },
    'modules/governance/commands/keep-accounts': {
      openAccountingYear: ['governance.keep-accounts'],
      saveAccountLine: ['governance.keep-accounts'],
      removeAccountLine: ['governance.keep-accounts'],
    },
    'modules/governance/commands/publish-accounts': { publishAccounts: ['governance.keep-accounts'] },
    'modules/governance/commands/name-to-body': {
      nameToBody: ['governance.see-body-desk', 'governance.name-to-body'],
    },
    'modules/governance/commands/plan-follow-up': {
      planFollowUp: ['governance.follow-decisions'],
      changeFollowUp: ['governance.follow-decisions'],
    },
    'modules/governance/commands/record-decision': { recordDecision: ['governance.record-decision'] },
    'modules/governance/commands/remind-decisions': {
      remindDecisions: { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' },
    },
  },
  attempts: [
    {
      line: 'governance.decide-item',
      command: 'decideItem',
      prepare: async () => {
        const { itemId } = await sittingOf('label-committee')
        return (actor) => decideItem(actor, { itemId, reason: 'Raison', for: 1, against: 0, abstain: 0, chair: '' })
      },
    },
    {
      line: 'governance.keep-accounts',
      command: 'openAccountingYear',
      prepare: async () => {
        const year = await freshYear()
        return (actor) => openAccountingYear(actor, { year, note: '' })
      },
    },
    {
      line: 'governance.keep-accounts',
      command: 'saveAccountLine',
      prepare: async () => {
        const { year } = await createYear({ published: false }, await freshYear())
        return (actor) => saveAccountLine(actor, { ...accountLine, year })
      },
    },
    {
      line: 'governance.keep-accounts',
      command: 'removeAccountLine',
      prepare: async () => {
        const { year, lineId } = await createYear({ published: false }, await freshYear())
        return (actor) => removeAccountLine(actor, { year, id: lineId })
      },
    },
    {
      line: 'governance.keep-accounts',
      command: 'publishAccounts',
      prepare: async () => {
        const { year } = await createYear({ published: false }, await freshYear())
        const { number } = await createDecision()
        return (actor) => publishAccounts(actor, { year, part: 'budget', decision: number })
      },
    },
    {
      line: 'governance.open-consent',
      command: 'openConsent',
      prepare: async () => {
        await needStatutes()
        return (actor) => openConsent(actor, { ...consent, body: 'label-committee' })
      },
    },
    {
      line: 'governance.open-consent (of the members)',
      command: 'openConsent, of the members',
      prepare: async () => {
        await needStatutes()
        return (actor) => openConsent(actor, consent)
      },
    },
    {
      line: 'governance.contribute-to-consent',
      command: 'contributeToConsent',
      prepare: async () => {
        const id = await consentOfNobody()
        return (actor) => contributeToConsent(actor, { id, kind: 'question', text: 'Pourquoi ?', nomineeId: '' })
      },
    },
    {
      line: 'governance.contribute-to-consent',
      command: 'withdrawObjection',
      prepare: async () => {
        const processId = await consentOfNobody()
        return (actor) => withdrawObjection(actor, { processId, id: newId() })
      },
    },
    {
      line: 'governance.lead-consent (leading)',
      command: 'answerContribution',
      prepare: async (world, name) => {
        const { id: userId } = await personOf(world, name)
        const processId = await consentLedBy(userId)
        const id = await transact((tx) =>
          addContribution(tx, {
            processId,
            round: 1,
            kind: 'question',
            authorId: userId,
            text: 'Quoi ?',
            nomineeId: null,
          }),
        )
        return (actor) => answerContribution(actor, { processId, id, answer: 'Ceci.' })
      },
    },
    {
      line: 'governance.lead-consent (leading)',
      command: 'advanceConsent',
      prepare: async (world, name) => {
        const id = await consentLedBy((await personOf(world, name)).id)
        return (actor) =>
          advanceConsent(actor, { id, event: 'next', revision: 1, proposal: '', proposedId: '', reason: '' })
      },
    },
    {
      line: 'governance.declare-conflict',
      command: 'declareConflict',
      prepare: async (world, name) => {
        const { itemId } = await sittingOf('label-committee')
        const { id: userId } = await personOf(world, name)
        return (actor) => declareConflict(actor, { itemId, userId, reason: 'Parenté' })
      },
    },
    {
      line: 'governance.declare-conflict',
      command: 'withdrawConflict',
      prepare: async (world, name) => {
        const { id: meetingId, itemId } = await sittingOf('label-committee')
        const { id: userId } = await personOf(world, name)
        const id = newId()
        const row = { id, meetingId, itemId, userId, source: 'declared', reason: 'Parenté' }
        await db.conflictOfInterest.create({ data: { ...row, recordedById: userId, recordedAt: now() } })
        return (actor) => withdrawConflict(actor, { id })
      },
    },
    {
      line: 'governance.name-to-body',
      command: 'nameToBody',
      prepare: async () => {
        await needStatutes()
        const [{ email }, { number }] = [await createPerson(), await createDecision()]
        return (actor) =>
          nameToBody(actor, { body: 'ethics-committee', email, decision: number, startsOn: '2026-03-02', office: '' })
      },
    },
    {
      line: 'governance.record-decision',
      command: 'recordDecision',
      prepare: async () => (actor) =>
        recordDecision(actor, {
          body: 'assembly',
          title: `Décision ${newId()}`,
          text: 'Texte',
          reason: 'Raison',
          vote: 'Unanimité',
          outcome: 'adopted',
          decidedOn: '2026-03-02',
          reviewOn: null,
          minutes: null,
        }),
    },
    {
      line: 'governance.follow-decisions',
      command: 'planFollowUp',
      prepare: async () => {
        const { id } = await createDecision()
        return (actor) => planFollowUp(actor, { ...plan, id: '', decisionId: id })
      },
    },
    {
      line: 'governance.follow-decisions',
      command: 'changeFollowUp',
      prepare: async () => {
        const id = await createFollowUp((await createDecision()).id)
        return (actor) => changeFollowUp(actor, { ...plan, id })
      },
    },
    {
      line: 'governance.complete-follow-up',
      command: 'completeFollowUp',
      prepare: async (world, name) => {
        const { id: userId } = await personOf(world, name)
        const id = await createFollowUp((await createDecision()).id, { userId })
        return (actor) => completeFollowUp(actor, { id, doneOn: '2026-03-10', outcome: 'C’est fait.' })
      },
    },
    {
      line: "governance.complete-follow-up (another's)",
      command: 'completeFollowUp',
      prepare: async () => {
        const { id: userId } = await createPerson()
        const id = await createFollowUp((await createDecision()).id, { userId })
        return (actor) => completeFollowUp(actor, { id, doneOn: '2026-03-10', outcome: 'C’est fait.' })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /decisions                                   ●
  /decisions.csv                               ●
  /decisions.json                              ●
  /decisions/:id                               ●
  /equipe/decisions                            → · · · · · · · · · · ● ● ·
  /equipe/decisions/:id                        → · · · · · · · · · · ● ● ·
  /instances                                   ●
  /instances/:body                             ●
  /equipe/instances/:body                      → · · · · · · · · · · ● ● ·
  /espace/seances/:id/decisions                → · · · · · · ● ● · · · ● ·
  /espace/seances/:id/conflits                 → · · · · · · ● ● · · · ● ·
  /espace/consentements                        → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/consentements/:id                    → · · · ● · · · · · · ● ● ·
  /espace/consentements/nouveau                → · · · · · · ● ● ● · ● ● ·
  /comptes                                     ●
  /comptes.csv                                 ●
  /equipe/comptes                              → · · · · · · · · · · ● ● ·
  /equipe/comptes/:year                        → · · · · · · · · · · ● ● ·
  /equipe/decisions/nouvelle                   → · · · · · · · · · · ● ● ·
`,
  formsOnly: [],
  addresses: async () => {
    await needStatutes()
    await createYear({ published: true }, await freshYear())
    const decision = await createDecision()
    await createFollowUp(decision.id, { dueOn: '2026-04-01' })
    return [
      ['/decisions/:id', `/decisions/${decision.number}`],
      ['/espace/seances/:id/decisions', `/espace/seances/${(await sittingOf('label-committee')).id}/decisions`],
      ['/espace/seances/:id/conflits', `/espace/seances/${(await sittingOf('label-committee')).id}/conflits`],
      ['/espace/consentements/:id', `/espace/consentements/${await consentLedBy((await createPerson()).id)}`],
      ['/equipe/comptes/:year', `/equipe/comptes/${(await createYear({ published: false }, await freshYear())).year}`],
      ['/instances/:body', '/instances/board'],
      ['/equipe/instances/:body', '/equipe/instances/board'],
      ['/equipe/decisions/:id', `/equipe/decisions/${decision.number}`],
    ]
  },
}
