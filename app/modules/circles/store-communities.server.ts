import { now, today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales, type Locale } from '~/platform/i18n/locale'
import { newId } from '~/platform/pure/ids'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { indexDocument } from '~/platform/search/index.server'
import type { CommunityForm, NoticeForm } from './forms-communities'
import { type Circle, expiryOf } from './rules/community'
import { foundCommunity, foundCommunityKind } from './rules/found-circles'
import { freeSlug } from './store-groups.server'

const indexed = async (tx: Tx, community: { slug: string; name: string; summary: string; purpose: string }) => {
  for (const locale of locales)
    await indexDocument(tx, { ...foundCommunity(community), kind: foundCommunityKind, locale })
}

export async function addCommunity(
  tx: Tx,
  { departements, ...community }: CommunityForm & { createdById: string; isDemonstration: boolean },
): Promise<{ id: string; slug: string }> {
  const [id, at] = [newId(), now()]
  const slug = await freeSlug(
    community.name,
    async (wanted) => (await tx.community.count({ where: { slug: wanted } })) > 0,
  )
  await tx.community.create({
    data: { ...community, id, slug, departements: canonicalJson(departements), createdAt: at, updatedAt: at },
  })
  await indexed(tx, { ...community, slug })
  return { id, slug }
}

export async function changeCommunity(tx: Tx, slug: string, { departements, ...community }: CommunityForm) {
  await tx.community.update({
    where: { slug },
    data: { ...community, departements: canonicalJson(departements), updatedAt: now() },
  })
  await indexed(tx, { ...community, slug })
}

export async function addPlace(
  tx: Tx,
  place: { communityId: string; userId: string; circle: Circle },
): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.communityMember.create({ data: { ...place, id, digest: 'weekly', digestedAt: at, joinedAt: at } })
  return id
}

/** Whoever has an account receives the letter from here on; an address alone that is theirs becomes theirs. */
export async function subscribeAccount(
  tx: Tx,
  { communityId, userId, email, locale }: { communityId: string; userId: string; email: string; locale: Locale },
): Promise<void> {
  if (await tx.letterSubscription.findUnique({ where: { communityId_userId: { communityId, userId } } })) return
  await tx.letterSubscription.deleteMany({ where: { communityId, email } })
  const at = now()
  await tx.letterSubscription.create({
    data: { id: newId(), communityId, userId, email: null, locale, createdAt: at, confirmedAt: at },
  })
}

export async function addNotice(
  tx: Tx,
  notice: NoticeForm & { communityId: string; authorId: string },
): Promise<string> {
  const id = newId()
  await tx.communityNotice.create({
    data: { ...notice, id, state: 'open', createdAt: now(), expiresOn: expiryOf(today()) },
  })
  return id
}
