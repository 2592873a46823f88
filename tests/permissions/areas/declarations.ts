import { loadDeclarations } from '~/modules/declarations/commands/load-declarations.server'
import { confirmSignature, signDeclaration } from '~/modules/declarations/commands/sign-declaration.server'
import {
  signForOrganisation,
  withdrawForOrganisation,
} from '~/modules/declarations/commands/sign-for-organisation.server'
import {
  forgetUnconfirmedSignatures,
  showSignature,
  withdrawSignature,
} from '~/modules/declarations/commands/withdraw-signature.server'
import { closeDeclaration, publishDeclaration } from '~/modules/declarations/commands/publish-declaration.server'
import { createDeclaration, editDeclaration } from '~/modules/declarations/commands/write-declaration.server'
import { db } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import {
  declarationText,
  draftDeclaration,
  publishedDeclaration,
  signatureMailedTo,
  signing,
} from '../../factories/declarations'
import { given } from '../../factories/label'
import { theOrganisation } from '../actors'
import type { Builds } from '../subjects'
import type { Area } from './area'

const drafts: Builds = { '': () => ({ isDraft: false }), draft: () => ({ isDraft: true }) }

/** Somebody who asked to sign: the token that they were mailed. */
async function asked(): Promise<string> {
  const form = signing((await publishedDeclaration()).id)
  given(await signDeclaration(visitor, form))
  return signatureMailedTo(form.email)
}

export const declarations: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  declarations.see-declaration                    ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  declarations.see-declaration (draft)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  declarations.write-declaration                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  declarations.sign                               ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  declarations.sign (draft)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  declarations.follow-link                        ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  declarations.sign-for-organisation              ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  declarations.load-declarations                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  declarations.forget-unconfirmed                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'declarations.': { '': () => null },
    'declarations.see-declaration': drafts,
    'declarations.sign': drafts,
    'declarations.sign-for-organisation': { '': () => ({ organisationId: theOrganisation }) },
  },
  commands: {
    'modules/declarations/commands/load-declarations': { loadDeclarations: ['declarations.load-declarations'] },
    'modules/declarations/commands/sign-declaration': {
      signDeclaration: ['declarations.sign'],
      confirmSignature: ['declarations.follow-link'],
    },
    'modules/declarations/commands/sign-for-organisation': {
      signForOrganisation: ['declarations.sign-for-organisation'],
      withdrawForOrganisation: ['declarations.sign-for-organisation'],
    },
    'modules/declarations/commands/withdraw-signature': {
      withdrawSignature: ['declarations.follow-link'],
      showSignature: ['declarations.follow-link'],
      forgetUnconfirmedSignatures: ['declarations.forget-unconfirmed'],
    },
    'modules/declarations/commands/find-declaration': {
      findDeclaration: { none: 'a part of the others, which name the act' },
    },
    'modules/declarations/commands/publish-declaration': {
      publishDeclaration: ['declarations.write-declaration'],
      closeDeclaration: ['declarations.write-declaration'],
    },
    'modules/declarations/commands/write-declaration': {
      createDeclaration: ['declarations.write-declaration'],
      editDeclaration: ['declarations.write-declaration'],
    },
  },
  attempts: [
    {
      line: 'declarations.write-declaration',
      command: 'createDeclaration',
      prepare: async () => (actor) => createDeclaration(actor, declarationText()),
    },
    {
      line: 'declarations.write-declaration',
      command: 'editDeclaration',
      prepare: async () => {
        const { id } = await draftDeclaration()
        return (actor) => editDeclaration(actor, { id, revision: 1, ...declarationText({ title: 'Autre titre' }) })
      },
    },
    {
      line: 'declarations.write-declaration',
      command: 'publishDeclaration',
      prepare: async () => {
        const { id } = await draftDeclaration()
        return (actor) => publishDeclaration(actor, { id, revision: 1 })
      },
    },
    {
      line: 'declarations.write-declaration',
      command: 'closeDeclaration',
      prepare: async () => {
        const { id } = await publishedDeclaration()
        return (actor) => closeDeclaration(actor, { id, revision: 2 })
      },
    },
    {
      line: 'declarations.sign',
      command: 'signDeclaration',
      prepare: async () => {
        const form = signing((await publishedDeclaration()).id)
        return (actor) => signDeclaration(actor, form)
      },
    },
    {
      line: 'declarations.sign (draft)',
      command: 'signDeclaration',
      prepare: async () => {
        const form = signing((await draftDeclaration()).id)
        return (actor) => signDeclaration(actor, form)
      },
    },
    {
      line: 'declarations.follow-link',
      command: 'confirmSignature',
      prepare: async () => {
        const token = await asked()
        return (actor) => confirmSignature(actor, { token })
      },
    },
    {
      line: 'declarations.follow-link',
      command: 'showSignature',
      prepare: async () => {
        const token = await asked()
        return (actor) => showSignature(actor, { token, isShown: false })
      },
    },
    {
      line: 'declarations.follow-link',
      command: 'withdrawSignature',
      prepare: async () => {
        const token = await asked()
        return (actor) => withdrawSignature(actor, { token })
      },
    },
    {
      line: 'declarations.sign-for-organisation',
      command: 'signForOrganisation',
      prepare: async (world) => {
        const named = { declarationId: (await publishedDeclaration()).id, organisationId: world.organisation.id }
        return (actor) => signForOrganisation(actor, { ...named, isShown: true })
      },
    },
    {
      line: 'declarations.sign-for-organisation',
      command: 'withdrawForOrganisation',
      prepare: async (world) => {
        const named = { declarationId: (await publishedDeclaration()).id, organisationId: world.organisation.id }
        given(await signForOrganisation(world.actors.representative, { ...named, isShown: true }))
        return (actor) => withdrawForOrganisation(actor, named)
      },
    },
    {
      line: 'declarations.load-declarations',
      command: 'loadDeclarations',
      prepare: async () => {
        await db.declaration.deleteMany({ where: { source: { not: null } } })
        return (actor) => loadDeclarations(actor)
      },
    },
    {
      line: 'declarations.forget-unconfirmed',
      command: 'forgetUnconfirmedSignatures',
      prepare: async () => {
        await asked()
        await db.declarationSignature.updateMany({
          where: { confirmedAt: null },
          data: { createdAt: new Date('2026-01-01T00:00:00Z') },
        })
        return (actor) => forgetUnconfirmedSignatures(actor)
      },
    },
  ],
  routes: `
  /declarations                                        ●
  /declarations/:slug                                  ●
  /declarations/:slug/signataires.csv                  ●
  /declarations/signature/:token                       ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /declarations/:slug (draft)                          · · · · · · · · · · · · ● ●
  /equipe/declarations                                 → · · · · · · · · · · · ● ●
  /equipe/declarations/:id                             → · · · · · · · · · · · ● ●
`,
  formsOnly: [],
  addresses: async () => {
    const [published, draft, token] = [await publishedDeclaration(), await draftDeclaration(), await asked()]
    return [
      ['/declarations/:slug', `/declarations/${published.slug}`],
      ['/declarations/:slug (draft)', `/declarations/${draft.slug}`],
      ['/declarations/:slug/signataires.csv', `/declarations/${published.slug}/signataires.csv`],
      ['/declarations/signature/:token', `/declarations/signature/${token}`],
      ['/equipe/declarations/:id', `/equipe/declarations/${draft.id}`],
    ]
  },
}
