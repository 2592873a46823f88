import { bodyProblems } from './body-problems'
import { categoryProblems, collegeProblems } from './category-problems'
import { duplicateProblems } from './duplicates'
import { majorityProblems } from './majority-problems'
import { isMoreThan, problem, type StatutesProblem } from './problem'
import { assemblyKinds, type Statutes } from './statutes'

/** Where statutes contradict themselves, whatever the legal form. */
export const contradictions = (statutes: Statutes): StatutesProblem[] => [
  ...duplicateProblems(statutes),
  ...categoryProblems(statutes),
  ...collegeProblems(statutes),
  ...quorumProblems(statutes),
  ...statutes.resolutionKinds.flatMap(({ majority }, index) =>
    majorityProblems(majority, `resolutionKinds.${index}.majority`),
  ),
  ...bodyProblems(statutes),
  ...(isMoreThan(statutes.initiative.item, statutes.initiative.assembly)
    ? [
        problem(
          'initiative.item',
          'initiative-upside-down',
          'Inscrire un point à l’ordre du jour demande plus de signatures que convoquer une assemblée.',
          'Putting an item on the agenda takes more signatures than calling an assembly.',
        ),
      ]
    : []),
  ...duesProblems(statutes),
]

function quorumProblems({ quorums, resolutionKinds }: Statutes): StatutesProblem[] {
  return assemblyKinds.flatMap((assembly) => {
    const at = (call: 1 | 2) => quorums.findIndex((quorum) => quorum.assembly === assembly && quorum.call === call)
    const [first, second] = [quorums[at(1)], quorums[at(2)]]
    const isUsed = resolutionKinds.some((kind) => kind.assembly === assembly)
    const words = { ordinary: ['ordinaire', 'ordinary'], extraordinary: ['extraordinaire', 'extraordinary'] }[assembly]
    if (!isUsed)
      return quorums.flatMap((quorum, index) =>
        quorum.assembly === assembly
          ? [
              problem(
                `quorums.${index}.share`,
                'quorum-for-nothing',
                `Un quorum est fixé pour l’assemblée ${words[0]}, qu’aucune sorte de résolution n’appelle.`,
                `A quorum is set for the ${words[1]} assembly, which no kind of resolution calls for.`,
              ),
            ]
          : [],
      )
    if (!first || !second)
      return [
        problem(
          'quorums',
          'quorum-missing',
          `Le quorum de l’assemblée ${words[0]} n’est pas fixé pour la ${first ? 'seconde' : 'première'} convocation (« aucun » se dit).`,
          `The quorum of the ${words[1]} assembly is not set for the ${first ? 'second' : 'first'} call (“none” is an answer).`,
        ),
      ]
    return second.share && (!first.share || isMoreThan(second.share, first.share))
      ? [
          problem(
            `quorums.${at(2)}.share`,
            'second-call-above-first',
            `L’assemblée ${words[0]} demanderait plus de monde à la seconde convocation qu’à la première.`,
            `The ${words[1]} assembly would need more members at the second call than at the first.`,
          ),
        ]
      : []
  })
}

const duesProblems = ({ categories, leaving }: Statutes): StatutesProblem[] =>
  leaving.unpaidDuesDays !== null && categories.every(({ duesCents }) => duesCents === 0)
    ? [
        problem(
          'leaving.unpaidDuesDays',
          'no-dues-to-pay',
          'La radiation pour cotisation impayée est prévue alors qu’aucune cotisation n’est due.',
          'Striking off for unpaid dues is provided for while no dues are asked.',
        ),
      ]
    : []
