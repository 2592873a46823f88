import { useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { WithAside } from '~/ui/section'
import { homeMessages } from '../messages/home'
import { proposalDestinations, tourFacts } from '../rules/tour'

/** The tour of 2017 and what became of its proposals: a drawing that is its own table. */
export function CooperativeOrigin() {
  const messages = useMessages(homeMessages)
  return (
    <div className="stack-large">
      <Figures items={tourFacts.map(({ id, count }) => ({ value: count, unit: messages.tour[id] }))} />
      <WithAside
        asideFirst
        aside={
          <div className="prose">
            <p>{messages.origin}</p>
            <p>{messages.originNext}</p>
            <p>
              <Anchor href="/a-propos">{messages.about}</Anchor>
            </p>
          </div>
        }
      >
        <Bars
          caption={messages.proposals}
          head={{ label: messages.destination, value: messages.count }}
          bars={proposalDestinations.map(({ id, count }) => ({ label: messages.destinations[id], value: count }))}
        />
      </WithAside>
    </div>
  )
}
