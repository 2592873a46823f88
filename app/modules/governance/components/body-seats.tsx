import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Prose } from '~/ui/section'
import { bodyMessages } from '../messages/bodies'
import type { SeatState } from '../rules/body'

type Props = { state: SeatState; seats: { least: number; most: number } }

/** A body's seats against what the statutes ask. */
export function BodySeats({ state, seats }: Props) {
  const locale = useLocale()
  const { seats: words } = useMessages(bodyMessages)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <Bars
        caption={words.caption}
        head={{ label: words.head, value: words.count }}
        max={seats.most}
        bars={[
          { label: words.held, value: state.held, ...(state.missing > 0 ? { tone: 'call' } : { tone: 'met' }) },
          { label: words.most, value: seats.most },
        ]}
        line={{ value: seats.least, label: words.least(number(seats.least)) }}
      />
      <Prose>
        <p>
          {state.missing > 0
            ? words.missing(state.missing, number(state.missing))
            : state.vacant > 0
              ? words.vacant(state.vacant, number(state.vacant))
              : words.full}
        </p>
      </Prose>
    </>
  )
}
