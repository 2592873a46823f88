import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/section'
import { Status } from '~/ui/status'
import { committeeMessages } from '../messages/committee'
import { decisionMessages } from '../messages/decision'
import { outcomes } from '../rules/decision'
import { scoreValues, type Spread } from '../rules/scores'

type SpreadProps = { spreads: readonly Spread[]; statements: Readonly<Record<string, string>> }

/** The committee's scores together, without names: how many gave what, and where opinions differ. */
export function ScoreSpread({ spreads, statements }: SpreadProps) {
  const locale = useLocale()
  const messages = useMessages(committeeMessages)
  return (
    <Section id="notes" title={messages.opened} lede={<p>{messages.openedLede}</p>} tone="stone">
      <DataTable
        caption={messages.opened}
        captionHidden
        rows={spreads}
        rowKey={({ criterionId }) => criterionId}
        columns={[
          {
            key: 'criterion',
            header: messages.criterion,
            rowHeader: true,
            cell: ({ criterionId, notes }) => (
              <>
                {statements[criterionId] ?? criterionId}
                {notes.length > 0 ? (
                  <ul aria-label={messages.notes}>
                    {notes.map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                ) : null}
              </>
            ),
          },
          ...scoreValues.map((value) => ({
            key: String(value),
            header: messages.scores[value],
            numeric: true,
            cell: ({ counts }: Spread) => formatNumber(counts[value], locale),
          })),
          {
            key: 'mean',
            header: messages.mean,
            cell: ({ mean, isWide }) =>
              mean === null ? (
                messages.noScore
              ) : (
                <>
                  {formatNumber(mean / 100, locale)}{' '}
                  <Status kind={isWide ? 'needs-judgement' : 'met'}>{isWide ? messages.wide : messages.agreed}</Status>
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}

export type PastReason = { criterionId: string; number: string; outcome: string; decidedOn: string; reason: string }

/** What was written on the same criteria for other files. */
export function PastReasons({
  past,
  statements,
}: {
  past: readonly PastReason[]
  statements: Readonly<Record<string, string>>
}) {
  const locale = useLocale()
  const messages = useMessages(committeeMessages)
  const words = useMessages(decisionMessages)
  const criteria = [...new Set(past.map(({ criterionId }) => criterionId))]
  const named = (text: string) => outcomes.find((outcome) => outcome === text)
  return (
    <Section id="precedents" title={messages.past} lede={<p>{messages.pastLede}</p>}>
      {past.length === 0 ? <p>{messages.noPast}</p> : null}
      {criteria.map((criterionId) => (
        <details key={criterionId}>
          <summary>{statements[criterionId] ?? criterionId}</summary>
          <ul>
            {past
              .filter((one) => one.criterionId === criterionId)
              .map(({ number, outcome, decidedOn, reason }) => {
                const known = named(outcome)
                return (
                  <li key={`${number} ${decidedOn}`}>
                    {reason}{' '}
                    <span className="soft">
                      {messages.pastDecision(
                        number,
                        known ? words.outcomes[known] : outcome,
                        formatDate(decidedOn, locale),
                      )}
                    </span>
                  </li>
                )
              })}
          </ul>
        </details>
      ))}
    </Section>
  )
}
