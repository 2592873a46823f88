import { describe, expect, it } from 'vitest'
import { editPost, moderatePost, takePostBack } from '~/modules/circles/commands/change-post.server'
import { createGroup, setGroupState } from '~/modules/circles/commands/create-group.server'
import { endGroupDigest } from '~/modules/circles/commands/end-mailing.server'
import { chooseDigest, joinGroup, leaveGroup } from '~/modules/circles/commands/join-group.server'
import { answerGroupRequest, setGroupRole } from '~/modules/circles/commands/lead-group.server'
import { readThread } from '~/modules/circles/commands/read-thread.server'
import { sendDigests } from '~/modules/circles/commands/send-digests.server'
import { openThread, writePost } from '~/modules/circles/commands/write-post.server'
import { groupsOf } from '~/modules/circles/queries-groups.server'
import { postsOf, threadsOf, unreadMentions } from '~/modules/circles/queries-threads.server'
import { mailingOf } from '~/composition/mailings.server'
import { groupsEraser } from '~/composition/personal-data-circles.server'
import { setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { counterOf } from '~/platform/rate-limit/figures'
import { createGroupOf, createThreadIn, setIn } from '../factories/circles'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const say = { mentions: [] as string[], quotedId: '' }
type Sent = { to: string; subject: string; text: string; unsubscribe?: string }
const mailsTo = async (address: string): Promise<Sent[]> =>
  (await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'asc' } }))
    .map(({ payload }) => JSON.parse(payload) as Sent)
    .filter(({ to }) => to === address)
const days = (count: number) => setClock(() => new Date(Date.now() + count * 86_400_000))

