import type { Messages } from '~/platform/i18n/messages'
import { formatNumber, plural } from '~/platform/i18n/format'
import type { Answer } from '../rules/count/yes-no'
import type { Citation, Outcome } from '../rules/verdict-steps'

const number = { fr: (value: number) => formatNumber(value, 'fr'), en: (value: number) => formatNumber(value, 'en') }
type Tally = Record<Answer, number>
type Base = 'expressed' | 'present' | 'entitled'

/** '= 15 %'; a percentage that is cut says by its own sign that it is not exact. */
const equals = (percent: string) => (percent.startsWith('≈') ? percent : `= ${percent}`)

/** What the count and the verdict say. `verdict-sentences.ts` puts a verdict's steps in these words. */
const fr = {
  quorum: (present: number, entitled: number, share: string, least: number, reached: boolean) =>
    `${number.fr(present)}\u00a0${plural(present, 'fr', 'membre présent ou représenté', 'membres présents ou représentés')} sur ${number.fr(entitled)}. Le quorum est de ${share}, soit ${number.fr(least)}\u00a0: il ${reached ? 'est atteint' : 'n’est pas atteint'}.`,
  noQuorumAsked: (present: number, entitled: number) =>
    `${number.fr(present)}\u00a0${plural(present, 'fr', 'membre présent ou représenté', 'membres présents ou représentés')} sur ${number.fr(entitled)}. Aucun quorum n’est demandé.`,
  votes: (college: string | null, tally: Tally, of: number, base: Base) =>
    `${college === null ? '' : `${college}\u00a0: `}${number.fr(tally.for)}\u00a0pour, ${number.fr(tally.against)}\u00a0contre, ${number.fr(tally.abstain)}\u00a0${plural(tally.abstain, 'fr', 'abstention', 'abstentions')}, ${number.fr(tally.blank)}\u00a0${plural(tally.blank, 'fr', 'blanc', 'blancs')}. Les parts se calculent sur ${number.fr(of)}\u00a0${fr.bases[base]}.`,
  bases: {
    expressed: 'suffrages exprimés',
    present: 'voix présentes ou représentées',
    entitled: 'voix de tous les membres',
  },
  collegeEmpty: {
    lost: (college: string, weight: string) =>
      `${college}\u00a0: aucun suffrage. Son poids, ${weight}, est perdu\u00a0: il ne va à personne et reste dans le total.`,
    redistributed: (college: string, weight: string) =>
      `${college}\u00a0: aucun suffrage. Son poids, ${weight}, est réparti entre les autres collèges en proportion du leur.`,
  },
  collegeShare: (
    college: string,
    weight: string,
    parts: { for: string; against: string },
    gives: { for: string; against: string },
  ) =>
    `${college}\u00a0: pour, ${weight} × ${parts.for} ${equals(gives.for)}\u202f; contre, ${weight} × ${parts.against} ${equals(gives.against)}.`,
  collegeTaken: {
    for: (college: string, weight: string) =>
      `${college}\u00a0: plus de pour que de contre, tout son poids (${weight}) va au pour.`,
    against: (college: string, weight: string) =>
      `${college}\u00a0: plus de contre que de pour, tout son poids (${weight}) va au contre.`,
    level: (college: string, weight: string) =>
      `${college}\u00a0: autant de pour que de contre, son poids (${weight}) ne va à personne.`,
  },
  sum: (given: string, against: string, of: string) => `En tout\u00a0: ${given} pour, ${against} contre, sur ${of}.`,
  majority: {
    compared: (given: string, against: string, reached: boolean) =>
      `Il faut plus de pour que de contre\u00a0: ${given} pour, ${against} contre. La majorité ${reached ? 'est atteinte' : 'n’est pas atteinte'}.`,
    'more-than': (share: string, of: string, needed: string, given: string, reached: boolean) =>
      `Il faut plus de ${share} de ${of}, soit plus de ${needed}\u00a0: ${given} pour. La majorité ${reached ? 'est atteinte' : 'n’est pas atteinte'}.`,
    'at-least': (share: string, of: string, needed: string, given: string, reached: boolean) =>
      `Il faut au moins ${share} de ${of}, soit ${needed}\u00a0: ${given} pour. La majorité ${reached ? 'est atteinte' : 'n’est pas atteinte'}.`,
    allVotes: 'toutes les voix',
  },
  tie: {
    rejected: 'Il y a partage des voix\u00a0: la proposition n’est pas adoptée.',
    chair: (answer: string, adopted: boolean) =>
      `Il y a partage des voix\u00a0: la voix de la présidence l’emporte. Elle a voté «\u202f${answer}\u202f»\u00a0: la proposition ${adopted ? 'est adoptée' : 'n’est pas adoptée'}.`,
    chairUnknown:
      'Il y a partage des voix, et la voix de la présidence, qui l’emporterait, n’est pas connue\u00a0: la proposition n’est pas adoptée.',
  },
  answers: { for: 'pour', against: 'contre', abstain: 'abstention', blank: 'blanc' } satisfies Record<Answer, string>,
  tieBroken: {
    lot: (tied: string, order: string) => `À égalité\u00a0: ${tied}. Tirage au sort, dans l’ordre\u00a0: ${order}.`,
    eldest: (tied: string, order: string) =>
      `À égalité\u00a0: ${tied}. Le plus âgé ou la plus âgée l’emporte, dans l’ordre\u00a0: ${order}.`,
  },
  seats: {
    filled: (winners: string) => `Élection de ${winners}.`,
    vacant: (filled: number, seats: number, winners: string) =>
      `${number.fr(filled)}\u00a0${plural(filled, 'fr', 'siège pourvu', 'sièges pourvus')} sur ${number.fr(seats)}\u00a0: ${winners}.`,
    nobody: 'Aucune élection\u00a0: aucun suffrage ne désigne quelqu’un.',
  },
  withheld: (colleges: string, least: number) =>
    `Moins de ${number.fr(least)}\u00a0votes dans ${colleges}\u00a0: pour garder le secret, ni ces votes ni les totaux d’où l’on pourrait les déduire ne sont publiés. Personne ne peut donc refaire ce compte à partir de ce qui est public.`,
  unanimous: {
    all: (ballots: number) =>
      `Les ${number.fr(ballots)}\u00a0bulletins disent la même chose\u00a0: ce résultat révèle ce que chaque personne a voté.`,
    college: (college: string, ballots: number) =>
      `${college}\u00a0: les ${number.fr(ballots)}\u00a0bulletins disent la même chose\u202f; ce résultat révèle ce que chaque personne y a voté.`,
    before: (college: string, rights: number) =>
      `${college} ne compte que ${number.fr(rights)}\u00a0membres\u00a0: si tous y votent de même, le résultat dira ce que chaque personne a voté.`,
  },
  outcomes: {
    adopted: 'Adopté',
    rejected: 'Rejeté',
    elected: 'Élection faite',
    'nobody-elected': 'Personne n’est élu',
    'no-quorum': 'Sans effet, faute de quorum',
  } satisfies Record<Outcome, string>,
  citations: {
    quorum: 'statuts, quorum',
    majority: 'statuts, majorité',
    'college-weights': 'statuts, poids des collèges',
    'college-count': 'statuts, report des voix d’un collège',
    'empty-college': 'statuts, collège sans suffrage',
    ties: 'statuts, partage des voix',
    'election-ties': 'statuts, égalité à une élection',
    'least-size': 'statuts, effectif minimal d’un collège pour le secret',
  } satisfies Record<Citation, string>,
  version: (version: number) => `version ${version}`,
  refusals: {
    'college-too-small-named': (college: string, rights: number, least: number) =>
      `${college} ne compte que ${number.fr(rights)}\u00a0${plural(rights, 'fr', 'membre', 'membres')}, moins que les ${number.fr(least)} qu’il faut pour un vote secret. Les statuts veulent alors un vote nominal.`,
    'college-too-small-postponed': (college: string, rights: number, least: number) =>
      `${college} ne compte que ${number.fr(rights)}\u00a0${plural(rights, 'fr', 'membre', 'membres')}, moins que les ${number.fr(least)} qu’il faut pour un vote secret. Le vote doit être reporté.`,
    'member-weights-secret': 'Les membres ont chacun un nombre de voix\u00a0: le vote ne peut être que nominal.',
  },
}

