/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- `display: block` on narrow screens takes the table's own roles away */
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { Anchor } from '~/ui/link'
import { publicEventMessages } from '../messages/public'
import { dayInWords, monthInWords, weekdayNames } from '../messages/when'
import { eventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'
import { weeksOf } from '../rules/month'

/** 'd’avril', 'd’août', 'd’octobre'. */
export const isElided = (month: string): boolean => /^[aoeéiuyh]/i.test(month)

/** A month as a table of weeks; below 40 rem, the days on which something is held, one under the other. */
export function EventMonth({ month, events }: { month: string; events: readonly EventView[] }) {
  const locale = useLocale()
  const { list } = useMessages(publicEventMessages)
  const said = monthInWords(month, locale)
  const on = (day: string) => events.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  return (
    <table className="month" role="table">
      <caption className="visually-hidden">
        {isElided(said) ? list.monthCaptionElided(said) : list.monthCaption(said)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {weekdayNames(locale).map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeksOf(month).map((week, index) => (
          <tr key={index} role="row">
            {week.map((day, column) => {
              const held = day === null ? [] : on(day)
              return (
                <td
                  key={day ?? `none-${column}`}
                  role="cell"
                  className={day === null ? 'month-none' : held.length > 0 ? 'month-busy' : 'month-free'}
                >
                  {day === null ? null : (
                    <>
                      <span className="month-number" aria-hidden="true">
                        {Number(day.slice(8))}
                      </span>
                      <span className="month-words">{capital(dayInWords(day, locale))}</span>
                    </>
                  )}
                  {held.length > 0 ? (
                    <ul>
                      {held.map((event) => (
                        <li key={event.id}>
                          <Anchor href={eventPath(event)}>{event.title}</Anchor>
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
