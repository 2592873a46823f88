import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardRow } from '~/modules/answers/board-export'
import { recommendationPath } from '~/modules/answers/rules/answer-paths'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { boardLines } from './load-board.server'

/** GET /reponses.json: the board with the criteria of its page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { origin } = env().portalUrl
  const { lines } = await boardLines(request)
  const answers = lines.map((line) => boardRow(line, () => origin + recommendationPath(line.debate, line.number)))
  return Response.json({
    source: 'Coopérative Régionale de Démocratie Permanente, réponses aux débats',
    licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    date: today(),
    answers,
  })
}
