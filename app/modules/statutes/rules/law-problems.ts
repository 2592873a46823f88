import { saProblems, sarlProblems } from './company-problems'
import { gipProblems } from './gip-problems'
import { isScic } from './legal-form'
import { laws, problem, type StatutesProblem } from './problem'
import { scicProblems } from './scic-problems'
import type { Statutes } from './statutes'

/** What the law of the legal form forbids, each with its article. */
export function lawProblems(statutes: Statutes): StatutesProblem[] {
  const { legalForm } = statutes
  return [
    ...(legalForm === 'association' ? associationProblems(statutes) : []),
    ...(legalForm === 'gip' ? gipProblems(statutes) : memberWeightProblems(statutes)),
    ...(isScic(legalForm) ? scicProblems(statutes) : []),
    ...(legalForm === 'scic-sa' ? saProblems(statutes) : []),
    ...(legalForm === 'scic-sarl' ? sarlProblems(statutes) : []),
  ]
}

const associationProblems = ({ capital }: Statutes): StatutesProblem[] =>
  capital
    ? [
        problem(
          'capital.shareValueCents',
          'association-capital',
          'Une association n’a pas de capital : ses membres ne partagent pas de bénéfices et ne souscrivent pas de parts.',
          'An association has no capital: its members share no profit and subscribe no shares.',
          laws.association('1er'),
        ),
      ]
    : []

const memberWeightProblems = ({ voting }: Statutes): StatutesProblem[] =>
  voting.kind === 'member-weights'
    ? [
        problem(
          'voting.kind',
          'weights-for-gip-only',
          'Un nombre de voix propre à chaque membre n’est prévu que pour un groupement d’intérêt public.',
          'A number of votes of its own for each member is provided for public interest groups (GIP) alone.',
          laws.gip('99, 6°'),
        ),
      ]
    : []
