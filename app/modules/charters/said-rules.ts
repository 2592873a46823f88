import type { Locale } from '~/platform/i18n/locale'
import { describe } from '../criteria/rules/describe'
import { isExpression } from '../criteria/rules/structure'
import { charterLabels } from '../label/rules/labels'
import type { DraftContent, DraftPart, Fields } from './rules/draft/fields'
import { lenientCriteria } from './rules/draft/lenient-criteria'

/** A rule as it is typed, in words: null where it cannot be read, empty where there is none. */
export type SaidRules = { rule: string | null; when: string | null }

/** What the rules of a part say, whatever is still wrong elsewhere in the draft. */
export function sayRules(content: DraftContent, part: DraftPart, fields: Fields, locale: Locale): SaidRules {
  const criteria = lenientCriteria(content)
  const labels = charterLabels({ criteria })
  const own = criteria.find(({ id }) => id === fields['id'])
  const say = (text: string | undefined): string | null => {
    if (text === undefined || text.trim() === '') return ''
    try {
      const expression: unknown = JSON.parse(text)
      if (!isExpression(expression)) return null
      const said = describe(expression, labels(own), locale)
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
    } catch {
      return null
    }
  }
  return {
    rule: part === 'conditions' ? say(fields['condition']) : part === 'criteres' ? say(fields['rule.expression']) : '',
    when: part === 'criteres' ? say(fields['when']) : '',
  }
}
