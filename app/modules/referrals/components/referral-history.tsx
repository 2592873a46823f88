import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { procedureMessages } from '../messages/procedure'
import { procedureSectionMessages } from '../messages/procedure-sections'
import type { ProcedureView } from '../procedure-view'
import { referralPath } from '../rules/referral'
import { events } from '../rules/states'

/** What happened to a file, step by step, with the reasons given: the same for everyone. */
export function ReferralHistory({ history }: Pick<ProcedureView, 'history'>) {
  const messages = useMessages(procedureSectionMessages).history
  const words = useMessages(procedureMessages)
  return (
    <Section id="histoire" title={messages.title} lede={<p>{messages.lede}</p>}>
      <Timeline
        entries={history.map(({ id, at, event, side, reason, isKept, decision, other }) => {
          const known = events.find((one) => one === event)
          return {
            id,
            at: new Date(at),
            title: known ? words.events[known] : event,
            by: side ? messages.by(words.sides[side]) : undefined,
            children: (
              <>
                {reason ? <p>{reason}</p> : null}
                {isKept ? <p className="soft">{messages.kept}</p> : null}
                {decision ? (
                  <p>
                    <Anchor href={`/decisions/${decision}`}>{messages.decision(decision)}</Anchor>
                  </p>
                ) : null}
                {other ? (
                  <p>
                    <Anchor href={referralPath(other)}>{messages.with(other)}</Anchor>
                  </p>
                ) : null}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}
