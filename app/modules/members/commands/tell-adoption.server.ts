import * as z from 'zod'
import { statutesById, statutesInForce } from '~/modules/statutes/queries.server'
import { transact } from '~/platform/db/db.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { addDays } from '~/platform/pure/civil-date'
import { tellAdoption, tellAdoptionJob } from '../adoption-jobs.server'
import { adoptionMail } from '../mails/adoption-mail'
import { membersToTell, type ToldMember } from '../queries-transformation.server'
import { memberPath } from '../membership-sending.server'

const payload = z.object({ id: z.string(), after: z.nullable(z.string()) })
const batch = 500

const reachable = (member: ToldMember): member is ToldMember & { email: string } => member.email !== null

/**
 * The job that tells members: one batch, then the job of the next, in the same transaction. Each learns from which day, what
 * the version makes of them, and where to read what changes. Done twice it tells nobody twice.
 */
export async function sendAdoption(given: unknown): Promise<void> {
  const { id, after } = payload.parse(given)
  const version = await statutesById(id)
  if (!version) return
  const earlier = await statutesInForce(addDays(version.effectiveFrom, -1))
  const members = await membersToTell(version.effectiveFrom, after, batch)
  const mails = members.filter(reachable).map(({ membershipId, email, locale, ...member }) => ({
    to: email,
    ...adoptionMail(locale, version, earlier?.statutes ?? null, { ...member, path: memberPath(membershipId) }),
    key: `${tellAdoptionJob}:${id}:${membershipId}`,
  }))
  const last = members.at(-1)
  await transact(async (tx) => {
    await enqueueMails(tx, mails)
    if (members.length === batch && last) await tellAdoption(tx, id, last.membershipId)
  })
}
