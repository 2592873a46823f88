import { problem, type StatutesProblem, writePercent } from './problem'
import type { CategoryTie, MemberKind, Statutes } from './statutes'

/** The weights of all colleges add up to this: 100 %. */
export const allVotes = 10_000

/** The kinds of member that a tie can be had by. */
const natural: Partial<Record<CategoryTie, readonly MemberKind[]>> = {
  employee: ['person'],
  volunteer: ['person'],
  'local-authority': ['local-authority', 'public-body'],
}

/** Categories that could not vote, admit or subscribe as they are written. */
export function categoryProblems({ categories, voting, capital }: Statutes): StatutesProblem[] {
  const colleges = voting.kind === 'colleges' ? new Set(voting.colleges.map(({ id }) => id)) : null
  return categories.flatMap(({ name, tie, admits, college, leastShares }, index) => {
    const path = `categories.${index}`
    const kinds = natural[tie]
    return [
      ...(colleges && college === null
        ? [
            problem(
              `${path}.college`,
              'category-without-college',
              `La catégorie « ${name.fr} » n’a pas de collège : ses membres ne pourraient pas voter.`,
              `The category “${name.en}” has no college: its members could not vote.`,
            ),
          ]
        : []),
      ...(colleges && college !== null && !colleges.has(college)
        ? [
            problem(
              `${path}.college`,
              'college-unknown',
              `La catégorie « ${name.fr} » vote dans un collège « ${college} » qui n’existe pas.`,
              `The category “${name.en}” votes in a college “${college}” that does not exist.`,
            ),
          ]
        : []),
      ...(!colleges && college !== null
        ? [
            problem(
              `${path}.college`,
              'college-without-colleges',
              `La catégorie « ${name.fr} » nomme un collège alors que le vote n’en a pas.`,
              `The category “${name.en}” names a college while there are none in the vote.`,
            ),
          ]
        : []),
      ...(kinds && admits.some((kind) => !kinds.includes(kind))
        ? [
            problem(
              `${path}.admits`,
              'tie-impossible',
              `La catégorie « ${name.fr} » admet des membres qui ne peuvent pas avoir ce lien avec la structure.`,
              `The category “${name.en}” admits members who cannot have this tie.`,
            ),
          ]
        : []),
      ...(capital === null && leastShares > 0
        ? [
            problem(
              `${path}.leastShares`,
              'shares-without-capital',
              `La catégorie « ${name.fr} » demande des parts alors qu’il n’y a pas de capital.`,
              `The category “${name.en}” asks for shares while there is no capital.`,
            ),
          ]
        : []),
    ]
  })
}

/** Colleges whose weights do not make up all votes, or that nobody votes in. */
export function collegeProblems({ voting, categories }: Statutes): StatutesProblem[] {
  if (voting.kind !== 'colleges') return []
  const { colleges, smallCollege } = voting
  const sum = colleges.reduce((total, { weight }) => total + weight, 0)
  const [said, all] = [writePercent(sum), writePercent(allVotes)]
  return [
    ...(sum === allVotes
      ? []
      : [
          problem(
            'voting.colleges',
            'weights-do-not-add-up',
            `Les poids des collèges font ${said.fr} des voix, et non ${all.fr}.`,
            `The weights of the colleges add up to ${said.en} of the votes, not ${all.en}.`,
          ),
        ]),
    ...colleges.flatMap(({ id, name, weight }, index) => [
      ...(categories.some(({ college }) => college === id)
        ? []
        : [
            problem(
              `voting.colleges.${index}.id`,
              'college-without-category',
              `Aucune catégorie ne vote dans le collège « ${name.fr} » : son poids serait perdu.`,
              `No category votes in the college “${name.en}”: its weight would be lost.`,
            ),
          ]),
      ...(weight === 0
        ? [
            problem(
              `voting.colleges.${index}.weight`,
              'college-weightless',
              `Le collège « ${name.fr} » n’a aucune voix.`,
              `The college “${name.en}” has no votes.`,
            ),
          ]
        : []),
    ]),
    ...(smallCollege.then === 'merged' && !colleges.some(({ id }) => id === smallCollege.into)
      ? [
          problem(
            'voting.smallCollege.into',
            'merged-into-nothing',
            `Les petits collèges seraient fondus dans « ${smallCollege.into} », qui n’existe pas.`,
            `Small colleges would be merged into “${smallCollege.into}”, which does not exist.`,
          ),
        ]
      : []),
    ...(smallCollege.then === 'merged' && colleges.length < 2
      ? [
          problem(
            'voting.smallCollege.into',
            'merged-into-itself',
            'Un collège unique ne peut être fondu qu’en lui-même.',
            'A single college could only be merged into itself.',
          ),
        ]
      : []),
  ]
}
