import type { Charter } from './charter'
import type { InitiativeKind } from './kinds'

/** Where a charter and the natures of initiative that its label takes do not go together. */
export type ForFinding = {
  /** Natures that the label takes and of which the charter asks nothing, whoever applies: it would be granted for nothing. */
  asksNothingOf: readonly InitiativeKind[]
  /** Criteria that are asked of none of these natures: they would never be read. */
  askedOfNone: readonly string[]
}

/** Holds a charter against what its label is for. */
export function charterFor({ criteria }: Pick<Charter, 'criteria'>, natures: readonly InitiativeKind[]): ForFinding {
  const asks = (nature: InitiativeKind) =>
    criteria.some(({ appliesTo }) => appliesTo.initiatives.includes(nature) && appliesTo.applicants.length > 0)
  return {
    asksNothingOf: natures.filter((nature) => !asks(nature)),
    askedOfNone: criteria
      .filter(({ appliesTo }) => !natures.some((nature) => appliesTo.initiatives.includes(nature)))
      .map(({ id }) => id),
  }
}
