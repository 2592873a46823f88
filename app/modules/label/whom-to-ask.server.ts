import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import type { AskedOpinion } from './forms-opinion'
import { committeeOf } from './queries-schemes.server'
import { advisersOf, belongsToApplicant } from './opinion-link.server'
import { everyApplicant } from './store-applicants.server'
import type { LoadedApplication } from './store.server'

type Whom = { name: string; email: string | null; peerId: string | null }

/** Those who will decide, or examine, give no opinion besides. */
async function decides(tx: Tx, email: string, committee: string): Promise<boolean> {
  const day = today()
  const mandates = await tx.mandate.count({
    where: {
      role: { in: [committee, 'label-instructor', 'board'] },
      user: { email },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
  })
  return mandates > 0
}

/** Who is asked, or why they may not be: nobody of the applicant, nobody who decides, nobody twice. */
export async function whomToAsk(
  tx: Tx,
  application: LoadedApplication,
  { kind, name, email, peerId }: AskedOpinion,
): Promise<Outcome<Whom, Refusal>> {
  const { id, scheme } = application
  if (kind === 'peer') {
    const peer = peerId
      ? await tx.organisation.findFirst({ where: { id: peerId, NOT: everyApplicant(application) } })
      : null
    const holds = { organisationId: peer?.id, revokedOn: null, validUntil: { gte: today() } }
    if (!peer || (await tx.certificate.count({ where: holds })) === 0)
      return refused({ code: 'choose-peer', field: 'peerId' })
    if ((await advisersOf(tx, { email: null, locale: 'fr', peerId: peer.id }, application)).length === 0)
      return refused({ code: 'peer-unreachable', field: 'peerId' })
    const asked = await tx.labelOpinion.count({ where: { applicationId: id, peerId: peer.id, state: 'asked' } })
    return asked > 0
      ? refused({ code: 'opinion-asked-already', field: 'peerId' })
      : ok({ name: peer.name, email: null, peerId: peer.id })
  }
  if (name === '') return refused({ code: 'required', field: 'name' })
  if (email === null) return refused({ code: 'email-form', field: 'email' })
  if (await belongsToApplicant(tx, application, email)) return refused({ code: 'opinion-of-applicant', field: 'email' })
  if (await decides(tx, email, await committeeOf(tx, scheme)))
    return refused({ code: 'opinion-of-decider', field: 'email' })
  const asked = await tx.labelOpinion.count({ where: { applicationId: id, email, state: 'asked' } })
  return asked > 0 ? refused({ code: 'opinion-asked-already', field: 'email' }) : ok({ name, email, peerId: null })
}
