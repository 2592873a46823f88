import { communityMessages } from '~/modules/circles/messages/communities'
import { letterMessages } from '~/modules/circles/messages/letters'
import { communitiesOf } from '~/modules/circles/queries-communities.server'
import { draftsOf } from '~/modules/circles/queries-letters.server'
import { groupMessages } from '~/modules/circles/messages/groups'
import { groupsOf, requestsFor } from '~/modules/circles/queries-groups.server'
import { unreadMentions } from '~/modules/circles/queries-threads.server'
import { hasRole } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { DeskSource, DueItem } from './desk-items'
import type { Locale } from '~/platform/i18n/locale'

const requests = (rows: Awaited<ReturnType<typeof requestsFor>>, locale: Locale): DueItem[] => {
  const { desk } = groupMessages[locale]
  return rows.map(({ slug, title, count, since }) => ({
    kind: desk.requestKind,
    title,
    href: `/espace/groupes/${slug}/membres#demandes`,
    facts: desk.requestFacts(count),
    dueOn: civilDateOf(since),
  }))
}

/** Messages that call one by name, requests to join what one leads, one's own groups with what is unread. */
export const circlesDesk: DeskSource = {
  async due(actor, _account, locale) {
    const { desk } = groupMessages[locale]
    const [mentions, asked] = await Promise.all([unreadMentions(actor.id), requestsFor(actor.id, false)])
    return [
      ...mentions.map(({ threadId, thread, slug }) => ({
        kind: desk.mentionKind,
        title: thread,
        href: `/espace/groupes/${slug}/fils/${threadId}`,
        facts: desk.mentionFacts,
        dueOn: null,
      })),
      ...requests(asked, locale),
      ...(await communitiesOf(actor.id))
        .filter((one) => one.isGardener && one.requests > 0)
        .map(({ slug, name, requests: count }) => ({
          kind: communityMessages[locale].desk.kind,
          title: name,
          href: `/espace/communautes/${slug}#demandes`,
          facts: communityMessages[locale].desk.requests(count),
          dueOn: null,
        })),
    ]
  },
  async ongoing(actor, locale) {
    const { desk, space } = groupMessages[locale]
    const communities = await communitiesOf(actor.id)
    const written = communities.filter(({ circle, isGardener }) => isGardener || circle === 'engaged')
    const drafts = await draftsOf(written.map(({ id }) => id))
    const groups = (await groupsOf(actor.id))
      .filter(({ role, state }) => role !== 'asked' && state === 'active')
      .map(({ slug, title, unread }) => ({
        kind: desk.groupKind,
        title,
        href: `/espace/groupes/${slug}`,
        facts: space.unread(unread),
        dueOn: null,
      }))
    return [
      ...groups,
      ...communities.map(({ slug, name, circle, isGardener }) => ({
        kind: communityMessages[locale].desk.kind,
        title: name,
        href: `/espace/communautes/${slug}`,
        facts: isGardener
          ? communityMessages[locale].desk.gardener
          : communityMessages[locale].circles[circle ?? 'citizens'],
        dueOn: null,
      })),
      ...drafts.map(({ id, title, community }) => ({
        kind: letterMessages[locale].desk.kind,
        title,
        href: `/espace/lettres/${id}`,
        facts: community.name,
        dueOn: null,
      })),
    ]
  },
  async teamDue(actor, locale) {
    return hasRole(actor, 'team', 'administrator') ? requests(await requestsFor(actor.id, true), locale) : []
  },
}
