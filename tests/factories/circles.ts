import { addCommunity, addNotice, addPlace } from '~/modules/circles/store-communities.server'
import { addIssue, addSection } from '~/modules/circles/store-letters.server'
import type { Circle } from '~/modules/circles/rules/community'
import { newId } from '~/platform/pure/ids'
import { addGroup, addMember, addPost, addThread } from '~/modules/circles/store-groups.server'
import type { GroupRole, Joining, Reading } from '~/modules/circles/rules/group'
import { db, transact } from '~/platform/db/db.server'
import { createPerson } from './people'

let count = 0

/** A group, with the members given; led by somebody of its own. */
export async function createGroupOf(
  members: readonly (readonly [string, GroupRole])[] = [],
  { joining = 'open', reading = 'account' }: { joining?: Joining; reading?: Reading } = {},
): Promise<{ id: string; slug: string; leaderId: string }> {
  count += 1
  const { id: leaderId } = await createPerson()
  const group = {
    title: `Groupe d’essai ${count} ${leaderId.slice(-6)}`,
    summary: 'Échanger pour essayer.',
    purpose: 'Essayer **ensemble**.',
  }
  return transact(async (tx) => {
    const made = await addGroup(tx, { ...group, joining, reading, createdById: leaderId, isDemonstration: false })
    await addMember(tx, { groupId: made.id, userId: leaderId, role: 'facilitator', message: '' })
    for (const [userId, role] of members) await addMember(tx, { groupId: made.id, userId, role, message: '' })
    return { ...made, leaderId }
  })
}

/** A conversation with its first message. */
export const createThreadIn = (
  groupId: string,
  authorId: string,
  body = 'Comment faites-vous\u202f?',
): Promise<{ threadId: string; postId: string }> =>
  transact(async (tx) => {
    const threadId = await addThread(tx, { groupId, title: 'Une question d’essai', createdById: authorId })
    return { threadId, postId: await addPost(tx, { threadId, groupId, authorId, body, quotedId: null }, []) }
  })

/** Puts a person in a group, or changes what they are in it. */
export async function setIn(groupId: string, userId: string, role: GroupRole): Promise<void> {
  const known = await db.groupMember.findUnique({ where: { groupId_userId: { groupId, userId } } })
  if (known) await db.groupMember.update({ where: { id: known.id }, data: { role } })
  else await transact((tx) => addMember(tx, { groupId, userId, role, message: '' }))
}

/** A community of the Loiret, kept by nobody unless said. */
export async function createCommunityOf({
  members = [],
  gardener,
}: { members?: readonly (readonly [string, Circle])[]; gardener?: string } = {}): Promise<{
  id: string
  slug: string
  name: string
}> {
  count += 1
  const { id: createdById } = await createPerson()
  const name = `Communauté d’essai ${count} ${createdById.slice(-6)}`
  const facts = { name, summary: 'Agir près de chez soi.', purpose: 'Se **connaître**.', departements: ['dep:45'] }
  return transact(async (tx) => {
    const made = await addCommunity(tx, { ...facts, createdById, isDemonstration: false })
    for (const [userId, circle] of members) await addPlace(tx, { communityId: made.id, userId, circle })
    if (gardener)
      await tx.communityGardener.create({
        data: {
          ...{
            id: newId(),
            communityId: made.id,
            side: 'civil-society',
            userId: gardener,
            shownAs: 'Jardinière d’essai',
          },
          ...{ startsOn: '2026-01-01', endsOn: null, namedById: createdById },
        },
      })
    return { ...made, name }
  })
}

/** A need posted by this person. */
export const createNoticeIn = (communityId: string, authorId: string): Promise<string> =>
  transact((tx) =>
    addNotice(tx, { communityId, authorId, kind: 'need', title: 'Une salle', body: 'Pour vingt.', place: 'Gien' }),
  )

/** A draft of a letter with one part. */
export const createIssueIn = (communityId: string, authorId: string): Promise<{ id: string; sectionId: string }> =>
  transact(async (tx) => {
    const id = await addIssue(tx, {
      communityId,
      title: 'Lettre d’essai',
      createdById: authorId,
      isDemonstration: false,
    })
    return { id, sectionId: await addSection(tx, { issueId: id, title: 'À la une', body: 'Bonjour.', authorId }) }
  })
