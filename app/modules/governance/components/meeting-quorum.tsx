import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Status } from '~/ui/status'
import { meetingMessages } from '../messages/meetings'
import type { LiveState } from '../rules/live-state'

/** The quorum as a bar with its line, then each college's part; heads, and the table that says the same. */
export function MeetingQuorum({ quorum }: { quorum: LiveState['quorum'] }) {
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const missing = quorum.needed - quorum.counted
  return (
    <div className="quorum">
      <Bars
        caption={words.quorumCaption}
        head={{ label: words.college, value: words.counted }}
        max={quorum.entitled}
        {...(quorum.asked ? { line: { value: quorum.needed, label: words.quorumLine(number(quorum.needed)) } } : {})}
        bars={[
          {
            label: words.everyone,
            value: quorum.counted,
            said: words.quorumSaid(number(quorum.counted), number(quorum.entitled)),
            ...(quorum.asked ? { tone: quorum.reached ? ('met' as const) : ('call' as const) } : {}),
          },
        ]}
      />
      <p>
        {!quorum.asked ? (
          words.noQuorum
        ) : quorum.reached ? (
          <Status kind="met">{words.quorumReached}</Status>
        ) : (
          <Status kind="missing">{words.quorumMissing(number(missing), missing > 1)}</Status>
        )}
      </p>
      {quorum.colleges.length > 0 ? (
        <Bars
          caption={words.byCollege}
          head={{ label: words.college, value: words.counted }}
          max={Math.max(...quorum.colleges.map(({ entitled }) => entitled))}
          bars={quorum.colleges.map(({ name, counted, entitled }) => ({
            label: name[locale],
            value: counted,
            said: words.quorumSaid(number(counted), number(entitled)),
          }))}
        />
      ) : null}
    </div>
  )
}
