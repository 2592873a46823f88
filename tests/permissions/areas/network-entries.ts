import { completeProposal } from '~/modules/network/commands/complete-proposal.server'
import { confirmProposal } from '~/modules/network/commands/confirm-proposal.server'
import { describeEntryFile } from '~/modules/network/commands/describe-entry-file.server'
import { addEntryFile, removeEntryFile } from '~/modules/network/commands/entry-files.server'
import { linkEntry } from '~/modules/network/commands/link-entry.server'
import { loadMethods } from '~/modules/network/commands/load-methods.server'
import { proposeEntry } from '~/modules/network/commands/propose-entry.server'
import { removeProfile } from '~/modules/network/commands/remove-profile.server'
import { saveProfile } from '~/modules/network/commands/save-profile.server'
import { writeToPractitioner } from '~/modules/network/commands/write-to-practitioner.server'
import { proposalToken } from '~/modules/network/proposal-link.server'
import { newId } from '~/platform/pure/ids'
import { createEntry, createPractice, methodOf, practiceOf, resourceOf } from '../../factories/entries'
import { createPicture } from '../../factories/entry-files'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import { openProfile, profileForm } from '../../factories/practitioners'
import type { ActorName } from '../actors'
import type { Attempt } from '../attempts'
import type { Build } from '../subjects'
import { personOf, type World } from '../world'
import type { Area } from './area'

const idOf: Build = (actor) => (actor.kind === 'person' ? actor.id : 'nobody')
const words = { title: 'Une salle', alternative: 'Une salle pleine de monde', credit: '' }

const proposal = () => ({
  id: newId(),
  kind: 'practice' as const,
  content: practiceOf(),
  email: `${newId()}@exemple.invalid`,
  locale: 'fr' as const,
  clientAddress: '203.0.113.9',
})
/** A practice of this column's own; somebody else's where the column may not keep it. */
const kept = async (world: World, name: ActorName | null) =>
  createPractice({ ownerId: name === null ? (await createPerson()).id : (await personOf(world, name)).id })

const ofEntries: Attempt[] = [
  {
    line: 'network.propose-entry',
    command: 'proposeEntry',
    prepare: async () => (actor) => proposeEntry(actor, proposal()),
  },
  {
    line: 'network.confirm-proposal',
    command: 'confirmProposal',
    prepare: async () => {
      const entry = { kind: 'practice' as const, content: practiceOf(), state: 'unconfirmed' as const, ownerId: null }
      const { id } = await createEntry({ ...entry, ownerEmail: `${newId()}@exemple.invalid` })
      return (actor) => confirmProposal(actor, { token: proposalToken(id) })
    },
  },
  {
    line: 'network.complete-proposal',
    command: 'completeProposal',
    prepare: async () => {
      const entry = { kind: 'practice' as const, content: practiceOf(), state: 'pending' as const, ownerId: null }
      const { id } = await createEntry({ ...entry, ownerEmail: `${newId()}@exemple.invalid` })
      const content = practiceOf({ title: `Complétée ${id}` })
      return (actor) =>
        completeProposal(actor, { token: proposalToken(id), onRevision: 1, content, clientAddress: '203.0.113.10' })
    },
  },
  {
    line: 'network.keep-entry (own)',
    command: 'addEntryFile',
    prepare: async (world, name) => {
      const { id } = await kept(world, name)
      const file = {
        hash: newId().replaceAll('-', '').padEnd(64, '0'),
        size: 12,
        mediaType: 'application/pdf',
        name: 'essai.pdf',
      }
      return (actor) => addEntryFile(actor, { id, kind: 'document', words, file })
    },
  },
  {
    line: 'network.keep-entry (own)',
    command: 'describeEntryFile',
    prepare: async (world, name) => {
      const { id } = await kept(world, name)
      const { pictureId } = await createPicture(id)
      return (actor) => describeEntryFile(actor, { id, fileId: pictureId, words })
    },
  },
  {
    line: 'network.keep-entry (own)',
    command: 'removeEntryFile',
    prepare: async (world, name) => {
      const { id } = await kept(world, name)
      const { pictureId } = await createPicture(id)
      return (actor) => removeEntryFile(actor, { id, fileId: pictureId })
    },
  },
  {
    line: 'network.keep-entry (own)',
    command: 'linkEntry',
    prepare: async (world, name) => {
      const { id } = await kept(world, name)
      const other = await createPractice()
      return (actor) => linkEntry(actor, { id, add: [{ kind: 'practice', id: other.id }], remove: [] })
    },
  },
  { line: 'network.load-methods', command: 'loadMethods', prepare: async () => (actor) => loadMethods(actor) },
]

const ofProfiles: Attempt[] = [
  {
    line: 'network.keep-profile',
    command: 'saveProfile',
    prepare: async () => (actor) => saveProfile(actor, { profile: profileForm(), place: null, isOpen: true }),
  },
  {
    line: 'network.remove-profile',
    command: 'removeProfile',
    prepare: async () => {
      const { slug } = await openProfile(await createPerson())
      return (actor) => removeProfile(actor, { slug, isRemoved: true })
    },
  },
  {
    line: 'network.write-to-practitioner',
    command: 'writeToPractitioner',
    prepare: async () => {
      const { slug } = await openProfile(await createPerson())
      return (actor) => writeToPractitioner(actor, { id: newId(), slug, message: 'Bonjour, une question.' })
    },
  },
]

