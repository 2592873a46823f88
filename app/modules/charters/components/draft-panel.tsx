import { formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { FindingItem, SidePanel } from '~/ui/side-panel'
import { decisionMessages } from '../../label/messages/decision'
import { applicantKinds, initiativeKinds } from '../../label/rules/kinds'
import { teamMessages } from '../messages/team'
import type { MeetingFinding } from '../rules/charter-can-be-met'
import type { DraftProblem } from '../rules/draft/read-draft'

/** More would bury what matters. */
const mostShown = 12

/** What keeps the draft from being a charter, each with the way to its field; then whether it can be met. */
export function DraftPanel({
  id,
  problems,
  findings,
  statements,
}: {
  id: string
  problems: readonly DraftProblem[]
  findings: readonly MeetingFinding[]
  /** Criterion → its statement. */
  statements: Readonly<Record<string, string>>
}) {
  const locale = useLocale()
  const { panel, part: titles } = useMessages(teamMessages)
  const isSound = problems.length === 0
  const nameOf = ({ part, index }: DraftProblem) => {
    const title = titles.titles[part]
    return typeof title === 'string' ? title : title(index + 1)
  }
  return (
    <>
      <SidePanel title={isSound ? panel.sound : panel.unsound(problems.length)} level={2}>
        <ul className="findings">
          {problems.slice(0, mostShown).map((problem, index) => (
            <FindingItem
              key={`${index}${problem.field}`}
              status="not-met"
              title={
                <Anchor href={`/equipe/charte/${id}/${problem.part}/${problem.index + 1}`}>{nameOf(problem)}</Anchor>
              }
              citation={problem.field || undefined}
            >
              {problem.sentence[locale]}
            </FindingItem>
          ))}
        </ul>
        {problems.length > mostShown ? <p className="soft">{panel.more(problems.length - mostShown)}</p> : null}
      </SidePanel>
      <SidePanel title={panel.meetTitle} level={2} id="remplir">
        {isSound ? <Meetings findings={findings} statements={statements} /> : <p>{panel.meetWait}</p>}
      </SidePanel>
    </>
  )
}

function Meetings({
  findings,
  statements,
}: {
  findings: readonly MeetingFinding[]
  statements: Readonly<Record<string, string>>
}) {
  const locale = useLocale()
  const { panel } = useMessages(teamMessages)
  const kinds = useMessages(decisionMessages)
  if (findings.length === 0) return <p>{panel.meetAll}</p>
  const every = applicantKinds.length * initiativeKinds.length
  const whose = (finding: MeetingFinding) => {
    if (finding.kinds.length === every) return panel.everyKind
    const names = finding.kinds.map(
      ({ applicantKind, initiativeKind }) =>
        `${kinds.applicantKinds[applicantKind]} – ${kinds.initiativeKinds[initiativeKind]}`,
    )
    return panel.forKinds(names.length > 4 ? panel.kinds(names.length) : formatList(names, locale))
  }
  const named = ({ criteria }: MeetingFinding) => {
    const names = criteria.map((id) => `«\u202f${statements[id] ?? id}\u202f»`)
    if (names.length === 0) return panel.award
    return names.length === 1 ? (names[0] ?? '') : panel.together(formatList(names, locale))
  }
  return (
    <ul className="findings">
      {findings.slice(0, mostShown).map((finding, index) => (
        <FindingItem
          key={index}
          status={finding.meeting === 'never' ? 'not-met' : 'needs-judgement'}
          title={finding.meeting === 'never' ? panel.never : panel.notProven}
        >
          {named(finding)} {finding.meeting === 'never' ? panel.neverText : panel.notProvenText} {whose(finding)}
        </FindingItem>
      ))}
    </ul>
  )
}
