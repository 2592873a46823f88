import type { Messages } from '../i18n/messages'

const fr = {
  signature: 'Coopérative Régionale de Démocratie Permanente, Centre-Val de Loire',
  reason:
    'Vous recevez ce message à cause d’une démarche faite sur le portail avec votre adresse. Si ce n’est pas vous, rien d’autre ne vous sera demandé.',
  contact: 'Nous écrire',
  unsubscribe: 'Ne plus recevoir ces messages',
  demonstration: 'Ce message vient d’une démonstration\u00a0: la coopérative et ses dossiers sont fictifs.',
  fact: (name: string, value: string) => `${name}\u00a0: ${value}`,
}

export const mailMessages: Messages<typeof fr> = {
  fr,
  en: {
    signature: 'Regional Cooperative of Permanent Democracy, Centre-Val de Loire, France',
    reason:
      'You receive this message because of something done on the portal with your address. If it was not you, nothing more will be asked of you.',
    contact: 'Write to us',
    unsubscribe: 'Stop receiving these messages',
    demonstration: 'This message comes from a demonstration: the cooperative and its files are fictional.',
    fact: (name, value) => `${name}: ${value}`,
  },
}
