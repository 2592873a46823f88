import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import { foundProfile, foundProfileKind, profilePath } from './rules/found-profile'
import type { Profile } from './rules/practitioner'

/** Puts an open profile where search finds it, with what it shows to everyone; takes any other out. */
export async function indexProfile(tx: Tx, profile: Profile & { slug: string }, isOpen: boolean): Promise<void> {
  for (const locale of locales)
    if (isOpen) await indexDocument(tx, { ...foundProfile(profile), kind: foundProfileKind, locale })
    else await removeDocument(tx, documentId(profilePath(profile.slug), locale))
}
