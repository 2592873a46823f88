import { createTransport, type Transporter } from 'nodemailer'
import type { SentMessageInfo } from 'nodemailer/lib/smtp-pool'
import { now } from '../clock.server'
import { db } from '../db/db.server'
import { instantValue } from '../db/prepared.server'
import { executeRaw, placesOf } from '../db/raw.server'
import { together } from '../db/together.server'
import { env } from '../env.server'
import type { Mail } from '../outbox/enqueue.server'
import { PermanentFailure } from '../outbox/failure'
import { oneLine } from './blocks'

/** Where mails go: to a mail server, or to the table that a demonstration shows at /dev/mails. */
export type MailTransport = {
  /** `id` is the outbox message's: sent again after a crash, a mail has the same Message-ID. */
  send: (id: string, mail: Mail) => Promise<void>
  close: () => void
}

// One plain address and nothing else: no list, no name, no comment, nothing that could begin another header.
const isPlainAddress = (text: string): boolean =>
  /^[^\s@,;:<>()[\]\\"\p{Cc}\p{Cf}]+@[^\s@,;:<>()[\]\\"\p{Cc}\p{Cf}]+$/u.test(text) && text.length <= 320

const keep: (mail: Mail & { id: string }) => Promise<true> = together(50, async (mails) => {
  const sentAt = instantValue(now())
  await executeRaw(
    db,
    `INSERT INTO "KeptMail" ("id", "recipient", "subject", "text", "html", "sentAt") VALUES ${placesOf(6, mails.length)}
     ON CONFLICT ("id") DO NOTHING`,
    mails.flatMap(({ id, to, subject, text, html }) => [id, to, subject, text, html, sentAt]),
  )
  return mails.map(() => true as const)
})

/** A demonstration keeps its mails, those that leave together in one statement; kept twice, it is the same row. */
export const keptMails: MailTransport = {
  async send(id, mail) {
    await keep({ ...mail, id })
  },
  close() {},
}

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** The server refused for good (5xx) this sender, recipient or content. A refused password is ours to mend: it is tried again. */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false
  const { code, responseCode } = error
  return (
    (code === 'EENVELOPE' || code === 'EMESSAGE') &&
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    responseCode < 600
  )
}

/**
 * SMTP, pooled. STARTTLS is used wherever the server offers it and its failure fails the sending; where the address
 * carries a password for another machine it is required, so that no password ever goes in clear. Settings of nodemailer
 * may follow in the address's query, for instance `?tls.rejectUnauthorized=false`.
 */
export function smtpMails(url: string): MailTransport {
  const { hostname, username, protocol } = new URL(url)
  const transport: Transporter<SentMessageInfo> = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // The outbox tries again, and says so; a hidden second try could send the same mail twice.
    maxRequeues: 0,
    requireTLS: protocol === 'smtp:' && username !== '' && !isLocal(hostname),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 45_000,
    dnsTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]) as Transporter<SentMessageInfo>
  const sender = { name: 'Démocratie permanente', address: env().mailFrom }
  const domain = env().portalUrl.hostname.includes('.') ? env().portalUrl.hostname : 'localhost.localdomain'
  return {
    async send(id, { to, subject, text, html, unsubscribe }) {
      if (!isPlainAddress(to)) throw new PermanentFailure('the recipient is not a mail address')
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          date: now(),
          from: sender,
          to: { name: '', address: to },
          subject: oneLine(subject, 200),
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            // One click in the mail program, without opening a page: RFC 2369 and RFC 8058.
            ...(unsubscribe
              ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
              : {}),
          },
        })
      } catch (error) {
        if (isPermanent(error))
          throw new PermanentFailure(error instanceof Error ? error.message : 'refused', { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/** The transport that the settings ask for. */
export function mailTransport(): MailTransport {
  const { smtpUrl } = env()
  return smtpUrl ? smtpMails(smtpUrl) : keptMails
}
