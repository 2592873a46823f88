import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardCsv, boardRow } from '~/modules/answers/board-export'
import { recommendationPath } from '~/modules/answers/rules/answer-paths'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { boardLines } from './load-board.server'

/** GET /reponses.csv: the board with the criteria of its page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { origin } = env().portalUrl
  const { lines } = await boardLines(request)
  const rows = lines.map((line) => boardRow(line, () => origin + recommendationPath(line.debate, line.number)))
  return new Response(boardCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="reponses-${today()}.csv"`,
    },
  })
}
