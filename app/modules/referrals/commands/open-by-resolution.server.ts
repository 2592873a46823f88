import { assemblyBody } from '~/modules/governance/rules/decision'
import type { Decided } from '~/modules/governance/decided.server'
import { notify } from '~/modules/label/commands/notify.server'
import { holdersOf } from '~/modules/label/store.server'
import { regionCode } from '~/modules/territory/rules/place'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { movedMail } from '../mails/team'
import { procedurePermissions } from '../permissions'
import { moveClock, stateDueOn } from '../rules/clock'
import { readCodes } from '../rules/codes'
import { readTerms } from '../rules/terms'
import { indexReferral } from '../search-referral.server'
import { addTransition, nextReferralNumber, openedBy } from '../store-procedure.server'

const job = 'referrals.open-by-resolution'
const system: Actor = { kind: 'system', job }

/**
 * A resolution that the members adopted, and whose item said so, opens a referral by itself: the assembly refers what the
 * resolution's title says, for the reasons that its text gives. It is received that day, and examined as any other.
 * Nothing where the resolution fell, or was entered already.
 */
export async function openByResolution(tx: Tx, _subject: string, decision: Decided): Promise<void> {
  if (!can(system, procedurePermissions['referrals.open-by-resolution'], null)) return
  if (decision.outcome !== 'adopted' || decision.body !== assemblyBody) return
  const rules = await tx.referralRules.findFirst({
    where: { inForceFrom: { lte: today() } },
    orderBy: { version: 'desc' },
  })
  const createdById = await openedBy(tx, decision.itemId)
  if (!rules || createdById === null) return
  const [id, at] = [newId(), now()]
  const clock = moveClock({ daysUsed: 0, startedOn: null }, 'begins', today())
  // What the resolution says is the subject; the team completes the rest as the assembly's.
  const says = readCodes(rules.content).some((rule) => rule.id === 'subject') && decision.text !== ''
  const answers = canonicalJson(says ? { subject: decision.text } : {})
  const number = await nextReferralNumber(tx, Number(today().slice(0, 4)))
  await tx.referral.create({
    data: {
      ...{ id, number, rulesId: rules.id, requesterKind: 'assembly', title: decision.title, state: 'submitted' },
      ...{ answers, submittedAnswers: answers, territoryCode: regionCode, createdById },
      ...{ createdAt: at, updatedAt: at, submittedAt: at },
      ...{ clockStartedOn: clock.startedOn, dueOn: stateDueOn('submitted', clock, readTerms(rules.content)) },
      ...{ originDecisionId: decision.id, isDemonstration: decision.isDemonstration },
    },
  })
  await addTransition(tx, {
    ...{ referralId: id, at, event: 'submit', fromState: 'draft', toState: 'submitted', revision: 1 },
    ...{ actor: `system:${job}`, decisionId: decision.id },
  })
  await indexReferral(tx, { number, title: decision.title, territoryCode: regionCode })
  await writeJournal(tx, {
    actor: system,
    act: 'referrals.open-by-resolution',
    subject: { kind: 'referral', id },
    data: { number, decision: decision.number },
  })
  await notify(tx, await holdersOf(tx, 'team', today()), `referrals.opened:${id}`, (locale) =>
    movedMail(locale, { id, number, title: decision.title }, 'opened'),
  )
}
