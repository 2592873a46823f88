import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { readYear } from '~/modules/governance/forms-accounts'
import { accountMessages } from '~/modules/governance/messages/accounts'
import { publicYear, publicYears } from '~/modules/governance/queries-accounts.server'
import { publicFunders } from '~/modules/governance/rules/accounts'
import { csvCell } from '~/platform/pure/csv'

const columns = [
  'annee',
  'sens',
  'poste',
  'financeur_public',
  'libelle',
  'budget_euros',
  'realise_euros',
  'demonstration',
]
const euros = (cents: number | null): string => (cents === null ? '' : `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`) // prettier-ignore

/** GET /comptes.csv: the lines of a public year; the latest without `annee`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readYear(new URL(request.url).searchParams) ?? (await publicYears())[0]
  const year = asked === undefined ? null : await publicYear(asked)
  if (asked !== undefined && !year) throw notFound()
  const { sides, categories } = accountMessages.fr
  const rows = (year?.lines ?? []).map(({ side, category, title, budgetCents, actualCents }) => [
    String(year?.year ?? ''),
    sides[side],
    categories[category],
    publicFunders.includes(category) ? 'oui' : 'non',
    title,
    euros(budgetCents),
    euros(actualCents),
    year?.isDemonstration ? 'oui' : 'non',
  ])
  const text = [columns, ...rows].map((cells) => cells.map(csvCell).join(';')).join('\r\n')
  return new Response(`\ufeff${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="comptes-${year?.year ?? 'vide'}.csv"`,
    },
  })
}
