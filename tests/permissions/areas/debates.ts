import { answerMatter } from '~/modules/debates/commands/answer-matter.server'
import { answerQuestion, removeQuestion } from '~/modules/debates/commands/answer-question.server'
import { askQuestion } from '~/modules/debates/commands/ask-question.server'
import { resignGarant, signStatement } from '~/modules/debates/commands/be-garant.server'
import { chooseMethods } from '~/modules/debates/commands/choose-methods.server'
import { createDebate } from '~/modules/debates/commands/create-debate.server'
import { editDebate, moveDates } from '~/modules/debates/commands/edit-debate.server'
import { followDebate } from '~/modules/debates/commands/follow-debate.server'
import { keepDebateCalendar, remindGarants } from '~/modules/debates/commands/keep-debate-calendar.server'
import { addDebateDocument, removeDebateDocument } from '~/modules/debates/commands/keep-documents.server'
import { addStage, editStage, removeStage } from '~/modules/debates/commands/keep-stages.server'
import { endGarant, nameGarant } from '~/modules/debates/commands/name-garant.server'
import { moveStage } from '~/modules/debates/commands/order-stages.server'
import { abandonDebate, discardDraft } from '~/modules/debates/commands/publish-debate.server'
import { publishNews } from '~/modules/debates/commands/publish-news.server'
import { linkDebateEvent, recordPanel, unlinkDebateEvent } from '~/modules/debates/commands/record-panel.server'
import { seizeGarants } from '~/modules/debates/commands/seize-garants.server'
import { moveFilePart, removeFilePart, saveFilePart } from '~/modules/debates/commands/write-file-part.server'
import { writeGarantJournal } from '~/modules/debates/commands/write-garant-journal.server'
import { emptyPanel } from '~/modules/debates/rules/panel'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { debateUnderWay, draftDebate, garantIn } from '../../factories/debates'
import { publishedEvent } from '../../factories/events'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import type { Attempt } from '../attempts'
import type { Builds } from '../subjects'
import { personOf, type World } from '../world'
import type { ActorName } from '../actors'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const drafts: Builds = { '': () => ({ isPublic: true }), draft: () => ({ isPublic: false }) }
const garants: Builds = {
  '': () => ({ garantUserIds: ['another'] }),
  own: (actor) => ({ garantUserIds: [idOf(actor)] }),
}
const job = { none: 'a daily job or a follow-up: it acts as the portal' } as const

const stage = 'contributions' as const
const team = () => createPerson({ roles: ['team'] })
const written = (id: string) => ({ id, revision: 1, why: 'Essai' })
const address = () => `essai-${newId().slice(-8)}@exemple.fr`
const asked = () => ({
  name: 'Essai',
  email: address(),
  text: 'Pourquoi\u202f?',
  locale: 'fr' as const,
  clientAddress: '10.8.8.8',
})
const garantFacts = () => ({
  shownAs: 'Essai',
  about: '',
  authorityKind: 'other' as const,
  namedBy: `Autorité ${newId()}`,
  startsOn: today(),
})
const seizure = () => ({ ...asked(), title: 'Essai', shown: 'public' as const })
const part = { kind: 'text' as const, title: 'Essai', text: 'Texte', value: '', source: '', revision: 0 }
const documentFacts = { title: 'Essai', source: '', link: 'https://exemple.fr/', file: undefined }

async function partIn(debateId: string): Promise<string> {
  return given(await saveFilePart(await team(), { debateId, id: null, ...part })).id
}
async function questionIn(debateId: string): Promise<string> {
  const person = await createPerson()
  given(await askQuestion(person, { ...asked(), debateId, email: person.email }))
  return (await db.debateQuestion.findFirstOrThrow({ where: { debateId } })).id
}
async function matterIn(debateId: string): Promise<void> {
  const person = await createPerson()
  given(await seizeGarants(person, { ...seizure(), debateId, email: person.email }))
}
/** A debate whose garant is the column's person; somebody else's where the column is nobody. */
async function watchedBy(world: World, name: ActorName | null, statedAt: Date | null = new Date()) {
  const debate = await debateUnderWay()
  return { ...debate, garantId: await garantIn(debate.id, (await personOf(world, name)).id, { statedAt }) }
}

