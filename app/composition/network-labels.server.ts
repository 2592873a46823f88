import { publicMessages } from '~/modules/label/messages/public'
import { labelsNamed } from '~/modules/label/queries-public.server'
import { registerLabelsHeld } from '~/modules/network/labels-held.server'
import type { LinkEnd } from '~/modules/network/rules/links'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'

/** A practice holds a label for as long as its certificate does: a label withdrawn or expired is still named, as such. */
registerLabelsHeld(
  async (ids) => new Set((await labelsNamed(ids)).flatMap(({ id, validity }) => (validity === 'valid' ? [id] : []))),
)

/** Of these ends, the labels, with what they are worth today. */
export async function tiedLabels(ends: readonly LinkEnd[], locale: Locale) {
  const ids = ends.flatMap(({ kind, id }) => (kind === 'certificate' ? [id] : []))
  const { validityOf } = publicMessages[locale].register
  return (await labelsNamed(ids)).map(({ id, number, title, validity, until }) => ({
    kind: 'certificate' as const,
    id,
    title,
    path: `/label/verifier/${number}`,
    note: `${number}, ${validityOf[validity](formatDate(until, locale))}`,
  }))
}
