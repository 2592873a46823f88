import { communityMessages } from '~/modules/circles/messages/communities'
import { communityPermissions, letterPermissions } from '~/modules/circles/permissions'
import {
  ambassadorsOf,
  circleCounts,
  communityBy,
  communityFor,
  engagedRequests,
  exchangesOf,
  gardenersOf,
  type Notice,
  noticeById,
  noticesOf,
} from '~/modules/circles/queries-communities.server'
import { sentLetters, subscriptionOf } from '~/modules/circles/queries-letters.server'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { placesByCodes, regionContours } from '~/modules/territory/queries.server'
import { formatDate, formatList } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { can, type Person } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

const lineOf =
  (locale: Locale) =>
  ({ id, kind, title, place, state, expiresOn }: Notice) => {
    const { board, noticeStates } = communityMessages[locale]
    const term = state === 'open' ? board.until(formatDate(expiresOn, locale)) : noticeStates[state]
    return { id, kind, title, place, term }
  }

/** Its départements in the région, shaded. */
async function mapOf(codes: readonly string[], locale: Locale) {
  const contours = await regionContours()
  const { size, contours: outlines, areaLabels } = drawRegion(contours.departements)
  const { inIt } = communityMessages[locale].page
  const shading = Object.fromEntries(codes.map((code) => [code, { share: 1, said: inIt }]))
  return { map: { size, contours: outlines, areaLabels, shading }, contoursImported: contours.imported }
}

/** What everyone sees of a community. */
export async function communityPage(slug: string, locale: Locale) {
  const community = await communityBy({ slug })
  if (!community) return null
  const { id, name, summary, purpose, departements, isDemonstration } = community
  const [gardeners, counts, ambassadors, { notices }, { letters }, places, drawn] = await Promise.all([
    gardenersOf(id),
    circleCounts(id),
    ambassadorsOf(id),
    noticesOf({ communityId: id, state: 'open' }),
    sentLetters({ communityId: id }),
    placesByCodes(departements),
    mapOf(departements, locale),
  ])
  return {
    ...{ slug, name, summary, isDemonstration, counts, ambassadors, ...drawn },
    text: readMarkdown(purpose),
    places: formatList(
      places.map((place) => place.name),
      locale,
    ),
    gardeners: gardeners.map(({ side, shownAs, startsOn }) => ({ side, shownAs, startsOn })),
    notices: notices.slice(0, 5).map(lineOf(locale)),
    letters: letters.slice(0, 5),
  }
}

/** A community as somebody with an account finds it: their place in it, and what they may do. */
export async function communitySpace(slug: string, actor: Person, locale: Locale) {
  const found = await communityFor({ slug }, actor)
  if (!found) return null
  const { community, place, subject } = found
  const tends = can(actor, communityPermissions['circles.tend-community'], subject)
  const [own, requests, counts, subscription] = await Promise.all([
    noticesOf({ communityId: community.id, authorId: actor.id }),
    tends ? engagedRequests(community.id) : [],
    circleCounts(community.id),
    subscriptionOf(community.id, actor.id),
  ])
  return {
    ...{ slug, name: community.name, circle: subject.circle, isGardener: subject.isGardener, tends, requests },
    isWaiting: (place?.asksEngagedAt ?? null) !== null,
    engaged: counts.engaged,
    writes: can(actor, letterPermissions['circles.write-letter'], subject),
    own: own.notices.map(lineOf(locale)),
    letter: subscription !== null,
    notices: place?.digest === 'weekly',
    ambassadorName: place?.ambassadorName ?? null,
    ambassadorWords: place?.ambassadorWords ?? '',
  }
}

/** A need or an offer with the exchanges that its reader has about it; one taken away is its author's and the gardeners' alone. */
export async function noticePage(id: string, actor: Person) {
  const notice = isId(id) ? await noticeById(id) : null
  const found = notice && (await communityFor({ id: notice.communityId }, actor))
  if (!notice || !found) return null
  const isAuthor = notice.authorId === actor.id
  const tends = can(actor, communityPermissions['circles.moderate-notice'], found.subject)
  if (notice.state === 'removed' && !isAuthor && !tends) return null
  const { kind, title, place, state, expiresOn, removalReason } = notice
  return {
    ...{ id, kind, title, place, state, expiresOn, removalReason, isAuthor, tends },
    text: readMarkdown(notice.body),
    createdAt: notice.createdAt.toISOString(),
    community: notice.community.name,
    slug: notice.community.slug,
    exchanges: await exchangesOf(notice, actor.id),
  }
}
