import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor, type Visitor, visitorOf } from '~/composition/visitor.server'
import { type ContributionDebate, debateBySlug, debateOfId } from '~/modules/contributions/debate.server'
import { contributionPermissions } from '~/modules/contributions/permissions'
import { closedBecause } from '~/modules/contributions/rules/contribution'
import { participantOfCookie } from '~/modules/contributions/tokens.server'
import type { GivenVoice } from '~/modules/contributions/voice.server'
import { now, today } from '~/platform/clock.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'

export type Fields = Readonly<Record<string, string | string[]>>
export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** The debate that a public address names, where this visitor may see it and it takes contributions. */
export async function debateAt(
  request: Request,
  context: AppLoadContext,
  slug: string | undefined,
): Promise<ContributionDebate & { stage: NonNullable<ContributionDebate['stage']> }> {
  const { actor } = await visitorOf(request, context)
  const debate = slug && /^[a-z0-9-]{1,120}$/.test(slug) ? await debateBySlug(slug) : null
  const subject = { isDraft: debate?.state === 'draft' }
  if (!debate?.stage || !can(actor, contributionPermissions['contributions.see'], subject)) throw notFound()
  return { ...debate, stage: debate.stage }
}

/** What the pages of a debate's contributions say of it. */
export const shownDebate = (debate: ContributionDebate) => {
  const { id, slug, title, question, state, pausedOn, themes, isDemonstration, stage } = debate
  const dates = { startsOn: stage?.startsOn ?? '', endsOn: stage?.endsOn ?? '' }
  return {
    id,
    slug,
    title,
    question,
    state,
    pausedOn,
    themes,
    isDemonstration,
    ...dates,
    closed: closedBecause(debate, stage, today()),
  }
}
export type ShownDebate = ReturnType<typeof shownDebate>

/** Whom the browser is known as, by the address that it once confirmed. */
export const knownIn = (request: Request): string | null => participantOfCookie(request.headers.get('Cookie'), now())

/** Who takes part, as the form and the browser say. */
export function voiceOf(
  request: Request,
  context: AppLoadContext,
  visitor: Visitor,
  fields: Fields,
): GivenVoice & { isWrong: boolean } {
  const typed = normaliseAddress(textIn(fields, 'email'))
  const isWrong = typed !== '' && !isAddress(typed)
  return {
    // An address that is typed goes before the browser's: on a shared tablet, the next person is somebody else.
    participantId: typed === '' ? knownIn(request) : null,
    email: typed === '' || isWrong ? null : typed,
    name: textIn(fields, 'name').trim().slice(0, 80),
    locale: visitor.locale,
    clientAddress: context.clientAddress,
    isWrong,
  }
}

/** What a refusal is answered with. */
export const statusOf = (code: string): number =>
  code === 'too-often' ? 429 : code === 'not-allowed' || code === 'not-found' ? 404 : 409

/** Somebody of the team, and the debate that the page names. */
export async function teamDebate(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
): Promise<{ visitor: SignedInVisitor; debate: ContributionDebate }> {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, contributionPermissions['contributions.moderate'], null)) throw notFound()
  const debate = isId(id ?? '') ? await debateOfId(id ?? '') : null
  if (!debate?.stage) throw notFound()
  return { visitor, debate }
}
