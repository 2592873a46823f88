import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Status, type StatusKind } from '~/ui/status'
import { membershipPages } from '../messages/membership-pages'
import { membershipWords } from '../messages/membership-words'
import type { MembershipState } from '../rules/membership-states'
import type { MembershipView } from '../rules/membership-view'

const marks: Record<MembershipState, StatusKind> = {
  applied: 'waiting',
  admitted: 'valid',
  refused: 'not-met',
  withdrawn: 'not-applicable',
  ended: 'expired',
}

export function MembershipStatus({ state }: { state: MembershipState }) {
  const { states } = useMessages(membershipWords)
  return <Status kind={marks[state]}>{states[state]}</Status>
}

/** Who the member is, in which category and college, since when; the decision of the board where there is one. */
export function MembershipFacts({ view }: { view: MembershipView }) {
  const locale = useLocale()
  const words = useMessages(membershipWords)
  const { facts, space } = useFacts()
  const { membership, category, shares } = view
  const row = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : [])
  return (
    <DefinitionList
      items={[
        { term: facts.state, value: <MembershipStatus state={membership.state} /> },
        ...row(facts.category, category?.name[locale] ?? membership.category),
        ...row(facts.college, category?.college?.[locale]),
        ...row(facts.appliedOn, formatDate(membership.appliedOn, locale)),
        ...row(facts.since, membership.admittedOn && formatDate(membership.admittedOn, locale)),
        ...row(facts.until, membership.endedOn && formatDate(membership.endedOn, locale)),
        ...row(
          facts.shares,
          view.shareValueCents === null || membership.state === 'applied'
            ? null
            : words.shares(formatNumber(shares, locale), shares > 1),
        ),
        { term: facts.reference, value: <code>{membership.reference}</code> },
        ...row(
          facts.ties,
          membership.ties
            .map((tie) => (membership.kind === 'person' ? words.ties[tie] : words.organisationTies[tie]))
            .join('\u202f; '),
        ),
        ...row(facts.motivation, membership.motivation),
        ...row(facts.decision, membership.decision),
        ...row(space.boardDecision, membership.endReason && words.departures[membership.endReason]),
      ]}
    />
  )
}

function useFacts() {
  const { space } = useMessages(membershipPages)
  return { facts: space.facts, space }
}
