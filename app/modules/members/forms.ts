import * as z from 'zod/mini'
import { organisationRoles, type Role, roles } from '~/platform/permissions'
import { isCivilDate } from '~/platform/pure/civil-date'
import { isAddress } from '~/platform/pure/mail-address'
import { hasUnseen } from '~/platform/pure/unseen'
import { type MandateState, mandateStates } from './rules/mandate'
import { numberedKinds } from './rules/organisation'

const line = (most: number, missing?: string) =>
  z.string({ error: missing ?? 'unreadable' }).check(
    z.trim(),
    z.normalize('NFC'),
    ...(missing === undefined ? [] : [z.minLength(1, { error: missing, abort: true })]),
    z.maxLength(most, { error: `longer-than-${most}`, abort: true }),
    z.refine((text) => !hasUnseen(text), { error: 'unseen-characters', abort: true }),
  )

const paragraph = (most: number) =>
  z.string({ error: 'unreadable' }).check(
    z.trim(),
    z.normalize('NFC'),
    z.maxLength(most, { error: `longer-than-${most}`, abort: true }),
    z.refine((text) => !hasUnseen(text.replace(/[\r\n\t]/g, '')), { error: 'unseen-characters', abort: true }),
  )

const name = line(150, 'name-missing').check(
  z.refine((text) => /\p{L}/u.test(text), { error: 'name-missing', abort: true }),
)

function isSite(text: string): boolean {
  if (text === '') return true
  try {
    const { protocol, hostname, username } = new URL(text)
    return /^https?:$/.test(protocol) && /^[^.].*\.[a-z]{2,}$/i.test(hostname) && username === ''
  } catch {
    return false
  }
}

const website = z.pipe(
  z.optional(line(300)),
  z.pipe(
    z.transform((text: string | undefined) => (!text || /^[a-z]+:/i.test(text) ? (text ?? '') : `https://${text}`)),
    z.string().check(z.refine(isSite, { error: 'website-form' })),
  ),
)

/** What is asked of the seat: the words typed, the commune chosen among those found, the words it was found by. */
const seat = {
  commune: z._default(line(100), ''),
  communeCode: z._default(line(20), ''),
  communeAsked: z._default(line(100), ''),
}

const declares = z.literal('yes', { error: 'declaration-missing' })
const mailAddress = line(254, 'email-missing').check(z.toLowerCase(), z.refine(isAddress, { error: 'email-form' }))
const organisationRole = z.enum(organisationRoles, { error: 'role-missing' })
const date = (missing: string) => line(10, missing).check(z.refine(isCivilDate, { error: 'date-form' }))
const optionalDate = z.pipe(
  z.optional(line(10)),
  z.pipe(
    z.transform((text: string | undefined) => text || null),
    z.nullable(z.string().check(z.refine(isCivilDate, { error: 'date-form' }))),
  ),
)

/** An association, a company or a public body, by its number. */
export const numberedOrganisation = z.object({
  kind: z.enum(numberedKinds, { error: 'kind-missing' }),
  name,
  number: line(40, 'number-missing'),
  ...seat,
  website,
  declares,
})

/** A local authority, by its place. */
export const placedOrganisation = z.object({
  place: line(40, 'place-missing'),
  website,
  declares,
})

export const organisationFacts = z.object({ name: z.optional(name), ...seat, website })
export const requestToJoin = z.object({ registration: line(60, 'unreadable'), message: z._default(paragraph(500), '') })
export const invitation = z.object({ email: mailAddress, role: organisationRole })
export const answerToRequest = z.object({ id: line(60, 'unreadable'), role: organisationRole })
export const roleChange = z.object({ id: line(60, 'unreadable'), role: organisationRole })
export const oneId = z.object({ id: line(60, 'unreadable') })
export const endOfActing = z.object({ id: line(60, 'unreadable'), reason: z._default(paragraph(500), '') })
export const representative = z.object({ email: mailAddress, reason: line(300, 'reason-missing') })

export const newMandate = z.object({
  email: mailAddress,
  role: z.enum(roles, { error: 'role-missing' }),
  startsOn: date('start-missing'),
  endsOn: optionalDate,
  decision: line(300, 'decision-missing'),
  decidedOn: date('decision-date-missing'),
})
export const endOfMandate = z.object({ lastDay: date('last-day-missing'), reason: line(300, 'reason-missing') })

/** A page's number in an address: what is not one is the first. */
export const pageNumber = (text: string | null): number =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1

/** The filters that an address carries; one that is unknown is left out. Without any, the mandates in force are shown. */
export function readMandateFilters(params: URLSearchParams): {
  role: Role | null
  state: MandateState | null
  words: string
  page: number
} {
  const asked = params.get('etat') ?? 'in-force'
  return {
    role: roles.find((role) => role === params.get('role')) ?? null,
    state: mandateStates.find((state) => state === asked) ?? null,
    words: (params.get('q') ?? '').slice(0, 100).replaceAll('\u0000', ''),
    page: pageNumber(params.get('page')),
  }
}
