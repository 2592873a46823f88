import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { labelCommittees, type LabelCommittee } from '../../../platform/permissions'
import type { Text } from '../../criteria/rules/text'
import type { InitiativeKind } from './kinds'

/** The label that there was before there could be several: what names no other is of this one. */
export const firstScheme = 'democratie-permanente'

/** A label that the cooperative offers. */
export type Scheme = {
  /** In addresses and files: lower case, digits and hyphens. */
  key: string
  name: Text
  /** What it is for, in a sentence. */
  purpose: Text
  /** The natures of initiative that it takes, at least one. */
  kinds: readonly InitiativeKind[]
  committee: LabelCommittee
  isOpen: boolean
  position: number
  revision: number
  isDemonstration: boolean
}

export const schemeLimits = { key: 40, name: 80, purpose: 300 } as const
export const schemeKeyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const isLabelCommittee = (role: string): role is LabelCommittee =>
  labelCommittees.some((committee) => committee === role)

/** What an address adds to be about a scheme: nothing for the first one, whose addresses are older than the others. */
export const schemeQuery = (scheme: string): string => (scheme === firstScheme ? '' : `?label=${scheme}`)

/** The page of a scheme's charter, or what stands under it ('/2', '/2.pdf'). */
export const charterPath = (scheme: string, rest = ''): string => `/label/charte${rest}${schemeQuery(scheme)}`

/** The schemes that one may apply for on a day: open, with a charter in force. In the order of the lists. */
export const offered = <S extends Pick<Scheme, 'key' | 'isOpen'>>(
  schemes: readonly S[],
  charters: ReadonlyMap<string, CivilDate>,
  day: CivilDate,
): S[] =>
  schemes.filter(({ key, isOpen }) => {
    const from = charters.get(key)
    return isOpen && from !== undefined && from <= day
  })

/** The scheme that an address or a form asks for; where it asks for none, the only one that is offered. */
export const chosen = <S extends Pick<Scheme, 'key'>>(schemes: readonly S[], asked: string | null): S | undefined =>
  asked === null || asked === ''
    ? schemes.length === 1
      ? schemes[0]
      : undefined
    : schemes.find(({ key }) => key === asked)

/** The name of a scheme, where there are several to tell apart; null where there is one. */
export const nameApart = (schemes: readonly Pick<Scheme, 'key' | 'name'>[], key: string): Text | null =>
  schemes.length > 1 ? (schemes.find((one) => one.key === key)?.name ?? null) : null

/** A new application: the scheme takes some, and those of this nature. */
export function takesApplication(scheme: Pick<Scheme, 'isOpen' | 'kinds'>, kind: InitiativeKind): Outcome<true> {
  if (!scheme.isOpen) return refused({ code: 'scheme-closed', field: 'scheme' })
  return scheme.kinds.includes(kind) ? ok(true) : refused({ code: 'scheme-not-for-kind', field: 'initiativeKind' })
}

/** What awaits a committee: applications before it, appeals on its refusals, labels that it gave and that are put in question. */
export type SchemeLoad = { inCommittee: number; underAppeal: number; inQuestion: number }

/** May the committee that decides be another one? Only while it has nothing before it: nobody changes judges midway. */
export const committeeMayChange = ({ inCommittee, underAppeal, inQuestion }: SchemeLoad): Outcome<true> => {
  const count = inCommittee + underAppeal + inQuestion
  return count > 0 ? refused({ code: 'committee-busy', field: 'committee', detail: { count } }) : ok(true)
}
