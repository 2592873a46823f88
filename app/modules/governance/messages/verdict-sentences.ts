import { formatList } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { shareFraction } from '~/platform/pure/fraction'
import type { VerdictFlag, VerdictStep } from '../rules/verdict-steps'
import { countingMessages } from './counting'
import { fractionText, leastOf, partText, percentText, votesText } from './counting-text'

/** How ids are written for a reader. */
export type VerdictNames = { college: (id: string) => string; option: (id: string) => string }

/** One step of a verdict's arithmetic in plain words, with its numbers. The rule that it applies is `citationText`. */
export function stepSentence(step: VerdictStep, names: VerdictNames, locale: Locale): string {
  const words = countingMessages[locale]
  const percent = (value: string) => percentText(value, locale)
  const list = (ids: readonly string[]) => formatList(ids.map(names.option), locale)
  switch (step.kind) {
    case 'quorum':
      return step.share === null
        ? words.noQuorumAsked(step.present, step.entitled)
        : words.quorum(
            step.present,
            step.entitled,
            fractionText(shareFraction(step.share)),
            leastOf(step.share, step.entitled),
            step.reached,
          )
    case 'votes':
      return words.votes(step.college === null ? null : names.college(step.college), step, step.of, step.base)
    case 'college-empty':
      return words.collegeEmpty[step.then](names.college(step.college), percent(step.weight))
    case 'college-share': {
      const parts = { for: partText(step.for, step.weight), against: partText(step.against, step.weight) }
      const gives = { for: percent(step.for), against: percent(step.against) }
      return words.collegeShare(names.college(step.college), percent(step.weight), parts, gives)
    }
    case 'college-taken':
      return words.collegeTaken[step.to ?? 'level'](names.college(step.college), percent(step.weight))
    case 'sum':
      return words.sum(percent(step.for), percent(step.against), percent(step.of))
    case 'majority':
      return majoritySentence(step, locale)
    case 'tie':
      if (step.then === 'rejected') return words.tie.rejected
      return step.chair === null ? words.tie.chairUnknown : words.tie.chair(words.answers[step.chair], step.adopted)
    case 'tie-broken':
      return words.tieBroken[step.by](list(step.tied), list(step.order))
    case 'seats':
      if (step.winners.length === 0) return words.seats.nobody
      return step.winners.length < step.seats
        ? words.seats.vacant(step.winners.length, step.seats, list(step.winners))
        : words.seats.filled(list(step.winners))
    case 'withheld':
      return words.withheld(formatList(step.colleges.map(names.college), locale), step.least)
    case 'outcome':
      return words.outcomes[step.outcome]
  }
}

function majoritySentence(step: Extract<VerdictStep, { kind: 'majority' }>, locale: Locale): string {
  const { majority, bases } = countingMessages[locale]
  const amount = (value: string) => (step.weighted ? percentText(value, locale) : votesText(value, locale))
  if (step.rule.kind === 'more-for-than-against' || step.needed === null)
    return majority.compared(amount(step.for), amount(step.against), step.reached)
  const of = step.weighted ? majority.allVotes : `${amount(step.of)}\u00a0${bases[step.base]}`
  const share = fractionText(shareFraction(step.rule.share))
  return majority[step.rule.kind](share, of, amount(step.needed), amount(step.for), step.reached)
}

/** 'statuts, quorum (version 2)'; null where the step applies no rule of the statutes. */
export function citationText(step: VerdictStep, statutesVersion: number, locale: Locale): string | null {
  const { citations, version } = countingMessages[locale]
  return step.cites && `${citations[step.cites]} (${version(statutesVersion)})`
}

/** What a reader should know of a secret vote's result. */
export function flagSentence({ college, ballots }: VerdictFlag, names: VerdictNames, locale: Locale): string {
  const { unanimous } = countingMessages[locale]
  return college === null ? unanimous.all(ballots) : unanimous.college(names.college(college), ballots)
}
