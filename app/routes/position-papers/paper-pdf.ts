import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { paperPdf } from '~/modules/position-papers/pdf.server'
import { publicPaper } from './load.server'

/** GET /debats/:slug/cahiers/:number.pdf: a published paper, tagged; one that was withdrawn is there no more. */
export async function loader(args: LoaderFunctionArgs) {
  const { visitor, debate, paper, template } = await publicPaper(args)
  if (paper.state !== 'published') throw notFound()
  const bytes = await paperPdf(paper, { template, debate: debate.title, locale: visitor.locale })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="cahier-${paper.number}.pdf"`,
      'Cache-Control': 'no-cache',
    },
  })
}
