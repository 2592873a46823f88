import * as z from 'zod/mini'
import { paragraph } from '~/platform/http/form-texts'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'

export const transferLimits = { reason: 2_000, answer: 2_000, words: 120 } as const

const idOrNone = z._default(z.string().check(z.regex(/^(?:[0-9a-f-]{36})?$/, 'choose-receiver')), '')

/** To whom, by its id or by an address ('' for the one that is not used), and why. */
export const offerTransferForm = z.object({
  toId: idOrNone,
  email: z._default(
    z.string({ error: 'unreadable' }).check(
      z.overwrite(normaliseAddress),
      z.refine((text) => text === '' || isAddress(text), { error: 'email-form' }),
    ),
    '',
  ),
  reason: paragraph(transferLimits.reason, 'required'),
})
/** `organisationId` for an offer that came to an address. */
export const acceptTransferForm = z.object({ organisationId: idOrNone })
export const declineTransferForm = z.object({ answer: paragraph(transferLimits.answer) })
