import * as z from 'zod'
import { transact } from '~/platform/db/db.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { initiativeNewsMail } from '../mails/initiative-mails'
import { initiativeById, signatoriesAfter } from '../queries-initiatives.server'
import { initiativeNews } from '../rules/initiative'
import { tellSignatories } from '../tell-signatories.server'

const payload = z.object({ id: z.string(), what: z.enum(initiativeNews), after: z.nullable(z.string()) })
const batch = 500

/** The job that tells those who signed what became of it: one batch, then the next one's job. Done twice it tells nobody twice. */
export async function sendInitiativeNews(given: unknown): Promise<void> {
  const { id, what, after } = payload.parse(given)
  const initiative = await initiativeById(id)
  if (!initiative) return
  const { last, members } = await signatoriesAfter(id, after, batch)
  await transact(async (tx) => {
    await enqueueMails(
      tx,
      members.flatMap(({ memberId, email, locale }) =>
        email === null
          ? []
          : [
              {
                to: email,
                ...initiativeNewsMail(locale, what, initiative),
                key: `governance.initiative-${what}:${id}:${memberId}`,
              },
            ],
      ),
    )
    if (last !== null) await tellSignatories(tx, id, what, last)
  })
}
