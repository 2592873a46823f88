import type { FilePartForm } from '~/modules/debates/forms'
import type { Template } from '~/modules/debates/rules/debate'

/** What a debate of the demonstration says; every text tells that it is an example. */
export type DebateTexts = {
  template: Template
  title: string
  /** From the opening to the close, both included. */
  days: number
  question: Record<'question' | 'summary' | 'scope' | 'publics' | 'authority', string>
  rules: Record<'rules' | 'governance' | 'team', string>
  file: readonly Omit<FilePartForm, 'revision'>[]
  /** Days from the opening, where the residents vote. */
  votation?: { from: number; until: number }
}

const text = (title: string, body: string) => ({ kind: 'text' as const, title, text: body, value: '', source: '' })
const alternative = (title: string, body: string) => ({ ...text(title, body), kind: 'alternative' as const })

const rules = {
  rules:
    'Exemple de démonstration.\n\n- Toute personne peut contribuer, avec ou sans compte.\n- On critique les idées, jamais les gens.\n- Ce qui est retiré l’est pour une raison publique, avec un recours devant les garants.\n- Chaque recommandation reçoit une réponse publique.',
  governance:
    'La coopérative conduit le débat. Les garants veillent, chacun nommé par une autre autorité. Le comité d’éthique suit la charte éthique.',
  team: 'L’équipe de démonstration de la coopérative\u00a0: une cheffe de projet, deux animateurs.',
}

export const shortChains = {
  template: 'regional-debate',
  title: 'Développer les circuits courts alimentaires',
  days: 120,
  votation: { from: 14, until: 45 },
  question: {
    question: 'Comment manger plus près de chez nous, dans toute la région, sans laisser personne de côté\u202f?',
    summary:
      'Exemple de démonstration. Un PETR demande un débat sur les circuits courts\u00a0: du champ à l’assiette avec un intermédiaire au plus. Le sujet dépasse chacun\u00a0: producteurs, cantines, commerces, habitants, collectivités.',
    scope:
      'En débat\u00a0: la restauration collective, les lieux de vente, la logistique, l’accès pour tous, le foncier.\n\nHors débat\u00a0: les aides européennes, décidées ailleurs.\n\nRien n’est encore décidé.',
    publics:
      'Habitants, agriculteurs, cuisiniers et cuisinières des cantines, commerçants, élus. Des ateliers vont là où les réunions publiques ne vont pas\u00a0: marchés, cantines, foyers.',
    authority: 'Collectivité de démonstration',
  },
  rules,
  file: [
    text(
      'De quoi parle-t-on\u202f?',
      'Exemple de démonstration. On appelle **circuit court** une vente où il y a au plus un intermédiaire entre qui produit et qui mange.',
    ),
    text(
      'Ce qui bloque, ce qui aide',
      'Exemple de démonstration.\n\n- Les petites quantités coûtent cher à transporter.\n- Une légumerie partagée permet aux cantines d’acheter brut.\n- Un horaire de vente tardif touche celles et ceux qui travaillent.',
    ),
    alternative(
      'Ne rien faire',
      'Chacun continue comme aujourd’hui. Ce qui existe reste fragile, et dépend de quelques personnes.',
    ),
    alternative(
      'Commencer par les cantines',
      'Les collectivités groupent leurs commandes et s’engagent sur plusieurs années.',
    ),
    alternative(
      'Commencer par les lieux de vente',
      'Une halle ou un camion par bassin de vie, géré avec les producteurs.',
    ),
  ],
  news: {
    title: 'Le débat est ouvert',
    text: 'Exemple de démonstration. Le dossier est en ligne, les contributions sont ouvertes. Les premiers ateliers se préparent\u00a0: proposez une étape.',
  },
  asked: {
    question: 'Une épicerie de village compte-t-elle comme circuit court\u202f?',
    answer: 'Oui, si elle achète directement à qui produit\u00a0: il n’y a alors qu’un intermédiaire.',
  },
  seizure: {
    title: 'Les horaires des ateliers',
    text: 'Les ateliers annoncés sont tous à 18\u00a0h\u00a030. Qui travaille le soir, ou garde ses enfants, ne peut pas venir.',
  },
  answer:
    'Exemple de démonstration. La demande est fondée\u00a0: les règles promettent que chacun puisse prendre part. Nous avons demandé à l’équipe qu’un atelier sur trois ait lieu le samedi matin, avec une garde d’enfants.',
  journal: {
    title: 'Lecture du dossier',
    text: 'Exemple de démonstration. Nous avons relu le dossier avant l’ouverture. Les possibilités y sont, dont celle de ne rien faire. Nous demandons que les sources des chiffres à venir soient données.',
  },
} as const satisfies DebateTexts & Record<string, unknown>

export const workChanges: DebateTexts = {
  template: 'consultation',
  title: 'Les évolutions du travail',
  days: 60,
  question: {
    question: 'Le travail change\u00a0: comment bien en vivre, ici, dans dix ans\u202f?',
    summary:
      'Exemple de démonstration. Les sociétaires ont demandé un débat à l’échelle de la région sur les évolutions du travail\u00a0: horaires, distances, métiers, sens.',
    scope:
      'En débat\u00a0: le travail à distance, les mobilités, les métiers qui manquent, le temps.\n\nHors débat\u00a0: le droit du travail, qui se décide à l’échelle du pays.',
    publics: 'Toute personne qui travaille, cherche un emploi, emploie, apprend ou est à la retraite dans la région.',
    authority: 'Collectivité de démonstration',
  },
  rules,
  file: [
    text(
      'Pourquoi ce débat',
      'Exemple de démonstration. Une assemblée de la coopérative l’a demandé par une résolution.',
    ),
    alternative('Ne rien faire', 'Chacun s’adapte de son côté, avec ce qu’il a.'),
    alternative('Des lieux de travail partagés', 'Un lieu par bassin de vie, pour travailler près de chez soi.'),
  ],
}
