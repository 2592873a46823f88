import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Findings, SidePanel } from '~/ui/side-panel'
import { meetingPublicMessages } from '../messages/meetings-public'
import { meetingTeamMessages } from '../messages/meetings-team'
import type { ConvocationFinding } from '../rules/convocation'

/** What the statutes ask of the convocation, beside what is being prepared: met or missing, with the rule. */
export function MeetingCheck({ findings, version }: { findings: readonly ConvocationFinding[]; version: number }) {
  const { page } = useMessages(meetingTeamMessages)
  const { sentences } = useMessages(meetingPublicMessages)
  const locale = useLocale()
  const days = (value: string | number | undefined) =>
    sentences.days(Math.abs(Number(value ?? 0)), formatNumber(Number(value ?? 0), locale))
  return (
    <SidePanel title={page.check} lede={page.checkLede(version)}>
      <Findings
        findings={findings.map(({ check, met, detail }) => ({
          id: check,
          status: met ? 'met' : 'missing',
          title: page.checks[check],
          ...(check === 'notice' ? { citation: page.noticeRule } : {}),
          children:
            check === 'notice'
              ? met
                ? page.noticeMet(days(detail['days']), days(detail['needed']))
                : page.noticeMissed(
                    days(detail['days']),
                    days(detail['needed']),
                    formatDate(String(detail['earliest']), locale),
                  )
              : met
                ? null
                : page.missing[check],
        }))}
      />
    </SidePanel>
  )
}
