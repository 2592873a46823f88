import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { indexDocument } from '~/platform/search/index.server'
import { placeByCode } from '../territory/queries.server'
import { foundReferral, foundReferralKind } from './rules/found-referral'

type Indexed = { number: string; title: string; territoryCode: string | null }

/** Puts a public referral in the index, in the act's own transaction. */
export async function indexReferral(tx: Tx, { number, title, territoryCode }: Indexed): Promise<void> {
  const territory = territoryCode === null ? '' : ((await placeByCode(territoryCode))?.name ?? '')
  for (const locale of locales)
    await indexDocument(tx, { ...foundReferral({ number, title, territory }), kind: foundReferralKind, locale })
}
