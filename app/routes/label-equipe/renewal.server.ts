import { renewedBy } from '~/modules/label/queries-applicant.server'
import type { FileRead } from '~/modules/label/queries-officer.server'
import { changedCriteria } from '~/modules/label/rules/renewal'
import type { Locale } from '~/platform/i18n/locale'

/** Of a renewal: the label that it renews, and the criteria whose answer is not the same any more. */
export async function renewalOf({ application, version }: FileRead, locale: Locale) {
  const former = await renewedBy(application)
  if (!former) return null
  const { criteria } = version.charter
  const changed = changedCriteria(
    criteria.map(({ id }) => id),
    former.answers,
    application.answers,
  )
  return {
    number: former.number,
    changed: criteria
      .filter(({ id }) => changed.includes(id))
      .map(({ id, statement }) => ({ id, statement: statement[locale] })),
  }
}
