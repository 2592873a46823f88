import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { factsOf, notify } from './commands/notify.server'
import { opinionDecidedMail, opinionSettledMail } from './mails/opinion'
import { advisersOf } from './opinion-link.server'
import type { DecisionOutcome } from './rules/decision'
import { tellHolders } from './store-delegation.server'
import type { LoadedApplication } from './store.server'

/** Tells those who gave an opinion what was decided, and those whose opinion is still awaited that it is too late for it. */
export async function tellAdvisers(tx: Tx, application: LoadedApplication, outcome: DecisionOutcome): Promise<void> {
  const opinions = await tx.labelOpinion.findMany({
    where: { applicationId: application.id, state: { in: ['given', 'asked'] } },
  })
  const facts = { title: application.title, organisation: application.organisation.name }
  for (const opinion of opinions)
    for (const { key, email, locale } of await advisersOf(tx, opinion, application))
      await enqueueMail(
        tx,
        { to: email, ...opinionDecidedMail(locale, facts, { outcome, wasGiven: opinion.state === 'given' }) },
        { key: `label-opinion-decided:${opinion.id}:${outcome}:${key}` },
      )
}

/** Tells whoever examines the file that an opinion was given, declined or corrected. */
export async function tellExaminers(
  tx: Tx,
  { opinion: { name }, application }: { opinion: { name: string }; application: LoadedApplication },
  { key, wasGiven }: { key: string; wasGiven: boolean },
): Promise<void> {
  if (application.assignedToId === null) return
  const to = await tellHolders(tx, application.assignedToId)
  await notify(tx, to, key, (locale) => opinionSettledMail(locale, factsOf(application), { name, wasGiven }))
}
