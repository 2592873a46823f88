import { isMoreThan, laws, problem, type StatutesProblem } from './problem'
import type { Statutes } from './statutes'

/** What the law of 17 May 2011 asks of a public interest group. */
export function gipProblems({ categories, resolutionKinds }: Statutes): StatutesProblem[] {
  const half = { numerator: 1, denominator: 2 }
  return [
    ...categories.flatMap(({ name, admits }, index) =>
      admits.includes('person')
        ? [
            problem(
              `categories.${index}.admits`,
              'gip-legal-persons',
              `Un GIP ne réunit que des personnes morales : la catégorie « ${name.fr} » admet des personnes.`,
              `A GIP has legal persons only as its members: the category “${name.en}” admits individuals.`,
              laws.gip('98'),
            ),
          ]
        : [],
    ),
    ...(categories.some(({ admits }) => admits.includes('local-authority') || admits.includes('public-body'))
      ? []
      : [
          problem(
            'categories',
            'gip-public-member',
            'Un GIP compte au moins une personne morale de droit public : aucune catégorie n’en admet.',
            'A GIP has at least one legal person of public law: no category admits any.',
            laws.gip('98'),
          ),
        ]),
    ...resolutionKinds.flatMap(({ assembly, majority: { rule }, name }, index) =>
      assembly === 'extraordinary' && (rule.kind === 'more-for-than-against' || !isMoreThan(rule.share, half))
        ? [
            problem(
              `resolutionKinds.${index}.majority.rule`,
              'gip-qualified-majority',
              `Une modification de la convention demande l’unanimité ou une majorité qualifiée : « ${name.fr} » se contente de la moitié.`,
              `Changing the agreement takes unanimity or a qualified majority: “${name.en}” makes do with half.`,
              laws.gip('105'),
            ),
          ]
        : [],
    ),
  ]
}
