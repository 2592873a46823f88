import type { Locale } from '~/platform/i18n/locale'
import { fieldTextOf } from '../criteria/rules/answers'
import type { Questions } from '../criteria/rules/book'
import type { DraftConflict } from '../criteria/rules/merge-draft'

/** What two windows both changed, as a page shows it: by field, in the texts of the fields. */
export const conflictsForPage = (
  conflicts: readonly DraftConflict[],
  { criteria }: Questions,
  titleLabel: string,
  locale: Locale,
) =>
  conflicts.map(({ criterionId, stored, written }) => ({
    field: criterionId === null ? 'title' : `answer.${criterionId}`,
    label:
      criterionId === null
        ? titleLabel
        : (criteria.find(({ id }) => id === criterionId)?.answer?.label[locale] ?? criterionId),
    stored: fieldTextOf(stored ?? undefined),
    written: fieldTextOf(written ?? undefined),
  }))
