import { loadAllRules } from '~/modules/referrals/commands/load-rules.server'
import { moveClock, stateDueOn } from '~/modules/referrals/rules/clock'
import type { RequesterKind } from '~/modules/referrals/rules/referral'
import { isClockRunning } from '~/modules/referrals/rules/state-facts'
import type { State } from '~/modules/referrals/rules/states'
import { defaultTerms } from '~/modules/referrals/rules/terms'
import { nextReferralNumber } from '~/modules/referrals/store-procedure.server'
import { regionCode } from '~/modules/territory/rules/place'
import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { visitor } from '~/platform/permissions'
import { supportByMail } from '~/modules/referrals/commands/support-by-mail.server'
import { supportToken } from '~/modules/referrals/signature-tokens.server'
import { given } from './label'
import { createPerson } from './people'

/** The shipped rules of admissibility, in force. */
export async function setUpProcedureRules(): Promise<string> {
  await loadAllRules('.')
  const { id } = await db.referralRules.findFirstOrThrow({
    where: { inForceFrom: { lte: today() } },
    orderBy: { version: 'desc' },
  })
  return id
}

type Facts = {
  state: State
  requesterKind?: RequesterKind
  organisationId?: string | null
  createdById?: string
  assignedToId?: string | null
  title?: string
  /** When the present clock began. */
  since?: string
  requesterDueOn?: string | null
}

/** A referral as it would stand in a state, its clock begun today unless `since` says otherwise. */
export async function referralIn({ state, since = today(), ...facts }: Facts): Promise<{ id: string; number: string }> {
  const rulesId = await setUpProcedureRules()
  const clock = isClockRunning(state)
    ? moveClock({ daysUsed: 0, startedOn: null }, 'begins', since)
    : { daysUsed: 0, startedOn: null }
  const createdById = facts.createdById ?? (await createPerson()).id
  const id = newId()
  const number = await transact(async (tx) => {
    const next = await nextReferralNumber(tx, Number(today().slice(0, 4)))
    await tx.referral.create({
      data: {
        id,
        number: next,
        rulesId,
        requesterKind: facts.requesterKind ?? (facts.organisationId ? 'association' : 'residents'),
        organisationId: facts.organisationId ?? null,
        title: facts.title ?? 'Circuits courts d’essai',
        state,
        answers: '{}',
        submittedAnswers: '{}',
        territoryCode: regionCode,
        createdById,
        createdAt: now(),
        updatedAt: now(),
        submittedAt: now(),
        daysUsed: clock.daysUsed,
        clockStartedOn: clock.startedOn,
        dueOn: stateDueOn(state, clock, defaultTerms),
        requesterDueOn: facts.requesterDueOn ?? (state === 'to-complete' ? addDays(today(), 30) : null),
        assignedToId: facts.assignedToId ?? null,
      },
    })
    return next
  })
  return { id, number }
}

export const mailSupportFacts = (id: string, email = `soutien-${newId()}@exemple.invalid`, name = '') => ({
  ...{ id, email, name, clientAddress: '192.0.2.9' },
  locale: 'fr' as const,
})

/** The token of a support, of this referral or of a new one, that waits for its link to be followed. */
export async function askedSupport(id?: string, email?: string, name?: string): Promise<string> {
  const referralId = id ?? (await referralIn({ state: 'submitted' })).id
  given(await supportByMail(visitor, mailSupportFacts(referralId, email, name)))
  const row = await db.referralMailSupport.findFirstOrThrow({ where: { referralId }, orderBy: { id: 'desc' } })
  return supportToken(row.id)
}
