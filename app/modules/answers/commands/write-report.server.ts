import { debateById, type DebateFacts } from '~/modules/debates/queries.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can, type Person } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answerPermissions } from '../permissions'
import { draftOf, publishedNumbers, type ReportDraft } from '../queries-report.server'
import {
  mostRecommendations,
  nextNumber,
  type Report,
  type ReportRecommendation,
  type ReportTexts,
} from '../rules/report'
import { writeDraft } from '../store.server'

type Found = { debate: DebateFacts; draft: ReportDraft; person: Person }

/** What every act on a draft begins with: the debate, over for those who contribute, and the draft as it was last seen. */
export async function findDraft(tx: Tx, actor: Actor, debateId: string, revision: number): Promise<Outcome<Found>> {
  const debate = await debateById(debateId, tx)
  if (!debate || actor.kind !== 'person' || !can(actor, answerPermissions['answers.write-report'], null))
    return refused({ code: 'not-found' })
  if (!['open', 'closed', 'reported', 'answered'].includes(debate.state)) return refused({ code: 'state-forbids' })
  const draft = await draftOf(debateId, tx)
  return draft.revision === revision ? ok({ debate, draft, person: actor }) : refused({ code: 'changed-meanwhile' })
}

const changeDraft = (
  actor: Actor,
  act: 'answers.write-report',
  { debateId, revision }: { debateId: string; revision: number },
  change: (report: Report, tx: Tx) => Promise<Outcome<Report>>,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findDraft(tx, actor, debateId, revision)
    if (!isOk(found)) return found
    const changed = await change(found.ok.draft.report, tx)
    if (!isOk(changed)) return changed
    await writeDraft(tx, debateId, changed.ok, found.ok.person.id)
    await writeJournal(tx, { actor, act, subject: { kind: 'debate', id: debateId } })
    return ok({ id: debateId })
  })

type At = { debateId: string; revision: number }

/** Saves the texts of the report; the team alone reads it until it is published. */
export const saveReport = (actor: Actor, { debateId, revision, ...texts }: At & ReportTexts) =>
  changeDraft(actor, 'answers.write-report', { debateId, revision }, async (report) => ok({ ...report, ...texts }))

/** Adds a recommendation (`number` null) or changes one. A number is given once and never again. */
export const saveRecommendation = (
  actor: Actor,
  { debateId, number, revision, ...facts }: At & { number: number | null } & Omit<ReportRecommendation, 'number'>,
) =>
  changeDraft(actor, 'answers.write-report', { debateId, revision }, async (report, tx): Promise<Outcome<Report>> => {
    const known = report.recommendations
    if (number === null && known.length >= mostRecommendations) return refused({ code: 'recommendations-too-many' })
    if (number !== null && !known.some((one) => one.number === number)) return refused({ code: 'not-found' })
    const own = number ?? nextNumber(report, await publishedNumbers(debateId, tx))
    const kept = known.filter((one) => one.number !== own)
    return ok({
      ...report,
      recommendations: [...kept, { number: own, ...facts }].sort((a, b) => a.number - b.number),
    })
  })

/** Takes a recommendation out of the draft; one that was published stays, with its answers. */
export const removeRecommendation = (actor: Actor, { debateId, number, revision }: At & { number: number }) =>
  changeDraft(actor, 'answers.write-report', { debateId, revision }, async (report, tx): Promise<Outcome<Report>> => {
    if ((await publishedNumbers(debateId, tx)).includes(number)) return refused({ code: 'recommendation-published' })
    if (!report.recommendations.some((one) => one.number === number)) return refused({ code: 'not-found' })
    return ok({ ...report, recommendations: report.recommendations.filter((one) => one.number !== number) })
  })
