import { writeCount } from '../../../criteria/rules/text'
import type { Statutes } from '../statutes'
import { type Clause, clause, writeDays, writeMajority, writeMonths, writeShare } from './clause'

type Body = Statutes['bodies'][number]

const namers = {
  fr: {
    assembly: 'élus par l’assemblée',
    board: 'nommés par le conseil d’administration',
    outside: 'désignés hors de la structure',
  },
  en: { assembly: 'elected by the assembly', board: 'named by the board', outside: 'named from outside' },
} as const

/** What each body is for, who sits on it and how it decides: one clause each, so that a change shows where it is. */
export const bodyClauses = ({ bodies }: Statutes): Clause[] => bodies.flatMap(clausesOf)

function clausesOf(body: Body): Clause[] {
  const { id, name, description, seats, namedBy, termMonths, renewals } = body
  return [
    clause(`body.${id}`, (language) => description[language], name),
    clause(
      `body.${id}.members`,
      (language) =>
        language === 'fr'
          ? `${rangeOf(seats, 'à')} membres, ${namers.fr[namedBy]} pour ${writeMonths(termMonths, 'fr')}, ${renewalWords(renewals, 'fr')}.`
          : `${rangeOf(seats, 'to')} members, ${namers.en[namedBy]} for ${writeMonths(termMonths, 'en')}, ${renewalWords(renewals, 'en')}.`,
      { fr: `${name.fr}, composition`, en: `${name.en}, members` },
    ),
    clause(`body.${id}.decisions`, (language) => decisionWords(body, language), {
      fr: `${name.fr}, séances`,
      en: `${name.en}, sittings`,
    }),
  ]
}

const rangeOf = ({ least, most }: Body['seats'], to: string): string =>
  least === most ? String(least) : `${least} ${to} ${most}`

function renewalWords(renewals: number | null, language: 'fr' | 'en'): string {
  if (language === 'fr')
    return renewals === null
      ? 'renouvelables sans limite'
      : renewals === 0
        ? 'non renouvelables'
        : renewals === 1
          ? 'renouvelables une fois'
          : `renouvelables ${renewals} fois de suite`
  return renewals === null
    ? 'renewable without limit'
    : renewals === 0
      ? 'not renewable'
      : renewals === 1
        ? 'renewable once'
        : `renewable ${renewals} times in a row`
}

function decisionWords({ noticeDays, quorum, majority, chairCasting, proxyCap }: Body, language: 'fr' | 'en'): string {
  if (language === 'fr')
    return [
      `La convocation part au moins ${writeDays(noticeDays, 'fr')} avant ; il faut y réunir au moins ${writeShare(quorum, 'fr')} des membres, et pour décider ${writeMajority(majority, 'fr')}.`,
      chairCasting ? 'À égalité, la voix de la présidence l’emporte.' : 'À égalité, la proposition n’est pas adoptée.',
      proxyCap === 0
        ? 'On n’y donne pas pouvoir.'
        : `Chacun y porte au plus ${writeCount(proxyCap, 'fr', 'pouvoir', 'pouvoirs')}.`,
    ].join(' ')
  return [
    `Members are called at least ${writeDays(noticeDays, 'en')} before; at least ${writeShare(quorum, 'en')} of them must be there, and deciding takes ${writeMajority(majority, 'en')}.`,
    chairCasting ? 'On a tie the chair’s vote prevails.' : 'On a tie the proposal is not adopted.',
    proxyCap === 0
      ? 'There are no proxies.'
      : `Each member holds at most ${writeCount(proxyCap, 'en', 'proxy', 'proxies')}.`,
  ].join(' ')
}
