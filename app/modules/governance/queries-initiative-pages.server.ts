import { membersByCollege } from '~/modules/members/queries-membership.server'
import { statutesByVersion, statutesById, statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { can, type Person } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { initiativePermissions } from './permissions'
import {
  convenedAssemblies,
  entitledActedFor,
  type Initiative,
  initiativeById,
  signedAmong,
  standingSignatures,
} from './queries-initiatives.server'
import type { InitiativeFormView, InitiativeLine, InitiativeView } from './rules/initiative-view'
import { lastDayForItem, signaturesNeeded, usualSigningDays } from './rules/initiative'

/** What a list says of an initiative. */
export const initiativeLine = ({
  id,
  kind,
  title,
  state,
  needed,
  signatures,
  closesOn,
  conveneBy,
}: Initiative): InitiativeLine => ({
  ...{ id, kind, title, state, needed, signatures, closesOn, conveneBy },
})

/** The rules of the statutes beside the form, with the assemblies that an item may still be asked onto, or no longer. */
export async function initiativeForm(actor: Person): Promise<InitiativeFormView | null> {
  const [version, members, colleges, assemblies] = await Promise.all([
    statutesInForce(today()),
    entitledActedFor(actor.id),
    membersByCollege(today()),
    convenedAssemblies(),
  ])
  if (!version) return null
  const { initiative, resolutionKinds } = version.statutes
  const entitled = [...colleges.values()].reduce((sum, one) => sum + one, 0)
  const dated = await Promise.all(
    assemblies.map(async ({ id, title, day, statutesId }) => {
      const governing = (statutesId ? await statutesById(statutesId) : null) ?? version
      return { id, title, day, last: lastDayForItem(governing.statutes, day) }
    }),
  )
  return {
    members: members.map(({ memberId, name }) => ({ memberId, name })),
    resolutionKinds: resolutionKinds.map(({ id, name, assembly }) => ({ id, name, assembly })),
    inTime: dated.filter(({ last }) => today() <= last),
    tooLate: dated.filter(({ last }) => today() > last),
    rules: {
      entitled,
      needed: {
        item: signaturesNeeded(initiative.item, entitled),
        assembly: signaturesNeeded(initiative.assembly, entitled),
      },
      shares: { item: initiative.item, assembly: initiative.assembly },
      itemDaysBefore: initiative.itemDaysBefore,
      signingDays: initiative.signingDays ?? usualSigningDays,
      assemblyDays: initiative.assemblyDays ?? null,
    },
  }
}

/** Who signed are listed so many a page. */
export const signatoriesShown = 50

/** A page of those who signed, in the order of their signatures, for those alone who must check it. */
async function signatories(id: string, page: number) {
  const rows = await db.initiativeSignature.findMany({
    where: { initiativeId: id },
    select: { membershipId: true, signedAt: true },
    orderBy: [{ signedAt: 'asc' }, { membershipId: 'asc' }],
    skip: (page - 1) * signatoriesShown,
    take: signatoriesShown,
  })
  const members = await db.membership.findMany({
    where: { id: { in: rows.map(({ membershipId }) => membershipId) } },
    select: { id: true, name: true, number: true },
  })
  const known = new Map(members.map((member) => [member.id, member]))
  return rows.map(({ membershipId, signedAt }) => ({
    memberId: membershipId,
    name: known.get(membershipId)?.name ?? '',
    number: known.get(membershipId)?.number ?? null,
    signedOn: civilDateOf(signedAt),
  }))
}

/** An initiative as its page shows it to this person; null where it is not open to them. */
export async function initiativePage(actor: Person, id: string, page = 1): Promise<InitiativeView | null> {
  const initiative = can(actor, initiativePermissions['governance.see-initiatives'], null)
    ? await initiativeById(id)
    : null
  if (!initiative) return null
  const [own, standing, author, version] = await Promise.all([
    entitledActedFor(actor.id),
    standingSignatures(id),
    db.membership.findUnique({ where: { id: initiative.authorId }, select: { name: true } }),
    statutesByVersion(initiative.statutesVersion),
  ])
  const signed = new Set(
    await signedAmong(
      id,
      own.map(({ memberId }) => memberId),
    ),
  )
  const open = initiative.state === 'open' && today() <= initiative.closesOn
  const { meeting, kind, title, text, reason, state, needed, entitled, signatures, closesOn, conveneBy } = initiative
  return {
    ...{ id, kind, title, text, reason, state, needed, entitled, signatures, closesOn, conveneBy, standing },
    assemblyKind: initiative.assemblyKind,
    author: author?.name ?? '',
    beganOn: civilDateOf(initiative.createdAt),
    reachedOn: initiative.reachedAt && civilDateOf(initiative.reachedAt),
    isDemonstration: initiative.isDemonstration,
    statutesVersion: initiative.statutesVersion,
    share: version?.statutes.initiative[kind] ?? null,
    resolutionKind: version?.statutes.resolutionKinds.find((one) => one.id === initiative.resolutionKind)?.name ?? null,
    meeting: meeting && { id: meeting.id, title: meeting.title, state: meeting.state, day: meeting.day },
    mine: own.map(({ memberId, name }) => ({
      memberId,
      name,
      signed: signed.has(memberId),
      isAuthor: memberId === initiative.authorId,
    })),
    open,
    mayCall:
      kind === 'assembly' &&
      state === 'reached' &&
      meeting === null &&
      can(actor, initiativePermissions['governance.call-assembly'], null),
    signatories: can(actor, initiativePermissions['governance.see-signatures'], null)
      ? await signatories(id, page)
      : null,
  }
}
