import { createHash } from 'node:crypto'
import { citedNumbers } from '~/modules/contributions/rules/citation'
import { debateById } from '~/modules/debates/queries.server'
import { answersDueOn } from '~/modules/debates/rules/states'
import { moveDebate } from '~/modules/debates/store.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { citeSources } from '../cite.server'
import { answerPermissions } from '../permissions'
import { figuresOf } from '../queries-figures.server'
import { knownContributions, publishedNumbers, publishedReport } from '../queries-report.server'
import { freezeArchiveJob, tellJob } from '../rules/jobs'
import { type ReportProblem, reportProblems } from '../rules/report'
import { sourcesOf } from '../sources'
import { addVersion, indexReport, writeRecommendation } from '../store.server'
import { findDraft } from './write-report.server'

type Published = { version: number }
export type PublishRefusal = Refusal & { problems?: readonly ReportProblem[] }

/**
 * Publishes the report as it was last seen: the first time the debate is reported and every body named has 90 days to
 * answer; later, a new version beside the former, which says what changed and why. With `preview`, only says whether it could be.
 */
export async function publishReport(
  actor: Actor,
  { debateId, note, revision }: { debateId: string; note: string; revision: number },
  { preview = false } = {},
): Promise<Outcome<Published, PublishRefusal>> {
  const known = await debateById(debateId)
  if (!known || !can(actor, answerPermissions['answers.write-report'], null)) return refused({ code: 'not-found' })
  // Counted before the transaction, which stays short.
  const figures = await figuresOf(known)
  return transact(async (tx): Promise<Outcome<Published, PublishRefusal>> => {
    const found = await findDraft(tx, actor, debateId, revision)
    if (!isOk(found)) return found
    const { debate, person } = found.ok
    const { report } = found.ok.draft
    if (debate.state === 'open') return refused({ code: 'debate-open' })
    const cited = [report.synthesis, report.minority, report.participation, ...report.recommendations.map(({ text }) => text)].flatMap(citedNumbers) // prettier-ignore
    const sources = new Map(report.recommendations.map((one) => [one.number, sourcesOf(one)]))
    const problems = reportProblems(report, {
      published: await publishedNumbers(debateId, tx),
      known: await knownContributions(debateId, [...cited, ...[...sources.values()].flat()], tx),
      cited,
    })
    if (problems.length > 0) return refused({ code: 'report-incomplete', problems })
    const before = await publishedReport(debateId, undefined, tx)
    if (before && note === '') return refused({ code: 'note-missing', field: 'note' })
    if (preview) return ok({ version: (before?.version ?? 0) + 1 })

    const version = (before?.version ?? 0) + 1
    const content = { report, figures }
    const hash = createHash('sha256').update(canonicalJson(content)).digest('hex')
    await addVersion(tx, debateId, { version, content, hash, note, authorId: person.id })
    for (const one of report.recommendations)
      await writeRecommendation(tx, debateId, one, {
        sources: sources.get(one.number) ?? [],
        dueOn: answersDueOn(today()),
      })
    await indexReport(tx, debate, report)
    await citeSources(tx, debate, report, sources)
    const subject = { kind: 'debate', id: debateId }
    await writeJournal(tx, { actor, act: 'answers.publish-report', subject, data: { version, hash } })
    if (debate.state === 'closed') {
      const moved = await moveDebate(tx, actor, debate, 'report')
      if (!isOk(moved)) return moved
      await enqueueJob(tx, freezeArchiveJob, { debateId }, { key: `${freezeArchiveJob}:${debateId}:reported` })
      await enqueueJob(tx, tellJob, { about: 'report', id: debateId, after: '' }, { key: `${tellJob}:report:${debateId}:` }) // prettier-ignore
    }
    return ok({ version })
  })
}
