import type { SimilarSubject } from '~/modules/referrals/components/similar-subjects'
import { territoriesOfNumbers } from '~/modules/referrals/queries-public.server'
import { foundReferralKind } from '~/modules/referrals/rules/found-referral'
import type { Locale } from '~/platform/i18n/locale'
import { searchDocuments } from '~/platform/search/search.server'

const most = 5
/** Longer objects are looked for by their beginning. */
const longest = 200

type Wanted = { title: string; territoryCode: string | null; except: string | null; locale: Locale }

/** Public referrals and debates whose words are close to an object's, those of the same territory first. */
export async function similarSubjects(wanted: Wanted): Promise<SimilarSubject[]> {
  const title = wanted.title.slice(0, longest)
  const { locale, territoryCode, except } = wanted
  const [referrals, debates] = await Promise.all([
    searchDocuments(title, { locale, kind: foundReferralKind, near: true }),
    searchDocuments(title, { locale, kind: 'debate', near: true }),
  ])
  const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('')
  const found = [
    ...referrals.results.map(({ url, title: name }) => ({ kind: 'referral' as const, title: text(name), url })),
    ...debates.results.map(({ url, title: name }) => ({ kind: 'debate' as const, title: text(name), url })),
  ]
  const numberOf = (url: string): string => url.split('/').at(-1) ?? ''
  const territories = await territoriesOfNumbers(found.map(({ url }) => numberOf(url)))
  const isHere = ({ url }: { url: string }): number =>
    territoryCode !== null && territories.get(numberOf(url)) === territoryCode ? 0 : 1
  return found
    .filter(({ url }) => numberOf(url) !== except)
    .sort((one, other) => isHere(one) - isHere(other))
    .slice(0, most)
}
