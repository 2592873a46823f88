import { createEvent } from '~/modules/events/commands/create-event.server'
import { openProgramme, publishProgramme, saveProgramme } from '~/modules/events/commands/keep-programme.server'
import { saveProgrammeItem } from '~/modules/events/commands/keep-programme-item.server'
import { publishEvent } from '~/modules/events/commands/publish-event.server'
import { publishReport } from '~/modules/events/commands/publish-report.server'
import { recordAttendance } from '~/modules/events/commands/record-attendance.server'
import { register } from '~/modules/events/commands/register.server'
import type { NewEvent, ProgrammeItemForm } from '~/modules/events/forms'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { type Story, told } from './story'

const isDemonstration = true

type Line = ProgrammeItemForm & { key: string }
const line = (
  key: string,
  theme: string,
  title: string,
  format: Line['format'],
  months: readonly [number, number],
  audience: string,
  note: string,
): Line => ({
  key,
  theme,
  title,
  format,
  firstMonth: months[0],
  lastMonth: months[1],
  audience,
  note,
  territoryCode: null,
})

/** A year's plan around one intention: those who never come. */
const lines: readonly Line[] = [
  line('go-to', 'Aller vers', 'Aller vers celles et ceux qui ne viennent pas', 'workshop', [1, 12],
    'Personnes qui n’ont jamais pris part à une concertation', 'Un atelier par département, dans un lieu que ces personnes fréquentent déjà.'),
  line('young', 'Aller vers', 'Avec les missions locales et les lycées', 'meeting', [2, 5],
    'Jeunes de 16 à 25 ans, dont celles et ceux qui ne sont ni en emploi ni en formation', 'Préparée avec des jeunes, sur leur temps et dans leurs lieux.'),
  line('lot', 'Inviter autrement', 'Le tirage au sort dans les petites communes', 'exchange', [1, 12],
    'Élues et élus, agentes et agents de communes de moins de 2\u202f000\u00a0habitants', 'Un groupe d’échange en ligne, chaque mois.'),
  line('lift', 'Lever ce qui empêche', 'Garde d’enfants, transport, indemnité\u00a0: ce qui change qui vient', 'training', [3, 6],
    'Équipes qui animent des démarches participatives', ''),
  line('words', 'Lever ce qui empêche', 'Écrire pour être compris', 'training', [9, 11],
    'Agentes et agents territoriaux, associations', 'Facile à lire et à comprendre, relu par des personnes concernées.'),
  line('region', 'Faire le point', 'Rencontre régionale du réseau', 'meeting', [11, 12],
    'Toutes les personnes venues dans l’année, et celles qu’elles amènent', 'Ce qui a élargi le cercle, ce qui n’a rien changé, ce qu’on fait l’an prochain.'),
] // prettier-ignore

async function tellProgramme(team: Person, year: number): Promise<ReadonlyMap<string, string>> {
  const known = await db.programmeItem.findMany({ where: { year }, orderBy: { position: 'asc' } })
  if (known.length > 0) return new Map(lines.map(({ key }, index) => [key, known[index]?.id ?? '']))
  told(await openProgramme(team, { year, title: 'Élargir le cercle', isDemonstration }))
  const ids = new Map<string, string>()
  for (const { key, ...item } of lines) {
    const saved = told(await saveProgrammeItem(team, { year, id: null, item }))
    if (saved) ids.set(key, saved.id)
  }
  const { revision } = await db.programmeYear.findUniqueOrThrow({ where: { year } })
  const introduction =
    'Élargir le cercle **au-delà des citoyens les plus mobilisés**\u00a0: les démarches participatives réunissent souvent les mêmes personnes\u00a0: celles qui ont le temps, l’habitude, la ' +
    'confiance. Cette année, chaque rencontre se demande **qui n’est pas là**, et ce qu’il faudrait pour que ce soit ' +
    'possible.\n\nCe programme est une démonstration\u00a0: il montre comment l’équipe en tient un.'
  told(await saveProgramme(team, { year, title: 'Élargir le cercle', introduction, revision }))
  told(await publishProgramme(team, { year }))
  return ids
}

/** The first such day of the week (0 is Sunday) so many days after the story's present, or before it. */
function weekday(story: Story, days: number, wanted: number): string {
  const from = addDays(story.today, days)
  return addDays(from, (wanted - new Date(`${from}T12:00:00Z`).getUTCDay() + 7) % 7)
}

const usual = {
  ...{ endDate: null, communeCode: '', communeAsked: '', position: null, access: '', link: '', closesOn: null },
  ...{ recurrence: null, until: null, capacity: null, registration: 'open', organiser: 'L’équipe de la coopérative' },
} as const satisfies Partial<NewEvent>

/** Prepares and announces an event, or its series, unless it was at a former start. */
async function announce(team: Person, input: NewEvent): Promise<string | null> {
  if (await db.event.findFirst({ where: { title: input.title, isDemonstration } })) return null
  const created = told(await createEvent(team, { ...input, isDemonstration }))
  if (!created) return null
  told(await publishEvent(team, { id: created.id, scope: 'series' }))
  return created.id
}

