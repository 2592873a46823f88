import { majorityProblems } from './majority-problems'
import { problem, type StatutesProblem } from './problem'
import type { Statutes } from './statutes'

/** Bodies that could not be filled, or whose role is not that of a body. */
export function bodyProblems({ bodies }: Statutes): StatutesProblem[] {
  return [
    ...(bodies.some(({ role }) => role === 'board')
      ? []
      : [
          problem(
            'bodies',
            'board-missing',
            'Aucune instance n’a le rôle de conseil d’administration : personne ne pourrait admettre de membres.',
            'No body has the role of the board: nobody could admit members.',
          ),
        ]),
    ...bodies.flatMap(({ name, role, seats, namedBy, majority }, index) => [
      ...(seats.least > seats.most
        ? [
            problem(
              `bodies.${index}.seats`,
              'seats-upside-down',
              `« ${name.fr} » compterait au moins ${seats.least} sièges et au plus ${seats.most}.`,
              `“${name.en}” would have at least ${seats.least} seats and at most ${seats.most}.`,
            ),
          ]
        : []),
      ...(role === 'member' || role === 'team' || role === 'administrator' || role === 'label-instructor'
        ? [
            problem(
              `bodies.${index}.role`,
              'role-of-no-body',
              `Le rôle de « ${name.fr} » n’est pas celui d’une instance.`,
              `The role of “${name.en}” is not that of a body.`,
            ),
          ]
        : []),
      ...(role === 'board' && namedBy === 'board'
        ? [
            problem(
              `bodies.${index}.namedBy`,
              'board-names-itself',
              'Le conseil d’administration ne se nomme pas lui-même.',
              'The board does not name itself.',
            ),
          ]
        : []),
      ...majorityProblems(majority, `bodies.${index}.majority`),
    ]),
  ]
}
