import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Findings } from '~/ui/side-panel'
import { Status } from '~/ui/status'
import { publicMessages } from '../messages/public'
import type { Report } from '../rules/report'

/** Whether the label could be granted as things stand, and why. */
export function Eligibility({ report }: { report: Report }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).selfCheck
  const number = (value: number) => formatNumber(value, locale)
  const { eligible, reasons, totals, checkedOn } = report
  return (
    <>
      <p>
        <Status kind={eligible ? 'met' : 'not-met'}>{eligible ? messages.eligible : messages.notEligible}</Status>
      </p>
      <ul>
        {reasons.map(({ code, condition, sentence }) => (
          <li key={`${code}${condition ?? ''}`}>{sentence[locale]}</li>
        ))}
      </ul>
      <p className="soft">
        {messages.points(number(totals.points), number(totals.possiblePoints), number(totals.pendingPoints))}{' '}
        {messages.checkedOn(formatDate(checkedOn, locale))}
      </p>
    </>
  )
}

/** Each criterion that applies: its status, the reason, the article, what would change it. */
export function ReportDetail({ report, statements }: { report: Report; statements: Readonly<Record<string, string>> }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).selfCheck
  return (
    <Findings
      findings={report.criteria
        .filter(({ status }) => status !== 'not-applicable')
        .map(({ id, status, reason, citation, whatWouldChangeIt, unmet }) => ({
          id,
          status,
          title: statements[id] ?? id,
          citation: citation[locale],
          children: (
            <>
              {reason[locale]}
              {whatWouldChangeIt ? (
                <>
                  {' '}
                  <strong>{messages.remedy}</strong> {whatWouldChangeIt[locale]}
                </>
              ) : null}
              {unmet.length > 0 ? (
                <>
                  {' '}
                  {messages.conditions} {unmet.map(({ condition }) => condition[locale]).join(' · ')}.
                </>
              ) : null}
            </>
          ),
        }))}
    />
  )
}