async function come(story: Story, eventId: string, key: string, seats: number, needs = ''): Promise<void> {
  const [person, email] = [await story.actor(key), story.address(key)]
  const { name } = await db.user.findUniqueOrThrow({ where: { id: person.id }, select: { name: true } })
  told(
    await register(person, { eventId, name, email, seats, needs, locale: 'fr', clientAddress: '192.0.2.1' }),
    'already-registered',
  )
}

/** A workshop that was held last month: who came, and its report. */
async function tellPast(story: Story, item: string | null): Promise<void> {
  story.at(45)
  const team = await story.actor('team')
  const id = await announce(team, {
    ...usual,
    kind: 'workshop',
    title: 'Premier atelier\u00a0: qui n’est pas dans la salle\u202f?',
    description:
      'Une soirée pour regarder, chiffres et souvenirs en main, qui vient à nos démarches et qui n’y vient pas.',
    date: weekday(story, -31, 4),
    time: '18:30',
    endTime: '21:00',
    format: 'in-person',
    commune: 'Vierzon',
    place: 'Salle de démonstration',
    capacity: 40,
    programmeItemId: item,
  })
  if (!id) return
  for (const key of ['representative', 'contributor', 'employee']) await come(story, id, key, 1)
  story.at(24)
  const rows = await db.eventRegistration.findMany({ where: { eventId: id }, orderBy: { id: 'asc' } })
  told(await recordAttendance(team, { id, came: rows.slice(0, 2).map((row) => row.id), walkIns: 9 }))
  story.at(20)
  const report =
    '*Compte rendu de démonstration\u00a0: cette soirée n’a pas eu lieu.*\n\n## Ce qu’on a regardé\n\nChaque table a décrit ' +
    'sa dernière démarche\u00a0: qui est venu, qui a parlé, qui a été cité sans être là.\n\n## Ce qu’on retient\n\n- Les ' +
    'horaires du soir écartent les personnes qui gardent des enfants ou travaillent en décalé.\n- Une invitation portée par ' +
    'une personne connue fait plus qu’une affiche.\n- Dire à quoi servira la parole compte autant que la demander.\n\n## Et ' +
    'ensuite\n\nUn atelier dans chaque département, préparé avec une structure qui connaît déjà les personnes.'
  told(await publishReport(team, { id, report }))
}

/** The demonstration's year: its programme, a workshop that was held, and what is announced. */
export async function tellEvents(story: Story): Promise<void> {
  const year = Number(story.today.slice(0, 4))
  story.at(60)
  const items = await tellProgramme(await story.actor('team'), year)
  await tellPast(story, items.get('go-to') ?? null)
  story.at(6)
  const team = await story.actor('team')
  const workshop = await announce(team, {
    ...usual,
    kind: 'workshop',
    title: 'Aller vers celles et ceux qui ne viennent pas',
    description:
      'Un atelier pratique\u00a0: choisir un public, trouver la structure qui le connaît, préparer ensemble une première ' +
      'rencontre chez elle.\n\nOn repart avec un plan d’une page et deux alliés.',
    date: weekday(story, 14, 4),
    time: '18:30',
    endTime: '21:00',
    format: 'in-person',
    commune: 'Blois',
    place: 'Salle de démonstration',
    access: 'À dix minutes à pied de la gare. Salle de plain-pied. Garde d’enfants sur demande à l’inscription.',
    capacity: 3,
    programmeItemId: items.get('go-to') ?? null,
  })
  if (workshop) {
    await come(story, workshop, 'representative', 2, 'Une place de plain-pied, près de l’entrée.')
    await come(story, workshop, 'contributor', 1)
    await come(story, workshop, 'employee', 2)
  }
  await announce(team, {
    ...usual,
    kind: 'exchange',
    title: 'Le tirage au sort dans les petites communes',
    description:
      'Une heure et demie, chaque mois, pour comparer ce que l’on essaie\u00a0: listes, lettres, relances, accueil.',
    date: weekday(story, 7, 2),
    time: '12:30',
    endTime: '14:00',
    format: 'online',
    commune: '',
    place: '',
    link: 'https://demonstration.invalid/salle',
    recurrence: 'monthly-weekday',
    until: addDays(story.today, 110),
    programmeItemId: items.get('lot') ?? null,
  })
  await announce(team, {
    ...usual,
    kind: 'meeting',
    title: 'Rencontre régionale du réseau',
    description:
      'Une journée pour se retrouver\u00a0: ce qui a élargi le cercle cette année, ce qui n’a rien changé, et ce que l’on ' +
      'prépare pour la suivante. Ateliers le matin, marche à deux après le repas, plénière courte à la fin.',
    date: weekday(story, 38, 6),
    time: '09:30',
    endTime: '16:30',
    format: 'both',
    commune: 'Orléans',
    place: 'Maison de démonstration',
    access: 'Tramway à trois cents mètres. Boucle magnétique et interprétation en langue des signes.',
    link: 'https://demonstration.invalid/rencontre',
    capacity: 120,
    programmeItemId: items.get('region') ?? null,
  })
}
