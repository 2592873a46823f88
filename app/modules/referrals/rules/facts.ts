import type { Declared, Value } from '../../criteria/rules/expression'
import type { Kind } from '../../criteria/rules/operators'
import type { Text } from '../../criteria/rules/text'
import { type PlaceKind, placeKinds } from '../../territory/rules/place'
import { type RequesterKind, requesterKinds } from './referral'

/** What became of the commitment to answer: nobody was asked yet, asked without an answer, signed, refused. */
export const commitmentStates = ['none', 'asked', 'signed', 'refused'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What the portal knows of a referral beside its answers. Null where it is not known yet. */
export type ReferralFacts = {
  requesterKind: RequesterKind
  /** The draft's author acts for the organisation by a mandate; always true for the cooperative itself. */
  hasMandate: boolean
  /** The object in one sentence. */
  title: string
  territoryLevel: PlaceKind | null
  commitment: CommitmentState
  /** Valid signatures, on line and on paper together. */
  signatures: number
  /** The threshold, fixed when the collection began. */
  signaturesNeeded: number | null
  /** Documents attached. */
  documents: number
}

/** The kinds of the facts that a rule may read. */
export const factKinds: Declared = new Map<string, Kind>([
  ['requesterKind', 'text'],
  ['hasMandate', 'boolean'],
  ['title', 'text'],
  ['territoryLevel', 'text'],
  ['commitment', 'text'],
  ['signatures', 'number'],
  ['signaturesNeeded', 'number'],
  ['documents', 'number'],
])

/** The values that some facts have: a rule that compares them with another could never be true. */
export const factOptions: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['requesterKind', requesterKinds],
  ['territoryLevel', placeKinds],
  ['commitment', commitmentStates],
])

/** The facts as an expression reads them: what is not known is left out. */
export const factValues = (facts: ReferralFacts): ReadonlyMap<string, Value> =>
  new Map<string, Value>([
    ['requesterKind', facts.requesterKind],
    ['hasMandate', facts.hasMandate],
    ...(facts.title.trim() === '' ? [] : [['title', facts.title] as const]),
    ...(facts.territoryLevel === null ? [] : [['territoryLevel', facts.territoryLevel] as const]),
    ['commitment', facts.commitment],
    ['signatures', facts.signatures],
    ...(facts.signaturesNeeded === null ? [] : [['signaturesNeeded', facts.signaturesNeeded] as const]),
    ['documents', facts.documents],
  ])

export const requesterLabels: Readonly<Record<RequesterKind, Text>> = {
  petr: { fr: 'pôle d’équilibre territorial et rural (PETR)', en: 'PETR' },
  epci: { fr: 'intercommunalité', en: 'intermunicipality' },
  commune: { fr: 'commune', en: 'commune' },
  departement: { fr: 'conseil départemental', en: 'département council' },
  region: { fr: 'conseil régional', en: 'regional council' },
  association: { fr: 'association', en: 'association' },
  company: { fr: 'entreprise ou coopérative', en: 'company or cooperative' },
  university: { fr: 'université ou école', en: 'university or school' },
  ceser: { fr: 'CESER', en: 'CESER' },
  crj: { fr: 'conseil régional de la jeunesse', en: 'regional youth council' },
  residents: { fr: 'groupe d’habitantes et d’habitants', en: 'group of residents' },
  assembly: { fr: 'assemblée de la coopérative', en: 'assembly of the cooperative' },
  team: { fr: 'équipe de la coopérative', en: 'team of the cooperative' },
}

export const levelLabels: Readonly<Record<PlaceKind, Text>> = {
  region: { fr: 'région', en: 'région' },
  departement: { fr: 'département', en: 'département' },
  bassin: { fr: 'bassin de vie', en: 'bassin de vie' },
  petr: { fr: 'PETR', en: 'PETR' },
  epci: { fr: 'intercommunalité', en: 'intermunicipality' },
  commune: { fr: 'commune', en: 'commune' },
}

export const commitmentLabels: Readonly<Record<CommitmentState, Text>> = {
  none: { fr: 'demandé à personne', en: 'asked of nobody' },
  asked: { fr: 'demandé, sans réponse', en: 'asked, without an answer' },
  signed: { fr: 'signé', en: 'signed' },
  refused: { fr: 'refusé', en: 'refused' },
}

/** How the facts are called where a rule is said in words. */
export const factLabels: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    requesterKind: { fr: 'qui saisit', en: 'who refers' },
    hasMandate: { fr: 'le mandat de l’organisation', en: 'the mandate of the organisation' },
    title: { fr: 'l’objet en une phrase', en: 'the object in one sentence' },
    territoryLevel: { fr: 'l’échelle du territoire', en: 'the scale of the territory' },
    commitment: { fr: 'l’engagement de répondre', en: 'the commitment to answer' },
    signatures: { fr: 'le nombre de signatures', en: 'the number of signatures' },
    signaturesNeeded: { fr: 'le nombre de signatures à réunir', en: 'the number of signatures to collect' },
    documents: { fr: 'le nombre de documents joints', en: 'the number of documents attached' },
  } satisfies Record<string, Text>),
)

/** What a value of a fact is called. */
export function factValueLabel(fact: string, value: string): Text | undefined {
  if (fact === 'requesterKind')
    return requesterKinds.flatMap((kind) => (kind === value ? [requesterLabels[kind]] : []))[0]
  if (fact === 'territoryLevel') return placeKinds.flatMap((kind) => (kind === value ? [levelLabels[kind]] : []))[0]
  return commitmentStates.flatMap((state) => (state === value ? [commitmentLabels[state]] : []))[0]
}
