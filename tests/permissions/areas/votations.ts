import { announceVotation, cancelVotation } from '~/modules/votations/commands/announce-votation.server'
import { askToVote } from '~/modules/votations/commands/ask-to-vote.server'
import { castBallot } from '~/modules/votations/commands/cast-ballot.server'
import { countVotation } from '~/modules/votations/commands/count-votation.server'
import { decideBlock } from '~/modules/votations/commands/decide-block.server'
import { enterByList } from '~/modules/votations/commands/enter-by-list.server'
import { forgetVoters } from '~/modules/votations/commands/forget-voters.server'
import { importEntries } from '~/modules/votations/commands/import-entries.server'
import { closeVotation, openVotation } from '~/modules/votations/commands/move-votation.server'
import { removeQuestion, saveQuestion } from '~/modules/votations/commands/prepare-question.server'
import { editVotation, prepareVotation } from '~/modules/votations/commands/prepare-votation.server'
import { consultRegister } from '~/modules/votations/commands/consult-register.server'
import { recordPaperBox } from '~/modules/votations/commands/record-paper-box.server'
import { confirmPaperBox, removePaperBox } from '~/modules/votations/commands/settle-paper-box.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { debateUnderWay, garantIn } from '../../factories/debates'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import {
  announcedVotation,
  answersTo,
  asking,
  close,
  draftVotation,
  newCode,
  openedVotation,
  voterOf,
  votationFacts,
  votes,
  yesNo,
} from '../../factories/votations'
import type { Builds } from '../subjects'
import { personOf } from '../world'
import type { Area } from './area'

const drafts: Builds = { '': () => ({ isDraft: false }), draft: () => ({ isDraft: true }) }
const garants: Builds = {
  '': () => ({ garantUserIds: ['another'] }),
  own: (actor) => ({ garantUserIds: [actor.kind === 'person' ? actor.id : 'nobody'] }),
}
const yes = { method: 'yes-no', answer: 'for' } as const
const job = { none: 'a follow-up job: it acts as the portal' } as const
const list = 'identifiant;code;insee\nA1;abcd-efgh;18033'

const revisionOf = async (id: string) => (await db.votation.findUniqueOrThrow({ where: { id } })).revision
/** A votation by list that is open to its one voter. */
async function byList() {
  const { id } = await draftVotation({ identification: 'list' })
  const team = await createPerson({ roles: ['team'] })
  given(await importEntries(team, { votationId: id, content: list }))
  given(await announceVotation(team, { id, revision: await revisionOf(id) }))
  await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 1_000) } })
  return id
}
async function withBox() {
  const { id, questions } = await openedVotation()
  const [question = ''] = questions
  const facts = {
    ...{ votationId: id, place: 'Mairie', commune: 'Bourges', communeCode: 'com:18033', communeAsked: 'Bourges' },
    ...{ heldOn: today(), countedBy: 'Deux scrutatrices', record: '', voters: 3, spoiled: 1, scan: null },
    counts: new Map([[question, [{ choice: yes, times: 2 }]]]),
  }
  return { id, facts }
}
/** Watched by the column's person; by somebody else where the column is nobody. */
async function marked(userId: string) {
  const votation = await openedVotation()
  await garantIn(votation.debateId, userId, { statedAt: new Date() })
  const block = { id: newId(), votationId: votation.id, number: 1, block: 'essai' }
  await db.votationBlock.create({ data: block })
  return block
}

