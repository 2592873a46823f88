import type { Translation } from '~/platform/i18n/messages'
import type { words as fr } from './words.fr'

export const words: Translation<typeof fr> = {
  kinds: {
    association: 'Association',
    company: 'Company or cooperative',
    'local-authority': 'Local authority',
    'public-body': 'Public body',
  },
  places: { region: 'region', departement: 'département', epci: 'intercommunality', petr: 'PETR', commune: 'commune' },
  organisationRoles: { representative: 'Representative', contributor: 'Contributor' },
  roleHints: {
    representative: 'May do everything: invite, edit, write and submit an application.',
    contributor: 'Writes applications; a representative submits them.',
  },
  roles: {
    member: 'Member',
    'label-instructor': 'Label instruction',
    'label-committee': 'Label committee',
    'second-label-committee': 'Second label committee',
    'third-label-committee': 'Third label committee',
    'ethics-committee': 'Ethics committee',
    garant: 'Guarantor',
    board: 'Board',
    team: 'Team',
    administrator: 'Administrator',
  },
  mandateStates: { upcoming: 'To come', 'in-force': 'In force', past: 'Over' },
}
