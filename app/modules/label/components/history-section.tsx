import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { archiveMessages } from '../messages/archive'
import { decisionMessages } from '../messages/decision'
import { labelMessages } from '../messages/index'
import { transferMessages } from '../messages/transfer'
import { events } from '../rules/states'
import type { FollowUpData } from './follow-up-page'

/** What happened to the application, step by step, with the reasons given. */
export function HistorySection({
  history,
  archive,
}: Pick<FollowUpData, 'history'> & {
  /** Where the whole file is downloaded, and what is in it. */
  archive?: { href: string; text: string }
}) {
  const { link } = useMessages(archiveMessages)
  const messages = useMessages(labelMessages).followUp
  const words = useMessages(decisionMessages)
  const transfer = useMessages(transferMessages)
  if (history.length === 0) return null
  return (
    <Section title={messages.history} id="historique">
      <Timeline
        entries={history.map(({ id, at, event, reason, moved }) => {
          const known = events.find((name) => name === event)
          return {
            id,
            at: new Date(at),
            title: moved ? transfer.history(moved.from, moved.to) : known ? words.events[known] : event,
            children: reason ? (
              <p className="soft">
                {messages.reason} {reason}
              </p>
            ) : null,
          }
        })}
      />
      {archive ? (
        <p>
          <a href={archive.href} type="application/zip">
            {link}
          </a>{' '}
          <span className="soft">{archive.text}</span>
        </p>
      ) : null}
    </Section>
  )
}
