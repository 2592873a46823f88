import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localPath } from '~/composition/visitor.server'
import { loadForm } from './load-form.server'

/** Leads to where the application was left: the first page that lacks something, or the review. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { id, page, form } = await loadForm(request, context, params)
  const isUntouched = Object.keys(form.application.answers).length === 0
  const first = page.panel.rows.find(({ status }) => status === 'missing')?.place?.step ?? 'relire'
  throw redirect(localPath(context, `/espace/label/${id}/${isUntouched ? 'organisation' : first}`))
}
