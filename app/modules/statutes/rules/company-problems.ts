import type { AssemblyKind, Statutes } from './statutes'
import { formDefaults } from './legal-form'
import { isMoreThan, laws, problem, type StatutesProblem } from './problem'

/** The Commercial Code gives 15 days before a first call; 10 before a second one of an SA. */
const leastNotice = { first: 15, second: 10 } as const

type Fraction = { numerator: number; denominator: number }
const twoThirds: Fraction = { numerator: 2, denominator: 3 }
const half: Fraction = { numerator: 1, denominator: 2 }

/** What the Commercial Code asks of a SCIC that is an SA: its quorums may be raised, never lowered. */
export const saProblems = (statutes: Statutes): StatutesProblem[] => [
  ...quorumFloors(statutes, { ordinary: 'L. 225-98', extraordinary: 'L. 225-96' }),
  ...extraordinaryMajority(statutes, 'L. 225-96'),
  ...notice(statutes, 'R. 225-69'),
  ...(statutes.notice.secondCallDays < leastNotice.second
    ? [shortNotice('notice.secondCallDays', leastNotice.second, 'R. 225-69')]
    : []),
  ...(statutes.proxies.cap > 0 && statutes.proxies.blank === 'refused'
    ? [
        problem(
          'proxies.blank',
          'sa-blank-proxy',
          'Dans une SA, un pouvoir sans nom va à la présidence, qui vote ce que propose le conseil : il ne se refuse pas.',
          'In an SA, a proxy that names nobody goes to the chair, who votes for what the board proposes: it cannot be refused.',
          laws.commerce('L. 225-106'),
        ),
      ]
    : []),
  ...statutes.bodies.flatMap((body, index) => (body.role === 'board' ? saBoard(body, `bodies.${index}`) : [])),
]

/** What the Commercial Code asks of a SCIC that is a SARL. */
export const sarlProblems = (statutes: Statutes): StatutesProblem[] => [
  ...quorumFloors(statutes, { extraordinary: 'L. 223-30' }),
  ...extraordinaryMajority(statutes, 'L. 223-30'),
  ...notice(statutes, 'R. 223-20'),
]

function quorumFloors(
  { quorums, legalForm }: Statutes,
  articles: Partial<Record<AssemblyKind, string>>,
): StatutesProblem[] {
  return quorums.flatMap(({ assembly, call, share }, index) => {
    const floor = formDefaults[legalForm].quorums[assembly][call - 1]
    const article = articles[assembly]
    if (!floor || article === undefined || (share && !isMoreThan(floor, share))) return []
    const fraction = `${floor.numerator}/${floor.denominator}`
    return [
      problem(
        `quorums.${index}.share`,
        'quorum-below-law',
        `Ce quorum peut être relevé, non abaissé : la loi demande au moins ${fraction} des voix.`,
        `This quorum may be raised, not lowered: the law asks for at least ${fraction} of the votes.`,
        laws.commerce(article),
      ),
    ]
  })
}

const extraordinaryMajority = ({ resolutionKinds }: Statutes, article: string): StatutesProblem[] =>
  resolutionKinds.flatMap(({ assembly, majority: { rule }, name }, index) =>
    assembly === 'extraordinary' && (rule.kind === 'more-for-than-against' || isMoreThan(twoThirds, rule.share))
      ? [
          problem(
            `resolutionKinds.${index}.majority.rule`,
            'extraordinary-two-thirds',
            `Une décision extraordinaire demande les deux tiers des voix : « ${name.fr} » demande moins.`,
            `An extraordinary decision takes two thirds of the votes: “${name.en}” asks for less.`,
            laws.commerce(article),
          ),
        ]
      : [],
  )

const shortNotice = (path: string, days: number, article: string): StatutesProblem =>
  problem(
    path,
    'notice-too-short',
    `La convocation part au moins ${days} jours avant l’assemblée.`,
    `Members are called at least ${days} days before the assembly.`,
    laws.commerce(article),
  )

const notice = ({ notice: { ordinaryDays, extraordinaryDays } }: Statutes, article: string): StatutesProblem[] => [
  ...(ordinaryDays < leastNotice.first ? [shortNotice('notice.ordinaryDays', leastNotice.first, article)] : []),
  ...(extraordinaryDays < leastNotice.first
    ? [shortNotice('notice.extraordinaryDays', leastNotice.first, article)]
    : []),
]

const saBoard = (
  { seats, termMonths, quorum, proxyCap }: Statutes['bodies'][number],
  path: string,
): StatutesProblem[] => [
  ...(seats.least < 3 || seats.most > 18
    ? [
        problem(
          `${path}.seats`,
          'sa-board-seats',
          'Le conseil d’administration d’une SA compte de 3 à 18 membres.',
          'The board of an SA has from 3 to 18 members.',
          laws.commerce('L. 225-17'),
        ),
      ]
    : []),
  ...(termMonths > 72
    ? [
        problem(
          `${path}.termMonths`,
          'sa-board-term',
          'Un mandat au conseil d’administration d’une SA dure au plus six ans.',
          'A term on the board of an SA lasts six years at most.',
          laws.commerce('L. 225-18'),
        ),
      ]
    : []),
  ...(isMoreThan(half, quorum)
    ? [
        problem(
          `${path}.quorum`,
          'sa-board-quorum',
          'Le conseil d’administration d’une SA délibère si la moitié au moins de ses membres sont présents.',
          'The board of an SA may deliberate when at least half of its members are present.',
          laws.commerce('L. 225-37'),
        ),
      ]
    : []),
  ...(proxyCap > 1
    ? [
        problem(
          `${path}.proxyCap`,
          'sa-board-proxy',
          'Au conseil d’administration d’une SA, chacun porte au plus un pouvoir par séance.',
          'On the board of an SA, each member holds at most one proxy a sitting.',
          laws.commerce('R. 225-19'),
        ),
      ]
    : []),
]
