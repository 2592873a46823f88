import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { csvCell } from '~/platform/pure/csv'
import { readDecisionFilter } from './forms-decisions'
import { bodyNames, nameOfBody } from './queries-bodies.server'
import { everyDecision } from './queries-decisions.server'

const source = 'Coopérative Régionale de Démocratie Permanente, registre des décisions'
const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
const columns = [
  'numero',
  'instance',
  'objet',
  'texte',
  'raison',
  'issue',
  'prise_le',
  'vote',
  'relue_avant_le',
  'suites',
  'suites_faites',
  'demonstration',
  'adresse',
] as const

/** The register with the filters of its page, as a file to download: every decision whole, with its follow-up. */
export async function decisionFile(request: Request, format: 'csv' | 'json'): Promise<Response> {
  const filter = readDecisionFilter(new URL(request.url).searchParams)
  const { origin } = env().portalUrl
  const names = await bodyNames()
  const day = today()
  const decisions: string[] = []
  for await (const decision of everyDecision(filter)) {
    const { number, body, title, text, reason, outcome, decidedOn, vote, reviewOn, followUps, isDemonstration } =
      decision
    const address = `${origin}/decisions/${number}`
    decisions.push(
      format === 'json'
        ? JSON.stringify({
            number,
            body: { id: body, name: names.get(body) ?? { fr: body, en: body } },
            title,
            text,
            reason,
            outcome,
            decidedOn,
            vote,
            reviewOn,
            followUps: followUps.map(({ task, who, dueOn, doneOn, outcome: proof }) => ({
              task,
              who,
              dueOn,
              doneOn,
              proof,
            })),
            isDemonstration,
            address,
          })
        : [
            number,
            nameOfBody(names, body, 'fr'),
            title,
            text,
            reason,
            outcome === 'adopted' ? 'adoptée' : 'rejetée',
            decidedOn,
            vote,
            reviewOn ?? '',
            String(followUps.length),
            String(followUps.filter(({ doneOn }) => doneOn !== null).length),
            isDemonstration ? 'oui' : 'non',
            address,
          ]
            .map(csvCell)
            .join(';'),
    )
  }
  const head = JSON.stringify({ source, licence, date: day })
  return new Response(
    format === 'csv'
      ? `\ufeff${[columns.join(';'), ...decisions].join('\r\n')}\r\n`
      : `${head.slice(0, -1)},"decisions":[\n${decisions.join(',\n')}\n]}\n`,
    {
      headers: {
        'Content-Type':
          format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="registre-decisions-${day}.${format}"`,
        Link: `<${licence}>; rel="license"`,
      },
    },
  )
}
