import { beginInitiative } from '~/modules/governance/commands/begin-initiative.server'
import { callAssembly } from '~/modules/governance/commands/call-assembly.server'
import { dropAmendment, moveAmendment, rewriteAmendment } from '~/modules/governance/commands/lead-amendments.server'
import { proposeAmendment, withdrawAmendment } from '~/modules/governance/commands/propose-amendment.server'
import { signInitiative, takeBackSignature } from '~/modules/governance/commands/sign-initiative.server'
import { withdrawInitiative } from '~/modules/governance/commands/withdraw-initiative.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import { given } from '../../factories/label'
import { convenedMeeting, createMember, createOfficers, type Officers } from '../../factories/meetings'
import { setUpStatutes } from '../../factories/statutes'
import type { ActorName } from '../actors'
import type { Attempt } from '../attempts'
import { oncePerDatabase } from '../once'
import type { Build } from '../subjects'
import type { World } from '../world'
import type { Area } from './area'

const officers = oncePerDatabase(async (): Promise<Officers> => {
  if ((await db.statutes.count()) === 0) await setUpStatutes()
  return createOfficers()
})

/** A member whose account is this column's. */
const ownMember = async (name: ActorName | null, world: World) => {
  const { membershipId, person } = await createMember()
  const of = name && world.people.get(name)
  if (of) await db.membership.update({ where: { id: membershipId }, data: { userId: of.id } })
  return { memberId: membershipId, person: of ?? person }
}

const sheet = {
  kind: 'item' as const,
  meetingId: null,
  resolutionKind: 'ordinary',
  title: 'Initiative d’essai',
  text: 'L’assemblée décide.',
  reason: 'Pour l’essai.',
}
/** An initiative that is signed, whatever the number of members: it asks for more than are here. */
async function openInitiative(author: { memberId: string; person: Actor }): Promise<string> {
  await officers()
  const { id } = given(await beginInitiative(author.person, { ...sheet, memberId: author.memberId }))
  await db.initiative.update({ where: { id }, data: { state: 'open', needed: 1_000_000, meetingId: null } })
  // One author has few at once: those of earlier tries are over.
  await db.initiative.updateMany({ where: { id: { not: id }, state: 'open' }, data: { state: 'expired' } })
  return id
}

const initiativeAttempts: Attempt[] = [
  {
    line: 'governance.begin-initiative',
    command: 'beginInitiative',
    prepare: async (world, name) => {
      await officers()
      await db.initiative.updateMany({ where: { state: 'open' }, data: { state: 'expired' } })
      const { memberId } = await ownMember(name, world)
      return (actor) => beginInitiative(actor, { ...sheet, memberId })
    },
  },
  {
    line: 'governance.sign-initiative',
    command: 'signInitiative',
    prepare: async (world, name) => {
      const id = await openInitiative(await ownMember(null, world))
      const { memberId } = await ownMember(name, world)
      return (actor) => signInitiative(actor, { id, memberId })
    },
  },
  {
    line: 'governance.sign-initiative',
    command: 'takeBackSignature',
    prepare: async (world, name) => {
      const id = await openInitiative(await ownMember(null, world))
      const { memberId, person } = await ownMember(name, world)
      given(await signInitiative(person, { id, memberId }))
      return (actor) => takeBackSignature(actor, { id, memberId })
    },
  },
  {
    line: 'governance.withdraw-initiative',
    command: 'withdrawInitiative',
    prepare: async (world, name) => {
      const id = await openInitiative(await ownMember(name, world))
      return (actor) => withdrawInitiative(actor, { id })
    },
  },
  {
    line: 'governance.call-assembly',
    command: 'callAssembly',
    prepare: async (world) => {
      const id = await openInitiative(await ownMember(null, world))
      await db.initiative.update({ where: { id }, data: { kind: 'assembly', state: 'reached' } })
      const startsAt = new Date(Date.now() + 30 * 86_400_000)
      return (actor) => callAssembly(actor, { id, title: 'Assemblée d’essai', place: '', startsAt })
    },
  },
]

/** A convened meeting that this column chairs, with an amendment to its resolution. */
async function amended(world: World, name: ActorName | null) {
  const { id, itemId } = await convenedMeeting(await officers())
  const chair = name && world.people.get(name)
  if (chair) await db.meeting.update({ where: { id }, data: { chairId: chair.id } })
  const { memberId, person } = await ownMember(null, world)
  const amendment = given(
    await proposeAmendment(person, { itemId, memberId, text: 'Un autre texte.', reason: 'Pour l’essai.' }),
  )
  return { id: amendment.id, itemId, memberId }
}
/** The same, on a text that has changed since. */
async function outdated(world: World, name: ActorName | null) {
  const { id, itemId } = await amended(world, name)
  await db.agendaItem.update({ where: { id: itemId }, data: { text: 'Le texte a changé.' } })
  return id
}

