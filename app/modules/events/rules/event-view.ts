import type { CivilDate } from '../../../platform/pure/civil-date'
import type { EventFormat, EventKind, EventState, RegistrationMode } from './event'
import type { ClosedReason } from './registration'

/** An event as everyone may see it: never the link, never a name. */
export type EventView = {
  id: string
  slug: string
  kind: EventKind
  state: EventState
  title: string
  organiser: string
  startsOn: CivilDate
  endsOn: CivilDate
  startsAt: Date | null
  endsAt: Date | null
  format: EventFormat
  territoryCode: string | null
  /** The name of the commune or of the bassin de vie. */
  territory: string
  departement: string | null
  place: string
  latitude: number | null
  longitude: number | null
  registration: RegistrationMode
  capacity: number | null
  closesOn: CivilDate | null
  taken: number
  waiting: number
  left: number | null
  closed: ClosedReason | null
  reason: string | null
  attended: number | null
  hasReport: boolean
  source: string | null
  isDemonstration: boolean
}
