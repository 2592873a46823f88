import { settleAppeal } from '~/modules/contributions/appeals.server'
import { appealSubject } from '~/modules/contributions/commands/appeal.server'
import type { MatterConsequence } from '~/modules/debates/commands/answer-matter.server'

/** What the garants' answer brings about in the module that the matter is about, by the kind of its subject. */
const consequences: Readonly<Record<string, MatterConsequence>> = {
  [appealSubject]: (tx, actor, { subject, outcome, answer }) =>
    settleAppeal(tx, actor, { removalId: subject.slice(appealSubject.length + 1), outcome, answer }),
}

/** In the transaction of the answer; a subject that no module knows brings about nothing. */
export const matterConsequence: MatterConsequence = async (tx, actor, matter) => {
  const kind = matter.subject.split(':')[0] ?? ''
  if (Object.hasOwn(consequences, kind)) await consequences[kind]?.(tx, actor, matter)
}
