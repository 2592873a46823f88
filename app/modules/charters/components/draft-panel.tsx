import { formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { FindingItem, SidePanel } from '~/ui/side-panel'
import { decisionMessages } from '../../label/messages/decision'
import { applicantKinds, type InitiativeKind } from '../../label/rules/kinds'
import { teamMessages } from '../messages/team'
import type { MeetingFinding } from '../rules/charter-can-be-met'
import type { ForFinding } from '../../label/rules/charter-for'
import type { DraftProblem } from '../rules/draft/read-draft'

type Meeting = {
  findings: readonly MeetingFinding[]
  /** Whether the draft and what its label takes go together. */
  held: ForFinding
  /** What its label takes. */
  natures: readonly InitiativeKind[]
  /** Criterion → its statement. */
  statements: Readonly<Record<string, string>>
}

/** More would bury what matters. */
const mostShown = 12

/** What keeps the draft from being a charter, each with the way to its field; then whether it can be met. */
export function DraftPanel({
  id,
  problems,
  ...meetings
}: Meeting & {
  id: string
  problems: readonly DraftProblem[]
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
        {isSound ? <Meetings {...meetings} /> : <p>{panel.meetWait}</p>}
      </SidePanel>
    </>
  )
}

function Meetings({ findings, held, natures, statements }: Meeting) {
  const locale = useLocale()
  const { panel } = useMessages(teamMessages)
  const kinds = useMessages(decisionMessages)
  const { asksNothingOf, askedOfNone } = held
  if (findings.length + asksNothingOf.length + askedOfNone.length === 0) return <p>{panel.meetAll}</p>
  const every = applicantKinds.length * natures.length
  const quoted = (ids: readonly string[]) => ids.map((id) => `«\u202f${statements[id] ?? id}\u202f»`)
  const whose = (finding: MeetingFinding) => {
    if (finding.kinds.length === every) return panel.everyKind
    const names = finding.kinds.map(
      ({ applicantKind, initiativeKind }) =>
        `${kinds.applicantKinds[applicantKind]} – ${kinds.initiativeKinds[initiativeKind]}`,
    )
    return panel.forKinds(names.length > 4 ? panel.kinds(names.length) : formatList(names, locale))
  }
  const named = ({ criteria }: MeetingFinding) => {
    const names = quoted(criteria)
    if (names.length === 0) return panel.award
    return names.length === 1 ? (names[0] ?? '') : panel.together(formatList(names, locale))
  }
  return (
    <ul className="findings">
      {asksNothingOf.length > 0 ? (
        <FindingItem status="not-met" title={panel.asksNothing}>
          {panel.asksNothingOf(
            formatList(
              asksNothingOf.map((nature) => kinds.initiativeKinds[nature]),
              locale,
            ),
          )}
        </FindingItem>
      ) : null}
      {askedOfNone.length > 0 ? (
        <FindingItem status="needs-judgement" title={panel.inVain}>
          {panel.inVainText(formatList(quoted(askedOfNone.slice(0, mostShown)), locale))}
        </FindingItem>
      ) : null}
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
