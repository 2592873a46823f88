import { writeCount } from '../../../criteria/rules/text'
import { writePercent } from '../problem'
import type { Statutes } from '../statutes'
import { type Clause, clause, writeMajority } from './clause'

/** How votes are counted among members, and what a tie gives. */
export const votingClauses = (statutes: Statutes): Clause[] => [
  ...waysOfVoting(statutes.voting),
  clause('ties', (language) =>
    statutes.ties === 'rejected'
      ? language === 'fr'
        ? 'À égalité de voix, la proposition n’est pas adoptée.'
        : 'When votes are level, the proposal is not adopted.'
      : language === 'fr'
        ? 'À égalité de voix, celle de la présidence de séance l’emporte.'
        : 'When votes are level, that of the chair of the meeting prevails.',
  ),
  clause('election-ties', (language) =>
    statutes.electionTies === 'lot'
      ? language === 'fr'
        ? 'Entre personnes à égalité pour le dernier siège, un tirage au sort que chacun peut refaire décide.'
        : 'Between people level for the last seat, a drawing of lots that anyone can do again decides.'
      : language === 'fr'
        ? 'Entre personnes à égalité pour le dernier siège, la plus âgée est élue.'
        : 'Between people level for the last seat, the eldest is elected.',
  ),
]

function waysOfVoting(voting: Statutes['voting']): Clause[] {
  if (voting.kind === 'one-member-one-vote')
    return [
      clause('voting', (language) =>
        language === 'fr'
          ? 'Chaque membre a une voix, quel que soit ce qu’il apporte.'
          : 'Each member has one vote, whatever they bring.',
      ),
    ]
  if (voting.kind === 'member-weights')
    return [
      clause('voting', (language) =>
        language === 'fr'
          ? 'Chaque membre a le nombre de voix fixé à son admission. Les votes sont nominatifs : un nombre de voix propre à chacun trahirait un vote secret.'
          : 'Each member has the number of votes set at its admission. Votes are named: a number of votes of its own would give a secret vote away.',
      ),
    ]
  const { colleges, count, emptyCollege, leastSize, smallCollege } = voting
  const into = smallCollege.then === 'merged' ? colleges.find(({ id }) => id === smallCollege.into) : undefined
  return [
    clause('voting', (language) =>
      language === 'fr'
        ? `Les membres votent dans ${colleges.length} collèges. Dans son collège, chaque membre a une voix : le capital ne donne jamais de voix en plus.`
        : `Members vote in ${colleges.length} colleges. In their college each member has one vote: capital never gives more votes.`,
    ),
    ...colleges.map(({ id, name, weight }) =>
      clause(`college.${id}`, (language) =>
        language === 'fr'
          ? `Le collège « ${name.fr} » pèse ${writePercent(weight).fr} des voix.`
          : `The college “${name.en}” weighs ${writePercent(weight).en} of the votes.`,
      ),
    ),
    clause('college-count', (language) =>
      count === 'proportional'
        ? language === 'fr'
          ? 'Le poids d’un collège se partage entre le pour et le contre comme ses membres se sont partagés.'
          : 'A college’s weight is divided between for and against as its members divided.'
        : language === 'fr'
          ? 'La majorité d’un collège emporte tout son poids.'
          : 'The majority of a college takes its whole weight.',
    ),
    clause('empty-college', (language) =>
      emptyCollege === 'redistributed'
        ? language === 'fr'
          ? 'Le poids d’un collège où personne n’a voté est réparti entre les autres, en proportion des leurs.'
          : 'The weight of a college in which nobody voted is shared among the others, in proportion to theirs.'
        : language === 'fr'
          ? 'Le poids d’un collège où personne n’a voté est perdu.'
          : 'The weight of a college in which nobody voted is lost.',
    ),
    clause('small-college', (language) => {
      const size =
        language === 'fr'
          ? writeCount(leastSize, 'fr', 'membre', 'membres')
          : writeCount(leastSize, 'en', 'member', 'members')
      const then = {
        named: { fr: 'le vote secret devient nominatif', en: 'a secret vote becomes a named one' },
        postponed: { fr: 'le vote secret est remis', en: 'a secret vote is put off' },
        merged: {
          fr: `ses bulletins secrets sont comptés avec ceux du collège « ${into?.name.fr ?? ''} »`,
          en: `its secret ballots are counted with those of the college “${into?.name.en ?? ''}”`,
        },
      }[smallCollege.then][language]
      return language === 'fr'
        ? `Quand un collège compte moins de ${size}, son vote ne se publie pas à part : ${then}.`
        : `When a college has fewer than ${size}, its vote is not published apart: ${then}.`
    }),
  ]
}

/** What each kind of resolution needs to be adopted. */
export const majorityClauses = ({ resolutionKinds }: Statutes): Clause[] =>
  resolutionKinds.map(({ id, name, assembly, majority }) =>
    clause(
      `resolution.${id}`,
      (language) => {
        const where = {
          fr: { ordinary: 'En assemblée ordinaire', extraordinary: 'En assemblée extraordinaire' },
          en: { ordinary: 'At an ordinary assembly', extraordinary: 'At an extraordinary assembly' },
        }[language][assembly]
        return language === 'fr'
          ? `${where}, il faut ${writeMajority(majority, 'fr')}.`
          : `${where}, it takes ${writeMajority(majority, 'en')}.`
      },
      name,
    ),
  )
