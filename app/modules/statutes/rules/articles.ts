import type { Text } from '../../criteria/rules/text'
import { initiativeClauses, noticeClauses, proxyClauses, quorumClauses } from './clauses/assemblies'
import { bodyClauses } from './clauses/bodies'
import type { Clause } from './clauses/clause'
import { capitalClauses, leavingClauses } from './clauses/leaving'
import { categoryClauses, formClauses } from './clauses/members'
import { majorityClauses, votingClauses } from './clauses/votes'
import type { Statutes } from './statutes'

/** The articles of every version, always in this order and under these numbers: a citation stays true. */
export const articleIds = [
  'form',
  'categories',
  'voting',
  'quorums',
  'majorities',
  'notice',
  'proxies',
  'initiative',
  'bodies',
  'capital',
  'leaving',
] as const
export type ArticleId = (typeof articleIds)[number]

export const articleTitles: Readonly<Record<ArticleId, Text>> = {
  form: { fr: 'Nom et forme', en: 'Name and form' },
  categories: { fr: 'Qui peut être membre', en: 'Who may be a member' },
  voting: { fr: 'Comment les voix comptent', en: 'How votes count' },
  quorums: { fr: 'Quorums', en: 'Quorums' },
  majorities: { fr: 'Majorités', en: 'Majorities' },
  notice: { fr: 'Convocation', en: 'Calling an assembly' },
  proxies: { fr: 'Pouvoirs', en: 'Proxies' },
  initiative: { fr: 'Initiative des membres', en: 'Initiative of the members' },
  bodies: { fr: 'Instances', en: 'Bodies' },
  capital: { fr: 'Capital', en: 'Capital' },
  leaving: { fr: 'Partir', en: 'Leaving' },
}

const writers: Readonly<Record<ArticleId, (statutes: Statutes) => Clause[]>> = {
  form: formClauses,
  categories: categoryClauses,
  voting: votingClauses,
  quorums: quorumClauses,
  majorities: majorityClauses,
  notice: noticeClauses,
  proxies: proxyClauses,
  initiative: initiativeClauses,
  bodies: bodyClauses,
  capital: capitalClauses,
  leaving: leavingClauses,
}

export type StatutesArticle = { id: ArticleId; number: number; title: Text; clauses: readonly Clause[] }

/** The statutes in plain words, article by article, from the same data that the portal computes with. */
export const statutesArticles = (statutes: Statutes): StatutesArticle[] =>
  articleIds.map((id, index) => ({ id, number: index + 1, title: articleTitles[id], clauses: writers[id](statutes) }))

/** How pages cite an article: 'statuts, art. 4 (quorums)'. */
export function citeArticle(id: ArticleId): Text {
  const number = articleIds.indexOf(id) + 1
  return {
    fr: `statuts, art.\u00a0${number} (${articleTitles[id].fr.toLowerCase()})`,
    en: `statutes, art.\u00a0${number} (${articleTitles[id].en.toLowerCase()})`,
  }
}
