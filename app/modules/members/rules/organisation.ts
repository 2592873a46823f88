import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { compactNumber, isRna, isSiren, isSiret } from '~/platform/pure/registration-numbers'

/** What may apply for the label. A cooperative is a company; a university, a hospital or a school a public body. */
export const organisationKinds = ['association', 'company', 'local-authority', 'public-body'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
export const isOrganisationKind = (text: unknown): text is OrganisationKind =>
  organisationKinds.includes(text as OrganisationKind)

/** Kinds that give a number; a local authority is picked from the territory instead. */
export const numberedKinds = ['association', 'company', 'public-body'] as const
export type NumberedKind = (typeof numberedKinds)[number]
export const isNumberedKind = (text: unknown): text is NumberedKind => numberedKinds.includes(text as NumberedKind)

/** What the organisation is known by; `key` is unique on the portal, whatever the kind. */
export type Registration = { key: string; siren: string | null; siret: string | null; rna: string | null }

/**
 * Reads the number that an organisation gives: SIREN or SIRET for all, RNA for an association too. Spaces, points and
 * hyphens do not count. The establishments of one SIREN are one organisation. Refused with the field `number`:
 * number-missing, siren-length, siren-key, siret-key, rna-form, rna-of-association.
 */
export function readRegistration(kind: NumberedKind, text: string): Outcome<Registration> {
  const number = compactNumber(text)
  const refuse = (code: string) => refused({ code, field: 'number' })
  if (number === '') return refuse('number-missing')
  if (/^W/.test(number)) {
    if (kind !== 'association') return refuse('rna-of-association')
    return isRna(number) ? ok({ key: `rna:${number}`, siren: null, siret: null, rna: number }) : refuse('rna-form')
  }
  if (/^\d{14}$/.test(number))
    return isSiret(number)
      ? ok({ key: `siren:${number.slice(0, 9)}`, siren: number.slice(0, 9), siret: number, rna: null })
      : refuse('siret-key')
  if (/^\d{9}$/.test(number))
    return isSiren(number) ? ok({ key: `siren:${number}`, siren: number, siret: null, rna: null }) : refuse('siren-key')
  return refuse(kind === 'association' ? 'number-of-association' : 'siren-length')
}

/** Places that are local authorities, or that group them. A bassin de vie is no authority. */
export const authorityPlaceKinds = ['region', 'departement', 'epci', 'petr', 'commune'] as const
export type AuthorityPlaceKind = (typeof authorityPlaceKinds)[number]
export const isAuthorityPlaceKind = (text: string): text is AuthorityPlaceKind =>
  (authorityPlaceKinds as readonly string[]).includes(text)

const departementNames: Readonly<Record<string, string>> = {
  Cher: 'du Cher',
  'Eure-et-Loir': 'd’Eure-et-Loir',
  Indre: 'de l’Indre',
  'Indre-et-Loire': 'd’Indre-et-Loire',
  'Loir-et-Cher': 'de Loir-et-Cher',
  Loiret: 'du Loiret',
}

/** 'Orléans' → 'd’Orléans', 'Le Blanc' → 'du Blanc', 'Les Bordes' → 'des Bordes', 'La Châtre' → 'de La Châtre'. */
function ofPlace(name: string): string {
  if (/^Le /.test(name)) return `du ${name.slice(3)}`
  if (/^Les /.test(name)) return `des ${name.slice(4)}`
  const first = name.normalize('NFD').charAt(0)
  return /[AEIOUYH]/i.test(first) ? `d’${name}` : `de ${name}`
}

/** The authority's name, from that of its place: ('commune', 'Vierzon') → 'Commune de Vierzon'. */
export function authorityName(kind: AuthorityPlaceKind, name: string): string {
  if (kind === 'commune') return `Commune ${ofPlace(name)}`
  if (kind === 'departement') return `Département ${departementNames[name] ?? ofPlace(name)}`
  if (kind === 'region') return /^Région/i.test(name) ? name : `Région ${name}`
  return name
}

/** A number as people read it: 'siren:200075869' → '200 075 869'; null for a local authority without one. */
export const readableNumber = (organisation: {
  siret: string | null
  siren: string | null
  rna: string | null
}): string | null => {
  const digits = organisation.siret ?? organisation.siren
  if (!digits) return organisation.rna
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)].filter(Boolean).join('\u00a0')
}