export const votations: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  votations.see-votation                          ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  votations.see-votation (draft)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  votations.prepare-votation                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  votations.ask-to-vote                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  votations.ask-to-vote (draft)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  votations.cast-ballot                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  votations.handle-paper                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  votations.see-anomalies                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  votations.see-anomalies (own)                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  votations.decide-block                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  votations.decide-block (own)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·   ·   ·
  votations.open-or-close                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  votations.count-votation                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  votations.forget-voters                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'votations.': { '': () => null },
    'votations.see-votation': drafts,
    'votations.ask-to-vote': drafts,
    'votations.see-anomalies': garants,
    'votations.decide-block': garants,
  },
  commands: {
    'modules/votations/commands/announce-votation': {
      announceVotation: ['votations.prepare-votation'],
      cancelVotation: ['votations.prepare-votation'],
    },
    'modules/votations/commands/ask-to-vote': { askToVote: ['votations.ask-to-vote'] },
    'modules/votations/commands/cast-ballot': { castBallot: ['votations.cast-ballot'] },
    'modules/votations/commands/count-votation': {
      countVotation: ['votations.count-votation'],
      countFrozenVotation: job,
    },
    'modules/votations/commands/decide-block': { decideBlock: ['votations.decide-block'] },
    'modules/votations/commands/enter-by-list': { enterByList: ['votations.ask-to-vote'] },
    'modules/votations/commands/find-votation': { findVotation: { none: 'a part of the others, which name the act' } },
    'modules/votations/commands/forget-voters': { forgetVoters: ['votations.forget-voters'] },
    'modules/votations/commands/import-entries': { importEntries: ['votations.prepare-votation'] },
    'modules/votations/commands/move-votation': {
      openVotation: ['votations.open-or-close'],
      closeVotation: ['votations.open-or-close'],
      moveVotation: job,
    },
    'modules/votations/commands/prepare-question': {
      saveQuestion: ['votations.prepare-votation'],
      removeQuestion: ['votations.prepare-votation'],
    },
    'modules/votations/commands/prepare-votation': {
      prepareVotation: ['votations.prepare-votation'],
      editVotation: ['votations.prepare-votation'],
    },
    'modules/votations/commands/consult-register': { consultRegister: ['votations.handle-paper'] },
    'modules/votations/commands/record-paper-box': { recordPaperBox: ['votations.handle-paper'] },
    'modules/votations/commands/settle-paper-box': {
      confirmPaperBox: ['votations.handle-paper'],
      removePaperBox: ['votations.handle-paper'],
    },
  },
  attempts: [
    {
      line: 'votations.prepare-votation',
      command: 'prepareVotation',
      prepare: async () => {
        const debate = await debateUnderWay({}, ['votation'])
        return (actor) => prepareVotation(actor, { debateId: debate.id, ...votationFacts() })
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'editVotation',
      prepare: async () => {
        const { id } = await draftVotation()
        const revision = await revisionOf(id)
        return (actor) => editVotation(actor, { id, revision, ...votationFacts({ title: 'Autre titre' }) })
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'saveQuestion',
      prepare: async () => {
        const { id } = await draftVotation()
        const question = { votationId: id, id: null, title: 'Et encore ?', text: '', definition: yesNo }
        return (actor) => saveQuestion(actor, question)
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'removeQuestion',
      prepare: async () => {
        const { id, questions } = await draftVotation()
        return (actor) => removeQuestion(actor, { votationId: id, id: questions[0] ?? '' })
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'importEntries',
      prepare: async () => {
        const { id } = await draftVotation({ identification: 'list' })
        return (actor) => importEntries(actor, { votationId: id, content: list })
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'announceVotation',
      prepare: async () => {
        const { id } = await draftVotation()
        const revision = await revisionOf(id)
        return (actor) => announceVotation(actor, { id, revision })
      },
    },
    {
      line: 'votations.prepare-votation',
      command: 'cancelVotation',
      prepare: async () => {
        const { id } = await announcedVotation()
        return (actor) => cancelVotation(actor, { id, reason: 'Une erreur.' })
      },
    },
    {
      line: 'votations.ask-to-vote',
      command: 'askToVote',
      prepare: async () => {
        const { id } = await openedVotation()
        const asked = { votationId: id, ...asking(), clientAddress: '192.0.2.1', locale: 'fr' } as const
        return (actor) => askToVote(actor, asked)
      },
    },
    {
      line: 'votations.ask-to-vote (draft)',
      command: 'askToVote',
      prepare: async () => {
        const { id } = await draftVotation()
        const asked = { votationId: id, ...asking(), clientAddress: '192.0.2.1', locale: 'fr' } as const
        return (actor) => askToVote(actor, asked)
      },
    },
    {
      line: 'votations.ask-to-vote',
      command: 'enterByList',
      prepare: async () => {
        const entry = { votationId: await byList(), identifier: 'A1', code: 'ABCDEFGH', clientAddress: '192.0.2.1' }
        return (actor) => enterByList(actor, entry)
      },
    },
    {
      line: 'votations.cast-ballot',
      command: 'castBallot',
      prepare: async () => {
        const { id, questions } = await openedVotation()
        const cast = { token: await voterOf(id), code: newCode(), choices: answersTo(questions, yes) }
        return (actor) => castBallot(actor, { ...cast, clientAddress: '192.0.2.1' })
      },
    },
    {
      line: 'votations.handle-paper',
      command: 'consultRegister',
      prepare: async () => {
        const { id } = await draftVotation({ identification: 'list' })
        return (actor) => consultRegister(actor, { votationId: id, identifiers: 'A1' })
      },
    },
    {
      line: 'votations.handle-paper',
      command: 'recordPaperBox',
      prepare: async () => {
        const { facts } = await withBox()
        return (actor) => recordPaperBox(actor, facts)
      },
    },
    {
      line: 'votations.handle-paper',
      command: 'confirmPaperBox',
      prepare: async () => {
        const { facts } = await withBox()
        const { id } = given(await recordPaperBox(await createPerson({ roles: ['team'] }), facts))
        return (actor) => confirmPaperBox(actor, { ...facts, id })
      },
    },
    {
      line: 'votations.handle-paper',
      command: 'removePaperBox',
      prepare: async () => {
        const { id: votationId, facts } = await withBox()
        const { id } = given(await recordPaperBox(await createPerson({ roles: ['team'] }), facts))
        return (actor) => removePaperBox(actor, { votationId, id })
      },
    },
    {
      line: 'votations.decide-block (own)',
      command: 'decideBlock',
      prepare: async (world, name) => {
        const { id, votationId } = await marked((await personOf(world, name)).id)
        return (actor) => decideBlock(actor, { votationId, id, decision: 'kept', reason: 'Une mairie.' })
      },
    },
    {
      line: 'votations.open-or-close',
      command: 'openVotation',
      prepare: async () => {
        const { id } = await announcedVotation()
        await db.votation.update({ where: { id }, data: { opensAt: new Date(Date.now() - 1_000) } })
        return (actor) => openVotation(actor, { id })
      },
    },
    {
      line: 'votations.open-or-close',
      command: 'closeVotation',
      prepare: async () => {
        const { id } = await openedVotation()
        await db.votation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 1_000) } })
        return (actor) => closeVotation(actor, { id })
      },
    },
    {
      line: 'votations.count-votation',
      command: 'countVotation',
      prepare: async () => {
        const votation = await openedVotation()
        await votes(votation, yes)
        await close(votation)
        return (actor) => countVotation(actor, { id: votation.id })
      },
    },
    {
      line: 'votations.forget-voters',
      command: 'forgetVoters',
      prepare: async () => {
        const votation = await openedVotation()
        await votes(votation, yes)
        const countedAt = new Date('2026-01-01T00:00:00Z')
        await db.votation.update({ where: { id: votation.id }, data: { state: 'counted', countedAt } })
        return (actor) => forgetVoters(actor)
      },
    },
  ],
  routes: `
  /debats/:slug/votation                               ●
  /debats/:slug/votation/ce-que-prouve-ce-vote         ●
  /debats/:slug/votation/questions/:position/archive.jsonl ●
  /debats/:slug/votation/recu                          ●
  /debats/:slug/votation/voter                         ●
  /debats/:slug/votation/voter/:token                  ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /debats/:slug/votation (draft)                       · · · · · · · · · · · · ● ●
  /equipe/debats/:id/votation                          → · · · · · · · · · · · ● ●
  /equipe/debats/:id/votation/anomalies                → · · · · · · · · · · · ● ●
  /equipe/debats/:id/votation/questions/:question      → · · · · · · · · · · · ● ●
  /equipe/debats/:id/votation/urnes                    → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const [open, draft, counted] = [await openedVotation(), await draftVotation(), await openedVotation()]
    await votes(counted, yes)
    await close(counted)
    given(await countVotation(await createPerson({ roles: ['team'] }), { id: counted.id }))
    return [
      ['/debats/:slug/votation', `/debats/${counted.slug}/votation`],
      ['/debats/:slug/votation (draft)', `/debats/${draft.slug}/votation`],
      ['/debats/:slug/votation/ce-que-prouve-ce-vote', `/debats/${open.slug}/votation/ce-que-prouve-ce-vote`],
      [
        '/debats/:slug/votation/questions/:position/archive.jsonl',
        `/debats/${counted.slug}/votation/questions/1/archive.jsonl`,
      ],
      ['/debats/:slug/votation/recu', `/debats/${open.slug}/votation/recu`],
      ['/debats/:slug/votation/voter', `/debats/${open.slug}/votation/voter`],
      ['/debats/:slug/votation/voter/:token', `/debats/${open.slug}/votation/voter/${await voterOf(open.id)}`],
      ['/equipe/debats/:id/votation', `/equipe/debats/${open.debateId}/votation`],
      ['/equipe/debats/:id/votation/anomalies', `/equipe/debats/${open.debateId}/votation/anomalies`],
      [
        '/equipe/debats/:id/votation/questions/:question',
        `/equipe/debats/${draft.debateId}/votation/questions/${draft.questions[0]}`,
      ],
      ['/equipe/debats/:id/votation/urnes', `/equipe/debats/${open.debateId}/votation/urnes`],
    ]
  },
}
