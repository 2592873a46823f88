import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { debateMessages } from '../messages/debates'
import { publicDebateMessages } from '../messages/public'
import type { DesignChange, DesignSection } from '../rules/design-change'

type Change = {
  id: string
  section: DesignSection
  changes: readonly DesignChange[]
  why: string
  changedAt: Date | string
}

/** What was changed and why; what stood before is kept beside what stands now. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const locale = useLocale()
  const { sections, fields } = useMessages(debateMessages)
  const { changes: words } = useMessages(publicDebateMessages)
  const nameOf = (field: string): string => Object.entries(fields).find(([known]) => known === field)?.[1] ?? field
  return (
    <ol className="record">
      {changes.map(({ id, section, changes: list, why, changedAt }) => (
        <li key={id}>
          <h2>{sections[section]}</h2>
          <p className="record-facts">{formatInstant(new Date(changedAt), locale)}</p>
          <p>{words.why(why)}</p>
          {list.map(({ field, before, after }) => (
            <details key={`${field}${after}`}>
              <summary>{nameOf(field)}</summary>
              <dl className="change-texts">
                <div>
                  <dt>{words.before}</dt>
                  <dd>{before || words.nothing}</dd>
                </div>
                <div>
                  <dt>{words.after}</dt>
                  <dd>{after || words.nothing}</dd>
                </div>
              </dl>
            </details>
          ))}
        </li>
      ))}
    </ol>
  )
}
