import { answerProxy, withdrawProxy } from '~/modules/governance/commands/answer-proxy.server'
import { giveProxy, recordProxy } from '~/modules/governance/commands/give-proxy.server'
import { announce, showItem } from '~/modules/governance/commands/lead-meeting.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { publishMinutes } from '~/modules/governance/commands/publish-minutes.server'
import { saveRemarks, signMinutes } from '~/modules/governance/commands/write-minutes.server'
import { attendRemotely, recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import type { Actor } from '~/platform/permissions'
import { addAgendaDocuments, removeAgendaDocument } from '~/modules/governance/commands/agenda-documents.server'
import { callAgain } from '~/modules/governance/commands/call-again.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { conveneMeeting } from '~/modules/governance/commands/convene-meeting.server'
import { createMeeting } from '~/modules/governance/commands/create-meeting.server'
import { addAgendaItem, editAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { editMeeting } from '~/modules/governance/commands/edit-meeting.server'
import { moveAgendaItem, removeAgendaItem } from '~/modules/governance/commands/order-agenda.server'
import { adjournMeeting, closeMeeting, openMeeting } from '~/modules/governance/commands/run-meeting.server'
import { db } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import {
  convenedMeeting,
  createMember,
  createOfficers,
  draftMeeting,
  type Officers,
  resolution,
} from '../../factories/meetings'
import { setUpStatutes } from '../../factories/statutes'
import { given } from '../../factories/label'
import { createPerson } from '../../factories/people'
import type { ActorName } from '../actors'
import type { Attempt } from '../attempts'
import { oncePerDatabase } from '../once'
import type { Build } from '../subjects'
import type { World } from '../world'
import type { Area } from './area'

const subject =
  (change: Record<string, unknown> = {}): Build =>
  () => ({
    bodyRole: null,
    isConsultation: false,
    isDraft: false,
    chairId: 'the-chair',
    secretaryId: 'the-secretary',
    ...change,
  })
const led: Build = (actor) => ({
  ...(subject()(actor, 'person') as object),
  chairId: actor.kind === 'person' ? actor.id : 'nobody',
})

const officers = oncePerDatabase(async (): Promise<Officers> => {
  if ((await db.statutes.count()) === 0) await setUpStatutes()
  return createOfficers()
})

const details = async () => {
  const { chair, secretary } = await officers()
  return {
    kind: 'assembly' as const,
    body: null,
    assemblyKind: 'ordinary' as const,
    title: `Assemblée ${newId()}`,
    place: 'Salle d’essai',
    link: '',
    startsAt: new Date(Date.now() + 30 * 86_400_000),
    endsAt: null,
    chairId: chair.id,
    secretaryId: secretary.id,
  }
}
const draft = async () => draftMeeting(await officers())
/** A convened meeting that this column chairs. */
const chaired = async (world: World, name: ActorName | null) => {
  const { id, itemId } = await convenedMeeting(await officers())
  const person = name && world.people.get(name)
  if (person) await db.meeting.update({ where: { id }, data: { chairId: person.id } })
  return { id, itemId }
}
const file = () => ({
  hash: newId().replaceAll('-', '').padEnd(64, '0'),
  size: 12,
  mediaType: 'application/pdf',
  name: 'papier.pdf',
})

const prepare: Attempt[] = [
  {
    line: 'governance.prepare-meeting',
    command: 'createMeeting',
    prepare: async () => {
      const input = await details()
      return (actor) => createMeeting(actor, input)
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'editMeeting',
    prepare: async () => {
      const { id } = await draft()
      const input = await details()
      return async (actor) =>
        editMeeting(actor, { ...input, id, revision: (await db.meeting.findUniqueOrThrow({ where: { id } })).revision })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'addAgendaItem',
    prepare: async () => {
      const { id } = await draft()
      return (actor) => addAgendaItem(actor, { meetingId: id, ...resolution })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'editAgendaItem',
    prepare: async () => {
      const { itemId } = await draft()
      return (actor) => editAgendaItem(actor, { id: itemId, ...resolution, title: 'Autre titre' })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'moveAgendaItem',
    prepare: async () => {
      const { itemId } = await draft()
      return (actor) => moveAgendaItem(actor, { id: itemId, direction: 'up' })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'removeAgendaItem',
    prepare: async () => {
      const { itemId } = await draft()
      return (actor) => removeAgendaItem(actor, { id: itemId })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'addAgendaDocuments',
    prepare: async () => {
      const { itemId } = await draft()
      return (actor) => addAgendaDocuments(actor, { itemId, title: '', files: [file()] })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'removeAgendaDocument',
    prepare: async () => {
      const { itemId } = await draft()
      given(await addAgendaDocuments((await officers()).team, { itemId, title: '', files: [file()] }))
      const { id } = await db.agendaDocument.findFirstOrThrow({ where: { itemId } })
      return (actor) => removeAgendaDocument(actor, { id })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'conveneMeeting',
    prepare: async () => {
      const { id } = await draft()
      return (actor) => conveneMeeting(actor, { id })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'cancelMeeting',
    prepare: async () => {
      const { id } = await draft()
      return (actor) => cancelMeeting(actor, { id, reason: 'Essai' })
    },
  },
  {
    line: 'governance.prepare-meeting',
    command: 'callAgain',
    prepare: async (world) => {
      const { id } = await chaired(world, null)
      await db.meeting.update({ where: { id }, data: { state: 'closed', reason: 'no-quorum' } })
      return (actor) => callAgain(actor, { id, startsAt: new Date(Date.now() + 30 * 86_400_000) })
    },
  },
]

const run: Attempt[] = [
  {
    line: 'governance.run-meeting',
    command: 'openMeeting',
    prepare: async (world, name) => {
      const { id } = await chaired(world, name)
      return (actor) => openMeeting(actor, { id })
    },
  },
  {
    line: 'governance.run-meeting',
    command: 'closeMeeting',
    prepare: async (world, name) => {
      const { id } = await chaired(world, name)
      await db.meeting.update({ where: { id }, data: { state: 'open' } })
      return (actor) => closeMeeting(actor, { id })
    },
  },
  ...(['showItem', 'announce'] as const).map((command): Attempt => ({
    line: 'governance.run-meeting',
    command,
    except: { system: 'a consultation alone is led by the portal' },
    prepare: async (world, name) => {
      const { id, itemId } = await chaired(world, name)
      await db.meeting.update({ where: { id }, data: { state: 'open' } })
      return (actor) =>
        command === 'showItem' ? showItem(actor, { id, itemId }) : announce(actor, { id, text: 'Essai' })
    },
  })),
  {
    line: 'governance.run-meeting',
    command: 'adjournMeeting',
    prepare: async (world, name) => {
      const { id } = await chaired(world, name)
      await db.meeting.update({ where: { id }, data: { state: 'open' } })
      return (actor) => adjournMeeting(actor, { id })
    },
  },
]

const ownMember = async (name: ActorName | null, world: World) => {
  const { membershipId, person } = await createMember()
  const of = name && world.people.get(name)
  if (of) await db.membership.update({ where: { id: membershipId }, data: { userId: of.id } })
  return { memberId: membershipId, person }
}
const own: Attempt[] = [
  {
    line: 'governance.give-proxy',
    command: 'giveProxy',
    prepare: async (world, name) => {
      const { id } = await convenedMeeting(await officers())
      const { memberId } = await ownMember(name, world)
      const holder = await createMember()
      return (actor) => giveProxy(actor, { meetingId: id, giverId: memberId, holderId: holder.membershipId })
    },
  },
  {
    line: 'governance.answer-proxy',
    command: 'answerProxy',
    prepare: async (world, name) => {
      const { id } = await convenedMeeting(await officers())
      const { memberId } = await ownMember(name, world)
      const giver = await createMember()
      const proxy = given(
        await giveProxy(giver.person, { meetingId: id, giverId: giver.membershipId, holderId: memberId }),
      )
      return (actor) => answerProxy(actor, { id: proxy.id, answer: 'accepted' })
    },
  },
  {
    line: 'governance.withdraw-proxy',
    command: 'withdrawProxy',
    prepare: async (world, name) => {
      const { id } = await convenedMeeting(await officers())
      const { memberId, person } = await ownMember(null, world)
      const proxy = given(await giveProxy(person, { meetingId: id, giverId: memberId, holderId: null }))
      const of = name && world.people.get(name)
      if (of) await db.membership.update({ where: { id: memberId }, data: { userId: of.id } })
      return (actor) => withdrawProxy(actor, { id: proxy.id })
    },
  },
  {
    line: 'governance.attend-meeting',
    command: 'attendRemotely',
    prepare: async (world, name) => {
      const { id } = await convenedMeeting(await officers())
      const { memberId } = await ownMember(name, world)
      return (actor) => attendRemotely(actor, { meetingId: id, memberId })
    },
  },
  {
    line: 'governance.record-attendance',
    command: 'recordAttendance',
    prepare: async () => {
      const { id } = await convenedMeeting(await officers())
      const { membershipId } = await createMember()
      return (actor) => recordAttendance(actor, { meetingId: id, memberId: membershipId, way: 'room' })
    },
  },
  {
    line: 'governance.record-attendance',
    command: 'leaveMeeting',
    prepare: async () => {
      const { id } = await convenedMeeting(await officers())
      const { membershipId } = await createMember()
      given(await recordAttendance((await officers()).team, { meetingId: id, memberId: membershipId, way: 'room' }))
      return (actor) => leaveMeeting(actor, { meetingId: id, memberId: membershipId })
    },
  },
  {
    line: 'governance.record-proxy',
    command: 'recordProxy',
    prepare: async () => {
      const { id } = await convenedMeeting(await officers())
      const [giver, holder] = [await createMember(), await createMember()]
      return (actor) =>
        recordProxy(actor, { meetingId: id, giverId: giver.membershipId, holderId: holder.membershipId })
    },
  },
]

const over = async (world: World, name: ActorName | null) => {
  const { id } = await chaired(world, name)
  await db.meeting.update({ where: { id }, data: { state: 'closed', closedAt: new Date() } })
  return id
}
const minutes: Attempt[] = [
  {
    line: 'governance.write-minutes',
    command: 'saveRemarks',
    prepare: async (world) => {
      const id = await over(world, null)
      return (actor) => saveRemarks(actor, { id, remarks: 'Essai' })
    },
  },
  {
    line: 'governance.sign-minutes',
    command: 'signMinutes',
    prepare: async (world, name) => {
      const id = await over(world, name)
      return (actor) => signMinutes(actor, { id })
    },
  },
  {
    line: 'governance.publish-minutes',
    command: 'publishMinutes',
    prepare: async (world) => {
      const id = await over(world, null)
      const { chair, secretary } = await officers()
      given(await signMinutes(chair, { id }))
      given(await signMinutes(secretary, { id }))
      return (actor) => publishMinutes(actor, { id })
    },
  },
]

const ofAccount =
  (of: (actor: Actor) => string): Build =>
  (actor) => ({ accountId: of(actor) })
const ownSubjects = {
  '': ofAccount((actor) => (actor.kind === 'person' ? actor.id : 'nobody')),
  "another's": ofAccount(() => 'somebody-else'),
}

export const meetings: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  governance.see-meeting                          ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  governance.see-meeting (draft)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-meeting (sitting in draft)       ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·
  governance.see-papers                           ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-papers (draft)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.see-papers (sitting)                 ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·
  governance.prepare-meeting                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.prepare-meeting (sitting)            ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·
  governance.run-meeting                          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.run-meeting (another's)              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.run-meeting (consultation)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  governance.record-attendance                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.record-attendance (sitting)          ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·
  governance.record-proxy                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.write-minutes                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.sign-minutes                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.sign-minutes (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.publish-minutes                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·   ·
  governance.attend-meeting                       ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.attend-meeting (another's)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.give-proxy                           ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.give-proxy (another's)               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.answer-proxy                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.answer-proxy (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  governance.withdraw-proxy                       ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  governance.withdraw-proxy (another's)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
`,
  subjects: Object.fromEntries([
    ...['attend-meeting', 'give-proxy', 'answer-proxy', 'withdraw-proxy'].map((act) => [
      `governance.${act}`,
      ownSubjects,
    ]),
    ...[
      'see-meeting',
      'see-papers',
      'prepare-meeting',
      'run-meeting',
      'record-attendance',
      'record-proxy',
      'write-minutes',
      'sign-minutes',
      'publish-minutes',
    ].map((act) => [
      `governance.${act}`,
      {
        '': act === 'run-meeting' || act === 'sign-minutes' ? led : subject(),
        draft: subject({ isDraft: true }),
        sitting: subject({ bodyRole: 'label-committee' }),
        'sitting in draft': subject({ bodyRole: 'label-committee', isDraft: true }),
        "another's": subject(),
        consultation: subject({ isConsultation: true }),
      },
    ]),
  ]) as Area['subjects'],
  commands: {
    'modules/governance/commands/answer-proxy': {
      answerProxy: ['governance.answer-proxy'],
      withdrawProxy: ['governance.withdraw-proxy'],
    },
    'modules/governance/commands/give-proxy': {
      giveProxy: ['governance.give-proxy'],
      recordProxy: ['governance.record-proxy'],
    },
    'modules/governance/commands/lead-meeting': {
      showItem: ['governance.run-meeting'],
      announce: ['governance.run-meeting'],
    },
    'modules/governance/commands/leave-meeting': {
      leaveMeeting: ['governance.attend-meeting', 'governance.record-attendance'],
    },
    'modules/governance/commands/move-consultation': {
      moveConsultation: { none: 'the job that conveneMeeting queues: openMeeting and closeMeeting ask' },
      settleConvocations: { none: 'a daily job: it writes what the outbox knows' },
    },
    'modules/governance/commands/publish-minutes': { publishMinutes: ['governance.publish-minutes'] },
    'modules/governance/commands/write-minutes': {
      saveRemarks: ['governance.write-minutes'],
      signMinutes: ['governance.sign-minutes'],
    },
    'modules/governance/commands/record-attendance': {
      recordAttendance: ['governance.record-attendance'],
      attendRemotely: ['governance.attend-meeting'],
    },
    'modules/governance/commands/send-announcement': {
      sendAnnouncement: { none: 'the job that convening and cancelling a meeting queue' },
    },
    'modules/governance/commands/agenda-documents': {
      addAgendaDocuments: ['governance.prepare-meeting'],
      removeAgendaDocument: ['governance.prepare-meeting'],
    },
    'modules/governance/commands/call-again': { callAgain: ['governance.prepare-meeting'] },
    'modules/governance/commands/cancel-meeting': { cancelMeeting: ['governance.prepare-meeting'] },
    'modules/governance/commands/convene-meeting': { conveneMeeting: ['governance.prepare-meeting'] },
    'modules/governance/commands/create-meeting': { createMeeting: ['governance.prepare-meeting'] },
    'modules/governance/commands/edit-agenda': {
      addAgendaItem: ['governance.prepare-meeting'],
      editAgendaItem: ['governance.prepare-meeting'],
    },
    'modules/governance/commands/edit-meeting': { editMeeting: ['governance.prepare-meeting'] },
    'modules/governance/commands/order-agenda': {
      moveAgendaItem: ['governance.prepare-meeting'],
      removeAgendaItem: ['governance.prepare-meeting'],
    },
    'modules/governance/commands/run-meeting': {
      openMeeting: ['governance.run-meeting'],
      closeMeeting: ['governance.run-meeting'],
      adjournMeeting: ['governance.run-meeting'],
    },
  },
  attempts: [...prepare, ...run, ...own, ...minutes],
  routes: `
  /assemblees                                  ●
  /assemblees/:id                              ●
  /assemblees/:id/calendrier.ics               ●
  /assemblees/:id/convocation.pdf              ●
  /assemblees/:id/proces-verbal.pdf            ●
  /seances                                     ●
  /seances/:id                                 ●
  /seances/:id/calendrier.ics                  ●

# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /seances/:id/convocation.pdf                 · · · · · · · ● ● · · · ● ·
  /equipe/assemblees                           → · · · · · · ● ● ● · ● ● ·
  /equipe/assemblees/nouvelle                  → · · · · · · ● ● ● · ● ● ·
  /equipe/assemblees/:id                       → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/modifier              → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/points/:item          → · · · · · · · · · · ● ● ·
# The organisation of the tables is a member: who represents it comes to the assembly as its members do.
  /assemblees/:id/salle                        → · ● · ● · · · · · · ● ● ·
  /espace/assemblees/:id                       → · ● · ● · · · · · · ● ● ·
  /equipe/assemblees/:id/presences             → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/presences/:member     → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/proces-verbal         → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/feuille-de-presence.pdf → · · · · · · · · · · ● ● ·
  /equipe/assemblees/:id/seance                → · · · · · · · · · · · · ·
  /seances/:id/salle                           → · · · · · · ● ● · · · ● ·
  /espace/seances/:id                          → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/presences                → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/presences/:member        → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/proces-verbal            → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/feuille-de-presence.pdf  → · · · · · · ● ● · · · ● ·
  /seances/:id/proces-verbal.pdf               · · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/seance                   → · · · · · · · · · · · · ·
  /equipe/seances/:id                          → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/modifier                 → · · · · · · ● ● · · · ● ·
  /equipe/seances/:id/points/:item             → · · · · · · ● ● · · · ● ·
`,
  formsOnly: [],
  addresses: async () => {
    const leading = await officers()
    const assembly = await convenedMeeting(leading)
    const committee = [
      await createPerson({ roles: ['label-committee'] }),
      await createPerson({ roles: ['label-committee'] }),
    ]
    const sitting = await convenedMeeting(leading, {
      kind: 'sitting',
      body: 'label-committee',
      assemblyKind: null,
      chairId: committee[0]?.id ?? null,
      secretaryId: committee[1]?.id ?? null,
    })
    const ended = async (meeting: { id: string; itemId: string }) => {
      await db.meeting.update({ where: { id: meeting.id }, data: { state: 'minutes-published', closedAt: new Date() } })
      return meeting.id
    }
    const [pastAssembly, pastSitting] = [
      await ended(await convenedMeeting(leading)),
      await ended(
        await convenedMeeting(leading, {
          ...{ kind: 'sitting', body: 'label-committee', assemblyKind: null },
          ...{ chairId: committee[0]?.id ?? null, secretaryId: committee[1]?.id ?? null },
        }),
      ),
    ]
    const past = [
      ['assemblees', pastAssembly],
      ['seances', pastSitting],
    ].flatMap(([of = '', id = '']) =>
      [
        `/${of}/:id/proces-verbal.pdf`,
        `/equipe/${of}/:id/proces-verbal`,
        `/equipe/${of}/:id/feuille-de-presence.pdf`,
      ].map((pattern) => [pattern, pattern.replace(':id', id)] as const),
    )
    const { membershipId } = await createMember()
    const present = (
      [
        ['assemblees', assembly, membershipId],
        ['seances', sitting, committee[0]?.id ?? ''],
      ] as const
    ).flatMap(([of, { id, itemId }, memberId]) =>
      [
        `/${of}/:id`,
        `/${of}/:id/calendrier.ics`,
        `/${of}/:id/convocation.pdf`,
        `/equipe/${of}/:id`,
        `/equipe/${of}/:id/modifier`,
        `/equipe/${of}/:id/points/:item`,
        `/${of}/:id/salle`,
        `/espace/${of}/:id`,
        `/equipe/${of}/:id/presences`,
        `/equipe/${of}/:id/presences/:member`,
        `/equipe/${of}/:id/seance`,
      ].map(
        (pattern) =>
          [pattern, pattern.replace(':id', id).replace(':item', itemId).replace(':member', memberId)] as const,
      ),
    )
    return [...past, ...present]
  },
}
