import * as z from 'zod'
import { transact } from '~/platform/db/db.server'
import { locales, type Locale } from '~/platform/i18n/locale'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { oneLinkMail } from '../mails/one-link'
import { accountsActs } from '../permissions'
import { countTry } from '../proofs.server'
import { createLink } from '../store.server'

const linkRequest = z.object({
  request: z.string(),
  /** 'confirm-address': asked by a sign-in whose password was right. */
  kind: z.enum(['sign-in', 'reset-password', 'confirm-address']),
  address: z.string(),
  locale: z.enum(locales),
  returnTo: z.string().nullable(),
})
type LinkRequest = z.infer<typeof linkRequest>

export const linkRequestJob = 'accounts.send-link'

/**
 * Asks for a link by mail, to sign in or to choose a new password. Whether the address has an account is looked up by
 * the job, after the answer: the request does the same for every address.
 */
export async function requestLink(
  actor: Actor,
  {
    kind,
    address,
    locale,
    returnTo,
    clientAddress,
  }: { kind: LinkRequest['kind']; address: string; locale: Locale; returnTo: string | null; clientAddress: string },
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.request-link'], null)) return refused({ code: 'not-allowed' })
  const tries = await countTry('mail-link', address, clientAddress)
  if ('refused' in tries) return tries
  const request = newId()
  const payload: LinkRequest = { request, kind, address, locale, returnTo }
  await transact((tx) => enqueueJob(tx, linkRequestJob, payload, { key: `${linkRequestJob}:${request}` }))
  return ok(true)
}

/** The job: sends the link where there is an account, and nothing where there is none. Done twice, it sends one. */
export async function sendRequestedLink(payload: unknown): Promise<void> {
  const { request, kind, address, locale, returnTo } = linkRequest.parse(payload)
  const key = `accounts.link:${request}`
  await transact(async (tx) => {
    if (await tx.outboxMessage.findUnique({ where: { key }, select: { id: true } })) return
    const account = await tx.user.findUnique({ where: { email: address } })
    if (!account) return
    const language = account.locale === 'en' || account.locale === 'fr' ? account.locale : locale
    const purpose = !account.emailConfirmedAt ? 'confirm-address' : kind === 'confirm-address' ? 'sign-in' : kind
    // Who asks with the address alone may not be who signed up: whoever reads the mail chooses the password.
    if (!account.emailConfirmedAt && kind !== 'confirm-address')
      await tx.user.update({ where: { id: account.id }, data: { passwordHash: null } })
    const mail = (
      { 'sign-in': 'signIn', 'reset-password': 'resetPassword', 'confirm-address': 'confirmAddress' } as const
    )[purpose]
    const token = await createLink(tx, purpose, account.id)
    await enqueueMail(tx, { to: address, ...oneLinkMail(language, mail, token, returnTo) }, { key })
  })
}
