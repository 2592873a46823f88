import { TextDifference } from '~/modules/editorial/components/text-difference'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { changeMessages } from '../messages/changes'
import { fieldMessages } from '../messages/fields'
import { sayValue } from '../messages/field-values'
import type { Differences } from '../rules/difference'
import type { EntryKind } from '../rules/entry-content'
import { fieldsOfKind } from '../rules/entry-fields'

export type DifferenceListProps = {
  kind: EntryKind
  differences: Differences
  /** Names of the territories that the differences name, by code. */
  places: Readonly<Record<string, string>>
  /** Of what is new: only what it says is shown, since nothing was there before. */
  isNew?: boolean
}

/** What a change does, field by field, in the order of the form; a long text line by line. */
export function DifferenceList({ kind, differences, places, isNew = false }: DifferenceListProps) {
  const locale = useLocale()
  const { change } = useMessages(changeMessages)
  const names: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const say = (field: string, side: 'before' | 'after') =>
    sayValue(kind, field, differences[field]?.[side] ?? null, locale, (code) => places[code] ?? code)
  const shown = fieldsOfKind(kind).filter(({ field }) => differences[field] && (!isNew || say(field, 'after') !== ''))
  return (
    <dl className="differences">
      {shown.map(({ field, ask }) => {
        const [before, after] = [say(field, 'before'), say(field, 'after')]
        return (
          <div key={field} className="difference">
            <dt>{names[field] ?? field}</dt>
            <dd>
              {isNew ? (
                <span className="difference-text">{after}</span>
              ) : ask.as === 'text' && before !== '' && after !== '' ? (
                <TextDifference before={before} after={after} />
              ) : (
                <>
                  <span className="visually-hidden">{change.before} </span>
                  <del className="difference-text">{before || change.nothing}</del>{' '}
                  <span className="visually-hidden">{change.after} </span>
                  <ins className="difference-text">{after || change.nothing}</ins>
                </>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
