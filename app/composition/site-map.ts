import type { Locale } from '~/platform/i18n/locale'

export type PublicPage = {
  /** Without language. */
  path: string
  title: Record<Locale, string>
  /** What one finds there; search reads it too. */
  about: Record<Locale, string>
}
export type SiteSection = { id: string; title: Record<Locale, string>; pages: readonly PublicPage[] }

const page = (path: string, fr: [string, string], en: [string, string]): PublicPage => ({
  path,
  title: { fr: fr[0], en: en[0] },
  about: { fr: fr[1], en: en[1] },
})

/**
 * Every public page with an address of its own: the site map, sitemap.xml and search are made from it. A test compares
 * it with app/routes.ts, so that no page is missing and none is listed that does not exist.
 */
export const siteSections: readonly SiteSection[] = [
  {
    id: 'cooperative',
    title: { fr: 'La coopérative', en: 'The cooperative' },
    pages: [
      page(
        '/',
        ['Accueil', 'Ce que fait la coopérative, ce qui est ouvert en ce moment.'],
        ['Home', 'What the cooperative does, what is open now.'],
      ),
      page(
        '/a-propos',
        ['Qui nous sommes', 'Objectifs, fonctions, origine et forme juridique.'],
        ['Who we are', 'Objectives, functions, origin and legal form.'],
      ),
      page(
        '/charte-ethique',
        ['Charte éthique', 'Les valeurs qui règlent la conduite de la coopérative.'],
        ['Ethics charter', 'The values that govern the cooperative’s conduct.'],
      ),
      page(
        '/journal',
        ['Journal public', 'Chaque acte du portail, chaîné au précédent, à vérifier.'],
        ['Public journal', 'Each act of the portal, chained to the one before, to be checked.'],
      ),
      page(
        '/contact',
        ['Nous écrire', 'Poser une question, signaler une difficulté, proposer un sujet.'],
        ['Write to us', 'Ask a question, report a difficulty, propose a subject.'],
      ),
    ],
  },
  {
    id: 'label',
    title: { fr: 'Le label', en: 'The label' },
    pages: [
      page(
        '/label',
        ['Le label', 'À quoi il sert, qui peut le demander, comment.'],
        ['The label', 'What it is for, who may apply, how.'],
      ),
      page(
        '/label/verifier-ma-demarche',
        ['Vérifier ma démarche', 'Sans compte\u00a0: ce qui est rempli et ce qui manque au regard de la charte.'],
        ['Check my process', 'Without an account: what is met and what is missing against the charter.'],
      ),
      page(
        '/label/charte',
        ['La charte', 'Ses articles, ses critères et ses versions.'],
        ['The charter', 'Its articles, its criteria and its versions.'],
      ),
      page(
        '/label/procedure',
        ['La procédure', 'Les étapes d’une demande, qui agit, en combien de temps.'],
        ['The procedure', 'The steps of an application, who acts, in how much time.'],
      ),
      page(
        '/label/registre',
        ['Le registre', 'Tous les labels délivrés, à filtrer et à télécharger.'],
        ['The register', 'All the labels granted, to filter and to download.'],
      ),
      page(
        '/label/verifier',
        ['Vérifier un label', 'Par le numéro ou le code du certificat.'],
        ['Verify a label', 'By the number or the code of the certificate.'],
      ),
    ],
  },
  {
    id: 'territoire',
    title: { fr: 'Le territoire', en: 'The territory' },
    pages: [
      page(
        '/territoire',
        ['Territoire', 'Départements, bassins de vie, intercommunalités et communes de la région.'],
        ['Territory', 'Départements, living areas, groupings of communes and communes of the région.'],
      ),
    ],
  },
  {
    id: 'site',
    title: { fr: 'Ce site', en: 'This site' },
    pages: [
      page(
        '/recherche',
        ['Rechercher', 'Chercher dans tout ce qui est public.'],
        ['Search', 'Search all that is public.'],
      ),
      page(
        '/aide',
        ['Aide', 'Réponses aux questions fréquentes\u00a0: compte, demande, courriels.'],
        ['Help', 'Answers to frequent questions: account, application, mails.'],
      ),
      page('/plan-du-site', ['Plan du site', 'Toutes les pages publiques.'], ['Site map', 'All the public pages.']),
      page(
        '/accessibilite',
        ['Accessibilité', 'Ce qui est vérifié, ce qui ne l’est pas encore, comment signaler une difficulté.'],
        ['Accessibility', 'What is checked, what is not yet, how to report a difficulty.'],
      ),
      page(
        '/donnees-personnelles',
        ['Données personnelles', 'Ce qui est gardé, pourquoi, combien de temps, et vos droits.'],
        ['Personal data', 'What is kept, why, how long, and your rights.'],
      ),
      page(
        '/mentions-legales',
        ['Mentions légales', 'Éditeur, hébergement, licences.'],
        ['Legal notice', 'Publisher, hosting, licences.'],
      ),
    ],
  },
]

export const publicPages: readonly PublicPage[] = siteSections.flatMap(({ pages }) => pages)

/** Addresses that are open to visitors but are no page to list: why, for whoever adds one. */
export const unlistedPages: Readonly<Record<string, string>> = {
  '/flux.xml': 'a feed',
  '/robots.txt': 'for robots',
  '/sitemap.xml': 'for robots',
}

/** Where everything needs an account, or serves an act under way: kept from robots and out of the site map. */
export const privateSections: readonly string[] = [
  '/espace',
  '/equipe',
  '/dev',
  '/compte',
  '/connexion',
  '/deconnexion',
  '/fichiers',
  '/inscription',
  '/invitations',
  '/mot-de-passe',
  '/mot-de-passe-oublie',
]
