import { answerReport } from '~/modules/network/commands/answer-report.server'
import { askOwners } from '~/modules/network/commands/ask-owners.server'
import { changeEntry } from '~/modules/network/commands/change-entry.server'
import { decideChange } from '~/modules/network/commands/decide-change.server'
import { undoMerge } from '~/modules/network/commands/undo-merge.server'
import { mergeEntries } from '~/modules/network/commands/merge-entries.server'
import { removeEntry } from '~/modules/network/commands/remove-entry.server'
import { reportEntry } from '~/modules/network/commands/report-entry.server'
import { sayStillTrue } from '~/modules/network/commands/say-still-true.server'
import { settleChanges } from '~/modules/network/commands/settle-changes.server'
import { undoChange } from '~/modules/network/commands/undo-change.server'
import { voteOnChange } from '~/modules/network/commands/vote-on-change.server'
import { withdrawChange } from '~/modules/network/commands/withdraw-change.server'
import { visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { emptyContent } from '~/modules/network/rules/entry-content'
import { createEntry, createPractice, practiceOf } from '../../factories/entries'
import { db } from '~/platform/db/db.server'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import type { Build } from '../subjects'
import { personOf } from '../world'
import type { Area } from './area'

const idOf: Build = (actor) => (actor.kind === 'person' ? actor.id : 'nobody')
const entry =
  (subject: { state?: string; mine?: boolean } = {}): Build =>
  (actor, name) => ({
    state: subject.state ?? 'published',
    ownerId: subject.mine ? idOf(actor, name) : 'somebody-else',
  })

const clientAddress = '203.0.113.7'
const retold = (done: string) => practiceOf({ title: 'Une pratique', done })

/** A published practice, and the change of it that somebody else proposes. */
async function proposed() {
  const author = await createPerson()
  const { id } = await createPractice({ content: { title: 'Une pratique' } })
  const { changeId } = given(
    await changeEntry(author, { id, onRevision: 1, content: retold('Autre chose'), reason: 'Essai', clientAddress }),
  )
  return { id, changeId, author }
}

export const networkChanges: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  network.change-entry                            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.change-entry (pending)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.change-entry (own pending)              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.change-at-once                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.change-at-once (own)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.vote-on-change                          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.withdraw-change                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.withdraw-change (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  network.moderate                                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.merge-entries                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.report-entry                            ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.report-entry (removed)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  network.answer-report                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.say-still-true                          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.say-still-true (another's)              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.settle-changes                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  network.ask-owners                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'network.': { '': () => null },
    'network.change-entry': {
      '': entry(),
      pending: entry({ state: 'pending' }),
      'own pending': entry({ state: 'pending', mine: true }),
    },
    'network.change-at-once': { '': entry(), own: entry({ mine: true }) },
    'network.withdraw-change': {
      '': (actor, name) => ({ authorId: idOf(actor, name) }),
      "another's": () => ({ authorId: 'somebody-else' }),
    },
    'network.report-entry': { '': entry(), removed: entry({ state: 'removed' }) },
    'network.say-still-true': { '': entry({ mine: true }), "another's": entry() },
  },
  commands: {
    'modules/network/commands/answer-report': { answerReport: ['network.answer-report'] },
    'modules/network/commands/ask-owners': { askOwners: ['network.ask-owners'] },
    'modules/network/commands/change-entry': { changeEntry: ['network.change-entry', 'network.change-at-once'] },
    'modules/network/commands/decide-change': { decideChange: ['network.moderate'] },
    'modules/network/commands/merge-entries': { mergeEntries: ['network.merge-entries'] },
    'modules/network/commands/undo-merge': { undoMerge: ['network.merge-entries'] },
    'modules/network/commands/remove-entry': { removeEntry: ['network.moderate'] },
    'modules/network/commands/report-entry': { reportEntry: ['network.report-entry'] },
    'modules/network/commands/say-still-true': { sayStillTrue: ['network.say-still-true'] },
    'modules/network/commands/settle-changes': { settleChanges: ['network.settle-changes'] },
    'modules/network/commands/undo-change': { undoChange: ['network.change-entry', 'network.change-at-once'] },
    'modules/network/commands/vote-on-change': { voteOnChange: ['network.vote-on-change'] },
    'modules/network/commands/withdraw-change': { withdrawChange: ['network.withdraw-change'] },
  },
  attempts: [
    {
      line: 'network.change-entry',
      command: 'changeEntry',
      prepare: async () => {
        const { id } = await createPractice({ content: { title: 'Une pratique' } })
        const form = { id, onRevision: 1, content: retold('Autre chose'), reason: 'Essai', clientAddress }
        return (actor) => changeEntry(actor, form)
      },
    },
    {
      line: 'network.change-entry',
      command: 'undoChange',
      prepare: async () => {
        const { changeId } = await proposed()
        given(
          await decideChange(await createPerson({ roles: ['team'] }), {
            changeId,
            accept: true,
            decision: '',
            over: false,
          }),
        )
        return (actor) => undoChange(actor, { changeId, reason: 'Essai' })
      },
    },
    {
      line: 'network.vote-on-change',
      command: 'voteOnChange',
      prepare: async () => {
        const { changeId } = await proposed()
        return (actor) =>
          voteOnChange(actor, { changeId, verdict: 'right', duplicateOf: null, note: '', clientAddress })
      },
    },
    {
      line: 'network.withdraw-change',
      command: 'withdrawChange',
      prepare: async (world, name) => {
        const author = await personOf(world, name)
        const { id } = await createPractice({ content: { title: 'Une pratique' } })
        const { changeId } = given(
          await changeEntry(
            { ...author, roles: [] },
            { id, onRevision: 1, content: retold('Autre chose'), reason: 'Essai', clientAddress },
          ),
        )
        return (actor) => withdrawChange(actor, { changeId })
      },
    },
    {
      line: 'network.moderate',
      command: 'decideChange',
      prepare: async () => {
        const { changeId } = await proposed()
        return (actor) => decideChange(actor, { changeId, accept: true, decision: '', over: false })
      },
    },
    {
      line: 'network.moderate',
      command: 'removeEntry',
      prepare: async () => {
        const { id } = await createPractice()
        return (actor) => removeEntry(actor, { id, remove: true, reason: 'Essai' })
      },
    },
    {
      line: 'network.merge-entries',
      command: 'mergeEntries',
      prepare: async () => {
        const [kept, merged] = [await createPractice(), await createPractice()]
        return (actor) => mergeEntries(actor, { keptId: kept.id, mergedId: merged.id, taken: [], reason: 'Essai' })
      },
    },
    {
      line: 'network.merge-entries',
      command: 'undoMerge',
      prepare: async () => {
        const [kept, merged] = [await createPractice(), await createPractice()]
        const team = await createPerson({ roles: ['team'] })
        given(await mergeEntries(team, { keptId: kept.id, mergedId: merged.id, taken: [], reason: '' }))
        const { id: mergeId } = await db.entryMerge.findFirstOrThrow({ where: { mergedId: merged.id } })
        return (actor) => undoMerge(actor, { mergeId })
      },
    },
    {
      line: 'network.report-entry',
      command: 'reportEntry',
      prepare: async () => {
        const { id: entryId } = await createPractice()
        const report = { entryId, reason: 'wrong' as const, text: 'Essai', email: '', clientAddress }
        return (actor) => reportEntry(actor, { id: newId(), ...report })
      },
    },
    {
      line: 'network.answer-report',
      command: 'answerReport',
      prepare: async () => {
        const { id: entryId } = await createPractice()
        const report = { entryId, reason: 'wrong' as const, text: 'Essai', email: '', clientAddress: '203.0.113.8' }
        const { id } = given(
          await reportEntry(visitor, { id: newId(), ...report, email: `${newId()}@exemple.invalid` }),
        )
        return (actor) => answerReport(actor, { id, upheld: true, answer: 'Corrigé.' })
      },
    },
    {
      line: 'network.say-still-true',
      command: 'sayStillTrue',
      prepare: async (world, name) => {
        const { id } = await createPractice({ ownerId: (await personOf(world, name)).id })
        return (actor) => sayStillTrue(actor, { id })
      },
    },
    { line: 'network.settle-changes', command: 'settleChanges', prepare: async () => (actor) => settleChanges(actor) },
    { line: 'network.ask-owners', command: 'askOwners', prepare: async () => (actor) => askOwners(actor) },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /reseau/a-confirmer                          ●
  /reseau/modifications/:id                    ●
  /reseau/pratiques/:slug/historique           ●
  /reseau/pratiques/:slug/signaler             ●
  /reseau/pratiques/:slug/modifier             → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /reseau/methodes/:slug/modifier              → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /reseau/ressources/:slug/modifier            → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /reseau/methodes/:slug/historique            ●
  /reseau/methodes/:slug/signaler              ●
  /reseau/ressources/:slug/historique          ●
  /reseau/ressources/:slug/signaler            ●
  /espace/reseau/entrees/:id/toujours-vrai     → · · · · · · · · · · · ● ●
  /equipe/reseau                               → · · · · · · · · · · · ● ●
  /equipe/reseau/reunir                        → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const { changeId } = await proposed()
    const { id, slug } = await createPractice()
    const method = await createEntry({
      kind: 'method',
      content: { ...emptyContent.method, title: 'Méthode d’essai' },
      state: 'published',
      ownerId: null,
    })
    const resource = await createEntry({
      kind: 'resource',
      content: { ...emptyContent.resource, title: 'Ressource d’essai' },
      state: 'published',
      ownerId: null,
    })
    return [
      ['/reseau/modifications/:id', `/reseau/modifications/${changeId}`],
      ['/reseau/pratiques/:slug/historique', `/reseau/pratiques/${slug}/historique`],
      ['/reseau/pratiques/:slug/modifier', `/reseau/pratiques/${slug}/modifier`],
      ['/reseau/methodes/:slug/modifier', `/reseau/methodes/${method.slug}/modifier`],
      ['/reseau/ressources/:slug/modifier', `/reseau/ressources/${resource.slug}/modifier`],
      ['/reseau/pratiques/:slug/signaler', `/reseau/pratiques/${slug}/signaler`],
      ['/reseau/methodes/:slug/historique', `/reseau/methodes/${method.slug}/historique`],
      ['/reseau/methodes/:slug/signaler', `/reseau/methodes/${method.slug}/signaler`],
      ['/reseau/ressources/:slug/historique', `/reseau/ressources/${resource.slug}/historique`],
      ['/reseau/ressources/:slug/signaler', `/reseau/ressources/${resource.slug}/signaler`],
      ['/espace/reseau/entrees/:id/toujours-vrai', `/espace/reseau/entrees/${id}/toujours-vrai`],
    ]
  },
}
