import { acceptComplete } from '~/modules/referrals/commands/accept-complete.server'
import { appealReferral } from '~/modules/referrals/commands/appeal-referral.server'
import { joinReferral } from '~/modules/referrals/commands/join-referral.server'
import { confirmMailSupport, withdrawMailSupport } from '~/modules/referrals/commands/manage-mail-support.server'
import { noteReferral } from '~/modules/referrals/commands/note-referral.server'
import { placeOnAgenda } from '~/modules/referrals/commands/place-on-agenda.server'
import { proposeOutcome } from '~/modules/referrals/commands/propose-outcome.server'
import { requestCompletion } from '~/modules/referrals/commands/request-completion.server'
import { separateReferral } from '~/modules/referrals/commands/separate-referral.server'
import { supportByMail } from '~/modules/referrals/commands/support-by-mail.server'
import { supportReferral, withdrawSupport } from '~/modules/referrals/commands/support-referral.server'
import { takeReferral } from '~/modules/referrals/commands/take-referral.server'
import { withdrawReferral } from '~/modules/referrals/commands/withdraw-referral.server'
import type { State } from '~/modules/referrals/rules/states'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { given } from '../../factories/label'
import { createOfficers, draftMeeting } from '../../factories/meetings'
import { createPerson } from '../../factories/people'
import { askedSupport, mailSupportFacts, referralIn } from '../../factories/referral-procedure'
import { setUpStatutes } from '../../factories/statutes'
import { theOrganisation } from '../actors'
import type { Builds } from '../subjects'
import { personOf, type World } from '../world'
import type { Area } from './area'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')
const needStatutes = async () => void ((await db.statutes.count()) === 0 && (await setUpStatutes()))

const requester: Builds = {
  '': () => ({ requesterKind: 'association', organisationId: theOrganisation, createdById: 'somebody-else' }),
  'of residents': (actor) => ({ requesterKind: 'residents', organisationId: null, createdById: idOf(actor) }),
  'of other residents': () => ({ requesterKind: 'residents', organisationId: null, createdById: 'somebody-else' }),
  'of the assembly': () => ({ requesterKind: 'assembly', organisationId: null, createdById: 'somebody-else' }),
}
const file: Builds = {
  '': (actor) => ({ wasSubmitted: true, conflicted: false, assignedToId: idOf(actor) }),
  'taken by another': () => ({ wasSubmitted: true, conflicted: false, assignedToId: 'somebody-else' }),
  conflicted: (actor) => ({ wasSubmitted: true, conflicted: true, assignedToId: idOf(actor) }),
  draft: (actor) => ({ wasSubmitted: false, conflicted: false, assignedToId: idOf(actor) }),
}
const support: Builds = {
  '': (actor) => ({ userId: idOf(actor), organisationId: null }),
  "another's": () => ({ userId: 'somebody-else', organisationId: null }),
  'for the organisation': (actor) => ({ userId: idOf(actor), organisationId: theOrganisation }),
}

const part = (of: string) => ({ none: `a part of ${of}` }) as const

/** A file of the world's organisation, in the hands of the team's column. */
const inHand = async (world: World, state: State, change: object = {}) => {
  const { id } = await personOf(world, 'team')
  return referralIn({ state, organisationId: world.organisation.id, assignedToId: id, ...change })
}
const sitting = async () => {
  await needStatutes()
  const { id } = await draftMeeting(await createOfficers(), {
    kind: 'sitting',
    body: 'ethics-committee',
    assemblyKind: null,
  })
  return id
}
const proposed = async (world: World) => {
  const { id } = await inHand(world, 'admissibility')
  const team = await personOf(world, 'team')
  const proposal = { outcome: 'admissible' as const, code: '', reason: 'Tout y est.', redirectedTo: '' }
  given(await proposeOutcome(team, { id, revision: 1, ...proposal }))
  return id
}
const supported = async (userId: string, organisationId: string | null = null) => {
  const { id } = await referralIn({ state: 'submitted' })
  const { id: supportId } = await db.referralSupport.create({
    data: {
      ...{ id: crypto.randomUUID(), referralId: id, userId, organisationId, isShown: true, createdAt: new Date() },
      supporter: organisationId === null ? `user:${userId}` : `organisation:${organisationId}`,
    },
  })
  return supportId
}

