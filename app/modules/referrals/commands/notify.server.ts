import { notify } from '~/modules/label/commands/notify.server'
import { holdersOf, type Recipient, recipientById, representativesOf } from '~/modules/label/store.server'
import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import type { ReferralFacts } from '../mails/requester'
import { mailSupportPath } from '../rules/referral'
import { supportToken } from '../signature-tokens.server'
import type { LoadedReferral } from '../store-procedure.server'

export const factsOf = ({ id, number, title }: LoadedReferral): ReferralFacts => ({ id, number: number ?? '', title })

/** Those who answer for a referral now, to write to. */
export async function requestersOf(tx: Tx, referral: LoadedReferral): Promise<Recipient[]> {
  const { organisationId, requesterKind, createdById } = referral
  if (organisationId !== null) return representativesOf(tx, organisationId, now())
  if (requesterKind === 'assembly' || requesterKind === 'team') return holdersOf(tx, 'team', today())
  return recipientById(tx, createdById)
}

/** One mail to each of them, in their language, in the act's own transaction. `key` names the effect. */
export const tellRequester = async (
  tx: Tx,
  referral: LoadedReferral,
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> => notify(tx, await requestersOf(tx, referral), key, compose)

/**
 * One mail to each person who supports a referral, for themselves, for an organisation or with an address alone, and does not
 * answer for it. An address gets the path that withdraws its support.
 */
export const tellSupporters = async (
  tx: Tx,
  referral: LoadedReferral,
  key: string,
  compose: (locale: Locale, withdrawal?: string) => ComposedMail,
): Promise<void> => {
  const told = new Set((await requestersOf(tx, referral)).map(({ id }) => id))
  const users = await tx.user.findMany({
    where: { email: { not: null }, referralSupports: { some: { referralId: referral.id } } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  })
  // Composed once a language: all of them read the same.
  const mails = { fr: compose('fr'), en: compose('en') }
  await enqueueMails(
    tx,
    users
      .filter(({ id }) => !told.has(id))
      .map(({ id, email, locale }) => ({
        ...mails[isLocale(locale) ? locale : 'fr'],
        to: email ?? '',
        key: `${key}:supporter:${id}`,
      })),
  )
  const addresses = await tx.referralMailSupport.findMany({
    where: { referralId: referral.id, confirmedAt: { not: null }, email: { not: '' } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  })
  await enqueueMails(
    tx,
    addresses.map(({ id, email, locale }) => ({
      ...compose(isLocale(locale) ? locale : 'fr', mailSupportPath(supportToken(id))),
      to: email,
      key: `${key}:supporter:${id}`,
    })),
  )
}

/** To whoever has the file in hand, or to the whole team while nobody has. */
export const tellTeam = async (
  tx: Tx,
  referral: LoadedReferral,
  key: string,
  compose: (locale: Locale) => ComposedMail,
): Promise<void> => {
  const holder = referral.assignedToId === null ? [] : await recipientById(tx, referral.assignedToId)
  await notify(tx, holder.length > 0 ? holder : await holdersOf(tx, 'team', today()), key, compose)
}
