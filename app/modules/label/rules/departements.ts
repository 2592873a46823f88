export const departements = ['18', '28', '36', '37', '41', '45'] as const
type Departement = (typeof departements)[number]

/** The région's six départements, by their codes. */
export const departementNames: Readonly<Record<Departement, string>> = {
  '18': 'Cher',
  '28': 'Eure-et-Loir',
  '36': 'Indre',
  '37': 'Indre-et-Loire',
  '41': 'Loir-et-Cher',
  '45': 'Loiret',
}

const isKnown = (code: string): code is Departement => departements.some((known) => known === code)

/** 'Loiret (45)'; the code alone for a département of another région. */
export const departementWithCode = (code: string): string =>
  isKnown(code) ? `${departementNames[code]} (${code})` : code
