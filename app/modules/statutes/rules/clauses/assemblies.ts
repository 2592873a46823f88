import { type Language, writeCount } from '../../../criteria/rules/text'
import type { Statutes } from '../statutes'
import { type Clause, clause, writeDays, writeShare } from './clause'

/** How many members must be there for an assembly to decide. */
export const quorumClauses = ({ quorums }: Statutes): Clause[] =>
  quorums.map(({ assembly, call, share }) =>
    clause(
      `quorum.${assembly}.${call}`,
      (language) =>
        share
          ? language === 'fr'
            ? `Il faut réunir au moins ${writeShare(share, 'fr')} des membres, présents ou représentés.`
            : `At least ${writeShare(share, 'en')} of the members must be present or represented.`
          : language === 'fr'
            ? 'Aucun quorum n’est demandé.'
            : 'No quorum is asked.',
      {
        fr: `Assemblée ${assembly === 'ordinary' ? 'ordinaire' : 'extraordinaire'}, ${call === 1 ? 'première' : 'seconde'} convocation`,
        en: `${assembly === 'ordinary' ? 'Ordinary' : 'Extraordinary'} assembly, ${call === 1 ? 'first' : 'second'} call`,
      },
    ),
  )

export const noticeClauses = ({ notice }: Statutes): Clause[] => [
  clause('notice.ordinary', (language) =>
    language === 'fr'
      ? `La convocation à une assemblée ordinaire part au moins ${writeDays(notice.ordinaryDays, 'fr')} avant.`
      : `Members are called to an ordinary assembly at least ${writeDays(notice.ordinaryDays, 'en')} before.`,
  ),
  clause('notice.extraordinary', (language) =>
    language === 'fr'
      ? `La convocation à une assemblée extraordinaire part au moins ${writeDays(notice.extraordinaryDays, 'fr')} avant.`
      : `Members are called to an extraordinary assembly at least ${writeDays(notice.extraordinaryDays, 'en')} before.`,
  ),
  clause('notice.second-call', (language) =>
    language === 'fr'
      ? `Si le quorum manque, une seconde convocation part au moins ${writeDays(notice.secondCallDays, 'fr')} avant la nouvelle date.`
      : `Where the quorum is missing, a second call is sent at least ${writeDays(notice.secondCallDays, 'en')} before the new date.`,
  ),
]

export function proxyClauses({ proxies, voting }: Statutes): Clause[] {
  if (proxies.cap === 0)
    return [
      clause('proxies', (language) =>
        language === 'fr' ? 'Personne ne peut voter pour une autre personne.' : 'Nobody may vote for somebody else.',
      ),
    ]
  return [
    clause('proxies', (language) =>
      language === 'fr'
        ? `Un membre absent peut donner pouvoir à un autre${proxies.sameCollege && voting.kind === 'colleges' ? ' de son collège' : ''}. Nul ne porte plus de ${writeCount(proxies.cap, 'fr', 'pouvoir', 'pouvoirs')}, et un pouvoir ne se transmet pas.`
        : `An absent member may give a proxy to another${proxies.sameCollege && voting.kind === 'colleges' ? ' of their college' : ''}. Nobody holds more than ${writeCount(proxies.cap, 'en', 'proxy', 'proxies')}, and a proxy cannot be passed on.`,
    ),
    clause('proxies.blank', (language) =>
      proxies.blank === 'chair'
        ? language === 'fr'
          ? 'Un pouvoir sans nom va à la présidence de séance, qui vote ce que propose le conseil d’administration.'
          : 'A proxy that names nobody goes to the chair of the meeting, who votes for what the board proposes.'
        : language === 'fr'
          ? 'Un pouvoir sans nom n’est pas accepté.'
          : 'A proxy that names nobody is not accepted.',
    ),
  ]
}

export const initiativeClauses = ({ initiative }: Statutes): Clause[] => [
  clause('initiative.item', (language) =>
    language === 'fr'
      ? `Un point est inscrit à l’ordre du jour sur la signature d’au moins ${writeShare(initiative.item, 'fr')} des membres, au plus tard ${writeDays(initiative.itemDaysBefore, 'fr')} avant l’assemblée.`
      : `An item is put on the agenda when at least ${writeShare(initiative.item, 'en')} of the members sign for it, ${writeDays(initiative.itemDaysBefore, 'en')} before the assembly at the latest.`,
  ),
  clause('initiative.assembly', (language) =>
    language === 'fr'
      ? `Une assemblée est convoquée à la demande d’au moins ${writeShare(initiative.assembly, 'fr')} des membres${withinDays(initiative.assemblyDays, 'fr')}.`
      : `An assembly is called when at least ${writeShare(initiative.assembly, 'en')} of the members ask for it${withinDays(initiative.assemblyDays, 'en')}.`,
  ),
  ...(initiative.signingDays === undefined
    ? []
    : [
        clause('initiative.signing', (language) =>
          language === 'fr'
            ? `Les signatures se recueillent pendant ${writeDays(initiative.signingDays ?? 0, 'fr')}.`
            : `Signatures are gathered for ${writeDays(initiative.signingDays ?? 0, 'en')}.`,
        ),
      ]),
]

const withinDays = (days: number | undefined, language: Language): string =>
  days === undefined
    ? ''
    : language === 'fr'
      ? `, dans un délai de ${writeDays(days, 'fr')}`
      : `, within ${writeDays(days, 'en')}`
