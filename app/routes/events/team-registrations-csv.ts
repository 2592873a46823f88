import type { LoaderFunctionArgs } from '@remix-run/node'
import { teamEventMessages } from '~/modules/events/messages/team'
import { eventPermissions } from '~/modules/events/permissions'
import { registrationsOf } from '~/modules/events/queries-registrations.server'
import { csvCell } from '~/platform/pure/csv'
import { teamEvent } from './load-event.server'

/** GET /equipe/rencontres/:id/inscriptions.csv: who is registered, for the organisers; for a spreadsheet in French. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const act = eventPermissions['events.see-registrations']
  const { visitor, event } = await teamEvent(request, context, params['id'], act)
  const { csv, page, yes, no } = teamEventMessages[visitor.locale]
  const rows = (await registrationsOf(event.id)).map(({ name, email, seats, needs, state, came }) => [
    name,
    email,
    String(seats),
    needs,
    page.states[state],
    came === null ? '' : came ? yes : no,
  ])
  const lines = [[csv.name, csv.email, csv.people, csv.needs, csv.state, csv.came], ...rows]
  // A byte order mark: spreadsheets read accents rightly with it.
  return new Response(`\ufeff${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="inscriptions-${event.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
