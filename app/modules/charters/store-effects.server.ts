import type { Tx } from '~/platform/db/db.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import type { Charter } from '../label/rules/charter'
import { sha256 } from '../label/store.server'

/** What an effect depends on: all of a charter but its number, its day and the decision, which its publication gives. */
export function substanceOf(charter: Charter): { content: string; contentHash: string } {
  const nothing = { fr: '–', en: '–' }
  const content = canonicalJson({ ...charter, version: 1, inForceFrom: '2000-01-01', decision: nothing })
  return { content, contentHash: sha256(content) }
}

/** The effect of this very charter, once all of it is counted; null before. */
export const computedEffect = (tx: Tx, draftId: string, charter: Charter) =>
  tx.charterEffect.findFirst({
    where: { draftId, contentHash: substanceOf(charter).contentHash, state: 'done' },
    select: { id: true },
  })
