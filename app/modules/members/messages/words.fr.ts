/** The module's own terms, wherever they are shown. */
export const words = {
  kinds: {
    association: 'Association',
    company: 'Entreprise ou coopérative',
    'local-authority': 'Collectivité',
    'public-body': 'Établissement public',
  },
  places: { region: 'région', departement: 'département', epci: 'intercommunalité', petr: 'PETR', commune: 'commune' },
  organisationRoles: { representative: 'Représente l’organisation', contributor: 'Contribue aux demandes' },
  roleHints: {
    representative: 'Peut tout faire\u00a0: inviter, modifier, rédiger et envoyer une demande.',
    contributor: 'Rédige les demandes\u202f; qui représente l’organisation les envoie.',
  },
  roles: {
    member: 'Sociétaire',
    'label-instructor': 'Instruction du label',
    'label-committee': 'Comité du label',
    'second-label-committee': 'Deuxième comité du label',
    'third-label-committee': 'Troisième comité du label',
    'ethics-committee': 'Comité d’éthique',
    garant: 'Garante ou garant',
    board: 'Conseil',
    team: 'Équipe',
    administrator: 'Administration du portail',
  },
  mandateStates: { upcoming: 'À venir', 'in-force': 'En cours', past: 'Terminé' },
}
