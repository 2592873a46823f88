import { tokenDigest } from '~/modules/accounts/tokens.server'
import { acceptAuthor } from '~/modules/referrals/commands/accept-author.server'
import { addDocument, removeDocument } from '~/modules/referrals/commands/add-document.server'
import { collectSignatures } from '~/modules/referrals/commands/collect-signatures.server'
import { endAuthor } from '~/modules/referrals/commands/end-author.server'
import { inviteAuthor } from '~/modules/referrals/commands/invite-author.server'
import { loadRules } from '~/modules/referrals/commands/load-rules.server'
import { confirmSignature, withdrawSignature } from '~/modules/referrals/commands/manage-signature.server'
import { openDraft } from '~/modules/referrals/commands/open-draft.server'
import { checkSheet, enterSheet } from '~/modules/referrals/commands/paper-sheets.server'
import { removeSheet } from '~/modules/referrals/commands/remove-sheet.server'
import { saveDraft } from '~/modules/referrals/commands/save-draft.server'
import { setCommitment } from '~/modules/referrals/commands/set-commitment.server'
import { setTerritory } from '~/modules/referrals/commands/set-territory.server'
import { signReferral } from '~/modules/referrals/commands/sign-referral.server'
import { submitReferral } from '~/modules/referrals/commands/submit-referral.server'
import { signatureToken } from '~/modules/referrals/signature-tokens.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor, Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import {
  asked,
  askedSignature,
  collecting,
  completeDraft,
  draftReferral,
  receivedFile,
  revisionOf,
  setUpReferrals,
  sheetBy,
  signatureFacts,
} from '../../factories/referrals'
import { theOrganisation } from '../actors'
import type { Builds } from '../subjects'
import { personOf, type World } from '../world'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const others = { organisationId: null, createdById: 'somebody-else', authorIds: [] } as const
const draft: Builds = {
  '': () => ({ ...others, requesterKind: 'association', organisationId: theOrganisation }),
  'of residents': (actor) => ({ ...others, requesterKind: 'residents', createdById: idOf(actor) }),
  'of other residents': () => ({ ...others, requesterKind: 'residents' }),
  'of the team': () => ({ ...others, requesterKind: 'team' }),
  'as author': (actor) => ({ ...others, requesterKind: 'residents', authorIds: [idOf(actor)] }),
  'of oneself': (actor) => ({ ...others, requesterKind: 'residents', authorId: idOf(actor) }),
}
const sheet: Builds = {
  '': () => ({ ...others, requesterKind: 'residents', enteredById: 'somebody-else' }),
  'as author': (actor) => ({ ...others, requesterKind: 'residents', authorIds: [idOf(actor)], enteredById: 'another' }),
  'entered by oneself': (actor) => ({
    ...{ ...others, requesterKind: 'residents', authorIds: [idOf(actor)], enteredById: idOf(actor) },
  }),
}

/** A draft of the world's organisation, which is an association. */
const ofOrganisation = async (world: World): Promise<{ id: string; author: Person }> => {
  const author = await personOf(world, 'representative')
  const id = await draftReferral(author, { requesterKind: 'association', organisationId: world.organisation.id })
  return { id, author }
}
const completeOfOrganisation = async (world: World): Promise<string> =>
  completeDraft(await personOf(world, 'representative'), {
    requesterKind: 'association',
    organisationId: world.organisation.id,
  })
/** A group's referral, whose author is the column's person. */
const ownCollection = async (world: World, name: Parameters<typeof personOf>[1]) => {
  const author = await personOf(world, name)
  return { author, ...(await collecting(author)) }
}
const address = () => `invite-${newId()}@exemple.invalid`

