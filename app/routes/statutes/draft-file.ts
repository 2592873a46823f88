import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '~/platform/http/form.server'
import { loadDraft } from './drafts.server'

/** GET /equipe/statuts/:id.json: the draft as a file of statutes, once every field can be read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { read } = await loadDraft(request, context, params)
  if (!read.statutes) throw refuse(409, 'draft-unreadable')
  return new Response(`${JSON.stringify(read.statutes, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="statuts.json"',
    },
  })
}
