import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { reportMessages } from '../messages/report'
import { reportVersionPath } from '../rules/answer-paths'

export type VersionLine = { version: number; note: string; hash: string; publishedAt: string }

/** Every version of a report, with what each changed and why. */
export function ReportVersions({ debate, versions }: { debate: { slug: string }; versions: readonly VersionLine[] }) {
  const locale = useLocale()
  const words = useMessages(reportMessages)
  return (
    <Section id="versions" title={words.versions} tone="stone">
      <ol className="report-versions">
        {versions.map(({ version, note, hash, publishedAt }) => (
          <li key={version}>
            <p>
              <Anchor href={reportVersionPath(debate, version)}>
                {words.versionLine(version, formatDate(new Date(publishedAt), locale))}
              </Anchor>
            </p>
            <p>{note || words.first}</p>
            <p className="soft">
              {words.hash} <code className="hash">{hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