export const networkEntries: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  network.propose-entry                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.confirm-proposal                        ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.complete-proposal                       ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.forget-proposals                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  network.keep-entry                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.keep-entry (own)                        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.load-methods                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  network.keep-profile                            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  network.keep-profile (another's)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  network.remove-profile                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  network.write-to-practitioner                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
`,
  subjects: {
    'network.keep-entry': {
      '': () => ({ ownerId: 'somebody-else', state: 'published' }),
      own: (actor, name) => ({ ownerId: idOf(actor, name), state: 'published' }),
    },
    'network.keep-profile': {
      '': (actor, name) => ({ userId: idOf(actor, name) }),
      "another's": () => ({ userId: 'somebody-else' }),
    },
  },
  commands: {
    'modules/network/commands/complete-proposal': { completeProposal: ['network.complete-proposal'] },
    'modules/network/commands/confirm-proposal': { confirmProposal: ['network.confirm-proposal'] },
    'modules/network/commands/describe-entry-file': { describeEntryFile: ['network.keep-entry'] },
    'modules/network/commands/entry-files': {
      addEntryFile: ['network.keep-entry'],
      removeEntryFile: ['network.keep-entry'],
    },
    'modules/network/commands/forget-proposals': { forgetProposals: ['network.forget-proposals'] },
    'modules/network/commands/link-entry': { linkEntry: ['network.keep-entry'] },
    'modules/network/commands/load-methods': { loadMethods: ['network.load-methods'] },
    'modules/network/commands/propose-entry': { proposeEntry: ['network.propose-entry'] },
    'modules/network/commands/remove-profile': { removeProfile: ['network.remove-profile'] },
    'modules/network/commands/save-profile': { saveProfile: ['network.keep-profile'] },
    'modules/network/commands/write-to-practitioner': { writeToPractitioner: ['network.write-to-practitioner'] },
  },
  attempts: [...ofEntries, ...ofProfiles],
  routes: `
  /reseau                                      ●
  /reseau/images/:id/:width                    ●
  /reseau/methodes                             ●
  /reseau/methodes/:slug                       ●
  /reseau/pratiques/:slug                      ●
  /reseau/pratiques/:slug (pending)            ●
  /reseau/praticiens                           ●
  /reseau/praticiens/:slug                     ●
  /reseau/proposer                             ●
  /reseau/proposer/completer/:token            ●
  /reseau/proposer/confirmer/:token            ●
  /reseau/proposer/semblables.json             ●
  /reseau/proposer/:kind                       ●
  /reseau/ressources                           ●
  /reseau/ressources/:slug                     ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/reseau                               → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/reseau/profil                        → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/reseau/entrees/:id                   → ● · · · · · · · · · · ● ●
  /espace/reseau/entrees/:id/fichiers          → ● · · · · · · · · · · ● ●
  /espace/reseau/entrees/:id/liens             → ● · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async (world) => {
    const owner = await personOf(world, 'person')
    const [own, pending] = [
      await createPractice({ ownerId: owner.id }),
      await createPractice({ state: 'pending', ownerId: owner.id }),
    ]
    const published = { state: 'published' as const, ownerId: null }
    const method = await createEntry({ kind: 'method', content: methodOf(), ...published })
    const resource = await createEntry({ kind: 'resource', content: resourceOf(), ...published })
    const waiting = await createEntry({
      kind: 'practice',
      content: practiceOf(),
      state: 'unconfirmed',
      ownerId: null,
      ownerEmail: 'une-personne@exemple.invalid',
    })
    const sent = await createEntry({
      kind: 'practice',
      content: practiceOf(),
      state: 'pending',
      ownerId: null,
      ownerEmail: 'une-autre@exemple.invalid',
    })
    given(await linkEntry(owner, { id: own.id, add: [{ kind: 'method', id: method.id }], remove: [] }))
    const { pictureId } = await createPicture(own.id)
    const { slug } = await openProfile(await createPerson())
    return [
      ['/reseau/images/:id/:width', `/reseau/images/${pictureId}/480`],
      ['/reseau/methodes/:slug', `/reseau/methodes/${method.slug}`],
      ['/reseau/pratiques/:slug', `/reseau/pratiques/${own.slug}`],
      ['/reseau/pratiques/:slug (pending)', `/reseau/pratiques/${pending.slug}`],
      ['/reseau/praticiens/:slug', `/reseau/praticiens/${slug}`],
      ['/reseau/proposer/completer/:token', `/reseau/proposer/completer/${proposalToken(sent.id)}`],
      ['/reseau/proposer/confirmer/:token', `/reseau/proposer/confirmer/${proposalToken(waiting.id)}`],
      ['/reseau/proposer/:kind', '/reseau/proposer/pratique'],
      ['/reseau/ressources/:slug', `/reseau/ressources/${resource.slug}`],
      ['/espace/reseau/entrees/:id', `/espace/reseau/entrees/${own.id}`],
      ['/espace/reseau/entrees/:id/fichiers', `/espace/reseau/entrees/${own.id}/fichiers`],
      ['/espace/reseau/entrees/:id/liens', `/espace/reseau/entrees/${own.id}/liens`],
    ]
  },
}
