import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeOpenArchive } from '~/composition/open-archive.server'
import { applyImport, continueImport, dropImport } from '~/modules/network/commands/apply-import.server'
import { checkImport, type ImportForm } from '~/modules/network/commands/check-import.server'
import { addSource, changeSource } from '~/modules/network/commands/keep-source.server'
import { matchColumns, readAgain } from '~/modules/network/commands/match-columns.server'
import { forgetReadings, queueSources, readSource } from '~/modules/network/commands/read-source.server'
import { pauseSource, readSourceNow, removeSource } from '~/modules/network/commands/steer-source.server'
import { sourceForm } from '~/modules/network/forms-source'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { showLabels } from '~/composition/commands/show-labels.server'
import { createCertificates } from '../../factories/certificates'
import { createPractice } from '../../factories/entries'
import { theOrganisation } from '../actors'
import { given } from '../../factories/label'
import type { Area } from './area'

const system = { kind: 'system', job: 'test' } as const
let count = 0

/** A list of one practice, as the team sends it. */
function list(): ImportForm {
  count += 1
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'portal-list-')), 'liste.csv')
  writeFileSync(file, `titre\nPratique importée ${count}\n`)
  const how = { format: 'csv', licence: 'lo-2.0', credit: '', turn: false, removeGone: false } as const
  return { ...how, file, fileName: 'liste.csv', source: `Liste d’essai ${count}`, matching: { title: 'titre' } }
}
/** A label of the world's own organisation. */
async function labelOf(organisationId: string): Promise<string> {
  const [made] = await createCertificates([{}])
  const { id } = await db.certificate.update({ where: { id: made?.id ?? '' }, data: { organisationId } })
  return id
}
/** A source at an address that leads nowhere. */
function source() {
  count += 1
  const url = `https://source-${count}.invalid/liste.csv`
  return sourceForm.parse({ name: `Source d’essai ${count}`, url, credit: 'Un organisme d’essai' })
}
async function kept(): Promise<string> {
  const { name, url, format, licence, credit, schedule, turn } = source()
  const id = newId()
  const made = { matching: '{}', state: 'new', createdById: 'system:test', createdAt: new Date() }
  await db.importSource.create({ data: { id, name, url, format, licence, credit, schedule, turn, ...made } })
  return id
}
const checked = async () => given(await checkImport(system, list())).runId

