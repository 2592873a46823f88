import type { Locale } from '~/platform/i18n/locale'
import { completionMessages } from '../messages/completion'
import type { Charter } from '../rules/charter'
import type { AskedCompletion } from '../rules/completion'

/** The criteria to complete, each with what is wrong, in the order of the charter. */
export const askedItems = (charter: Pick<Charter, 'criteria'>, asked: AskedCompletion, locale: Locale): string[] =>
  charter.criteria.flatMap(({ id, statement }) => {
    const kind = asked[id]
    const words = completionMessages[locale]
    return kind === undefined ? [] : [words.item(statement[locale], words.kinds[kind])]
  })
