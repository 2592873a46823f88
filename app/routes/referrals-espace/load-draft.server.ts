import { type AppLoadContext, redirect } from '@remix-run/node'
import { localPath, notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { checkedDraft } from '~/modules/referrals/checked-draft.server'
import { draftingMessages } from '~/modules/referrals/messages/drafting-form'
import { type OwnDraft, ownDraft } from '~/modules/referrals/queries-drafting.server'
import { openCompletion } from '~/modules/referrals/queries-public.server'
import { isCollecting } from '~/modules/referrals/rules/drafting'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { isReadOnly } from '~/modules/referrals/rules/state-facts'
import { doneOf } from '~/platform/http/done-of.server'
import { isId } from '~/platform/pure/ids'

type Params = Readonly<Record<string, string | undefined>>

/** The referral of the address, for whoever writes it; for all others it does not exist. */
export async function loadOwn(
  request: Request,
  context: AppLoadContext,
  params: Params,
): Promise<OwnDraft & { visitor: SignedInVisitor; id: string }> {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const own = isId(id) ? await ownDraft(visitor.actor, id) : null
  if (!own) throw notFound()
  return { ...own, visitor, id }
}

/**
 * The same for the pages of the form, with the check as it stands. What is no longer written leads to where it is
 * followed; while signatures are collected, to them.
 */
export async function loadForm(request: Request, context: AppLoadContext, params: Params, evenReadOnly = false) {
  const own = await loadOwn(request, context, params)
  const { draft, version, visitor, id } = own
  if (isReadOnly(draft.state) && !evenReadOnly)
    throw redirect(localPath(context, `${myReferralPath(id)}/${isCollecting(draft.state) ? 'signatures' : 'suivi'}`))
  const checked = await checkedDraft(version, draft, visitor.locale)
  return {
    ...own,
    checked,
    page: {
      locale: visitor.locale,
      referral: { id, title: draft.title, requesterKind: draft.requesterKind },
      steps: checked.steps,
      panel: checked.panel,
      bookLede: checked.bookLede,
      completion: draft.state === 'to-complete' ? await openCompletion(id) : null,
      done: doneOf(request, draftingMessages[visitor.locale].done),
    },
  }
}
