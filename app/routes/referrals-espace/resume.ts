import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localPath } from '~/composition/visitor.server'
import { myReferralPath } from '~/modules/referrals/rules/referral'
import { loadForm } from './load-draft.server'

/** Leads to where the referral was left: the first page that lacks something, or the review. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { id, draft, page } = await loadForm(request, context, params)
  const isUntouched = Object.keys(draft.answers).length === 0
  const first = page.panel.rows.find(({ status, place }) => status === 'missing' && place)?.place?.step ?? 'relire'
  throw redirect(localPath(context, `${myReferralPath(id)}/${isUntouched ? 'objet' : first}`))
}
