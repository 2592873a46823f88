import type { Option } from '~/ui/select'
import { namesOf } from '~/modules/members/queries.server'
import { can, hasRole, type Person } from '~/platform/permissions'
import type { SpokenWord } from './components/consent-words'
import { bodyPermissions } from './permissions'
import { bodiesInForce } from './queries-bodies.server'
import { circleOf, consentById } from './queries-consent.server'
import { agendaItemById, meetingById } from './queries-meetings.server'
import { contributionsIn, isOver, mayContribute, standingOf } from './rules/consent'
import { assemblyBody } from './rules/decision'

/** The bodies (and the assembly) whose decisions this person sees, and those in which they may open one. */
export async function circlesOf(actor: Person): Promise<{ mine: string[]; mayOpen: string[] }> {
  const { bodies } = await bodiesInForce()
  const all = [...bodies.map(({ id, role }) => ({ id, role })), { id: assemblyBody, role: null }]
  return {
    mine: all.filter(({ role }) => hasRole(actor, 'board', 'team', role ?? 'member')).map(({ id }) => id),
    mayOpen: all
      .filter(({ role }) => can(actor, bodyPermissions['governance.open-consent'], { role }))
      .map(({ id }) => id),
  }
}

/** The item of an agenda that a decision by consent serves, and its meeting. */
async function heldIn(itemId: string | null) {
  const item = itemId === null ? null : await agendaItemById(itemId)
  const meeting = item && (await meetingById(item.meetingId))
  return item && meeting ? { itemId: item.id, id: meeting.id, body: meeting.body, title: meeting.title } : null
}

/** Those who may lead the words of a decision of each body, by name; an assembly is too large to be chosen from. */
export async function facilitatorsOf(bodies: readonly string[]): Promise<{ body: string; people: Option[] }[]> {
  const circles = await Promise.all(
    bodies
      .filter((body) => body !== assemblyBody)
      .map(async (body) => ({ body, members: (await circleOf(body, null))?.members.slice(0, mostListed) ?? [] })),
  )
  const names = await namesOf(circles.flatMap(({ members }) => members))
  return circles.map(({ body, members }) => ({
    body,
    people: members
      .map((value) => ({ value, label: names.get(value) ?? '' }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  }))
}

/** Members whom a form lists by name: an assembly is too large to be chosen from. */
const mostListed = 200

/** A decision by consent as this person may see it, with what they may say and do; null where they may not see it. */
export async function consentPage(actor: Person, id: string) {
  const process = await consentById(id)
  const circle = process && (await circleOf(process.body, process.itemId))
  if (!process || !circle) return null
  const { contributions, ...facts } = process
  const subject = { takesPart: circle.members.includes(actor.id), facilitatorId: facts.facilitatorId }
  if (!can(actor, bodyPermissions['governance.see-consent'], subject)) return null
  const listed = circle.members.slice(0, mostListed)
  const names = await namesOf([
    ...listed,
    facts.facilitatorId,
    ...(facts.proposedId === null ? [] : [facts.proposedId]),
    ...contributions.flatMap(({ authorId, nomineeId }) => [authorId, ...(nomineeId === null ? [] : [nomineeId])]),
  ])
  const nameOf = (user: string | null) => (user === null ? null : (names.get(user) ?? ''))
  const mine = contributions.filter(({ authorId }) => authorId === actor.id)
  const words = contributions.map(({ authorId, nomineeId, createdAt, ...word }): SpokenWord => ({
    ...word,
    author: nameOf(authorId) ?? '',
    nominee: nameOf(nomineeId),
    isMine: authorId === actor.id,
    at: createdAt.toISOString(),
  }))
  const named = lastNominations(contributions)
  return {
    ...facts,
    createdAt: facts.createdAt.toISOString(),
    facilitator: nameOf(facts.facilitatorId),
    proposed: nameOf(facts.proposedId),
    words,
    ...standingOf(facts.round, contributions),
    needed: circle.needed,
    meeting: await heldIn(facts.itemId),
    takesPart: subject.takesPart && !isOver(facts.state),
    leads: can(actor, bodyPermissions['governance.lead-consent'], subject) && !isOver(facts.state),
    maySay: contributionsIn(facts.state).filter((kind) => 'ok' in mayContribute(process, kind, mine)),
    members: listed
      .map((value) => ({ value, label: nameOf(value) ?? '' }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    tally: [...named].map(([user, count]) => ({ label: nameOf(user) ?? '', value: count })).sort((a, b) => b.value - a.value), // prettier-ignore
  }
}

/** How many name each person, by the last name that each member gave. */
function lastNominations(
  contributions: readonly { authorId: string; nomineeId: string | null }[],
): ReadonlyMap<string, number> {
  const last = new Map<string, string>()
  for (const { authorId, nomineeId } of contributions) if (nomineeId !== null) last.set(authorId, nomineeId)
  const counts = new Map<string, number>()
  for (const nominee of last.values()) counts.set(nominee, (counts.get(nominee) ?? 0) + 1)
  return counts
}
