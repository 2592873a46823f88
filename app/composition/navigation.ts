import type { Messages, Translation } from '~/platform/i18n/messages'
import type { FooterColumn, NavigationItem } from '~/ui/page-shell'

const fr = {
  otherLocale: 'en',
  otherLanguage: 'English',
  demonstration:
    'Démonstration\u00a0: la coopérative, ses membres et ses dossiers sont fictifs\u202f; le territoire est réel.',
  footerNote: 'Coopérative Régionale de Démocratie Permanente, région Centre-Val de Loire.',
  label: 'Label',
  register: 'Registre',
  territory: 'Territoire',
  search: 'Rechercher',
  labelTitle: 'Le label',
  charter: 'La charte',
  procedure: 'La procédure',
  verify: 'Vérifier un label',
  apply: 'Demander le label',
  cooperativeTitle: 'La coopérative',
  about: 'Qui nous sommes',
  ethics: 'Charte éthique',
  journal: 'Journal public',
  contact: 'Nous écrire',
  siteTitle: 'Ce site',
  siteMap: 'Plan du site',
  accessibility: 'Accessibilité',
  privacy: 'Données personnelles',
  legal: 'Mentions légales',
  feed: 'Flux des nouveautés',
}

const en: Translation<typeof fr> = {
  otherLocale: 'fr',
  otherLanguage: 'Français',
  demonstration: 'Demonstration: the cooperative, its members and its files are fictional; the territory is real.',
  footerNote: 'Regional Cooperative of Permanent Democracy, Centre-Val de Loire region, France.',
  label: 'Label',
  register: 'Register',
  territory: 'Territory',
  search: 'Search',
  labelTitle: 'The label',
  charter: 'The charter',
  procedure: 'The procedure',
  verify: 'Verify a label',
  apply: 'Apply for the label',
  cooperativeTitle: 'The cooperative',
  about: 'Who we are',
  ethics: 'Ethics charter',
  journal: 'Public journal',
  contact: 'Write to us',
  siteTitle: 'This site',
  siteMap: 'Site map',
  accessibility: 'Accessibility',
  privacy: 'Personal data',
  legal: 'Legal notice',
  feed: 'News feed',
}

export const siteMessages: Messages<typeof fr> = { fr, en }
type SiteMessages = Translation<typeof fr>

export const navigation = (messages: SiteMessages): NavigationItem[] => [
  { href: '/label', label: messages.label },
  { href: '/label/registre', label: messages.register },
  { href: '/territoire', label: messages.territory },
  { href: '/recherche', label: messages.search },
]

export const footer = (messages: SiteMessages): FooterColumn[] => [
  {
    title: messages.labelTitle,
    links: [
      { href: '/label/charte', label: messages.charter },
      { href: '/label/procedure', label: messages.procedure },
      { href: '/label/verifier', label: messages.verify },
      { href: '/espace/label/nouvelle', label: messages.apply },
    ],
  },
  {
    title: messages.cooperativeTitle,
    links: [
      { href: '/a-propos', label: messages.about },
      { href: '/charte-ethique', label: messages.ethics },
      { href: '/journal', label: messages.journal },
      { href: '/contact', label: messages.contact },
    ],
  },
  {
    title: messages.siteTitle,
    links: [
      { href: '/plan-du-site', label: messages.siteMap },
      { href: '/accessibilite', label: messages.accessibility },
      { href: '/donnees-personnelles', label: messages.privacy },
      { href: '/mentions-legales', label: messages.legal },
      { href: '/flux.xml', label: messages.feed },
    ],
  },
]
