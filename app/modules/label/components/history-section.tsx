import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { decisionMessages } from '../messages/decision'
import { labelMessages } from '../messages/index'
import { events } from '../rules/states'
import type { FollowUpData } from './follow-up-page'

/** What happened to the application, step by step, with the reasons given. */
export function HistorySection({ history }: Pick<FollowUpData, 'history'>) {
  const messages = useMessages(labelMessages).followUp
  const words = useMessages(decisionMessages)
  if (history.length === 0) return null
  return (
    <Section title={messages.history} id="historique">
      <Timeline
        entries={history.map(({ id, at, event, reason }) => {
          const known = events.find((name) => name === event)
          return {
            id,
            at: new Date(at),
            title: known ? words.events[known] : event,
            children: reason ? (
              <p className="soft">
                {messages.reason} {reason}
              </p>
            ) : null,
          }
        })}
      />
    </Section>
  )
}
