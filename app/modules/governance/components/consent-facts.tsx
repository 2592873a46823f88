import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { Bars } from '~/ui/bars'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Prose } from '~/ui/section'
import { consentMessages } from '../messages/consent'
import { memberMeetingPath } from '../rules/meeting-paths'
import type { ConsentState } from '../rules/consent'

type Props = {
  bodyName: string
  facilitator: string | null
  proposed: string | null
  reviewOn: CivilDate
  round: number
  state: ConsentState
  reason: string
  decision: { number: string } | null
  /** Where it is held, if a sitting or an assembly holds it. */
  meeting: { itemId: string; id: string; body: string | null; title: string } | null
  consents: number
  standing: number
  needed: number
  tally: readonly { label: string; value: number }[]
}

/** Who decides, who leads, where the round stands against the quorum, and who is named. */
export function ConsentFacts(props: Props) {
  const { bodyName, facilitator, proposed, reviewOn, round, state, reason, decision, meeting, tally } = props
  const locale = useLocale()
  const { page } = useMessages(consentMessages)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <DefinitionList
        items={[
          { term: page.body, value: bodyName },
          ...(meeting
            ? [
                {
                  term: page.heldIn,
                  value: (
                    <Anchor href={`${memberMeetingPath(meeting)}#point-${meeting.itemId}`}>{meeting.title}</Anchor>
                  ),
                },
              ]
            : []),
          { term: page.facilitator, value: facilitator },
          ...(proposed === null ? [] : [{ term: page.proposed, value: proposed }]),
          { term: page.reviewOn, value: formatDate(reviewOn, locale) },
          { term: page.round, value: number(round) },
          ...(reason === '' ? [] : [{ term: page.reason, value: reason }]),
          ...(decision
            ? [
                {
                  term: page.decision,
                  value: <Anchor href={`/decisions/${decision.number}`}>{decision.number}</Anchor>,
                },
              ]
            : []),
        ]}
      />
      {state === 'objections' || state === 'integration' ? (
        <Prose>
          <p>
            {page.consents(props.consents, number(props.consents), number(props.needed))}{' '}
            {page.standing(props.standing, number(props.standing))}
          </p>
        </Prose>
      ) : null}
      {tally.length > 0 ? (
        <Bars caption={page.tally} head={{ label: page.tallyHead, value: page.tallyCount }} bars={tally} />
      ) : null}
    </>
  )
}
