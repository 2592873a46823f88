import { formMessages } from '~/modules/label/messages/form'
import { fieldTextOf } from '~/modules/label/rules/answers'
import type { Charter } from '~/modules/label/rules/charter'
import type { DraftConflict } from '~/modules/label/rules/merge-draft'
import type { Locale } from '~/platform/i18n/locale'

/** What two windows both changed, as the page shows it: by field, in the texts of the fields. */
export const conflictsForPage = (conflicts: readonly DraftConflict[], charter: Charter, locale: Locale) =>
  conflicts.map(({ criterionId, stored, written }) => ({
    field: criterionId === null ? 'title' : `answer.${criterionId}`,
    label:
      criterionId === null
        ? formMessages[locale].titleField
        : (charter.criteria.find(({ id }) => id === criterionId)?.answer.label[locale] ?? criterionId),
    stored: fieldTextOf(stored ?? undefined),
    written: fieldTextOf(written ?? undefined),
  }))
