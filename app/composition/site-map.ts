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
    id: 'gouvernance',
    title: { fr: 'Gouvernance', en: 'Governance' },
    pages: [
      page(
        '/gouvernance',
        ['Gouvernance', 'Qui décide, comment pèsent les voix, ce qui vient et ce qui vient d’être décidé.'],
        ['Governance', 'Who decides, how votes weigh, what is coming and what was just decided.'],
      ),
      page(
        '/statuts',
        ['Les statuts', 'Membres, collèges, quorums, majorités, instances, en langage clair.'],
        ['The statutes', 'Members, colleges, quorums, majorities, bodies, in plain words.'],
      ),
      page(
        '/statuts/comment-se-compte-un-vote',
        ['Comment se compte un vote', 'Un exemple à changer, compté avec les statuts en vigueur.'],
        ['How a vote is counted', 'An example to change, counted with the statutes in force.'],
      ),
      page(
        '/adherer',
        ['Adhérer', 'Qui peut devenir sociétaire, avec combien de parts et quelle cotisation.'],
        ['Join', 'Who may become a member, with how many shares and which dues.'],
      ),
      page(
        '/societaires',
        ['Annuaire des sociétaires', 'Les sociétaires qui ont choisi d’y figurer.'],
        ['Directory of members', 'The members who chose to be in it.'],
      ),
      page(
        '/assemblees',
        [
          'Assemblées',
          'Les assemblées des sociétaires et leurs consultations\u00a0: à venir, passées, procès-verbaux.',
        ],
        ['Assemblies', 'The members’ assemblies and consultations: coming, past, minutes.'],
      ),
      page(
        '/seances',
        ['Séances des instances', 'Les séances du conseil et des comités\u00a0: à venir et passées.'],
        ['Sittings of the bodies', 'The sittings of the board and the committees: coming and past.'],
      ),
      page(
        '/instances',
        ['Les instances', 'Ce que fait chaque instance, ses sièges, qui y siège, quand.'],
        ['Bodies', 'What each body does, its seats, who sits in it, when.'],
      ),
      page(
        '/decisions',
        ['Les décisions', 'Le registre public\u00a0: texte, raison, vote et suites de chaque décision.'],
        ['Decisions', 'The public register: text, reason, vote and follow-up of each decision.'],
      ),
      page(
        '/declarations',
        ['Déclarations', 'Les textes que signent des personnes et des organisations, et qui les a signés.'],
        ['Declarations', 'The texts that people and organisations sign, and who signed them.'],
      ),
      page(
        '/votes/verifier',
        ['Vérifier un vote', 'Recompter un vote clos depuis son archive, dans le navigateur ou par une commande.'],
        ['Check a vote', 'Count a closed vote again from its archive, in the browser or by a command.'],
      ),
      page(
        '/votes/cle',
        ['Clé des archives de vote', 'La clé publique qui signe l’archive de chaque vote.'],
        ['Key of the archives of votes', 'The public key that signs each vote’s archive.'],
      ),
      page(
        '/comptes',
        ['Budget et comptes', 'Ce que la coopérative reçoit et dépense, et la part de la Région.'],
        ['Budget and accounts', 'What the cooperative receives and spends, and the Région’s share.'],
      ),
    ],
  },
  {
    id: 'cercles',
    title: { fr: 'Groupes et communautés', en: 'Groups and communities' },
    pages: [
      page(
        '/groupes',
        ['Groupes d’échange', 'Échanger sur sa pratique, thème par thème, avec d’autres qui la vivent.'],
        ['Exchange groups', 'Exchanging on one’s practice, theme by theme, with others who live it.'],
      ),
      page(
        '/communautes',
        ['Communautés d’acteurs', 'Leurs jardiniers, leurs cercles, leurs besoins et leurs offres.'],
        ['Communities of actors', 'Their gardeners, their circles, their needs and offers.'],
      ),
      page(
        '/lettres',
        ['Lettres des communautés', 'Toutes les lettres envoyées, écrites à plusieurs mains.'],
        ['Letters of the communities', 'All the letters sent, written by several hands.'],
      ),
      page(
        '/lettres/abonnement',
        ['Recevoir une lettre', 'S’abonner à la lettre d’une communauté, sans compte.'],
        ['Receive a letter', 'Subscribing to a community’s letter, without an account.'],
      ),
    ],
  },
  {
    id: 'reponses',
    title: { fr: 'Réponses aux débats', en: 'Answers to debates' },
    pages: [
      page(
        '/reponses',
        ['Les réponses aux débats', 'Ce que les institutions ont répondu, promis et fait, débat après débat.'],
        ['Answers to the debates', 'What institutions answered, promised and did, debate after debate.'],
      ),
      page(
        '/debats/procedure',
        ['Comment se déroule un débat', 'Les étapes, qui agit, en combien de temps.'],
        ['How a debate goes', 'The steps, who acts, in how much time.'],
      ),
    ],
  },
  {
    id: 'reseau',
    title: { fr: 'Le réseau', en: 'The network' },
    pages: [
      page(
        '/reseau',
        ['Le réseau', 'Pratiques, méthodes, ressources et personnes\u00a0: ce qui se fait et comment le refaire.'],
        ['The network', 'Practices, methods, resources and people: what is done and how to do it again.'],
      ),
      page(
        '/reseau/carte',
        [
          'Carte des bonnes pratiques',
          'Où l’on pratique la démocratie permanente dans la région, à filtrer et à parcourir.',
        ],
        ['Map of good practices', 'Where permanent democracy is practised in the région, to filter and to roam.'],
      ),
      page(
        '/reseau/pratiques',
        ['Bonnes pratiques', 'La liste de ce que montre la carte, par thème, public, méthode et lieu.'],
        ['Good practices', 'The list of what the map shows, by theme, public, method and place.'],
      ),
      page(
        '/reseau/integrer',
        ['Intégrer la carte à votre site', 'Le code qui affiche la carte, avec vos critères, sur un autre site.'],
        ['Put the map on your site', 'The code that shows the map, with your criteria, on another site.'],
      ),
      page(
        '/reseau/methodes',
        ['Méthodes', 'Forum ouvert, débat mouvant et les autres, décrites pour être refaites.'],
        ['Methods', 'Open space, moving debate and the others, described so as to be done again.'],
      ),
      page(
        '/reseau/ressources',
        ['Ressources', 'Guides, outils, rapports, formations et sites sur la participation.'],
        ['Resources', 'Guides, tools, reports, training and sites on participation.'],
      ),
      page(
        '/reseau/praticiens',
        ['Praticiennes et praticiens', 'Les personnes qui ont choisi de se faire connaître.'],
        ['Practitioners', 'The people who chose to make themselves known.'],
      ),
      page(
        '/reseau/proposer',
        ['Partager', 'Proposer une pratique, une méthode ou une ressource, avec ou sans compte.'],
        ['Share', 'Propose a practice, a method or a resource, with or without an account.'],
      ),
      page(
        '/reseau/a-confirmer',
        ['À confirmer', 'Les fiches et les changements qui attendent celles et ceux qui connaissent.'],
        ['To be confirmed', 'The pages and changes that wait for those who know.'],
      ),
      page(
        '/debats',
        [
          'Débats',
          'Les débats publics régionaux\u00a0: ouverts, à venir, terminés, avec leurs garants et leurs réponses.',
        ],
        ['Debates', 'The regional public debates: open, to come, over, with their garants and their answers.'],
      ),
      page(
        '/rencontres',
        [
          'Rencontres',
          'Rencontres, ateliers, groupes d’échange et formations\u00a0: à venir et passés, et les 23 Fabriks de 2017.',
        ],
        ['Meetings', 'Meetings, workshops, exchange groups and training: coming and past, and the 23 Fabriks of 2017.'],
      ),
      page(
        '/programme',
        ['Programme annuel', 'Ce que l’équipe prévoit dans l’année, pour qui, et ce qui en a été fait.'],
        ['Annual programme', 'What the team plans for the year, for whom, and what came of it.'],
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
        '/label/charte/differences',
        ['Ce qui change dans la charte', 'Deux versions comparées, critère par critère.'],
        ['What changes in the charter', 'Two versions compared, criterion by criterion.'],
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
        '/label/chiffres',
        ['Les chiffres du label', 'Délais, accords par organisation et département, motifs de refus, recours.'],
        ['The label in figures', 'Times, grants by organisation and département, reasons of refusal, appeals.'],
      ),
      page(
        '/label/verifier',
        ['Vérifier un label', 'Par le numéro ou le code du certificat.'],
        ['Verify a label', 'By the number or the code of the certificate.'],
      ),
      page(
        '/label/verifier-un-badge',
        ['Vérifier un badge', 'Déposer un badge numérique, savoir s’il est authentique et si le label tient.'],
        ['Check a badge', 'Drop a digital badge, know whether it is genuine and whether the label holds.'],
      ),
    ],
  },
  {
    id: 'saisines',
    title: { fr: 'Saisir', en: 'Refer a subject' },
    pages: [
      page(
        '/saisir',
        ['Saisir la coopérative', 'Qui peut demander un débat public régional, de quoi, avec quelles règles.'],
        ['Refer a subject', 'Who may ask for a regional public debate, on what, by which rules.'],
      ),
      page(
        '/saisir/verifier',
        ['Vérifier mon sujet', 'Les questions et la vérification d’une saisine, sans compte.'],
        ['Check my subject', 'The questions and the check of a referral, without an account.'],
      ),
      page(
        '/saisines',
        ['Les saisines', 'Tout ce dont la coopérative a été saisie, et où cela en est.'],
        ['The referrals', 'All that was referred to the cooperative, and where it stands.'],
      ),
      page(
        '/saisir/procedure',
        ['La procédure de saisine', 'Les étapes d’une saisine, qui décide, en combien de temps, comment contester.'],
        ['The procedure of a referral', 'The steps of a referral, who decides, in how much time, how to appeal.'],
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
      page(
        '/api',
        [
          'Données ouvertes',
          'Tout ce que le portail montre, à reprendre\u00a0: interface de programmation et fichier du jour.',
        ],
        ['Open data', 'Everything that the portal shows, to take away: programming interface and file of the day.'],
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
  '/label/registre.xml': 'a feed',
  '/reponses.xml': 'a feed',
  '/oembed': 'for other sites',
  '/saisines/semblables.json': 'for the page where a referral is written',
  '/reseau/carte/integree': 'a part of the page of another site',
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
  '/desabonnement',
  '/fichiers',
  '/inscription',
  '/invitations',
  '/mot-de-passe',
  '/mot-de-passe-oublie',
  '/signatures',
  '/soutiens',
]
