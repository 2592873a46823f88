import type { AnswerValue } from '../criteria/rules/answer-values'
import { demonstrationScheme } from './demonstration-scheme.server'
import type { InitiativeKind } from './rules/kinds'

export type Ending =
  | 'draft'
  | 'submitted'
  | 'under-review'
  | 'to-complete'
  | 'in-committee'
  | 'granted'
  | 'granted-with-plan'
  | 'refused'
  | 'closed'
  | 'revoked'

type Story = {
  title: string
  /** The label asked for: the first one where it is left out. */
  scheme?: string
  kind: InitiativeKind
  ending: Ending
  /** When the draft was opened. */
  daysAgo: number
  answers?: Readonly<Record<string, AnswerValue>>
  unanswered?: readonly string[]
  /** Criteria that the examiner finds not met. */
  notMet?: readonly string[]
  summary?: string
  /** Of an action plan, beside its main commitment: one whose day came before anything was said of it. */
  lateCommitment?: string
}

/** The demonstration's applications: fictional initiatives, one in each state, and labels to find in the register. */
export const stories: readonly Story[] = [
  { title: 'Le conseil permanent des habitants', kind: 'process', ending: 'granted', daysAgo: 240 },
  { title: 'Débattre des circuits courts', kind: 'debate', ending: 'granted', daysAgo: 222 },
  {
    title: 'Décider ensemble, du bureau à l’atelier',
    kind: 'organisation',
    ending: 'granted',
    daysAgo: 205,
    answers: { training: true },
  },
  { title: 'L’assemblée des usagers de la bibliothèque', kind: 'process', ending: 'revoked', daysAgo: 190 },
  { title: 'Quel partage de la rivière\u202f?', kind: 'debate', ending: 'granted', daysAgo: 168 },
  {
    title: 'Le budget participatif du campus',
    kind: 'process',
    ending: 'granted-with-plan',
    daysAgo: 150,
    notMet: ['evaluation'],
    summary:
      'La démarche est solide. Son évaluation reste à construire avec les participants\u00a0: c’est l’objet du plan d’action.',
    lateCommitment: 'Mettre en ligne les projets qui n’ont pas été retenus, avec les raisons',
  },
  { title: 'Une maison de la participation', kind: 'organisation', ending: 'granted', daysAgo: 132 },
  {
    title: 'La consultation sur le stationnement',
    kind: 'process',
    ending: 'refused',
    daysAgo: 118,
    answers: { influence: 'information' },
    notMet: ['influence', 'evaluation'],
    summary:
      'La participation ne pèse pas encore sur la décision. Le comité propose un appui pour aller plus loin, et examinera une nouvelle demande.',
  },
  {
    title: 'Les ateliers du soir',
    kind: 'process',
    ending: 'closed',
    daysAgo: 100,
    summary: 'L’initiative a pris fin avant la décision\u00a0: la demande n’a plus d’objet.',
  },
  { title: 'Les transports du soir, parlons-en', kind: 'debate', ending: 'in-committee', daysAgo: 30 },
  { title: 'Le comité des locataires', kind: 'process', ending: 'to-complete', daysAgo: 24 },
  { title: 'Un jury citoyen pour l’alimentation', kind: 'debate', ending: 'under-review', daysAgo: 40 },
  { title: 'Travailler autrement\u00a0: le débat', kind: 'debate', ending: 'submitted', daysAgo: 12 },
  { title: 'La fabrique des projets de quartier', kind: 'process', ending: 'submitted', daysAgo: 7 },
  {
    title: 'Le forum ouvert du bassin de vie',
    kind: 'debate',
    ending: 'draft',
    daysAgo: 5,
    unanswered: ['evaluation', 'sharing', 'opens-on', 'written-rules', 'accessibility'],
  },
  {
    title: 'Une association où chacun décide',
    scheme: demonstrationScheme,
    kind: 'organisation',
    ending: 'granted',
    daysAgo: 96,
    summary:
      'L’association réunit ses adhérents quatre fois par an, publie ses comptes rendus et forme celles et ceux qui s’engagent. Le comité des organisations le relève\u00a0: les règles y sont écrites et connues de tous.',
  },
  {
    title: 'Les agents et les usagers au conseil',
    scheme: demonstrationScheme,
    kind: 'organisation',
    ending: 'in-committee',
    daysAgo: 36,
  },
]
