import * as z from 'zod'
import type { MailTransport } from '../mail/transport.server'
import type { Claimed } from './claim.server'
import { PermanentFailure } from './failure'

const mailPayload = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribe: z.exactOptional(z.url()),
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PermanentFailure('the message cannot be read')
  }
}

/** Does what each kind of message asks: 'mail' through the transport, 'job:<name>' by the handler of that name. */
export const deliverWith =
  (transport: MailTransport, jobs: Readonly<Record<string, (payload: unknown) => Promise<void>>>) =>
  async ({ id, kind, payload }: Claimed): Promise<void> => {
    const content = readJson(payload)
    if (kind === 'mail') {
      const mail = mailPayload.safeParse(content)
      if (!mail.success) throw new PermanentFailure('the mail cannot be read')
      return transport.send(id, mail.data)
    }
    const name = kind.replace(/^job:/, '')
    // Not permanent: during an update an older process may see the job of a newer one.
    if (!Object.hasOwn(jobs, name)) throw new Error(`no handler is registered for the job ${name}`)
    await jobs[name]?.(content)
  }
