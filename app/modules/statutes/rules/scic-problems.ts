import { isScic } from './legal-form'
import { isMoreThan, laws, problem, type StatutesProblem, writePercent } from './problem'
import type { Statutes } from './statutes'

/** A college of a SCIC has at most half of the votes and at least a tenth, in ten-thousandths (law 47-1775, art. 19 octies). */
export const scicWeights = { least: 1_000, most: 5_000 } as const

/** The most that a college may weigh by law, in ten-thousandths of the votes; null where the law sets none. */
export const mostOfACollege = ({ legalForm }: Pick<Statutes, 'legalForm'>): number | null =>
  isScic(legalForm) ? scicWeights.most : null

/** What the law of 10 September 1947 asks of a SCIC, whatever the kind of company. */
export function scicProblems(statutes: Statutes): StatutesProblem[] {
  return [...scicCategories(statutes), ...scicColleges(statutes), ...scicCapital(statutes)]
}

function scicCategories({ categories }: Statutes): StatutesProblem[] {
  const law = laws.cooperation('19 septies')
  const has = (tie: Statutes['categories'][number]['tie']) => categories.some((category) => category.tie === tie)
  const ties = new Set(categories.map(({ tie }) => tie))
  return [
    ...(ties.size < 3
      ? [
          problem(
            'categories',
            'scic-three-categories',
            `Une SCIC compte au moins trois catégories de sociétaires, liées à elle de façons différentes ; ces statuts n’en ont que ${ties.size}.`,
            `A SCIC has at least three categories of members, tied to it in different ways; these statutes have only ${ties.size}.`,
            law,
          ),
        ]
      : []),
    ...(has('beneficiary')
      ? []
      : [
          problem(
            'categories',
            'scic-beneficiaries',
            'Une catégorie doit réunir les personnes qui bénéficient habituellement des activités de la SCIC.',
            'One category must gather those who usually benefit from the activities of the SCIC.',
            law,
          ),
        ]),
    ...(has('employee') || has('producer')
      ? []
      : [
          problem(
            'categories',
            'scic-employees',
            'Une catégorie doit réunir les salariés de la SCIC ou, si elle n’en a pas, les producteurs de ses biens ou services.',
            'One category must gather the employees of the SCIC or, where it has none, the producers of its goods or services.',
            law,
          ),
        ]),
  ]
}

function scicColleges({ voting }: Statutes): StatutesProblem[] {
  if (voting.kind !== 'colleges') return []
  const law = laws.cooperation('19 octies')
  const { colleges, smallCollege } = voting
  const most = writePercent(scicWeights.most)
  const least = writePercent(scicWeights.least)
  const into = smallCollege.then === 'merged' ? colleges.find(({ id }) => id === smallCollege.into) : undefined
  return [
    ...(colleges.length < 3
      ? [
          problem(
            'voting.colleges',
            'scic-three-colleges',
            'Une SCIC qui vote par collèges en a au moins trois.',
            'A SCIC that votes by colleges has at least three of them.',
            law,
          ),
        ]
      : []),
    ...colleges.flatMap(({ name, weight }, index) => {
      const said = writePercent(weight)
      return weight > scicWeights.most
        ? [
            problem(
              `voting.colleges.${index}.weight`,
              'college-too-heavy',
              `Le collège « ${name.fr} » aurait ${said.fr} des voix : aucun n’en a plus de ${most.fr}.`,
              `The college “${name.en}” would have ${said.en} of the votes: none may have more than ${most.en}.`,
              law,
            ),
          ]
        : weight < scicWeights.least
          ? [
              problem(
                `voting.colleges.${index}.weight`,
                'college-too-light',
                `Le collège « ${name.fr} » aurait ${said.fr} des voix : aucun n’en a moins de ${least.fr}.`,
                `The college “${name.en}” would have ${said.en} of the votes: none may have less than ${least.en}.`,
                law,
              ),
            ]
          : []
    }),
    ...(into && colleges.some(({ id, weight }) => id !== into.id && weight + into.weight > scicWeights.most)
      ? [
          problem(
            'voting.smallCollege.into',
            'merged-too-heavy',
            `Fondu avec un autre, le collège « ${into.name.fr} » dépasserait ${most.fr} des voix.`,
            `Merged with another, the college “${into.name.en}” would have more than ${most.en} of the votes.`,
            law,
          ),
        ]
      : []),
  ]
}

function scicCapital({ capital, categories }: Statutes): StatutesProblem[] {
  if (!capital)
    return [
      problem(
        'capital.shareValueCents',
        'scic-capital',
        'Une SCIC est une société à capital variable : les statuts fixent la valeur de la part.',
        'A SCIC is a company with variable capital: its statutes set the value of a share.',
        laws.cooperation('19 quinquies'),
      ),
    ]
  return [
    ...(isMoreThan({ numerator: 1, denominator: 4 }, capital.floor)
      ? [
          problem(
            'capital.floor',
            'capital-floor',
            'Le capital ne peut descendre sous le quart du plus haut montant atteint.',
            'The capital may not fall below a quarter of the highest amount reached.',
            laws.cooperation('13'),
          ),
        ]
      : []),
    ...categories.flatMap(({ name, leastShares }, index) =>
      leastShares < 1
        ? [
            problem(
              `categories.${index}.leastShares`,
              'share-needed',
              `Chaque sociétaire a au moins une part : la catégorie « ${name.fr} » n’en demande aucune.`,
              `Each member has at least one share: the category “${name.en}” asks for none.`,
              laws.cooperation('19 quinquies'),
            ),
          ]
        : [],
    ),
  ]
}
