import { askOpinion } from '~/modules/label/commands/ask-opinion.server'
import type { AskedOpinion } from '~/modules/label/forms-opinion'
import { opinionPath } from '~/modules/label/opinion-link.server'
import type { SentFile } from '~/modules/label/store-opinions.server'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { given } from './label'

/** What an instructor writes to ask an expert, of an address of its own each time. */
export const askedOpinion = (changes: Partial<AskedOpinion> = {}): AskedOpinion => ({
  kind: 'expert',
  name: 'Personne consultée d’essai',
  email: `avis-${newId().slice(-8)}@exemple.invalid`,
  peerId: null,
  introduction: 'La règle du jeu tient-elle les acteurs à égale distance\u202f?',
  question: '',
  readers: 'committee',
  showsEvidence: false,
  dueOn: addDays(today(), 10),
  ...changes,
})

export const tokenOf = (opinionId: string): string => opinionPath(opinionId).replace('/avis/', '')

/** An opinion asked on a file by who instructs it, with the token of its link. */
export async function opinionAsked(
  instructor: Person,
  id: string,
  changes: Partial<AskedOpinion> = {},
  files: readonly SentFile[] = [],
): Promise<{ opinionId: string; token: string }> {
  const { opinionId } = given(await askOpinion(instructor, { id, ...askedOpinion(changes), files }))
  return { opinionId, token: tokenOf(opinionId) }
}
