import { editPost, moderatePost, setThreadState, takePostBack } from '~/modules/circles/commands/change-post.server'
import { createGroup, editGroup, setGroupState } from '~/modules/circles/commands/create-group.server'
import { addGroupDocuments, removeGroupDocument } from '~/modules/circles/commands/group-documents.server'
import { untieMeeting } from '~/modules/circles/commands/group-meetings.server'
import { chooseDigest, joinGroup, leaveGroup } from '~/modules/circles/commands/join-group.server'
import { answerGroupRequest, setGroupRole } from '~/modules/circles/commands/lead-group.server'
import { readThread } from '~/modules/circles/commands/read-thread.server'
import { openThread, writePost } from '~/modules/circles/commands/write-post.server'
import type { GroupRole } from '~/modules/circles/rules/group'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createGroupOf, createThreadIn } from '../../factories/circles'
import { createPerson } from '../../factories/people'
import type { ActorName } from '../actors'
import type { Attempt } from '../attempts'
import type { Builds } from '../subjects'
import { personOf, type World } from '../world'
import type { Area } from './area'
import { communityAddresses, communityAttempts, communityCommands, communityRoutes } from './circles-communities'

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'nobody')

const outside = { role: null, reading: 'account', isActive: true }
const inGroup: Builds = {
  '': () => outside,
  reserved: () => ({ ...outside, reading: 'members' }),
  asking: () => ({ ...outside, role: 'asked' }),
  member: () => ({ ...outside, role: 'member' }),
  'reserved, member': () => ({ ...outside, reading: 'members', role: 'member' }),
  leading: () => ({ ...outside, role: 'facilitator' }),
  closed: () => ({ ...outside, isActive: false }),
  'closed, member': () => ({ ...outside, role: 'member', isActive: false }),
}
const owned: Builds = {
  '': (actor) => ({ ...outside, role: 'member', ownerId: idOf(actor) }),
  'having left': (actor) => ({ ...outside, ownerId: idOf(actor) }),
  "another's": () => ({ ...outside, role: 'facilitator', ownerId: 'somebody-else' }),
}
const inCommunity: Builds = {
  '': () => ({ circle: null, isGardener: false }),
  citizen: () => ({ circle: 'citizens', isGardener: false }),
  engaged: () => ({ circle: 'engaged', isGardener: false }),
  gardener: () => ({ circle: null, isGardener: true }),
}
const ofNotice: Builds = {
  '': () => ({ authorId: 'somebody-else' }),
  "one's own": (actor) => ({ authorId: idOf(actor) }),
}

const words = { title: 'Essai', summary: 'Pour essayer.', purpose: 'Essayer.' }
const facts = { ...words, joining: 'open' as const, reading: 'account' as const }
const file = { hash: 'a'.repeat(64), size: 12, mediaType: 'application/pdf', name: 'essai.pdf' }

/** A group in which the column's person is what the line says, and its conversation. */
async function groupWith(
  world: World,
  name: ActorName | null,
  role: GroupRole | null,
  reading: 'account' | 'members' = 'account',
) {
  const { id: userId } = await personOf(world, name)
  const group = await createGroupOf(role === null || name === null ? [] : [[userId, role]], { reading })
  return { ...group, userId, ...(await createThreadIn(group.id, group.leaderId)) }
}
type Made = Awaited<ReturnType<typeof groupWith>>

const attempt = (
  line: string,
  command: string,
  role: GroupRole | null,
  run: (actor: Actor, made: Made) => ReturnType<Awaited<ReturnType<Attempt['prepare']>>>,
  more: { reading?: 'account' | 'members'; before?: (made: Made) => Promise<unknown> } = {},
): Attempt => ({
  line,
  command,
  prepare: async (world, name) => {
    const made = await groupWith(world, name, role, more.reading)
    await more.before?.(made)
    return (actor) => run(actor, made)
  },
})

/** One who asks to join, in a group that the column leads. */
const asking = async ({ id }: { id: string }) => {
  const { id: userId } = await createPerson()
  const at = now()
  const row = { groupId: id, userId, role: 'asked', digest: 'weekly', digestedAt: at, askedAt: at }
  await db.groupMember.create({ data: { id: newId(), ...row } })
  return userId
}