const amendmentAttempts: Attempt[] = [
  {
    line: 'governance.propose-amendment',
    command: 'proposeAmendment',
    prepare: async (world, name) => {
      const { itemId } = await convenedMeeting(await officers())
      const { memberId } = await ownMember(name, world)
      return (actor) => proposeAmendment(actor, { itemId, memberId, text: 'Un autre texte.', reason: 'Essai' })
    },
  },
  {
    line: 'governance.withdraw-amendment',
    command: 'withdrawAmendment',
    prepare: async (world, name) => {
      const { id, memberId } = await amended(world, null)
      const of = name && world.people.get(name)
      if (of) await db.membership.update({ where: { id: memberId }, data: { userId: of.id } })
      return (actor) => withdrawAmendment(actor, { id })
    },
  },
  {
    line: 'governance.lead-amendments',
    command: 'moveAmendment',
    prepare: async (world, name) => {
      const { id } = await amended(world, name)
      return (actor) => moveAmendment(actor, { id, direction: 'up' })
    },
  },
  {
    line: 'governance.lead-amendments',
    command: 'dropAmendment',
    prepare: async (world, name) => {
      const id = await outdated(world, name)
      return (actor) => dropAmendment(actor, { id })
    },
  },
  {
    line: 'governance.lead-amendments',
    command: 'rewriteAmendment',
    prepare: async (world, name) => {
      const id = await outdated(world, name)
      return (actor) => rewriteAmendment(actor, { id, text: 'Le texte a changé, et plus.' })
    },
  },
]

const own: Build = (actor) => ({ accountId: actor.kind === 'person' ? actor.id : 'nobody' })
const anothers: Build = () => ({ accountId: 'somebody-else' })
const chair =
  (isOwn: boolean): Build =>
  (actor) => ({
    bodyRole: null,
    isConsultation: false,
    isDraft: false,
    chairId: isOwn && actor.kind === 'person' ? actor.id : 'the-chair',
    secretaryId: 'the-secretary',
  })
const nothing: Build = () => null
const ofOwn = ['begin-initiative', 'sign-initiative', 'withdraw-initiative', 'propose-amendment', 'withdraw-amendment']

export const initiatives: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  governance.see-initiatives                      ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-signatures                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.call-assembly                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.begin-initiative                     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.begin-initiative (another's)         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.sign-initiative                      ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.sign-initiative (another's)          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.withdraw-initiative                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.withdraw-initiative (another's)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.propose-amendment                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.propose-amendment (another's)        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.withdraw-amendment                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.withdraw-amendment (another's)       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.lead-amendments                      ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.lead-amendments (another's)          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
`,
  subjects: Object.fromEntries([
    ...ofOwn.map((act) => [`governance.${act}`, { '': own, "another's": anothers }]),
    ...['see-initiatives', 'see-signatures', 'call-assembly'].map((act) => [`governance.${act}`, { '': nothing }]),
    ['governance.lead-amendments', { '': chair(true), "another's": chair(false) }],
  ]) as Area['subjects'],
  commands: {
    'modules/governance/commands/begin-initiative': { beginInitiative: ['governance.begin-initiative'] },
    'modules/governance/commands/sign-initiative': {
      signInitiative: ['governance.sign-initiative'],
      takeBackSignature: ['governance.sign-initiative'],
    },
    'modules/governance/commands/withdraw-initiative': { withdrawInitiative: ['governance.withdraw-initiative'] },
    'modules/governance/commands/call-assembly': { callAssembly: ['governance.call-assembly'] },
    'modules/governance/commands/follow-initiatives': {
      expireInitiatives: { none: 'a daily job: initiatives whose time is over' },
      remindCalledAssemblies: { none: 'a daily job: it reminds, and changes nothing' },
    },
    'modules/governance/commands/send-initiative-news': {
      sendInitiativeNews: { none: 'the job that the end of an initiative queues' },
    },
    'modules/governance/commands/propose-amendment': {
      proposeAmendment: ['governance.propose-amendment'],
      withdrawAmendment: ['governance.withdraw-amendment'],
    },
    'modules/governance/commands/find-amendment': {
      findAmendment: { none: 'a part of each act of the chair, which says what to ask' },
      ofChangedText: { none: 'a rule of what findAmendment found' },
      amendmentDone: { none: 'the end of each act that findAmendment begins' },
    },
    'modules/governance/commands/lead-amendments': {
      moveAmendment: ['governance.lead-amendments'],
      dropAmendment: ['governance.lead-amendments'],
      rewriteAmendment: ['governance.lead-amendments'],
    },
  },
  attempts: [...initiativeAttempts, ...amendmentAttempts],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
# The organisation of the tables is a member: who represents it signs for it.
  /espace/initiatives                                  → · ● · ● · · · · · · ● ● ·
  /espace/initiatives/:id                              → · ● · ● · · · · · · ● ● ·
  /espace/initiatives/nouvelle                         → · ● · ● · · · · · · ● ● ·
  /equipe/initiatives                                  → · · · · · · · · · · ● ● ·
  /espace/assemblees/:id/points/:item/amendements      → · ● · ● · · · · · · ● ● ·
  /espace/seances/:id/points/:item/amendements         → · · · · · · ● ● · · · ● ·
`,
  formsOnly: [],
  addresses: async (world) => {
    const leading = await officers()
    const initiative = await openInitiative(await ownMember(null, world))
    const assembly = await convenedMeeting(leading)
    const sitting = await convenedMeeting(leading, { kind: 'sitting', body: 'label-committee', assemblyKind: null })
    return [
      ['/espace/initiatives/:id', `/espace/initiatives/${initiative}`],
      [
        '/espace/assemblees/:id/points/:item/amendements',
        `/espace/assemblees/${assembly.id}/points/${assembly.itemId}/amendements`,
      ],
      [
        '/espace/seances/:id/points/:item/amendements',
        `/espace/seances/${sitting.id}/points/${sitting.itemId}/amendements`,
      ],
    ]
  },
}