const en: typeof fr = {
  quorum: (present, entitled, share, least, reached) =>
    `${number.en(present)} ${plural(present, 'en', 'member', 'members')} present or represented out of ${number.en(entitled)}. The quorum is ${share}, which is ${number.en(least)}: it is ${reached ? 'reached' : 'not reached'}.`,
  noQuorumAsked: (present, entitled) =>
    `${number.en(present)} ${plural(present, 'en', 'member', 'members')} present or represented out of ${number.en(entitled)}. No quorum is asked.`,
  votes: (college, tally, of, base) =>
    `${college === null ? '' : `${college}: `}${number.en(tally.for)} for, ${number.en(tally.against)} against, ${number.en(tally.abstain)} ${plural(tally.abstain, 'en', 'abstention', 'abstentions')}, ${number.en(tally.blank)} blank. Shares are taken of ${number.en(of)} ${en.bases[base]}.`,
  bases: {
    expressed: 'votes expressed',
    present: 'votes present or represented',
    entitled: 'votes of all members',
  },
  collegeEmpty: {
    lost: (college, weight) =>
      `${college}: no vote. Its weight, ${weight}, is lost: it goes to nobody and stays in the total.`,
    redistributed: (college, weight) =>
      `${college}: no vote. Its weight, ${weight}, is shared among the other colleges in proportion to theirs.`,
  },
  collegeShare: (college, weight, parts, gives) =>
    `${college}: for, ${weight} × ${parts.for} ${equals(gives.for)}; against, ${weight} × ${parts.against} ${equals(gives.against)}.`,
  collegeTaken: {
    for: (college, weight) => `${college}: more for than against, all its weight (${weight}) goes to for.`,
    against: (college, weight) => `${college}: more against than for, all its weight (${weight}) goes to against.`,
    level: (college, weight) => `${college}: as many for as against, its weight (${weight}) goes to nobody.`,
  },
  sum: (given, against, of) => `In all: ${given} for, ${against} against, out of ${of}.`,
  majority: {
    compared: (given, against, reached) =>
      `More for than against is needed: ${given} for, ${against} against. The majority is ${reached ? 'reached' : 'not reached'}.`,
    'more-than': (share, of, needed, given, reached) =>
      `More than ${share} of ${of} is needed, which is more than ${needed}: ${given} for. The majority is ${reached ? 'reached' : 'not reached'}.`,
    'at-least': (share, of, needed, given, reached) =>
      `At least ${share} of ${of} is needed, which is ${needed}: ${given} for. The majority is ${reached ? 'reached' : 'not reached'}.`,
    allVotes: 'all votes',
  },
  tie: {
    rejected: 'The vote is tied: the proposal is not adopted.',
    chair: (answer, adopted) =>
      `The vote is tied: the chair’s vote prevails. It was “${answer}”: the proposal is ${adopted ? 'adopted' : 'not adopted'}.`,
    chairUnknown:
      'The vote is tied, and the chair’s vote, which would prevail, is not known: the proposal is not adopted.',
  },
  answers: { for: 'for', against: 'against', abstain: 'abstention', blank: 'blank' },
  tieBroken: {
    lot: (tied, order) => `Level: ${tied}. Drawn by lot, in this order: ${order}.`,
    eldest: (tied, order) => `Level: ${tied}. The eldest prevails, in this order: ${order}.`,
  },
  seats: {
    filled: (winners) => `Elected: ${winners}.`,
    vacant: (filled, seats, winners) => `${number.en(filled)} of ${number.en(seats)} seats filled: ${winners}.`,
    nobody: 'Nobody is elected: no vote names anyone.',
  },
  withheld: (colleges, least) =>
    `Fewer than ${number.en(least)} votes in ${colleges}: to keep them secret, neither these votes nor the totals that they could be worked out from are published. So nobody can count again from what is public.`,
  unanimous: {
    all: (ballots) => `All ${number.en(ballots)} ballots say the same: this result tells what each person voted.`,
    college: (college, ballots) =>
      `${college}: all ${number.en(ballots)} ballots say the same; this result tells what each person there voted.`,
    before: (college, rights) =>
      `${college} has only ${number.en(rights)} members: if all vote alike there, the result will tell what each person voted.`,
  },
  outcomes: {
    adopted: 'Adopted',
    rejected: 'Rejected',
    elected: 'Elected',
    'nobody-elected': 'Nobody elected',
    'no-quorum': 'Without effect, for want of a quorum',
  },
  citations: {
    quorum: 'statutes, quorum',
    majority: 'statutes, majority',
    'college-weights': 'statutes, weights of the colleges',
    'college-count': 'statutes, how a college’s votes are carried over',
    'empty-college': 'statutes, college without votes',
    ties: 'statutes, tied votes',
    'election-ties': 'statutes, level in an election',
    'least-size': 'statutes, least size of a college for a secret vote',
  },
  version: (version) => `version ${version}`,
  refusals: {
    'college-too-small-named': (college, rights, least) =>
      `${college} has only ${number.en(rights)} ${plural(rights, 'en', 'member', 'members')}, fewer than the ${number.en(least)} that a secret vote needs. The statutes then ask for a named vote.`,
    'college-too-small-postponed': (college, rights, least) =>
      `${college} has only ${number.en(rights)} ${plural(rights, 'en', 'member', 'members')}, fewer than the ${number.en(least)} that a secret vote needs. The vote must be put off.`,
    'member-weights-secret': 'Members have a number of votes each: the vote can only be a named one.',
  },
}

export const countingMessages: Messages<typeof fr> = { fr, en }
