import { fold } from '~/platform/pure/fold'

/** What a column may be read into: fields of a practice, and what says where it is and which it is. */
export const importFields = [
  'key',
  'title',
  'who',
  'startsOn',
  'endsOn',
  'done',
  'changed',
  'commune',
  'insee',
  'postcode',
  'placeName',
  'latitude',
  'longitude',
  'themes',
  'purposes',
  'publics',
  'recruitment',
  'level',
  'duration',
  'participants',
  'cost',
  'funders',
  'facilitators',
  'failed',
  'again',
  'outcome',
  'decision',
  'evaluation',
  'contact',
  'url',
  'credit',
] as const
export type ImportField = (typeof importFields)[number]
export const isImportField = (text: unknown): text is ImportField => (importFields as readonly unknown[]).includes(text)

/** Which column is read into which field: the column's header, as the file writes it. */
export type ColumnMatching = Readonly<Partial<Record<ImportField, string>>>

/** The usual headers of each field, folded. */
const usual: Readonly<Record<ImportField, readonly string[]>> = {
  key: ['id', 'identifiant', 'cle', 'key', 'uid', 'reference', 'code'],
  title: ['titre', 'title', 'nom', 'name', 'intitule', 'libelle'],
  who: ['qui', 'who', 'porteur', 'organisme', 'structure', 'auteur', 'acteur', 'collectif'],
  startsOn: ['quand', 'date', 'debut', 'date debut', 'date de debut', 'annee', 'start', 'starts on'],
  endsOn: ['fin', 'date fin', 'date de fin', 'end', 'ends on'],
  done: ['description', 'ce qui a ete fait', 'fait', 'resume', 'done', 'what was done', 'presentation', 'texte'],
  changed: ['ce que cela a change', 'change', 'changement', 'resultat', 'resultats', 'effets', 'changed', 'impact'],
  commune: ['commune', 'ville', 'lieu', 'place', 'city', 'nom commune', 'commune nom'],
  insee: ['insee', 'code insee', 'code commune', 'com insee', 'codgeo'],
  postcode: ['code postal', 'cp', 'postcode', 'code postal commune'],
  placeName: ['adresse', 'salle', 'lieu dit', 'address', 'lieu precis'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  themes: ['theme', 'themes', 'thematique', 'thematiques'],
  purposes: ['but', 'buts', 'objectif', 'objectifs', 'purpose', 'purposes'],
  publics: ['public', 'publics', 'public vise', 'publics vises'],
  recruitment: ['recrutement', 'recruitment', 'comment on y venait'],
  level: ['niveau', 'niveau de participation', 'level'],
  duration: ['duree', 'duration'],
  participants: ['participants', 'nombre de participants', 'nb participants', 'nombre de personnes'],
  cost: ['cout', 'budget', 'cost'],
  funders: ['financement', 'financeurs', 'financeur', 'funders'],
  facilitators: ['animation', 'animateurs', 'facilitateurs', 'facilitators'],
  failed: ['ce qui n a pas marche', 'difficultes', 'failed'],
  again: ['ce qu on referait', 'again', 'conseils'],
  outcome: ['suite', 'suite donnee', 'outcome'],
  decision: ['decision', 'decision prise'],
  evaluation: ['evaluation', 'bilan'],
  contact: ['contact', 'a qui en parler', 'courriel', 'email'],
  url: ['url', 'lien', 'site', 'site web', 'link', 'website'],
  credit: ['credit', 'credits', 'source'],
}

/** What each field is most likely read from; a column serves once, the closest header first. */
export function proposedMatching(headers: readonly string[]): ColumnMatching {
  const folded = headers.map((header) => ({ header, words: fold(header.replaceAll('_', ' ')) }))
  const taken = new Set<string>()
  const matching: Partial<Record<ImportField, string>> = {}
  const take = (field: ImportField, test: (words: string) => boolean) => {
    if (matching[field] !== undefined) return
    const found = folded.find(({ header, words }) => !taken.has(header) && test(words))
    if (!found) return
    taken.add(found.header)
    matching[field] = found.header
  }
  for (const field of importFields) take(field, (words) => words === fold(field))
  for (const field of importFields) for (const name of usual[field]) take(field, (words) => words === name)
  return matching
}

/** Reads `champ=colonne` as the command's option gives it; null where the field is unknown. */
export function readMatch(text: string): { field: ImportField; column: string } | null {
  const at = text.indexOf('=')
  const [field, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  return at > 0 && isImportField(field) && column !== '' ? { field, column } : null
}

/** Longer names of columns are no names, and more columns than these no table. */
const mostColumns = 300

/** Names a header, whatever the order of its columns: the next list that has it is read the same way. */
export const headerName = (names: readonly string[]): string => JSON.stringify([...names].slice(0, mostColumns).sort())

/** Of a matching, what a file with these columns can be read by. */
export const matchingWithin = (matching: ColumnMatching, names: readonly string[]): ColumnMatching =>
  Object.fromEntries(
    Object.entries(matching).filter(([field, column]) => isImportField(field) && names.includes(column)),
  )

export type ChosenFault = { column: number; code: 'field-unknown' | 'field-twice' }

/**
 * Reads a table of choices: the field of each column in turn, '' where it is left out. Refused: a field that does not exist,
 * a field that two columns would fill.
 */
export function chosenMatching(
  names: readonly string[],
  fields: readonly string[],
): { matching: ColumnMatching; faults: readonly ChosenFault[] } {
  const matching: Partial<Record<ImportField, string>> = {}
  const faults: ChosenFault[] = []
  names.forEach((name, column) => {
    const field = fields[column] ?? ''
    if (field === '') return
    if (!isImportField(field)) faults.push({ column, code: 'field-unknown' })
    else if (matching[field] !== undefined) faults.push({ column, code: 'field-twice' })
    else matching[field] = name
  })
  return { matching, faults }
}
