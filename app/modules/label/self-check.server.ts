import { today } from '~/platform/clock.server'
import { kindFromWord } from './forms-register'
import { charterInForce, type CharterVersion } from './queries-charter.server'
import { applicantKinds } from './rules/kinds'
import { checkForm, type SelfChecked, type SelfCheckKinds } from './self-check'

type Fields = { get(name: string): unknown; entries(): Iterable<readonly [string, unknown]> }
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Who would apply and for what, as the address or a form says; null where it is not said. */
export function readSelfCheckKinds(fields: Pick<Fields, 'get'>): SelfCheckKinds | null {
  const applicantKind = applicantKinds.find((kind) => kind === text(fields.get('candidat')))
  const initiativeKind = kindFromWord(text(fields.get('nature')))
  return applicantKind && initiativeKind ? { applicantKind, initiativeKind } : null
}

/** The check of a form against the charter in force; null where none is. Nothing of it is kept. */
export async function selfCheck(
  kinds: SelfCheckKinds,
  entries: Iterable<readonly [string, unknown]>,
): Promise<{ version: CharterVersion; checked: SelfChecked } | null> {
  const version = await charterInForce(today())
  return version && { version, checked: checkForm(version.charter, kinds, today(), entries) }
}
