import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { opinionDecidedMail } from './mails/opinion'
import { advisersOf } from './opinion-link.server'
import type { DecisionOutcome } from './rules/decision'
import type { LoadedApplication } from './store.server'

/** Tells those who gave an opinion what was decided, and those whose opinion is still awaited that it is too late for it. */
export async function tellAdvisers(tx: Tx, application: LoadedApplication, outcome: DecisionOutcome): Promise<void> {
  const opinions = await tx.labelOpinion.findMany({
    where: { applicationId: application.id, state: { in: ['given', 'asked'] } },
  })
  const facts = { title: application.title, organisation: application.organisation.name }
  for (const opinion of opinions)
    for (const { key, email, locale } of await advisersOf(tx, opinion, application.organisationId))
      await enqueueMail(
        tx,
        { to: email, ...opinionDecidedMail(locale, facts, { outcome, wasGiven: opinion.state === 'given' }) },
        { key: `label-opinion-decided:${opinion.id}:${outcome}:${key}` },
      )
}
