import { membersByCollege } from '~/modules/members/queries-membership.server'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { NewInitiative } from '../forms-initiatives'
import { initiativePermissions } from '../permissions'
import { entitledMember } from '../queries-initiatives.server'
import { type LoadedMeeting, meetingById } from '../queries-meetings.server'
import { reachIfEnough } from '../reach-initiative.server'
import { closingDay, initiativeLimits, lastDayForItem, signaturesNeeded } from '../rules/initiative'

/** The assembly that an item names, where it is not too late for it; null where it asks for the next one. */
async function assemblyNamed(tx: Tx, { kind, meetingId }: NewInitiative): Promise<Outcome<LoadedMeeting | null>> {
  if (kind === 'assembly' || meetingId === null) return ok(null)
  const meeting = await meetingById(meetingId, tx)
  if (meeting?.body !== null || meeting.kind !== 'assembly' || meeting.state !== 'convened')
    return refused({ code: 'assembly-unknown', field: 'meetingId' })
  const last = lastDayForItem(meeting.statutes.statutes, meeting.day)
  return today() <= last
    ? ok(meeting)
    : refused({ code: 'item-too-late', field: 'meetingId', rule: 'statuts, initiative', detail: { last } })
}

/**
 * A member asks others to sign for an item on an assembly's agenda, or for an assembly. How many signatures it takes is fixed
 * now, over the members entitled today, by the statutes; the author's is the first.
 */
export const beginInitiative = (
  actor: Actor,
  input: NewInitiative & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string; reached: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ id: string; reached: boolean }>> => {
    const author = await entitledMember(input.memberId, tx)
    if (!author || !can(actor, initiativePermissions['governance.begin-initiative'], author))
      return refused({ code: 'not-found' })
    const named = await assemblyNamed(tx, input)
    if (!isOk(named)) return named
    const version = named.ok?.statutes ?? (await statutesInForce(today(), tx))
    if (!version) return refused({ code: 'no-statutes' })
    const { statutes } = version
    const resolution = statutes.resolutionKinds.find(({ id }) => id === input.resolutionKind)
    if (!resolution || (named.ok && resolution.assembly !== named.ok.assemblyKind))
      return refused({ code: 'resolution-kind-wrong', field: 'resolutionKind' })
    const open = await tx.initiative.count({ where: { authorId: author.memberId, state: 'open' } })
    if (open >= initiativeLimits.openByAuthor)
      return refused({ code: 'too-many-initiatives', detail: { most: initiativeLimits.openByAuthor } })
    const entitled = [...(await membersByCollege(today(), tx)).values()].reduce((sum, one) => sum + one, 0)
    const { kind, title, text, reason } = input
    const [id, at] = [newId(), now()]
    await tx.initiative.create({
      data: {
        ...{ id, kind, title, text, reason, entitled },
        meetingId: named.ok?.id ?? null,
        authorId: author.memberId,
        assemblyKind: resolution.assembly,
        resolutionKind: resolution.id,
        state: 'open',
        needed: signaturesNeeded(statutes.initiative[kind], entitled),
        statutesVersion: version.version,
        closesOn: closingDay(statutes, { kind, meetingDay: named.ok?.day ?? null, today: today() }),
        createdAt: at,
        isDemonstration: input.isDemonstration ?? false,
      },
    })
    await tx.initiativeSignature.create({ data: { initiativeId: id, membershipId: author.memberId, signedAt: at } })
    const reached = await reachIfEnough(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'governance.begin-initiative',
      subject: { kind: 'initiative', id },
      data: { kind, entitled, reached, statutes: version.version },
    })
    return ok({ id, reached })
  })
