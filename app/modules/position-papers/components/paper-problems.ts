import { problemErrors, type Problem } from '~/modules/governance/components/body-problems'
import type { Locale } from '~/platform/i18n/locale'
import type { FormError } from '~/ui/error-summary'
import { sectionField } from '../forms'
import { paperMessages } from '../messages/papers'
import type { PaperFault } from '../rules/respect'
import type { PaperTemplate } from '../rules/template'

export type { Problem }

/** One sentence for each way in which a paper does not respect its template, beside its field. */
export function faultErrors(faults: readonly PaperFault[], template: PaperTemplate, locale: Locale): FormError[] {
  const { faults: words } = paperMessages[locale]
  const titles = new Map(template.sections.map(({ id, title }) => [id, title]))
  return faults.map((fault) => {
    const title = titles.get(fault.at) ?? ''
    switch (fault.code) {
      case 'title-missing':
        return { field: 'title', message: words.titleMissing }
      case 'title-long':
        return { field: 'title', message: words.titleLong(fault.used, fault.most) }
      case 'section-missing':
        return { field: sectionField(fault.at), message: words.sectionMissing(title) }
      default:
        return { field: sectionField(fault.at), message: words.sectionLong(title, fault.used, fault.most) }
    }
  })
}

/** What an act was refused for; where it is the template, each fault is said. */
export function paperErrors(
  problem: Problem | undefined,
  { faults, template }: { faults: readonly PaperFault[]; template: PaperTemplate },
  locale: Locale,
): FormError[] {
  const errors = problemErrors(paperMessages[locale], problem, locale)
  const isTemplate = problem && 'refused' in problem && problem.refused.code === 'template-not-respected'
  return isTemplate ? [...errors, ...faultErrors(faults, template, locale)] : errors
}
