import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { debateMessages } from '../messages/debates'
import { publicDebateMessages } from '../messages/public'
import type { StageKind } from '../rules/debate'
import { stagePath } from '../rules/debate-paths'
import { spansOf } from '../rules/span'
import { useDatesSaid } from './debate-parts'

export type CalendarStage = {
  kind: StageKind
  title: string
  startsOn: string
  endsOn: string
  time: 'to-come' | 'under-way' | 'over'
  text: readonly MarkdownNode[]
  hasPage: boolean
}

const marks: Readonly<Record<CalendarStage['time'], StatusKind>> = {
  'to-come': 'waiting',
  'under-way': 'in-progress',
  over: 'met',
}

/** The stages as lines of one calendar: each says its dates in words and shows where it lies, with today across all. */
export function DebateCalendar({
  slug,
  stages,
  today,
}: {
  slug: string
  stages: readonly CalendarStage[]
  today: string
}) {
  const { stageTimes } = useMessages(debateMessages)
  const { page } = useMessages(publicDebateMessages)
  const said = useDatesSaid()
  const { spans, now } = spansOf(stages, today)
  return (
    <ol className="stage-lines" aria-label={page.calendar}>
      {stages.map(({ kind, title, startsOn, endsOn, time, text, hasPage }, index) => {
        const span = spans[index] ?? { from: 0, length: 0 }
        return (
          <li key={kind} className={`stage-line stage-${time}`} id={`etape-${kind}`}>
            <div className="stage-head">
              <h3>{hasPage ? <Anchor href={stagePath({ slug }, kind)}>{title}</Anchor> : title}</h3>
              <Status kind={marks[time]}>{stageTimes[time]}</Status>
            </div>
            <p className="stage-dates">{said(startsOn, endsOn)}</p>
            <svg
              className="stage-bar"
              viewBox="0 0 1000 12"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect className="stage-track" x="0" y="5" width="1000" height="2" />
              <rect className="stage-span" x={span.from} y="0" width={span.length} height="12" />
              {now === null ? null : <rect className="stage-now" x={now} y="0" width="3" height="12" />}
            </svg>
            {text.length > 0 ? <Markdown nodes={text} /> : null}
          </li>
        )
      })}
    </ol>
  )
}
