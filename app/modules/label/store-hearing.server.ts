import { type Client, db, type Tx } from '~/platform/db/db.server'
import { hearingAnswers, hearingOutcomes, type HearingRead } from './rules/hearing'

/** The hearing that is planned, or was held, the last first: after an adjournment there may be another. */
export const lastHearing = (client: Client | Tx, applicationId: string) =>
  client.labelHearing.findFirst({ where: { applicationId }, orderBy: { id: 'desc' } })

/** The same as it is shown, to whoever sees the file from one side or the other. */
export async function hearingOf(applicationId: string): Promise<HearingRead | null> {
  const row = await lastHearing(db, applicationId)
  return (
    row && {
      hearingAt: row.hearingAt.toISOString(),
      place: row.place,
      answer: hearingAnswers.find((one) => one === row.answer) ?? null,
      words: row.words,
      outcome: hearingOutcomes.find((one) => one === row.outcome) ?? null,
      summary: row.summary,
    }
  )
}

/** Of these applications, those that the committee has invited and that have not answered, with the day of their hearing. */
export const hearingsToAnswer = (applicationIds: readonly string[]) =>
  db.labelHearing.findMany({
    where: {
      ...{ applicationId: { in: [...applicationIds] }, answer: null, outcome: null },
      application: { state: 'in-committee' },
    },
    select: { applicationId: true, hearingAt: true },
  })
