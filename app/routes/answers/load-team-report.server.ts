import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { figuresOf } from '~/modules/answers/queries-figures.server'
import { draftOf, reportVersions } from '~/modules/answers/queries-report.server'
import type { DebateFacts } from '~/modules/debates/queries.server'
import type { Person } from '~/platform/permissions'

/** The report as the team writes it, what is missing for it to be published, and who has taken part until now. */
export async function teamReportView(actor: Person, debate: DebateFacts) {
  const { id, slug, title, state, reportDueOn } = debate
  const [draft, versions, figures] = await Promise.all([draftOf(id), reportVersions(id), figuresOf(debate)])
  const tried = await publishReport(actor, { debateId: id, note: 'essai', revision: draft.revision }, { preview: true })
  return {
    debate: { id, slug, title, state, reportDueOn },
    report: draft.report,
    revision: draft.revision,
    isFirst: versions.length === 0,
    problems: 'refused' in tried ? (tried.refused.problems ?? []) : [],
    figures,
  }
}