export const referralDrafting: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  referrals.open-draft                            ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  referrals.open-draft (of residents)             ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.open-draft (of the team)              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.see-draft                             ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  referrals.see-draft (of other residents)        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.see-draft (as author)                 ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.write-draft                           ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  referrals.write-draft (of residents)            ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.write-draft (of other residents)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.write-draft (of the team)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.write-draft (as author)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.invite-author                         ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.invite-author (as author)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.end-author                            ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.end-author (of oneself)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.accept-invitation                     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.collect-signatures (of residents)     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.collect-signatures (as author)        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.submit                                ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.submit (as author)                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.enter-sheet (of other residents)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.enter-sheet (as author)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.check-sheet                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.check-sheet (as author)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.check-sheet (entered by oneself)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.remove-sheet                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.remove-sheet (as author)              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.remove-sheet (entered by oneself)     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.sign                                  ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.manage-signature                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.manage-signature (by its link)        ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.load-rules                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  referrals.remind-drafts                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  referrals.forget-signatures                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'referrals.open-draft': draft,
    'referrals.see-draft': draft,
    'referrals.write-draft': draft,
    'referrals.invite-author': draft,
    'referrals.end-author': draft,
    'referrals.collect-signatures': draft,
    'referrals.submit': draft,
    'referrals.enter-sheet': draft,
    'referrals.check-sheet': sheet,
    'referrals.remove-sheet': sheet,
    'referrals.manage-signature': { '': () => ({ byLink: false }), 'by its link': () => ({ byLink: true }) },
    'referrals.accept-invitation': { '': () => null },
    'referrals.sign': { '': () => null },
    'referrals.load-rules': { '': () => null },
    'referrals.remind-drafts': { '': () => null },
    'referrals.forget-signatures': { '': () => null },
  },
  commands: {
    'modules/referrals/commands/accept-author': { acceptAuthor: ['referrals.accept-invitation'] },
    'modules/referrals/commands/add-document': {
      addDocument: ['referrals.write-draft'],
      removeDocument: ['referrals.write-draft'],
    },
    'modules/referrals/commands/collect-signatures': { collectSignatures: ['referrals.collect-signatures'] },
    'modules/referrals/commands/end-author': { endAuthor: ['referrals.see-draft', 'referrals.end-author'] },
    'modules/referrals/commands/invite-author': { inviteAuthor: ['referrals.invite-author'] },
    'modules/referrals/commands/load-rules': {
      loadRules: ['referrals.load-rules'],
      loadAllRules: { none: 'the set-up: it calls loadRules as the portal' },
    },
    'modules/referrals/commands/manage-signature': {
      confirmSignature: ['referrals.manage-signature'],
      withdrawSignature: ['referrals.manage-signature'],
    },
    'modules/referrals/commands/open-draft': { openDraft: ['referrals.open-draft'] },
    'modules/referrals/commands/open-own': {
      openOwn: { none: 'a part of the commands that write a referral, which give it their act' },
    },
    'modules/referrals/commands/paper-sheets': {
      enterSheet: ['referrals.enter-sheet'],
      checkSheet: ['referrals.enter-sheet', 'referrals.check-sheet'],
    },
    'modules/referrals/commands/remove-sheet': {
      removeSheet: ['referrals.enter-sheet', 'referrals.remove-sheet'],
    },
    'modules/referrals/commands/save-draft': { saveDraft: ['referrals.write-draft'] },
    'modules/referrals/commands/set-commitment': { setCommitment: ['referrals.write-draft'] },
    'modules/referrals/commands/set-territory': { setTerritory: ['referrals.write-draft'] },
    'modules/referrals/commands/sign-referral': { signReferral: ['referrals.sign'] },
    'modules/referrals/commands/submit-referral': { submitReferral: ['referrals.submit'] },
    'modules/referrals/commands/tend-drafting': {
      forgetSignatures: ['referrals.forget-signatures'],
      remindDrafts: ['referrals.remind-drafts'],
    },
  },
  attempts: [
    {
      line: 'referrals.open-draft',
      command: 'openDraft',
      prepare: async (world) => {
        await setUpReferrals()
        const input = { requesterKind: 'association', organisationId: world.organisation.id } as const
        return (actor) => openDraft(actor, { ...input, title: `Un objet d’essai, précis ${newId()}` })
      },
    },
    {
      line: 'referrals.write-draft',
      command: 'saveDraft',
      prepare: async (world) => {
        const { id } = await ofOrganisation(world)
        const patch = { title: { value: 'Un autre objet précis' }, answers: {} }
        return (actor) => saveDraft(actor, { id, revision: 1, patch })
      },
    },
    {
      line: 'referrals.write-draft',
      command: 'setTerritory',
      prepare: async (world) => {
        const { id } = await ofOrganisation(world)
        return (actor) => setTerritory(actor, { id, revision: 1, territoryCode: 'dep:18' })
      },
    },
    {
      line: 'referrals.write-draft',
      command: 'setCommitment',
      prepare: async (world) => {
        const { id } = await ofOrganisation(world)
        return (actor) => setCommitment(actor, { id, form: asked, file: null })
      },
    },
    {
      line: 'referrals.write-draft',
      command: 'addDocument',
      prepare: async (world) => {
        const { id } = await ofOrganisation(world)
        return (actor) => addDocument(actor, { id, title: 'Une étude', file: receivedFile() })
      },
    },
    {
      line: 'referrals.write-draft',
      command: 'removeDocument',
      prepare: async (world) => {
        const { id, author } = await ofOrganisation(world)
        given(await addDocument(author, { id, title: 'Une étude', file: receivedFile() }))
        const { id: documentId } = await db.referralDocument.findFirstOrThrow({ where: { referralId: id } })
        return (actor) => removeDocument(actor, { id, documentId })
      },
    },
    {
      line: 'referrals.invite-author',
      command: 'inviteAuthor',
      prepare: async (world) => {
        const { id } = await ofOrganisation(world)
        return (actor) => inviteAuthor(actor, { id, email: address() })
      },
    },
    {
      line: 'referrals.end-author',
      command: 'endAuthor',
      prepare: async (world) => {
        const { id, author } = await ofOrganisation(world)
        const { authorId } = given(await inviteAuthor(author, { id, email: address() }))
        return (actor) => endAuthor(actor, { id, authorId })
      },
    },
    {
      line: 'referrals.accept-invitation',
      command: 'acceptAuthor',
      prepare: async () => {
        const [author, token] = [await createPerson(), newId()]
        const id = await draftReferral(author)
        await db.referralAuthor.create({
          data: {
            ...{ id: newId(), referralId: id, email: address(), tokenHash: tokenDigest(token) },
            ...{ invitedById: author.id, invitedAt: now(), expiresAt: new Date(now().getTime() + 86_400_000) },
          },
        })
        return (actor) => acceptAuthor(actor, { token })
      },
    },
    {
      line: 'referrals.collect-signatures (of residents)',
      command: 'collectSignatures',
      prepare: async (world, name) => {
        const id = await completeDraft(await personOf(world, name))
        const revision = await revisionOf(id)
        return (actor) => collectSignatures(actor, { id, revision })
      },
    },
    {
      line: 'referrals.submit',
      command: 'submitReferral',
      prepare: async (world) => {
        const id = await completeOfOrganisation(world)
        const revision = await revisionOf(id)
        return (actor) => submitReferral(actor, { id, revision })
      },
    },
    {
      line: 'referrals.enter-sheet (of other residents)',
      command: 'enterSheet',
      prepare: async () => {
        const { id } = await collecting(await createPerson())
        return (actor) => enterSheet(actor, { id, count: 12, note: '', file: receivedFile() })
      },
    },
    {
      line: 'referrals.check-sheet',
      command: 'checkSheet',
      prepare: async () => {
        const author = await createPerson()
        const { id } = await collecting(author)
        const sheetId = await sheetBy(author, id)
        return (actor) => checkSheet(actor, { id, sheetId })
      },
    },
    {
      line: 'referrals.remove-sheet (entered by oneself)',
      command: 'removeSheet',
      prepare: async (world, name) => {
        const { author, id } = await ownCollection(world, name)
        const sheetId = await sheetBy(author, id)
        return (actor) => removeSheet(actor, { id, sheetId })
      },
      except: { team: 'the team may remove the sheets of all' },
    },
    {
      line: 'referrals.sign',
      command: 'signReferral',
      prepare: async () => {
        const { number } = await collecting(await createPerson())
        return (actor) => signReferral(actor, signatureFacts(number))
      },
    },
    {
      line: 'referrals.manage-signature (by its link)',
      command: 'confirmSignature',
      prepare: async () => {
        const { number } = await collecting(await createPerson())
        const token = signatureToken(await askedSignature(number))
        return (actor) => confirmSignature(actor, { token })
      },
    },
    {
      line: 'referrals.manage-signature (by its link)',
      command: 'withdrawSignature',
      prepare: async () => {
        const { number } = await collecting(await createPerson())
        const token = signatureToken(await askedSignature(number))
        return (actor) => withdrawSignature(actor, { token })
      },
    },
    {
      line: 'referrals.load-rules',
      command: 'loadRules',
      prepare: async () => (actor) => loadRules(actor, 'app/modules/referrals/data/rules-1.json'),
    },
  ],
  routes: `
  /saisines                                    ●
  /saisines/semblables.json                    ●
  /saisines/:number                            ●
  /saisines/:number/signer                     ●
  /saisir                                      ●
  /saisir/regles/:version.json                 ●
  /saisir/verifier                             ●
  /signatures/:token                           ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/saisines                             → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/saisines/nouvelle                    → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/saisines/invitations/:token          → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/saisines/regles/:hash                ●
  /espace/saisines/:id                         → · · ↪ ↪ · · · ↪ · · · · ·
  /espace/saisines/:id/auteurs                 → · · ● ● · · · ● · · · · ·
  /espace/saisines/:id/documents               → · · ● ● · · · ● · · · · ·
  /espace/saisines/:id/engagement              → · · ● ● · · · ● · · · · ·
  /espace/saisines/:id/relire                  → · · ● ● · · · ● · · · · ·
  /espace/saisines/:id/signatures              → · · · · · · · · · · · ● ·
  /espace/saisines/:id/territoire              → · · ● ● · · · ● · · · · ·
  /espace/saisines/:id/:step                   → · · ● ● · · · ● · · · · ·
`,
  formsOnly: ['/espace/saisines/:id/brouillon'],
  addresses: async (world) => {
    const [{ id }, group] = [await ofOrganisation(world), await collecting(await createPerson())]
    const { contentHash } = await db.referralRules.findFirstOrThrow({ orderBy: { version: 'desc' } })
    const signature = signatureToken(await askedSignature(group.number))
    return [
      ['/saisines/:number', `/saisines/${group.number}`],
      ['/saisines/:number/signer', `/saisines/${group.number}/signer`],
      ['/saisir/regles/:version.json', '/saisir/regles/1.json'],
      ['/signatures/:token', `/signatures/${signature}`],
      ['/espace/saisines/invitations/:token', `/espace/saisines/invitations/${newId()}`],
      ['/espace/saisines/regles/:hash', `/espace/saisines/regles/${contentHash}`],
      ['/espace/saisines/:id', `/espace/saisines/${id}`],
      ...['auteurs', 'brouillon', 'documents', 'engagement', 'relire', 'territoire'].map((page): [string, string] => [
        `/espace/saisines/:id/${page}`,
        `/espace/saisines/${id}/${page}`,
      ]),
      ['/espace/saisines/:id/signatures', `/espace/saisines/${group.id}/signatures`],
      ['/espace/saisines/:id/:step', `/espace/saisines/${id}/objet`],
    ]
  },
}
