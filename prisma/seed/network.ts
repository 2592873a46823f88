import { decideChange } from '~/modules/network/commands/decide-change.server'
import { linkEntry } from '~/modules/network/commands/link-entry.server'
import { proposeEntry } from '~/modules/network/commands/propose-entry.server'
import { saveProfile } from '~/modules/network/commands/save-profile.server'
import type { ContentOf } from '~/modules/network/rules/entry-content'
import { emptyProfile } from '~/modules/network/rules/practitioner'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { placeByCode } from '~/modules/territory/queries.server'
import { type ToldPractice, toldPractices, waiting } from './network-practices'
import { type Story, told } from './story'

function contentOf({ commune, methods: _methods, ...practice }: ToldPractice): ContentOf['practice'] {
  return {
    ...practice,
    done: `*Récit inventé pour la démonstration du portail\u00a0: rien de cela n’a eu lieu ici.*\n\n${practice.done}`,
    place: { name: '', territory: commune, precision: 'commune', latitude: null, longitude: null },
    links: [],
    licence: 'lo-2.0',
    credit: '',
  }
}

/** Ids that follow the order of the list: told again, each practice is found and not told twice. */
const idOf = (index: number): string => `01970000-0000-7000-8000-0000d3e0${String(index).padStart(4, '0')}`

const authors = ['resident', 'member', 'employee', 'association-member'] as const

/** Proposes a practice as anyone would, and has the team accept it. */
async function share(story: Story, index: number, practice: ToldPractice): Promise<void> {
  const id = idOf(index)
  if (await db.entry.findUnique({ where: { id }, select: { id: true } })) return
  const author = await story.actor(authors[index % authors.length] ?? 'resident')
  const team = await story.actor('team')
  // Each from a connection of its own: the story is no flood.
  const clientAddress = `192.0.2.${index + 1}`
  const content = contentOf(practice)
  told(await proposeEntry(author, { id, kind: 'practice', content, email: null, locale: 'fr', clientAddress }))
  await db.entry.update({ where: { id }, data: { isDemonstration: true } })
  if (index < toldPractices.length - waiting) {
    const { id: changeId } = await db.entryChange.findFirstOrThrow({ where: { entryId: id }, select: { id: true } })
    told(await decideChange(team, { changeId, accept: true, decision: 'Fiche de démonstration.', over: false }))
  }
  const methods = await db.entry.findMany({
    where: { kind: 'method', title: { in: [...practice.methods] } },
    select: { id: true },
  })
  told(await linkEntry(author, { id, add: methods.map((method) => ({ kind: 'method', id: method.id })), remove: [] }))
}

/** The page that one of the demonstration's accounts opened. */
async function openProfile(
  person: Person,
  headline: string,
  skills: readonly string[],
  commune: string,
): Promise<void> {
  const account = await db.user.findUnique({ where: { id: person.id }, select: { name: true } })
  if (!account || (await db.practitioner.findUnique({ where: { userId: person.id }, select: { userId: true } }))) return
  const place = await placeByCode(commune)
  const profile = {
    name: account.name,
    headline,
    about: 'Fiche de démonstration\u00a0: cette personne n’existe pas.',
    availability: 'En soirée, et un samedi par mois',
    content: { ...emptyProfile, themes: ['citizenship-democracy' as const], skills: [...skills] },
  }
  const area = place && {
    name: '',
    territory: place.code,
    precision: 'commune' as const,
    latitude: null,
    longitude: null,
  }
  told(await saveProfile(person, { profile, place: area ?? null, isOpen: true }))
  await db.practitioner.update({ where: { userId: person.id }, data: { isDemonstration: true } })
}

/** What the network shares in the demonstration: a practice in each bassin de vie, all invented and marked so. */
export async function tellNetwork(story: Story): Promise<void> {
  for (const [index, practice] of toldPractices.entries()) {
    story.at(90 - index * 3)
    await share(story, index, practice)
  }
  story.at(20)
  const skills = ['animer une réunion publique', 'tirer au sort un groupe', 'écrire un compte rendu le soir même']
  await openProfile(await story.actor('member'), 'Anime des rencontres de démonstration', skills, 'com:18033')
}
