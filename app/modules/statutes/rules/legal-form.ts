import { type AssemblyKind, assemblyKinds, type LegalForm, type Statutes } from './statutes'
import { type Law, laws } from './problem'

export const isScic = (form: LegalForm): boolean => form.startsWith('scic-')

type Fraction = { numerator: number; denominator: number }
type Quorum = Statutes['quorums'][number]
type FormDefaults = {
  quorums: Readonly<Record<AssemblyKind, readonly [first: Fraction | null, second: Fraction | null]>>
  law: Law
  noticeDays: number
}

const of = (numerator: number, denominator: number): Fraction => ({ numerator, denominator })
const quarterThenFifth = [of(1, 4), of(1, 5)] as const

/**
 * What a legal form gives where nothing else is set: the share of members who must be present or represented, by kind of
 * assembly and by call. Where the law leaves it to the statutes (association, SAS, GIP) these are those of an SA, which most
 * statutes take over.
 */
export const formDefaults: Readonly<Record<LegalForm, FormDefaults>> = {
  association: {
    quorums: { ordinary: quarterThenFifth, extraordinary: [of(1, 2), of(1, 4)] },
    law: {
      fr: 'loi du 1er juillet 1901\u00a0: les statuts en décident librement',
      en: 'law of 1 July 1901: the statutes are free to decide',
    },
    noticeDays: 15,
  },
  'scic-sa': {
    quorums: { ordinary: [of(1, 5), null], extraordinary: quarterThenFifth },
    law: laws.commerce('L. 225-96 et L. 225-98'),
    noticeDays: 15,
  },
  'scic-sas': {
    quorums: { ordinary: [of(1, 5), null], extraordinary: quarterThenFifth },
    law: laws.commerce('L. 227-9'),
    noticeDays: 15,
  },
  'scic-sarl': {
    quorums: { ordinary: [of(1, 2), null], extraordinary: quarterThenFifth },
    law: laws.commerce('L. 223-29 et L. 223-30'),
    noticeDays: 15,
  },
  gip: {
    quorums: { ordinary: [of(1, 2), null], extraordinary: [of(1, 2), null] },
    law: laws.gip('99 et 105'),
    noticeDays: 15,
  },
}

/** The quorums that a legal form gives, as the statutes write them. */
export const defaultQuorums = (form: LegalForm): Quorum[] =>
  assemblyKinds.flatMap((assembly): Quorum[] => [
    { assembly, call: 1, share: formDefaults[form].quorums[assembly][0] },
    { assembly, call: 2, share: formDefaults[form].quorums[assembly][1] },
  ])