export const referralProcedure: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  referrals.withdraw-referral                     ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.withdraw-referral (of residents)      ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.withdraw-referral (of other residents) ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.withdraw-referral (of the assembly)   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.separate-referral                     ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.appeal                                ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.see-queue                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ●   ●   ·   ·
  referrals.see-file                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ●   ●   ·   ·
  referrals.see-file (conflicted)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.see-file (draft)                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.take-referral                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.take-referral (conflicted)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.request-completion                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.request-completion (taken by another) ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.accept-complete                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.accept-complete (taken by another)    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.note-referral                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.propose-outcome                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.propose-outcome (taken by another)    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.place-on-agenda                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.join-referral                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·
  referrals.join-referral (taken by another)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.support                               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.support (for the organisation)        ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.withdraw-support                      ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.withdraw-support (another's)          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.withdraw-support (for the organisation) ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.support-by-mail                       ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.manage-mail-support                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  referrals.manage-mail-support (by its link)     ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  referrals.forget-supports                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  referrals.take-decision                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  referrals.open-by-resolution                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  referrals.tend-procedure                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'referrals.withdraw-referral': requester,
    'referrals.separate-referral': requester,
    'referrals.appeal': requester,
    'referrals.see-queue': { '': () => null },
    'referrals.see-file': file,
    'referrals.take-referral': file,
    'referrals.request-completion': file,
    'referrals.accept-complete': file,
    'referrals.note-referral': file,
    'referrals.propose-outcome': file,
    'referrals.place-on-agenda': file,
    'referrals.join-referral': file,
    'referrals.support': support,
    'referrals.withdraw-support': support,
    'referrals.support-by-mail': { '': () => null },
    'referrals.manage-mail-support': { '': () => ({ byLink: false }), 'by its link': () => ({ byLink: true }) },
    'referrals.forget-supports': { '': () => null },
    'referrals.take-decision': { '': () => null },
    'referrals.open-by-resolution': { '': () => null },
    'referrals.tend-procedure': { '': () => null },
  },
  commands: {
    'modules/referrals/commands/accept-complete': { acceptComplete: ['referrals.accept-complete'] },
    'modules/referrals/commands/appeal-referral': { appealReferral: ['referrals.appeal'] },
    'modules/referrals/commands/decide-appeal': { decideAppeal: ['referrals.take-decision'] },
    'modules/referrals/commands/forget-supports': { forgetSupports: ['referrals.forget-supports'] },
    'modules/referrals/commands/manage-mail-support': {
      confirmMailSupport: ['referrals.manage-mail-support'],
      withdrawMailSupport: ['referrals.manage-mail-support'],
    },
    'modules/referrals/commands/join-referral': { joinReferral: ['referrals.join-referral'] },
    'modules/referrals/commands/note-referral': { noteReferral: ['referrals.note-referral'] },
    'modules/referrals/commands/notify': {
      factsOf: part('the commands that write to people'),
      requestersOf: part('the commands that write to people'),
      tellRequester: part('the commands that write to people'),
      tellSupporters: part('the commands that write to people'),
      tellTeam: part('the commands that write to people'),
    },
    'modules/referrals/commands/open-by-resolution': { openByResolution: ['referrals.open-by-resolution'] },
    'modules/referrals/commands/open-referral': {
      openOwn: { none: 'asks for the act that it is given' },
      openFile: { none: 'asks for the act that it is given' },
    },
    'modules/referrals/commands/place-on-agenda': { placeOnAgenda: ['referrals.place-on-agenda'] },
    'modules/referrals/commands/propose-outcome': { proposeOutcome: ['referrals.propose-outcome'] },
    'modules/referrals/commands/request-completion': { requestCompletion: ['referrals.request-completion'] },
    'modules/referrals/commands/separate-referral': { separateReferral: ['referrals.separate-referral'] },
    'modules/referrals/commands/support-by-mail': { supportByMail: ['referrals.support-by-mail'] },
    'modules/referrals/commands/support-referral': {
      supportReferral: ['referrals.support'],
      withdrawSupport: ['referrals.withdraw-support'],
    },
    'modules/referrals/commands/take-decision': { takeDecision: ['referrals.take-decision'] },
    'modules/referrals/commands/take-referral': { takeReferral: ['referrals.take-referral'] },
    'modules/referrals/commands/tend-procedure': { tendProcedure: ['referrals.tend-procedure'] },
    'modules/referrals/commands/withdraw-referral': { withdrawReferral: ['referrals.withdraw-referral'] },
  },
  attempts: [
    {
      line: 'referrals.withdraw-referral',
      command: 'withdrawReferral',
      prepare: async (world) => {
        const { id } = await inHand(world, 'submitted')
        return (actor) => withdrawReferral(actor, { id, reason: '', isPublic: false })
      },
    },
    {
      line: 'referrals.separate-referral',
      command: 'separateReferral',
      prepare: async (world) => {
        const [target, { id }] = [await referralIn({ state: 'submitted' }), await inHand(world, 'joined')]
        await db.referral.update({ where: { id }, data: { joinedToId: target.id } })
        return (actor) => separateReferral(actor, { id, reason: '' })
      },
    },
    {
      line: 'referrals.appeal',
      command: 'appealReferral',
      prepare: async (world) => {
        const { id } = await inHand(world, 'inadmissible')
        await db.referral.update({ where: { id }, data: { appealUntil: addDays(today(), 10) } })
        return (actor) => appealReferral(actor, { id, text: 'La règle est remplie.' })
      },
    },
    {
      line: 'referrals.take-referral',
      command: 'takeReferral',
      prepare: async (world) => {
        const { id } = await inHand(world, 'submitted', { assignedToId: null })
        return (actor) => takeReferral(actor, { id })
      },
    },
    {
      line: 'referrals.request-completion',
      command: 'requestCompletion',
      prepare: async (world) => {
        const { id } = await inHand(world, 'submitted')
        const asked = { kind: 'missing' as const, message: 'Il manque le calendrier.', questions: [] }
        return (actor) => requestCompletion(actor, { id, revision: 1, ...asked })
      },
    },
    {
      line: 'referrals.accept-complete',
      command: 'acceptComplete',
      prepare: async (world) => {
        const { id } = await inHand(world, 'submitted')
        return (actor) => acceptComplete(actor, { id })
      },
    },
    {
      line: 'referrals.note-referral',
      command: 'noteReferral',
      prepare: async (world) => {
        const { id } = await inHand(world, 'submitted')
        return (actor) => noteReferral(actor, { id, text: 'À vérifier.' })
      },
    },
    {
      line: 'referrals.propose-outcome',
      command: 'proposeOutcome',
      prepare: async (world) => {
        const { id } = await inHand(world, 'admissibility')
        const proposal = { outcome: 'admissible' as const, code: '', reason: 'Tout y est.', redirectedTo: '' }
        return (actor) => proposeOutcome(actor, { id, revision: 1, ...proposal })
      },
    },
    {
      line: 'referrals.place-on-agenda',
      command: 'placeOnAgenda',
      prepare: async (world) => {
        const [id, meetingId] = [await proposed(world), await sitting()]
        return (actor) => placeOnAgenda(actor, { id, meetingId })
      },
    },
    {
      line: 'referrals.join-referral',
      command: 'joinReferral',
      prepare: async (world) => {
        const [{ id }, { number }] = [await inHand(world, 'submitted'), await referralIn({ state: 'submitted' })]
        return (actor) => joinReferral(actor, { id, revision: 1, number, reason: 'Même sujet.' })
      },
    },
    {
      line: 'referrals.support',
      command: 'supportReferral',
      prepare: async () => {
        const { id } = await referralIn({ state: 'submitted' })
        return (actor) => supportReferral(actor, { id, organisationId: null, isShown: true })
      },
    },
    {
      line: 'referrals.support (for the organisation)',
      command: 'supportReferral',
      prepare: async ({ organisation }) => {
        const { id } = await referralIn({ state: 'submitted' })
        return (actor) => supportReferral(actor, { id, organisationId: organisation.id, isShown: true })
      },
    },
    {
      line: 'referrals.withdraw-support',
      command: 'withdrawSupport',
      prepare: async (world, name) => {
        const supportId = await supported((await personOf(world, name)).id)
        return (actor) => withdrawSupport(actor, { supportId })
      },
    },
    {
      line: "referrals.withdraw-support (another's)",
      command: 'withdrawSupport',
      prepare: async () => {
        const supportId = await supported((await createPerson()).id)
        return (actor) => withdrawSupport(actor, { supportId })
      },
    },
    {
      line: 'referrals.support-by-mail',
      command: 'supportByMail',
      prepare: async () => {
        const { id } = await referralIn({ state: 'submitted' })
        return (actor) => supportByMail(actor, mailSupportFacts(id))
      },
    },
    {
      line: 'referrals.manage-mail-support (by its link)',
      command: 'confirmMailSupport',
      prepare: async () => {
        const token = await askedSupport()
        return (actor) => confirmMailSupport(actor, { token })
      },
    },
    {
      line: 'referrals.manage-mail-support (by its link)',
      command: 'withdrawMailSupport',
      prepare: async () => {
        const token = await askedSupport()
        return (actor) => withdrawMailSupport(actor, { token })
      },
    },
  ],
  routes: `
  /saisir/procedure                            ●
  /soutiens/:token                             ●
  /saisines/:number/soutenir                   ●
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/saisines                             → · · · · · · · · ● · ● ● ·
  /equipe/saisines/:id                         → · · · · · · · · ● · ● ● ·
  /espace/saisines/:id/suivi                   → · · ● ● · · · ● · · · · ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const { id, number } = await inHand(world, 'submitted')
    return [
      ['/equipe/saisines/:id', `/equipe/saisines/${id}`],
      ['/espace/saisines/:id/suivi', `/espace/saisines/${id}/suivi`],
      ['/saisines/:number/soutenir', `/saisines/${number}/soutenir`],
      ['/soutiens/:token', `/soutiens/${await askedSupport()}`],
    ]
  },
}
