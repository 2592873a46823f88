import { problem, type StatutesProblem } from './problem'
import type { Statutes } from './statutes'

/** What is written twice: an id, a role of a body, a quorum of the same assembly and call. */
export const duplicateProblems = ({
  categories,
  voting,
  resolutionKinds,
  bodies,
  quorums,
}: Statutes): StatutesProblem[] => [
  ...twice(
    'categories',
    'id',
    categories.map(({ id }) => id),
  ),
  ...(voting.kind === 'colleges'
    ? twice(
        'voting.colleges',
        'id',
        voting.colleges.map(({ id }) => id),
      )
    : []),
  ...twice(
    'resolutionKinds',
    'id',
    resolutionKinds.map(({ id }) => id),
  ),
  ...twice(
    'bodies',
    'id',
    bodies.map(({ id }) => id),
  ),
  // The members of a body are those whose mandate gives its role: two bodies with one role would have the same members.
  ...twice(
    'bodies',
    'role',
    bodies.map(({ role }) => role),
  ),
  ...twice(
    'quorums',
    'share',
    quorums.map(({ assembly, call }) => `${assembly}, ${call}`),
  ),
]

const twice = (list: string, field: string, values: readonly string[]): StatutesProblem[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [
          problem(
            `${list}.${index}.${field}`,
            'duplicate',
            `« ${value} » figure deux fois.`,
            `“${value}” appears twice.`,
          ),
        ]
      : [],
  )