export const networkIo: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  network.import                                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●
  network.write-import                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label.show-label                                ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  network.keep-source                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.read-source                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  network.forget-imports                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: { 'label.show-label': { '': () => ({ organisationId: theOrganisation }) } },
  commands: {
    'modules/network/commands/check-import': { checkImport: ['network.import'] },
    'modules/network/commands/apply-import': {
      applyImport: ['network.import'],
      dropImport: ['network.import'],
      continueImport: ['network.write-import'],
    },
    'composition/commands/show-labels': { showLabels: ['label.show-label'] },
    'modules/network/commands/match-columns': { matchColumns: ['network.import'], readAgain: ['network.import'] },
    'modules/network/commands/keep-source': {
      addSource: ['network.keep-source'],
      changeSource: ['network.keep-source'],
    },
    'modules/network/commands/steer-source': {
      pauseSource: ['network.keep-source'],
      readSourceNow: ['network.keep-source'],
      removeSource: ['network.keep-source'],
    },
    'modules/network/commands/read-source': {
      readSource: ['network.read-source'],
      queueSources: ['network.read-source'],
      forgetReadings: ['network.forget-imports'],
    },
  },
  attempts: [
    { line: 'network.import', command: 'checkImport', prepare: async () => (actor) => checkImport(actor, list()) },
    {
      line: 'network.import',
      command: 'applyImport',
      prepare: async () => {
        const runId = await checked()
        return (actor) => applyImport(actor, { runId })
      },
    },
    {
      line: 'network.import',
      command: 'dropImport',
      prepare: async () => {
        const runId = await checked()
        return (actor) => dropImport(actor, { runId })
      },
    },
    {
      line: 'network.write-import',
      command: 'continueImport',
      prepare: async () => {
        const runId = await checked()
        given(await applyImport(system, { runId }))
        return (actor) => continueImport(actor, { runId })
      },
    },
    {
      line: 'network.import',
      command: 'matchColumns',
      prepare: async () => {
        const { runId } = given(await checkImport(system, { ...list(), keep: true }))
        return (actor) => matchColumns(actor, { runId, matching: { title: 'titre' } })
      },
    },
    {
      line: 'network.import',
      command: 'readAgain',
      prepare: async () => {
        const { runId } = given(await checkImport(system, { ...list(), keep: true }))
        await db.importRun.update({ where: { id: runId }, data: { state: 'checking' } })
        return (actor) => readAgain(actor, { runId })
      },
    },
    {
      line: 'label.show-label',
      command: 'showLabels',
      // Each on a practice of their own: what is asked is whose label it is.
      prepare: async (world) => {
        const certificate = await labelOf(world.organisation.id)
        const own = new Map<string, string>()
        for (const actor of Object.values(world.actors))
          if (actor.kind === 'person') own.set(actor.id, (await createPractice({ ownerId: actor.id })).id)
        return (actor) =>
          showLabels(actor, {
            entryId: (actor.kind === 'person' && own.get(actor.id)) || '',
            certificateIds: [certificate],
          })
      },
    },
    {
      line: 'network.keep-source',
      command: 'addSource',
      prepare: async () => {
        const form = source()
        return (actor) => addSource(actor, form)
      },
    },
    {
      line: 'network.keep-source',
      command: 'changeSource',
      prepare: async () => {
        const id = await kept()
        const form = source()
        return (actor) => changeSource(actor, { id, form })
      },
    },
    {
      line: 'network.keep-source',
      command: 'pauseSource',
      prepare: async () => {
        const id = await kept()
        await db.importSource.update({ where: { id }, data: { state: 'active' } })
        return (actor) => pauseSource(actor, { id, paused: true })
      },
    },
    {
      line: 'network.keep-source',
      command: 'readSourceNow',
      prepare: async () => {
        const id = await kept()
        return (actor) => readSourceNow(actor, { id })
      },
    },
    {
      line: 'network.keep-source',
      command: 'removeSource',
      prepare: async () => {
        const id = await kept()
        return (actor) => removeSource(actor, { id })
      },
    },
    {
      line: 'network.read-source',
      command: 'readSource',
      prepare: async () => {
        const sourceId = await kept()
        const policy = { resolve: async () => [], allows: () => false }
        return async (actor) => {
          const outcome = await readSource(actor, { sourceId, by: 'hand' }, policy)
          return 'refused' in outcome && outcome.refused.code === 'unknown-name' ? { ok: null } : outcome
        }
      },
    },
    { line: 'network.read-source', command: 'queueSources', prepare: async () => queueSources },
    { line: 'network.forget-imports', command: 'forgetReadings', prepare: async () => forgetReadings },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/reseau/import                        → · · · · · · · · · · · ● ●
  /equipe/reseau/import/:id                    → · · · · · · · · · · · ● ●
  /equipe/reseau/sources                       → · · · · · · · · · · · ● ●
  /equipe/reseau/sources/:id                   → · · · · · · · · · · · ● ●
  /equipe/reseau/sources/:id/modifier          → · · · · · · · · · · · ● ●
  /equipe/reseau/sources/nouvelle              → · · · · · · · · · · · ● ●
  /api                                         ●
  /api/v1/openapi.json                         ●
  /api/v1/:file                                ●
  /donnees/:day.tar.gz                         ●
`,
  formsOnly: [],
  addresses: async () => [
    ['/equipe/reseau/import/:id', `/equipe/reseau/import/${await checked()}`],
    ['/equipe/reseau/sources/:id', `/equipe/reseau/sources/${await kept()}`],
    ['/equipe/reseau/sources/:id/modifier', `/equipe/reseau/sources/${await kept()}/modifier`],
    ['/api/v1/:file', '/api/v1/practices.json'],
    ['/donnees/:day.tar.gz', `/donnees/${(await writeOpenArchive()).day}.tar.gz`],
  ],
}
