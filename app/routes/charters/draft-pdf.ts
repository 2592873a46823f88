import type { LoaderFunctionArgs } from '@remix-run/node'
import { charterPdf } from '~/modules/charters/charter-pdf.server'
import { env } from '~/platform/env.server'
import { refuse } from '~/platform/http/form.server'
import { loadOpenDraft } from './load.server'

/** GET /label/charte/projets/:id.pdf: a draft that is open to comments, as a document to read and to pass on. */
export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadOpenDraft(args)
  if (!read.charter) throw refuse(409, 'draft-unreadable')
  const address = new URL(`/label/charte/projets/${draft.id}`, env().portalUrl).href
  const bytes = await charterPdf(read.charter, { locale: visitor.locale, address, isDraft: true })
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-cache' },
  })
}