type Made = { id: string; slug: string }
const byTeam = (
  command: string,
  run: (actor: Actor, made: Made) => ReturnType<Awaited<ReturnType<Attempt['prepare']>>>,
  make: () => Promise<Made> = debateUnderWay,
): Attempt => ({
  line: 'debates.design-debate',
  command,
  prepare: async () => {
    const made = await make()
    return (actor) => run(actor, made)
  },
})

const attempts: readonly Attempt[] = [
  byTeam('createDebate', (actor) => createDebate(actor, { template: 'consultation', title: 'Essai' })),
  byTeam('editDebate', (actor, { id }) =>
    editDebate(actor, {
      ...written(id),
      section: 'live',
      values: { liveLink: 'https://exemple.fr/', captionsLink: 'https://exemple.fr/st' },
    }),
  ),
  byTeam(
    'moveDates',
    (actor, { id }) =>
      moveDates(actor, { ...written(id), opensOn: addDays(today(), 5), closesOn: addDays(today(), 90), shift: 'no' }),
    draftDebate,
  ),
  byTeam('addStage', (actor, { id }) =>
    addStage(actor, { ...written(id), kind: 'votation', startsOn: today(), endsOn: addDays(today(), 5) }),
  ),
  byTeam('editStage', (actor, { id }) =>
    editStage(actor, {
      ...{ ...written(id), kind: stage, title: 'Essai', text: '' },
      ...{ startsOn: addDays(today(), -1), endsOn: addDays(today(), 20) },
    }),
  ),
  byTeam('moveStage', (actor, { id }) => moveStage(actor, { id, revision: 1, kind: stage, direction: 'up' })),
  byTeam('removeStage', (actor, { id }) => removeStage(actor, { ...written(id), kind: stage }), draftDebate),
  byTeam('chooseMethods', (actor, { id }) => chooseMethods(actor, { ...written(id), methods: [] })),
  byTeam('abandonDebate', (actor, { id }) => abandonDebate(actor, { id, reason: 'Essai' })),
  byTeam('discardDraft', (actor, { id }) => discardDraft(actor, { id }), draftDebate),
  byTeam('saveFilePart', (actor, { id }) => saveFilePart(actor, { debateId: id, id: null, ...part })),
  {
    line: 'debates.design-debate',
    command: 'removeFilePart',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      const id = await partIn(debateId)
      return (actor) => removeFilePart(actor, { debateId, id })
    },
  },
  {
    line: 'debates.design-debate',
    command: 'moveFilePart',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      const id = await partIn(debateId)
      return (actor) => moveFilePart(actor, { debateId, id, direction: 'up' })
    },
  },
  byTeam('addDebateDocument', (actor, { id }) =>
    addDebateDocument(actor, { debateId: id, stageKind: 'information', ...documentFacts }),
  ),
  {
    line: 'debates.design-debate',
    command: 'removeDebateDocument',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      const added = await addDebateDocument(await team(), { debateId, stageKind: 'panel', ...documentFacts })
      return (actor) => removeDebateDocument(actor, { debateId, id: given(added).id })
    },
  },
  byTeam(
    'recordPanel',
    (actor, { id }) => recordPanel(actor, { debateId: id, revision: 1, ...emptyPanel }),
    () => debateUnderWay({}, ['panel']),
  ),
  {
    line: 'debates.design-debate',
    command: 'linkDebateEvent',
    prepare: async () => {
      const [{ id: debateId }, eventId] = [await debateUnderWay(), await publishedEvent()]
      return (actor) => linkDebateEvent(actor, { debateId, eventId, stageKind: 'information' })
    },
  },
  {
    line: 'debates.design-debate',
    command: 'unlinkDebateEvent',
    prepare: async () => {
      const [{ id: debateId }, eventId] = [await debateUnderWay(), await publishedEvent()]
      given(await linkDebateEvent(await team(), { debateId, eventId, stageKind: 'information' }))
      return (actor) => unlinkDebateEvent(actor, { debateId, eventId })
    },
  },
  {
    line: 'debates.design-debate',
    command: 'answerQuestion',
    prepare: async () => {
      const id = await questionIn((await debateUnderWay()).id)
      return (actor) => answerQuestion(actor, { id, answer: 'Parce que.' })
    },
  },
  {
    line: 'debates.design-debate',
    command: 'removeQuestion',
    prepare: async () => {
      const id = await questionIn((await debateUnderWay()).id)
      return (actor) => removeQuestion(actor, { id, reason: 'Essai' })
    },
  },
  {
    line: 'debates.write-news',
    command: 'publishNews',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      return (actor) => publishNews(actor, { debateId, title: 'Essai', text: 'Essai' })
    },
  },
  {
    line: 'debates.name-garant',
    command: 'nameGarant',
    prepare: async () => {
      const [{ id: debateId }, { email }] = [await debateUnderWay(), await createPerson()]
      return (actor) => nameGarant(actor, { ...garantFacts(), debateId, email })
    },
  },
  {
    line: 'debates.name-garant',
    command: 'endGarant',
    prepare: async () => {
      const id = await garantIn((await debateUnderWay()).id, (await createPerson()).id)
      return (actor) => endGarant(actor, { id, endsOn: today(), reason: 'Essai' })
    },
  },
  {
    line: 'debates.be-garant (own)',
    command: 'signStatement',
    prepare: async (world, name) => {
      const { garantId } = await watchedBy(world, name, null)
      return (actor) => signStatement(actor, { id: garantId, statement: 'Aucun intérêt.' })
    },
  },
  {
    line: 'debates.be-garant (own)',
    command: 'resignGarant',
    prepare: async (world, name) => {
      const { garantId } = await watchedBy(world, name)
      return (actor) => resignGarant(actor, { id: garantId, endsOn: today(), reason: 'Essai' })
    },
  },
  {
    line: 'debates.write-garant-journal (own)',
    command: 'writeGarantJournal',
    prepare: async (world, name) => {
      const { id: debateId } = await watchedBy(world, name)
      const entry = { kind: 'note' as const, stageKind: null, correctsId: null, title: 'Essai', text: 'Essai' }
      return (actor) => writeGarantJournal(actor, { debateId, ...entry })
    },
  },
  {
    line: 'debates.answer-matter (own)',
    command: 'answerMatter',
    prepare: async (world, name) => {
      const { id: debateId } = await watchedBy(world, name)
      await matterIn(debateId)
      const answer = { number: 1, answer: 'Voici.', outcome: 'none' as const, shown: 'public' as const }
      return (actor) => answerMatter(actor, { debateId, ...answer }, async () => undefined)
    },
  },
  {
    line: 'debates.seize-garants',
    command: 'seizeGarants',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      return (actor) => seizeGarants(actor, { ...seizure(), debateId })
    },
  },
  {
    line: 'debates.seize-garants (draft)',
    command: 'seizeGarants',
    prepare: async () => {
      const { id: debateId } = await draftDebate()
      return (actor) => seizeGarants(actor, { ...seizure(), debateId })
    },
  },
  {
    line: 'debates.ask-question',
    command: 'askQuestion',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      return (actor) => askQuestion(actor, { ...asked(), debateId })
    },
  },
  {
    line: 'debates.follow-debate',
    command: 'followDebate',
    prepare: async () => {
      const { id: debateId } = await debateUnderWay()
      return (actor) => followDebate(actor, { debateId, email: address(), locale: 'fr', clientAddress: '10.8.8.8' })
    },
  },
  {
    line: 'debates.keep-calendar',
    command: 'keepDebateCalendar',
    prepare: async () => (actor) => keepDebateCalendar(actor),
  },
  { line: 'debates.keep-calendar', command: 'remindGarants', prepare: async () => (actor) => remindGarants(actor) },
]

