import { everyReferral } from '~/modules/referrals/queries-public.server'
import { foundReferral, foundReferralKind } from '~/modules/referrals/rules/found-referral'
import { placeByCode } from '~/modules/territory/queries.server'
import type { SearchSource } from '~/platform/search/index.server'

/** The referrals that are public, for search. */
export const referralsToFind: SearchSource = {
  kind: foundReferralKind,
  async *documents(locale) {
    for await (const { number, title, territoryCode } of everyReferral()) {
      const place = territoryCode === null ? undefined : await placeByCode(territoryCode)
      yield { ...foundReferral({ number, title, territory: place?.name ?? '' }), locale }
    }
  },
}
