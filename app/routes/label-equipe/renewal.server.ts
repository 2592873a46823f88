import { copiedBy, renewedBy } from '~/modules/label/queries-applicant.server'
import type { CharterVersion } from '~/modules/label/queries-charter.server'
import { changedCriteria } from '~/modules/label/rules/renewal'
import type { LoadedApplication } from '~/modules/label/store.server'
import type { Locale } from '~/platform/i18n/locale'

type Begun = {
  application: Pick<LoadedApplication, 'renewsId' | 'copiedFromId' | 'answers'>
  version: Pick<CharterVersion, 'charter'>
}

/** The label that it renews or the past application that it began from, and the criteria whose answer is not the same any more. */
export async function renewalOf({ application, version }: Begun, locale: Locale) {
  const renewed = await renewedBy(application)
  const former = renewed ?? (await copiedBy(application))
  if (!former) return null
  const { criteria } = version.charter
  const changed = changedCriteria(
    criteria.map(({ id }) => id),
    former.answers,
    application.answers,
  )
  return {
    kind: renewed ? ('renewal' as const) : ('copy' as const),
    number: former.number,
    changed: criteria
      .filter(({ id }) => changed.includes(id))
      .map(({ id, statement }) => ({ id, statement: statement[locale] })),
  }
}