export const debates: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  debates.see-debate                              ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  debates.see-debate (draft)                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  debates.design-debate                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  debates.write-news                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  debates.keep-calendar                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  debates.name-garant                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
# A garant is one of this debate: the mandate of garant opens nothing here, nor does the team's.
  debates.be-garant                               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  debates.be-garant (own)                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.write-garant-journal                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  debates.write-garant-journal (own)              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.answer-matter                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  debates.answer-matter (own)                     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.seize-garants                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.seize-garants (draft)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  debates.ask-question                            ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.follow-debate                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  debates.confirm                                 ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  debates.end-mailing                             ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
`,
  subjects: {
    'debates.': { '': () => null },
    'debates.see-debate': drafts,
    'debates.seize-garants': drafts,
    'debates.ask-question': drafts,
    'debates.follow-debate': drafts,
    'debates.be-garant': { '': () => ({ userId: 'another' }), own: (actor) => ({ userId: idOf(actor) }) },
    'debates.write-garant-journal': garants,
    'debates.answer-matter': garants,
  },
  commands: {
    'modules/debates/commands/answer-matter': { answerMatter: ['debates.answer-matter'] },
    'modules/debates/commands/answer-question': {
      answerQuestion: ['debates.design-debate'],
      removeQuestion: ['debates.design-debate'],
    },
    'modules/debates/commands/ask-question': {
      askQuestion: ['debates.ask-question'],
      confirmQuestion: ['debates.confirm'],
    },
    'modules/debates/commands/be-garant': {
      signStatement: ['debates.be-garant'],
      resignGarant: ['debates.be-garant'],
    },
    'modules/debates/commands/choose-methods': { chooseMethods: ['debates.design-debate'] },
    'modules/debates/commands/create-debate': { createDebate: ['debates.design-debate'] },
    'modules/debates/commands/edit-debate': {
      editDebate: ['debates.design-debate'],
      moveDates: ['debates.design-debate'],
    },
    'modules/debates/commands/follow-debate': {
      followDebate: ['debates.follow-debate'],
      confirmFollowing: ['debates.confirm'],
      endFollowing: ['debates.end-mailing'],
    },
    'modules/debates/commands/forget-unconfirmed': { forgetUnconfirmed: job },
    'modules/debates/commands/keep-debate-calendar': {
      keepDebateCalendar: ['debates.keep-calendar'],
      remindGarants: ['debates.keep-calendar'],
    },
    'modules/debates/commands/keep-documents': {
      addDebateDocument: ['debates.design-debate'],
      removeDebateDocument: ['debates.design-debate'],
    },
    'modules/debates/commands/keep-stages': {
      addStage: ['debates.design-debate'],
      editStage: ['debates.design-debate'],
      removeStage: ['debates.design-debate'],
    },
    'modules/debates/commands/name-garant': {
      nameGarant: ['debates.name-garant'],
      giveMissionLetter: ['debates.name-garant'],
      endGarant: ['debates.name-garant'],
    },
    'modules/debates/commands/order-stages': { moveStage: ['debates.design-debate'] },
    'modules/debates/commands/publish-debate': {
      publishDebate: ['debates.design-debate'],
      abandonDebate: ['debates.design-debate'],
      discardDraft: ['debates.design-debate'],
    },
    'modules/debates/commands/publish-news': {
      publishNews: ['debates.write-news'],
      deliverNews: { none: 'the job that publishNews queues' },
    },
    'modules/debates/commands/record-panel': {
      recordPanel: ['debates.design-debate'],
      linkDebateEvent: ['debates.design-debate'],
      unlinkDebateEvent: ['debates.design-debate'],
    },
    'modules/debates/commands/seize-garants': {
      seizeGarants: ['debates.seize-garants'],
      confirmSeizure: ['debates.confirm'],
    },
    'modules/debates/commands/write-file-part': {
      saveFilePart: ['debates.design-debate'],
      removeFilePart: ['debates.design-debate'],
      moveFilePart: ['debates.design-debate'],
    },
    'modules/debates/commands/write-garant-journal': { writeGarantJournal: ['debates.write-garant-journal'] },
  },
  attempts,
  routes: `
  /debats                                      ●
  /debats/confirmer/:token                     ●
  /debats/:slug                                ●
  /debats/:slug (draft)                        · · · · · · · · · · · · ● ●
  /debats/:slug/actualites                     ●
  /debats/:slug/actualites.xml                 ●
  /debats/:slug/calendrier.ics                 ●
  /debats/:slug/changements                    ●
  /debats/:slug/dossier                        ●
  /debats/:slug/garants                        ●
  /debats/:slug/garants/saisir                 ●
  /debats/:slug/panel                          ●
  /debats/:slug/suivre                         ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/debats                               → · · · · · · · · · · · ● ●
  /equipe/debats/nouveau                       → · · · · · · · · · · · ● ●
  /equipe/debats/:id                           → · · · · · · · · · · · ● ●
  /equipe/debats/:id/actualites                → · · · · · · · · · · · ● ●
  /equipe/debats/:id/calendrier                → · · · · · · · · · · · ● ●
  /equipe/debats/:id/concevoir/:section        → · · · · · · · · · · · ● ●
  /equipe/debats/:id/dossier                   → · · · · · · · · · · · ● ●
  /equipe/debats/:id/dossier/:part             → · · · · · · · · · · · ● ●
  /equipe/debats/:id/etapes/:stage             → · · · · · · · · · · · ● ●
  /equipe/debats/:id/garants                   → · · · · · · · · · · · ● ●
  /equipe/debats/:id/methodes                  → · · · · · · · · · · · ● ●
  /equipe/debats/:id/panel                     → · · · · · · · · · · · ● ●
  /equipe/debats/:id/questions                 → · · · · · · · · · · · ● ●
  /espace/debats/:id/garant                    → · · · · · · · · · ● · · ·
  /espace/debats/:id/garant/:number            → · · · · · · · · · ● · · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { id, slug } = await debateUnderWay({}, ['information', 'contributions', 'panel'])
    const draft = await draftDebate()
    await garantIn(id, (await personOf(world, 'garant')).id)
    await matterIn(id)
    const part = await partIn(id)
    const kept = (pattern: string, end = '') =>
      [pattern, pattern.replace(':id', id).replace(/:(section|part|stage|number)$/, end)] as const
    const of = (pattern: string) => [pattern, pattern.replace(':slug', slug)] as const
    return [
      of('/debats/:slug'),
      ['/debats/:slug (draft)', `/debats/${draft.slug}`],
      ['/debats/confirmer/:token', '/debats/confirmer/essai'],
      of('/debats/:slug/actualites'),
      of('/debats/:slug/actualites.xml'),
      of('/debats/:slug/calendrier.ics'),
      of('/debats/:slug/changements'),
      of('/debats/:slug/dossier'),
      of('/debats/:slug/garants'),
      of('/debats/:slug/garants/saisir'),
      of('/debats/:slug/panel'),
      of('/debats/:slug/suivre'),
      kept('/equipe/debats/:id'),
      kept('/equipe/debats/:id/actualites'),
      kept('/equipe/debats/:id/calendrier'),
      kept('/equipe/debats/:id/concevoir/:section', 'question'),
      kept('/equipe/debats/:id/dossier'),
      kept('/equipe/debats/:id/dossier/:part', part),
      kept('/equipe/debats/:id/etapes/:stage', 'contributions'),
      kept('/equipe/debats/:id/garants'),
      kept('/equipe/debats/:id/methodes'),
      kept('/equipe/debats/:id/panel'),
      kept('/equipe/debats/:id/questions'),
      kept('/espace/debats/:id/garant'),
      kept('/espace/debats/:id/garant/:number', '1'),
    ]
  },
}