describe('an exchange group', () => {
  it('opens, lets in at once or on request, and tells those concerned', async () => {
    const team = await createPerson({ roles: ['team'] })
    const { slug, id } = given(
      await createGroup(team, {
        ...{ title: 'Élargir le cercle', summary: 'Au-delà des convaincus.', purpose: 'Chercher ensemble.' },
        ...{ joining: 'on-request', reading: 'members' },
      }),
    )
    expect(slug).toMatch(/^elargir-le-cercle/)
    const [ana, ben] = [await createPerson(), await createPerson()]
    expect(given(await joinGroup(ana, { slug, message: 'J’anime un conseil de quartier.' }))).toEqual({ role: 'asked' })
    expect(await joinGroup(ana, { slug, message: '' })).toEqual({ refused: { code: 'already-asked' } })
    expect((await mailsTo(team.email)).map(({ subject }) => subject).join()).toContain('demande à rejoindre')
    expect(await openThread(ana, { slug, title: 'Bonjour', body: 'Tous', mentions: [] })).toMatchObject({
      refused: { code: 'not-found' },
    })
    given(await answerGroupRequest(team, { slug, userId: ana.id, answer: 'accept' }))
    expect(await answerGroupRequest(team, { slug, userId: ana.id, answer: 'accept' })).toMatchObject({
      refused: { code: 'circle-known' },
    })
    given(await openThread(ana, { slug, title: 'Bonjour', body: 'Tous', mentions: [] }))
    given(await joinGroup(ben, { slug, message: '' }))
    given(await answerGroupRequest(team, { slug, userId: ben.id, answer: 'decline' }))
    expect((await mailsTo(ben.email)).at(-1)?.text).toContain('n’est pas acceptée')
    // Nobody leaves it without a leader, and whoever is told of the journal learns no name.
    expect(await leaveGroup(team, { slug })).toMatchObject({ refused: { code: 'last-facilitator' } })
    given(await setGroupRole(team, { slug, userId: ana.id, role: 'facilitator' }))
    given(await leaveGroup(team, { slug }))
    given(await setGroupState(ana, { slug, state: 'closed' }))
    expect(await openThread(ana, { slug, title: 'Encore', body: 'Là ?', mentions: [] })).toMatchObject({
      refused: { code: 'not-allowed' },
    })
    const lines = await db.journalEntry.findMany({ where: { subjectId: id } })
    expect(lines.map(({ data }) => data).join()).not.toContain('quartier')
  })

  it('calls members by name at once, quotes one level, and counts what is unread', async () => {
    const [ana, ben, out] = [await createPerson(), await createPerson(), await createPerson()]
    const { slug, id } = await createGroupOf([
      [ana.id, 'member'],
      [ben.id, 'member'],
    ])
    const { threadId, postId } = given(
      await openThread(ana, {
        slug,
        title: 'Les absents',
        body: 'Qui **vient** ?',
        mentions: [ben.id, out.id, ana.id],
      }),
    )
    const [mail, ...others] = await mailsTo(ben.email)
    expect(others).toEqual([])
    expect(mail?.subject).toContain('vous appelle')
    expect(mail?.text).toContain('> Qui vient ?')
    expect(await mailsTo(out.email)).toEqual([])
    expect(await unreadMentions(ben.id)).toMatchObject([{ postId, slug }])
    expect(await groupsOf(ben.id)).toMatchObject([{ slug, unread: 1 }])
    given(await readThread(ben, { id: threadId }))
    expect(await unreadMentions(ben.id)).toEqual([])
    expect(await groupsOf(ben.id)).toMatchObject([{ slug, unread: 0 }])

    given(await writePost(ben, { slug, threadId, body: 'Mes voisins.', mentions: [], quotedId: postId }))
    expect(await writePost(ben, { ...say, slug, threadId, body: 'Autre', quotedId: threadId })).toMatchObject({
      refused: { code: 'quote-missing' },
    })
    const [, answer] = await postsOf(threadId, 1)
    expect(answer?.quoted).toMatchObject({ id: postId, text: 'Qui vient ?' })
    const seen = await threadsOf(id, { userId: ana.id, since: new Date(0) }, 1)
    expect(seen).toMatchObject({ total: 1, threads: [{ posts: 2, isUnread: true }] })
    given(await chooseDigest(ben, { slug, digest: 'none' }))
    given(await writePost(ana, { ...say, slug, threadId, body: 'Et toi ?', mentions: [ben.id] }))
    expect(await mailsTo(ben.email)).toHaveLength(1)
  })

  it('leaves a trace where words were changed or taken back, and the reason where they were taken away', async () => {
    const ana = await createPerson()
    const group = await createGroupOf([[ana.id, 'member']])
    const leader = { kind: 'person', id: group.leaderId, roles: [], organisations: [] } as const
    const { threadId, postId } = await createThreadIn(group.id, ana.id, 'Avant')
    const second = given(await writePost(ana, { ...say, slug: group.slug, threadId, body: 'Une insulte' }))
    const third = given(await writePost(ana, { ...say, slug: group.slug, threadId, body: 'Un doute', quotedId: second.postId })) // prettier-ignore
    given(await editPost(ana, { id: postId, body: 'Après' }))
    given(await moderatePost(leader, { id: second.postId, reason: 'Injurieux' }))
    given(await takePostBack(ana, { id: third.postId }))
    expect(await takePostBack(ana, { id: third.postId })).toMatchObject({ refused: { code: 'post-removed' } })
    expect(await editPost(ana, { id: second.postId, body: 'Encore' })).toMatchObject({
      refused: { code: 'post-removed' },
    })
    const posts = await postsOf(threadId, 1)
    expect(posts[0]?.editedAt).not.toBeNull()
    expect(posts[1]).toMatchObject({ removedBy: 'moderator', removalReason: 'Injurieux', text: [] })
    expect(posts[2]).toMatchObject({ removedBy: 'author', text: [], quoted: null })
    expect(await db.groupPost.count({ where: { threadId, body: { contains: 'insulte' } } })).toBe(0)
  })

  it('sends summaries when due, never twice, and none when nothing is new', async () => {
    const [daily, weekly, each] = [await createPerson(), await createPerson(), await createPerson()]
    const { slug, id, leaderId } = await createGroupOf([
      [daily.id, 'member'],
      [weekly.id, 'member'],
      [each.id, 'member'],
    ])
    given(await chooseDigest(daily, { slug, digest: 'daily' }))
    given(await chooseDigest(each, { slug, digest: 'each' }))
    const leader = { kind: 'person', id: leaderId, roles: [], organisations: [] } as const
    const { threadId } = await createThreadIn(id, leaderId)
    given(await writePost(leader, { ...say, slug, threadId, body: 'Deux' }))
    const counts = async () => [
      (await mailsTo(daily.email)).length,
      (await mailsTo(weekly.email)).length,
      (await mailsTo(each.email)).length,
    ]
    try {
      await sendDigests()
      expect(await counts()).toEqual([0, 0, 1])
      days(1)
      await sendDigests()
      await sendDigests()
      expect(await counts()).toEqual([1, 0, 1])
      const [mail] = await mailsTo(daily.email)
      expect(mail?.subject).toContain('2\u00a0nouveaux messages'.replace('\u00a0', ' '))
      expect(mail?.text).toContain('Une question d’essai (2 messages')
      days(2)
      await sendDigests()
      expect(await counts()).toEqual([1, 0, 1])
      days(7)
      await sendDigests()
      expect(await counts()).toEqual([1, 1, 1])
      // What was told by the week is not told again by the day.
      given(await chooseDigest(weekly, { slug, digest: 'daily' }))
      days(9)
      await sendDigests()
      expect(await counts()).toEqual([1, 1, 1])
      // The mail's own link ends them, once and for all, for this reader alone.
      const token = new URL(mail?.unsubscribe ?? '').pathname.split('/').at(-1) ?? ''
      const mailing = mailingOf(token)
      given(await (mailing?.end({ kind: 'visitor' }, mailing.id) ?? Promise.reject(new Error('no mailing'))))
      given(await writePost(leader, { ...say, slug, threadId, body: 'Trois' }))
      days(20)
      await sendDigests()
      expect(await counts()).toEqual([1, 2, 2])
      expect(mailingOf(`${token}x`)).toBeNull()
      expect(mailingOf(token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))).toBeNull()
    } finally {
      setClock()
    }
  })

  it('bounds a flood of messages, and gives and takes back what it holds on a person', async () => {
    const ana = await createPerson()
    const { slug, id, leaderId } = await createGroupOf([[ana.id, 'member']])
    const { threadId } = await createThreadIn(id, leaderId)
    const { limit } = counterOf('group-post:account', ana.id)
    const outcomes = []
    for (let index = 0; index <= limit; index += 1)
      outcomes.push(await writePost(ana, { ...say, slug, threadId, body: `Message ${index}` }))
    expect(outcomes.filter((one) => 'ok' in one)).toHaveLength(limit)
    expect(outcomes.at(-1)).toMatchObject({ refused: { code: 'too-often' } })
    expect(await transact((tx) => groupsEraser(tx, leaderId))).toMatchObject({ code: 'erase-only-facilitator' })
    expect(await transact((tx) => groupsEraser(tx, ana.id))).toBeNull()
    expect(await db.groupPost.count({ where: { authorId: ana.id, body: { not: '' } } })).toBe(0)
    expect(await db.groupMember.count({ where: { userId: ana.id } })).toBe(0)
    await setIn(id, ana.id, 'member')
    const member = await db.groupMember.findFirstOrThrow({ where: { groupId: id, userId: ana.id } })
    given(await endGroupDigest({ kind: 'visitor' }, { memberId: member.id }))
    given(await endGroupDigest({ kind: 'visitor' }, { memberId: member.id }))
  })
})