export const circles: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  circles.create-group                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.lead-group                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.lead-group (member)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.lead-group (leading)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.join-group                              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.join-group (asking)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.join-group (member)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.join-group (closed)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.leave-group                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.leave-group (asking)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.leave-group (member)                    ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.choose-digest                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.choose-digest (asking)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.choose-digest (member)                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.read-group                              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.read-group (reserved)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.read-group (reserved, member)           ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.write-in-group                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.write-in-group (asking)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.write-in-group (member)                 ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.write-in-group (closed, member)         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.edit-post                               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.edit-post (having left)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.edit-post (another's)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.take-back                               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.take-back (having left)                 ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.take-back (another's)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.moderate-group                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.moderate-group (leading)                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  circles.create-community                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.name-gardener                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.name-gardener (oneself)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.tend-community                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.tend-community (engaged)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.tend-community (gardener)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.join-community                          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.join-community (citizen)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.choose-place                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.choose-place (citizen)                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.post-notice                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.post-notice (citizen)                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.answer-notice                           ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.answer-notice (one's own)               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.settle-notice                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  circles.settle-notice (one's own)               ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.moderate-notice                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.moderate-notice (gardener)              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.write-letter                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.write-letter (citizen)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.write-letter (engaged)                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.send-letter                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.send-letter (engaged)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  circles.send-letter (gardener)                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.subscribe-letter                        ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  circles.confirm-subscription                    ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  circles.end-mailing                             ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
`,
  subjects: {
    'circles.create-group': { '': () => null },
    'circles.edit-post': owned,
    'circles.take-back': owned,
    'circles.end-mailing': { '': () => null },
    'circles.confirm-subscription': { '': () => null },
    'circles.subscribe-letter': { '': () => null },
    'circles.create-community': { '': () => null },
    'circles.name-gardener': {
      '': () => ({ userId: 'somebody-else' }),
      oneself: (actor) => ({ userId: idOf(actor) }),
    },
    'circles.answer-notice': ofNotice,
    'circles.settle-notice': ofNotice,
    'circles.tend-community': inCommunity,
    'circles.join-community': inCommunity,
    'circles.choose-place': inCommunity,
    'circles.post-notice': inCommunity,
    'circles.moderate-notice': inCommunity,
    'circles.write-letter': inCommunity,
    'circles.send-letter': inCommunity,
    'circles.': inGroup,
  },
  commands: {
    'modules/circles/commands/find-group': {
      findGroup: { none: 'a part of each act in a group, which says what to ask' },
    },
    'modules/circles/commands/create-group': {
      createGroup: ['circles.create-group'],
      editGroup: ['circles.lead-group'],
      setGroupState: ['circles.lead-group'],
    },
    'modules/circles/commands/join-group': {
      joinGroup: ['circles.join-group'],
      leaveGroup: ['circles.leave-group'],
      chooseDigest: ['circles.choose-digest'],
    },
    'modules/circles/commands/lead-group': {
      answerGroupRequest: ['circles.lead-group'],
      setGroupRole: ['circles.lead-group'],
    },
    'modules/circles/commands/write-post': {
      openThread: ['circles.write-in-group'],
      writePost: ['circles.write-in-group'],
    },
    'modules/circles/commands/change-post': {
      editPost: ['circles.edit-post'],
      takePostBack: ['circles.take-back'],
      moderatePost: ['circles.moderate-group'],
      setThreadState: ['circles.moderate-group'],
    },
    'modules/circles/commands/group-meetings': {
      tieMeeting: ['circles.lead-group'],
      untieMeeting: ['circles.lead-group'],
    },
    'modules/circles/commands/read-thread': { readThread: ['circles.read-group'] },
    'modules/circles/commands/group-documents': {
      addGroupDocuments: ['circles.write-in-group'],
      removeGroupDocument: ['circles.take-back', 'circles.moderate-group'],
    },
    'modules/circles/commands/send-digests': {
      sendDigests: { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' },
    },
    ...communityCommands,
    'modules/circles/commands/end-mailing': { endGroupDigest: ['circles.end-mailing'] },
  },
  attempts: [
    ...communityAttempts,
    attempt('circles.lead-group (leading)', 'untieMeeting', 'facilitator', (actor, { slug }) =>
      untieMeeting(actor, { slug, id: newId() }),
    ),
    { line: 'circles.create-group', command: 'createGroup', prepare: async () => (actor) => createGroup(actor, facts) },
    attempt('circles.lead-group (leading)', 'editGroup', 'facilitator', (actor, { slug }) =>
      editGroup(actor, { slug, ...facts }),
    ),
    attempt('circles.lead-group (member)', 'setGroupState', 'member', (actor, { slug }) =>
      setGroupState(actor, { slug, state: 'closed' }),
    ),
    attempt('circles.join-group', 'joinGroup', null, (actor, { slug }) => joinGroup(actor, { slug, message: '' })),
    attempt('circles.leave-group (member)', 'leaveGroup', 'member', (actor, { slug }) => leaveGroup(actor, { slug })),
    attempt('circles.choose-digest (member)', 'chooseDigest', 'member', (actor, { slug }) =>
      chooseDigest(actor, { slug, digest: 'each' }),
    ),
    {
      line: 'circles.lead-group (leading)',
      command: 'answerGroupRequest',
      prepare: async (world, name) => {
        const { id, slug } = await groupWith(world, name, 'facilitator')
        const userId = await asking({ id })
        return (actor) => answerGroupRequest(actor, { slug, userId, answer: 'accept' })
      },
    },
    {
      line: 'circles.lead-group (leading)',
      command: 'setGroupRole',
      prepare: async (world, name) => {
        const { id, slug } = await groupWith(world, name, 'facilitator')
        const userId = await asking({ id })
        await db.groupMember.updateMany({ where: { groupId: id, userId }, data: { role: 'member' } })
        return (actor) => setGroupRole(actor, { slug, userId, role: 'facilitator' })
      },
    },
    attempt('circles.write-in-group (member)', 'openThread', 'member', (actor, { slug }) =>
      openThread(actor, { slug, title: 'Essai', body: 'Bonjour', mentions: [] }),
    ),
    attempt('circles.write-in-group (member)', 'writePost', 'member', (actor, { slug, threadId }) =>
      writePost(actor, { slug, threadId, body: 'Bonjour', mentions: [], quotedId: '' }),
    ),
    attempt(
      'circles.read-group (reserved)',
      'readThread',
      null,
      (actor, { threadId }) => readThread(actor, { id: threadId }),
      { reading: 'members' },
    ),
    attempt('circles.moderate-group (leading)', 'moderatePost', 'facilitator', (actor, { postId }) =>
      moderatePost(actor, { id: postId, reason: 'Essai' }),
    ),
    attempt('circles.moderate-group', 'setThreadState', null, (actor, { threadId }) =>
      setThreadState(actor, { id: threadId, isClosed: true }),
    ),
    attempt("circles.edit-post (another's)", 'editPost', 'member', (actor, { postId }) =>
      editPost(actor, { id: postId, body: 'Autre' }),
    ),
    attempt("circles.take-back (another's)", 'takePostBack', 'facilitator', (actor, { postId }) =>
      takePostBack(actor, { id: postId }),
    ),
    ...(['edit-post', 'take-back'] as const).map((act): Attempt => ({
      line: `circles.${act}`,
      command: act === 'edit-post' ? 'editPost' : 'takePostBack',
      prepare: async (world, name) => {
        const { id, userId } = await groupWith(world, name, 'member')
        const { postId } = await createThreadIn(id, userId)
        return (actor) =>
          act === 'edit-post' ? editPost(actor, { id: postId, body: 'Autre' }) : takePostBack(actor, { id: postId })
      },
    })),
    attempt('circles.write-in-group (member)', 'addGroupDocuments', 'member', (actor, { slug }) =>
      addGroupDocuments(actor, { slug, title: '', files: [file] }),
    ),
    {
      line: 'circles.moderate-group (leading)',
      command: 'removeGroupDocument',
      prepare: async (world, name) => {
        const { id: groupId, leaderId } = await groupWith(world, name, 'facilitator')
        const id = newId()
        await db.groupDocument.create({
          data: { id, groupId, fileId: newId(), title: 'Essai', addedById: leaderId, addedAt: now() },
        })
        return (actor) => removeGroupDocument(actor, { id })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /desabonnement/:token                        ●
  /groupes                                     ●
  /groupes/:slug                               ●
  /equipe/groupes                              → · · · · · · · · · · · ● ●
  /equipe/groupes/nouveau                      → · · · · · · · · · · · ● ●
  /espace/groupes                              → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/groupes/:slug                        → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/groupes/:slug/documents              → · ● · · · · · · · · · ● ●
  /espace/groupes/:slug/fils/:id               → · ● · · · · · · · · · ● ●
  /espace/groupes/:slug/fils/nouveau           → · ● · · · · · · · · · · ·
  /espace/groupes/:slug/membres                → · ● · · · · · · · · · ● ●
  /espace/groupes/:slug/messages/:id           → · ● · · · · · · · · · ● ●
  /espace/groupes/:slug/modifier               → · · · · · · · · · · · ● ●
  /espace/groupes/:slug/reglages               → · ● · · · · · · · · · · ·
${communityRoutes}`,
  formsOnly: [],
  addresses: async (world) => {
    const { id: userId } = await personOf(world, 'member')
    const { id, slug } = await createGroupOf([[userId, 'member']], { reading: 'members', joining: 'on-request' })
    const { threadId, postId } = await createThreadIn(id, userId)
    await asking({ id })
    const memberId = (await db.groupMember.findFirstOrThrow({ where: { groupId: id, role: 'facilitator' } })).id
    const base = `/espace/groupes/${slug}`
    const at = ['', '/documents', '/fils/nouveau', '/membres', '/modifier', '/reglages']
    return [
      ['/desabonnement/:token', unsubscribePath({ kind: 'group-digest', id: memberId })],
      ['/groupes/:slug', `/groupes/${slug}`],
      ['/espace/groupes/:slug/fils/:id', `${base}/fils/${threadId}`],
      ['/espace/groupes/:slug/messages/:id', `${base}/messages/${postId}`],
      ...(await communityAddresses(world)),
      ...at.map((path) => [`/espace/groupes/:slug${path}`, base + path] as const),
    ]
  },
}
