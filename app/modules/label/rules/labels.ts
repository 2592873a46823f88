import { bookLabels, type LabelsFor } from '../../criteria/rules/book-labels'
import type { Text } from '../../criteria/rules/text'
import type { NamedCriterion } from '../../criteria/rules/book'
import type { Criterion } from './charter'
import type { ApplicantKind, InitiativeKind } from './kinds'

export const applicantKindLabels: Readonly<Record<ApplicantKind, Text>> = {
  association: { fr: 'association', en: 'association' },
  company: { fr: 'entreprise ou coopérative', en: 'company or cooperative' },
  'local-authority': { fr: 'collectivité territoriale', en: 'local authority' },
  'public-body': { fr: 'établissement public', en: 'public body' },
}

export const initiativeKindLabels: Readonly<Record<InitiativeKind, Text>> = {
  debate: { fr: 'débat', en: 'debate' },
  process: { fr: 'démarche de participation', en: 'participation process' },
  organisation: { fr: 'organisation', en: 'organisation' },
}

const kindLabels: ReadonlyMap<string, Text> = new Map(
  Object.entries({ ...applicantKindLabels, ...initiativeKindLabels }),
)

const facts: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    applicantKind: { fr: 'le candidat', en: 'the applicant' },
    initiativeKind: { fr: 'l’initiative', en: 'the initiative' },
  } satisfies Record<string, Text>),
)

/** The labels of a charter, for `describe`. */
export const charterLabels = <C extends NamedCriterion = Criterion>(charter: {
  criteria: readonly C[]
}): LabelsFor<C> => bookLabels(charter, facts, (_, value) => kindLabels.get(value))
