import type { Statutes } from '../statutes'
import { type Clause, clause, writeDays, writeMoney, writeMonths, writeShare } from './clause'

export const capitalClauses = ({ capital }: Statutes): Clause[] =>
  capital
    ? [
        clause('capital.share', (language) =>
          language === 'fr'
            ? `Le capital est variable. Une part vaut ${writeMoney(capital.shareValueCents, 'fr')}.`
            : `The capital is variable. A share is worth ${writeMoney(capital.shareValueCents, 'en')}.`,
        ),
        clause('capital.floor', (language) =>
          language === 'fr'
            ? `Le capital ne descend jamais sous ${writeShare(capital.floor, 'fr')} du plus haut montant atteint.`
            : `The capital never falls below ${writeShare(capital.floor, 'en')} of the highest amount reached.`,
        ),
      ]
    : [
        clause('capital.share', (language) =>
          language === 'fr'
            ? 'Il n’y a pas de capital : on ne souscrit pas de parts.'
            : 'There is no capital: no shares are subscribed.',
        ),
      ]

export function leavingClauses({ leaving, capital }: Statutes): Clause[] {
  const { noticeDays, repaymentMonths, hearingDays, appealDays, unpaidDuesDays } = leaving
  return [
    clause('leaving.notice', (language) =>
      noticeDays === 0
        ? language === 'fr'
          ? 'Chacun peut partir à tout moment, sur simple lettre.'
          : 'Anyone may leave at any time, by a simple letter.'
        : language === 'fr'
          ? `Chacun peut partir, en prévenant ${writeDays(noticeDays, 'fr')} à l’avance.`
          : `Anyone may leave, with ${writeDays(noticeDays, 'en')} of notice.`,
    ),
    ...(capital
      ? [
          clause('leaving.repayment', (language) =>
            repaymentMonths === 0
              ? language === 'fr'
                ? 'Les parts sont remboursées dès que les comptes de l’année du départ sont approuvés.'
                : 'Shares are paid back as soon as the accounts of the year of leaving are approved.'
              : language === 'fr'
                ? `Les parts sont remboursées dans les ${writeMonths(repaymentMonths, 'fr')} qui suivent les comptes de l’année du départ.`
                : `Shares are paid back within ${writeMonths(repaymentMonths, 'en')} of the accounts of the year of leaving.`,
          ),
        ]
      : []),
    clause('leaving.exclusion', (language) =>
      language === 'fr'
        ? `Une exclusion est décidée après que la personne a pu s’expliquer, avec au moins ${writeDays(hearingDays, 'fr')} pour se préparer. Elle a ensuite ${writeDays(appealDays, 'fr')} pour faire appel devant l’assemblée.`
        : `An exclusion is decided once the member could be heard, with at least ${writeDays(hearingDays, 'en')} to prepare. They then have ${writeDays(appealDays, 'en')} to appeal to the assembly.`,
    ),
    clause('leaving.dues', (language) =>
      unpaidDuesDays === null
        ? language === 'fr'
          ? 'On ne perd pas sa qualité de membre pour une cotisation impayée.'
          : 'Nobody stops being a member for unpaid dues.'
        : language === 'fr'
          ? `Le conseil d’administration peut radier un membre dont la cotisation reste impayée ${writeDays(unpaidDuesDays, 'fr')} après un rappel.`
          : `The board may strike off a member whose dues are still unpaid ${writeDays(unpaidDuesDays, 'en')} after a reminder.`,
    ),
  ]
}
