import { TextDifference } from '~/modules/editorial/components/text-difference'
import { useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { reportMessages } from '../messages/report'

/** A part of a report as two versions have it: a text of the report, or a recommendation by its number. */
export type ReportChange = { part: string; before: string; after: string }

/** What a version changed of the one before, part by part. */
export function ReportChanges({
  version,
  note,
  changes,
}: {
  version: number
  note: string
  changes: readonly ReportChange[]
}) {
  const words = useMessages(reportMessages)
  const parts: Readonly<Record<string, string>> = words.parts
  return (
    <Section id="changements" title={words.changes(version - 1)} tone="stone">
      <p>{note}</p>
      {changes.map(({ part, before, after }) => (
        <div key={part}>
          <h3>{parts[part] ?? words.recommendation(part)}</h3>
          <TextDifference before={before} after={after} />
        </div>
      ))}
    </Section>
  )
}
