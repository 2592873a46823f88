import type { Tx } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { proxyAnsweredMail, proxyAskedMail } from './mails/meeting-mails'
import type { MeetingMember } from './queries-meeting-members.server'

type Proxied = {
  id: string
  meeting: { id: string; body: string | null; title: string; revision: number }
  giver: MeetingMember
  holder: MeetingMember
}

/** Asks the holder to answer. A proxy that is withdrawn and given again is asked again. */
export async function tellHolder(tx: Tx, { id, meeting, giver, holder }: Proxied): Promise<void> {
  if (holder.email === null) return
  const mail = proxyAskedMail(holder.locale, meeting, giver.name)
  await enqueueMail(tx, { to: holder.email, ...mail }, { key: `governance.proxy-asked:${id}:${meeting.revision}` })
}

export async function tellGiver(
  tx: Tx,
  { id, meeting, giver, holder, answer }: Proxied & { answer: 'accepted' | 'refused' },
): Promise<void> {
  if (giver.email === null) return
  const mail = proxyAnsweredMail(giver.locale, meeting, holder.name, answer)
  await enqueueMail(tx, { to: giver.email, ...mail }, { key: `governance.proxy-answered:${id}:${meeting.revision}` })
}
