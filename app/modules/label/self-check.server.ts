import { today } from '~/platform/clock.server'
import { kindFromWord } from './forms-register'
import { charterInForce, type CharterVersion } from './queries-charter.server'
import { offersToday } from './queries-schemes.server'
import { applicantKinds } from './rules/kinds'
import { chosen, firstScheme } from './rules/scheme'
import { checkForm, type SelfChecked, type SelfCheckKinds } from './self-check'

type Fields = { get(name: string): unknown; entries(): Iterable<readonly [string, unknown]> }
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Who would apply and for what, as the address or a form says; null where it is not said. */
export function readSelfCheckKinds(fields: Pick<Fields, 'get'>): SelfCheckKinds | null {
  const applicantKind = applicantKinds.find((kind) => kind === text(fields.get('candidat')))
  const initiativeKind = kindFromWord(text(fields.get('nature')))
  return applicantKind && initiativeKind ? { applicantKind, initiativeKind } : null
}

/** The label that the address or a form names, among those on offer; with one alone, that one. */
export async function readSelfCheckScheme(fields: Pick<Fields, 'get'>) {
  const offers = await offersToday()
  const asked = text(fields.get('label'))
  return { offers, isUnknown: asked !== null, scheme: chosen(offers, asked) ?? null }
}

/** The check of a form against a label's charter in force; null where none is. Nothing of it is kept. */
export async function selfCheck(
  kinds: SelfCheckKinds,
  entries: Iterable<readonly [string, unknown]>,
  scheme = firstScheme,
): Promise<{ version: CharterVersion; checked: SelfChecked } | null> {
  const version = await charterInForce(today(), scheme)
  return version && { version, checked: checkForm(version.charter, kinds, today(), entries) }
}
