import { holdersOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { addDays } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { conveneReminderMail } from '../mails/initiative-mails'
import {
  assembliesToConvene,
  contextOf,
  initiativeById,
  initiativesOver,
  standingSignatures,
} from '../queries-initiatives.server'
import { initiativeTransition } from '../rules/initiative'
import { tellSignatories } from '../tell-signatories.server'

/** The daily job: initiatives whose time is over expire, and those who signed are told. */
export async function expireInitiatives(): Promise<void> {
  for (const { id } of await initiativesOver())
    await transact(async (tx) => {
      const initiative = await initiativeById(id, tx)
      if (!initiative) return
      const signatures = await standingSignatures(id, tx)
      const moved = initiativeTransition(initiative.state, 'expire', contextOf(initiative, signatures))
      if (!isOk(moved)) return
      await tx.initiative.update({ where: { id }, data: { state: moved.ok.to } })
      await writeJournal(tx, {
        actor: { kind: 'system', job: 'expire-initiatives' },
        act: 'governance.expire-initiative',
        subject: { kind: 'initiative', id },
        data: { signatures, needed: initiative.needed },
      })
      await tellSignatories(tx, id, 'expired')
    })
}

const daysAhead = 7

/** The daily job: a week before the term that the statutes give, then once it is past, whoever convenes is reminded; once each. */
export async function remindCalledAssemblies(): Promise<void> {
  const due = (await assembliesToConvene()).filter(({ conveneBy }) => {
    return conveneBy !== null && conveneBy <= addDays(today(), daysAhead)
  })
  if (due.length === 0) return
  await transact(async (tx) => {
    const officers = await holdersOf(['board', 'team'], tx)
    for (const initiative of due) {
      const late = (initiative.conveneBy ?? '') < today()
      await enqueueMails(
        tx,
        officers.map((officer) => ({
          to: officer.email,
          ...conveneReminderMail(officer.locale, { ...initiative, late }),
          key: `governance.convene-${late ? 'late' : 'soon'}:${initiative.id}:${officer.id}`,
        })),
      )
    }
  })
}
