import type { LegalForm, Statutes } from '../statutes'
import { type Clause, clause, memberKindWords, writeMoney } from './clause'

const forms: Readonly<Record<LegalForm, { fr: string; en: string }>> = {
  association: {
    fr: 'association régie par la loi du 1er juillet 1901',
    en: 'association under the law of 1 July 1901',
  },
  'scic-sa': {
    fr: 'société coopérative d’intérêt collectif (SCIC), société anonyme à capital variable',
    en: 'cooperative company of collective interest (SCIC), a public limited company with variable capital',
  },
  'scic-sas': {
    fr: 'société coopérative d’intérêt collectif (SCIC), société par actions simplifiée à capital variable',
    en: 'cooperative company of collective interest (SCIC), a simplified joint-stock company with variable capital',
  },
  'scic-sarl': {
    fr: 'société coopérative d’intérêt collectif (SCIC), société à responsabilité limitée à capital variable',
    en: 'cooperative company of collective interest (SCIC), a private limited company with variable capital',
  },
  gip: { fr: 'groupement d’intérêt public (GIP)', en: 'public interest group (GIP)' },
}

/** What it is called and what it is in law. */
export const formClauses = ({ name, legalForm }: Statutes): Clause[] => [
  clause('form', (language) =>
    language === 'fr'
      ? `Nom : ${name.fr}. Forme juridique : ${forms[legalForm].fr}.`
      : `Name: ${name.en}. Legal form: ${forms[legalForm].en}.`,
  ),
]

/** Who may be a member, one clause a category. */
export const categoryClauses = ({ categories, voting, capital }: Statutes): Clause[] =>
  categories.map(({ id, name, description, admits, college, leastShares, duesCents }) =>
    clause(
      `category.${id}`,
      (language) => {
        const fr = language === 'fr'
        const kinds = admits.map((kind) => memberKindWords[kind][language]).join(', ')
        const colleges = voting.kind === 'colleges' ? voting.colleges : []
        const votesIn = colleges.find((one) => one.id === college)
        const parts = [
          description[language],
          fr ? `Y entrent : ${kinds}.` : `Open to: ${kinds}.`,
          ...(votesIn
            ? [
                fr
                  ? `Ses membres votent dans le collège « ${votesIn.name.fr} ».`
                  : `Its members vote in the college “${votesIn.name.en}”.`,
              ]
            : []),
          ...(capital
            ? [
                fr
                  ? `Il faut souscrire au moins ${leastShares === 1 ? 'une part' : `${leastShares} parts`}, soit ${writeMoney(leastShares * capital.shareValueCents, 'fr')}.`
                  : `At least ${leastShares === 1 ? 'one share' : `${leastShares} shares`} must be subscribed: ${writeMoney(leastShares * capital.shareValueCents, 'en')}.`,
              ]
            : []),
          duesCents > 0
            ? fr
              ? `La cotisation est de ${writeMoney(duesCents, 'fr')} par an.`
              : `Dues are ${writeMoney(duesCents, 'en')} a year.`
            : fr
              ? 'Aucune cotisation n’est due.'
              : 'No dues are asked.',
        ]
        return parts.join(' ')
      },
      name,
    ),
  )
