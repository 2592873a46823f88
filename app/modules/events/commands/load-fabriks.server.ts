import { bassins } from '~/modules/territory/queries.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { hasSource } from '../queries.server'
import { fabriks, tourSource } from '../rules/tour-2017'
import { addEvent } from '../store.server'

/** The 23 Fabriks of 2017, by date and place alone: loaded once, on every portal, as the territory is. */
export async function loadFabriks(
  actor: Actor = { kind: 'system', job: 'set-up' },
): Promise<Outcome<{ count: number }>> {
  if (!can(actor, eventPermissions['events.load-fabriks'], null)) return refused({ code: 'not-allowed' })
  if (await hasSource(tourSource)) return ok({ count: 0 })
  const places = new Map((await bassins()).map((place) => [place.name, place]))
  return transact(async (tx): Promise<Outcome<{ count: number }>> => {
    if (await hasSource(tourSource, tx)) return ok({ count: 0 })
    for (const { place, on } of fabriks) {
      const bassin = places.get(place)
      if (!bassin) return refused({ code: 'place-unknown', detail: { place } })
      const row = {
        ...{
          kind: 'fabrik',
          state: 'held',
          title: `Fabrik à ${place}`,
          description: '',
          organiser: '',
        },
        ...{
          startsOn: on,
          endsOn: on,
          format: 'in-person',
          territoryCode: bassin.code,
          departement: bassin.departement,
        },
        ...{ latitude: bassin.latitude, longitude: bassin.longitude, place: '', access: '', link: '' },
        ...{
          registration: 'none',
          createdById: actorName(actor),
          source: tourSource,
          publishedAt: new Date(`${on}T12:00:00Z`),
        },
      }
      await addEvent(tx, row, `fabrik-2017-${fold(place).replaceAll(' ', '-')}`)
    }
    await writeJournal(tx, {
      actor,
      act: 'events.load-fabriks',
      subject: { kind: 'portal', id: tourSource },
      data: { count: fabriks.length },
    })
    return ok({ count: fabriks.length })
  })
}
