import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ReadDraft } from '~/modules/charters/rules/draft/read-draft'
import { refuse } from '~/platform/http/form.server'
import { loadOpenDraft } from './load.server'

/** A draft as a file of the charter's format, once every field can be read. */
export function draftFile({ charter }: ReadDraft): Response {
  if (!charter) throw refuse(409, 'draft-unreadable')
  return new Response(`${JSON.stringify(charter, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="projet-de-charte.json"',
      'Cache-Control': 'no-cache',
    },
  })
}

/** GET /label/charte/projets/:id.json */
export const loader = async (args: LoaderFunctionArgs) => draftFile((await loadOpenDraft(args)).read)
