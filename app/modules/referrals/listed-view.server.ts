import { placeByCode } from '../territory/queries.server'
import type { ListedReferral } from './components/referral-board'
import type { latestReferrals } from './queries-public.server'

type Rows = Awaited<ReturnType<typeof latestReferrals>>

/** Public referrals as a board shows them. */
export const listedView = (rows: Rows): Promise<ListedReferral[]> =>
  Promise.all(
    rows.map(async ({ number, title, state, requesterKind, territoryCode, organisation, collection, ...row }) => ({
      ...{ number, title, state, requesterKind, organisation: organisation?.name ?? null },
      territory: territoryCode === null ? null : ((await placeByCode(territoryCode))?.name ?? null),
      dueOn: row.dueOn,
      requesterDueOn: row.requesterDueOn,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      signatures:
        state === 'collecting-signatures' && collection
          ? { total: collection.online + collection.paper, needed: collection.needed }
          : null,
    })),
  )
