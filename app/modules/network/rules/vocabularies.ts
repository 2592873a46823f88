/**
 * The words that entries are described by, after Participedia's data model (participedia.net, "Data fields") and, for the
 * level of participation, the spectrum of the International Association for Public Participation (IAP2). Codes are kept;
 * their French and English words are in messages/vocabularies.ts.
 */
export const vocabularies = {
  theme: [
    'agriculture-food',
    'citizenship-democracy',
    'climate-energy',
    'culture-heritage',
    'digital',
    'economy-work',
    'education-youth',
    'health-care',
    'housing-planning',
    'laicity-living-together',
    'mobility',
    'public-services',
    'social-solidarity',
    'water-biodiversity',
  ],
  purpose: [
    'make-decision',
    'give-opinion',
    'build-project',
    'manage-commons',
    'inform-public',
    'learn-together',
    'evaluate-action',
    'resolve-conflict',
    'give-voice',
    'weave-community',
  ],
  public: [
    'all-residents',
    'young-people',
    'older-people',
    'far-from-participation',
    'rural-residents',
    'neighbourhood',
    'users-of-service',
    'employees',
    'students',
    'elected-officials',
    'public-officials',
    'associations',
    'companies',
  ],
  recruitment: ['open', 'invited', 'drawn-by-lot', 'targeted', 'elected-or-appointed', 'mixed'],
  level: ['inform', 'consult', 'involve', 'collaborate', 'empower'],
  duration: ['half-day', 'one-day', 'days', 'weeks', 'months', 'permanent'],
  cost: ['none', 'under-1000', '1000-5000', '5000-20000', '20000-100000', 'over-100000'],
  funder: [
    'own-means',
    'commune',
    'epci-petr',
    'departement',
    'region',
    'state',
    'european-union',
    'foundation',
    'donations',
  ],
  outcome: ['adopted', 'adopted-in-part', 'under-study', 'not-adopted', 'done-by-residents', 'no-decision-expected'],
  /** What a method needs. */
  groupSize: ['up-to-12', '12-30', '30-100', 'over-100'],
  /** Kinds of the resource place. */
  resourceKind: ['guide', 'report', 'tool', 'training', 'video', 'legal-text', 'data', 'website'],
} as const

export type Vocabulary = keyof typeof vocabularies
export type Word<V extends Vocabulary> = (typeof vocabularies)[V][number]

export const isWordOf = <V extends Vocabulary>(vocabulary: V, text: unknown): text is Word<V> =>
  (vocabularies[vocabulary] as readonly unknown[]).includes(text)

export { type Precision, precisions } from '~/modules/territory/rules/given-place'

/** Licences that an entry may be given under. */
export const licences = ['lo-2.0', 'cc-by-sa-4.0'] as const
export type Licence = (typeof licences)[number]
export const isLicence = (text: unknown): text is Licence => (licences as readonly unknown[]).includes(text)

export const licenceAddresses: Readonly<Record<Licence, string>> = {
  'lo-2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  'cc-by-sa-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
}
