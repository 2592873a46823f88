import { problem, type StatutesProblem } from './problem'
import type { Majority } from './statutes'

/** Majorities that nothing could reach, that nobody need be for, or that take a share of two different things. */
export function majorityProblems({ rule, base }: Majority, path: string): StatutesProblem[] {
  if (rule.kind === 'more-for-than-against')
    return base === 'expressed'
      ? []
      : [
          problem(
            `${path}.base`,
            'base-without-share',
            '« Plus de pour que de contre » compare deux nombres de voix : il ne se calcule pas sur les présents ni sur les inscrits.',
            '“More for than against” compares two numbers of votes: it is not taken of those present or entitled.',
          ),
        ]
  const { numerator, denominator } = rule.share
  if (rule.kind === 'more-than' && numerator === denominator)
    return [
      problem(
        `${path}.rule`,
        'majority-impossible',
        'Plus que la totalité : cette majorité ne pourrait jamais être atteinte.',
        'More than all: this majority could never be reached.',
      ),
    ]
  return rule.kind === 'at-least' && numerator === 0
    ? [
        problem(
          `${path}.rule`,
          'majority-of-nobody',
          'Au moins zéro voix : tout serait adopté sans personne pour.',
          'At least no votes: everything would be adopted with nobody for it.',
        ),
      ]
    : []
}
