import { useMessages } from '~/platform/i18n/react'
import { proposeMessages } from '../messages/propose'
import type { Thresholds } from '../rules/confirmation'

/** The rule beside the form: who will confirm, when, and what its author keeps. */
export function ProposalRule({ votes, days, votesAtOnce, daysToModerator }: Thresholds) {
  const messages = useMessages(proposeMessages)
  return (
    <>
      <h2>{messages.ruleTitle}</h2>
      <ul className="rule-list">
        <li>{messages.ruleSeen}</li>
        <li>{messages.ruleVotes(votes, days, votesAtOnce)}</li>
        <li>{messages.ruleTeam(daysToModerator)}</li>
        <li>{messages.ruleYours}</li>
        <li>{messages.ruleLicence}</li>
      </ul>
    </>
  )
}
