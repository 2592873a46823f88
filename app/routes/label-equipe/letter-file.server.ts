import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { labelLetterPdf } from '~/modules/label/letter-pdf.server'
import { letterOf } from '~/modules/label/queries-template.server'
import { isId } from '~/platform/pure/ids'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** A letter of a file, as a PDF, for one side or the other. */
export async function letterFile({ request, context, params }: Asked, side: 'own' | 'team'): Promise<Response> {
  const { actor } = await requireSignedIn(request, context)
  const [applicationId, letterId] = [params['id'] ?? '', params['letter'] ?? '']
  const letter = isId(applicationId) && isId(letterId) ? await letterOf(actor, { applicationId, letterId, side }) : null
  if (!letter) throw notFound()
  return new Response(new Uint8Array(await labelLetterPdf(letter)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Language': letter.locale,
      'Content-Disposition': `inline; filename="lettre-${letter.application.number}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
