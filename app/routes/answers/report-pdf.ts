import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { publishedReport } from '~/modules/answers/queries-report.server'
import { reportPdf } from '~/modules/answers/report-pdf.server'
import { debateAt } from './load-debate.server'

/** GET /debats/:slug/rapport.pdf: the latest version of the report. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const report = await publishedReport(debate.id)
  if (!report) throw notFound()
  const pdf = await reportPdf(debate, report)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="rapport-${debate.slug}-v${String(report.version)}.pdf"`,
    },
  })
}
