import { placeTyped, readEntryForm, type Typed } from '~/modules/network/forms-entry'
import { fieldMessages } from '~/modules/network/messages/fields'
import type { ContentOf, EntryKind } from '~/modules/network/rules/entry-content'
import type { AskedField } from '~/modules/network/rules/entry-fields'
import { placeFieldMessages } from '~/modules/territory/messages/place-field'
import { type PlaceChoice, placeChoices, placeOf } from '~/modules/territory/queries-place.server'
import type { Locale } from '~/platform/i18n/locale'

export type ReadEntry<K extends EntryKind> = {
  content: ContentOf[K]
  errors: { field: string; message: string }[]
  placeChoices: readonly PlaceChoice[]
}

/** Reads a posted entry: its place is looked for in the territory, its faults are said beside their fields. */
export async function readEntry<K extends EntryKind>(
  kind: K,
  typed: Typed,
  how: { asked: readonly AskedField[]; before: ContentOf[K]; required: readonly string[]; locale: Locale },
): Promise<ReadEntry<K>> {
  const values = placeTyped(typed)
  const asksPlace = how.asked.some(({ ask }) => ask.as === 'place')
  const found = asksPlace ? await placeOf(values) : { ok: null }
  const { content, faults } = readEntryForm(kind, typed, {
    ...how,
    asked: 'ok' in found ? how.asked : how.asked.filter(({ ask }) => ask.as !== 'place'),
    place: 'ok' in found ? found.ok : null,
  })
  const { faults: said } = fieldMessages[how.locale]
  const refusals: Readonly<Record<string, string>> = placeFieldMessages[how.locale].refusals
  const errors = faults.map(({ field, code }) => ({ field, message: said[code] }))
  if ('refused' in found)
    errors.push({ field: found.refused.field ?? 'place', message: refusals[found.refused.code] ?? said.unknown })
  const order = how.asked.map(({ field }) => field)
  const rank = (field: string) => order.indexOf(field.startsWith('place') ? 'place' : field)
  return {
    content,
    errors: errors.sort((a, b) => rank(a.field) - rank(b.field)),
    placeChoices: 'refused' in found && found.refused.code === 'place-choose' ? await placeChoices(values.place) : [],
  }
}
