import type { ShownChanges } from '~/modules/label/components/completion-changes'
import { type FileRead, lastChanges } from '~/modules/label/queries-officer.server'
import { leftUnchanged } from '~/modules/label/rules/completion'
import type { Locale } from '~/platform/i18n/locale'

/** What changed with the last completion of a file, in the words of its charter. */
export async function changesOf({ application, version }: FileRead, locale: Locale): Promise<ShownChanges | null> {
  const found = await lastChanges(application.id)
  if (!found) return null
  const { asked, changes } = found
  const criteria = new Map(version.charter.criteria.map((one) => [one.id, one]))
  return {
    title: changes.title,
    criteria: changes.criteria.flatMap((difference) => {
      const criterion = criteria.get(difference.criterionId)
      return criterion
        ? [
            {
              ...difference,
              statement: criterion.statement[locale],
              answer: criterion.answer,
              asked: asked[difference.criterionId] ?? null,
            },
          ]
        : []
    }),
    unchanged: leftUnchanged(asked, changes).flatMap((id) => {
      const [criterion, kind] = [criteria.get(id), asked[id]]
      return criterion && kind ? [{ id, statement: criterion.statement[locale], asked: kind }] : []
    }),
  }
}
