import { type Client, db, type Tx } from '~/platform/db/db.server'
import { formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { hearingMessages } from './messages/hearing'
import { heardAs, hearingAnswers, hearingOutcomes, type HearingRead } from './rules/hearing'

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
      minutes: row.minutes,
      summary: row.summary,
    }
  )
}

/** What the minutes of a sitting that ended at `until` say of the hearing before it, by role: nobody is named. */
export async function hearingTold(tx: Tx, applicationId: string, until: Date): Promise<{ fr: string; en: string }[]> {
  const row = await tx.labelHearing.findFirst({
    where: { applicationId, hearingAt: { lte: until } },
    orderBy: { id: 'desc' },
  })
  const told = row && heardAs(row, until)
  if (!row || !told) return []
  const say = (locale: Locale) =>
    hearingMessages[locale].minutes[told](formatInstant(row.hearingAt, locale), row.minutes)
  return [{ fr: say('fr'), en: say('en') }]
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
