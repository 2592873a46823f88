import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { publishReport } from '~/modules/answers/commands/publish-report.server'
import { saveRecommendation, saveReport } from '~/modules/answers/commands/write-report.server'
import type { AnswerForm } from '~/modules/answers/forms'
import { draftOf } from '~/modules/answers/queries-report.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { debateUnderWay } from './debates'
import { given } from './label'
import { createPerson } from './people'

export const reportTexts = {
  synthesis: 'Ce qui s’est dit.',
  participation: 'Les plus jeunes manquaient.',
  minority: '',
  garants: '',
}

/** A debate that has closed, whose report is due. */
export async function closedDebate(): Promise<{ id: string; slug: string }> {
  const debate = await debateUnderWay({ state: 'closed' })
  await db.debate.update({
    where: { id: debate.id },
    data: { closedAt: now(), reportDueOn: addDays(today(), 60) },
  })
  return debate
}

type Recommended = { title: string; text: string; addressees: readonly string[]; sources: readonly number[] }

/** Writes the draft of a report with these recommendations; gives the revision it stands at. */
export async function draftReport(
  team: Person,
  debateId: string,
  recommendations: readonly Partial<Recommended>[] = [{}],
): Promise<number> {
  const { revision } = await draftOf(debateId)
  given(await saveReport(team, { debateId, revision, ...reportTexts }))
  for (const change of recommendations) {
    const at = (await draftOf(debateId)).revision
    const one = {
      title: 'Une recommandation',
      text: 'Faire.',
      addressees: ['Collectivité d’essai'],
      sources: [],
      ...change,
    }
    given(await saveRecommendation(team, { debateId, number: null, revision: at, ...one }))
  }
  return (await draftOf(debateId)).revision
}

/** A debate whose report is published, with what its first body owes; `organisationId` is that body. */
export async function reportedDebate(
  recommendations: readonly Partial<Recommended>[] = [{}],
  { organisationId = null }: { organisationId?: string | null } = {},
) {
  const team = await createPerson({ roles: ['team'] })
  const debate = await closedDebate()
  const revision = await draftReport(team, debate.id, recommendations)
  given(await publishReport(team, { debateId: debate.id, note: '', revision }))
  const bodies = await db.debateBody.findMany({ where: { debateId: debate.id }, orderBy: { id: 'asc' } })
  const [body] = bodies
  if (!body) throw new Error('nobody must answer')
  if (organisationId) await db.debateBody.update({ where: { id: body.id }, data: { organisationId } })
  const { id: answerId } = await db.recommendationAnswer.findFirstOrThrow({
    where: { bodyId: body.id },
    orderBy: { recommendation: { number: 'asc' } },
  })
  return { ...debate, team, bodyId: body.id, answerId }
}

/** The private link of a body, as its mail would carry it. */
export async function linkOf(bodyId: string): Promise<string> {
  const token = newToken()
  await db.debateBody.update({
    where: { id: bodyId },
    data: { email: 'institution@exemple.invalid', tokenHash: tokenDigest(token), tokenSentAt: now() },
  })
  return token
}

export const answerFacts = (change: Partial<AnswerForm> = {}): AnswerForm => ({
  status: 'accepted',
  reasons: '',
  decision: 'Délibération d’essai',
  budgetLine: '',
  budget: null,
  realiseOn: addDays(today(), 200),
  studyUntil: null,
  carriedTo: '',
  signedBy: 'Présidente d’essai',
  revision: 1,
  ...change,
})

/** A file as it would be received; its content is not there. */
export const receivedFile = () => ({
  hash: 'ab'.repeat(32),
  size: 12,
  mediaType: 'application/pdf',
  name: 'lettre.pdf',
})
