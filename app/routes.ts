import { index, route, type RouteConfig } from '@remix-run/route-config'

/**
 * Every URL of the portal, in the order of the modules. Each page also answers under a language, which the server takes
 * off the address first: /en/label, /fr/label.
 */
export default [
  index('routes/home.tsx'),

  // territory
  route('territoire', 'routes/territory/index.tsx'),
  route('territoire/:code', 'routes/territory/place.tsx'),
  route('territoire/recherche.json', 'routes/territory/search.ts'),

  // accounts
  route('inscription', 'routes/compte/sign-up.tsx'),
  route('inscription/confirmer/:token', 'routes/compte/confirm-address.tsx'),
  route('connexion', 'routes/compte/sign-in.tsx'),
  route('connexion/lien', 'routes/compte/sign-in-link.tsx'),
  route('connexion/lien/:token', 'routes/compte/follow-sign-in-link.tsx'),
  route('connexion/second-facteur', 'routes/compte/second-factor-sign-in.tsx'),
  route('deconnexion', 'routes/compte/sign-out.ts'),
  route('mot-de-passe-oublie', 'routes/compte/forgotten-password.tsx'),
  route('mot-de-passe/nouveau/:token', 'routes/compte/reset-password.tsx'),
  route('compte/adresse/:token', 'routes/compte/change-address.tsx'),
  route('compte/suppression/:token', 'routes/compte/erase-by-link.tsx'),
  route('espace/compte', 'routes/compte/account.tsx'),
  route('espace/compte/adresse', 'routes/compte/address.tsx'),
  route('espace/compte/donnees', 'routes/compte/data.tsx'),
  route('espace/compte/donnees/:format', 'routes/compte/data-file.ts'),
  route('espace/compte/mot-de-passe', 'routes/compte/password.tsx'),
  route('espace/compte/second-facteur', 'routes/compte/second-factor.tsx'),
  route('espace/compte/sessions', 'routes/compte/sessions.tsx'),

  // members
  route('equipe', 'routes/equipe/index.tsx'),
  route('equipe/mandats', 'routes/equipe/mandats.tsx'),
  route('equipe/mandats.csv', 'routes/equipe/mandats-csv.ts'),
  route('equipe/mandats/:id', 'routes/equipe/mandats-fiche.tsx'),
  route('equipe/mandats/nouveau', 'routes/equipe/mandats-nouveau.tsx'),
  route('equipe/organisations', 'routes/equipe/organisations.tsx'),
  route('equipe/organisations/:id', 'routes/equipe/organisations-fiche.tsx'),
  route('espace', 'routes/espace/index.tsx'),
  route('espace/organisations', 'routes/espace/organisations.tsx'),
  route('espace/organisations/:id', 'routes/espace/organisations-fiche.tsx'),
  route('espace/organisations/:id/modifier', 'routes/espace/organisations-modifier.tsx'),
  route('espace/organisations/nouvelle', 'routes/espace/organisations-nouvelle.tsx'),
  route('invitations/:token', 'routes/invitations.tsx'),

  // editorial
  ...['a-propos', 'accessibilite', 'aide', 'charte-ethique', 'mentions-legales'].map((path) =>
    route(path, 'routes/editorial/editable-page.tsx', { id: `editorial/${path}` }),
  ),
  route('contact', 'routes/editorial/contact.tsx'),
  route('donnees-personnelles', 'routes/editorial/personal-data.tsx'),
  route('equipe/messages', 'routes/equipe/messages.tsx'),
  route('equipe/pages', 'routes/equipe/pages.tsx'),
  route('equipe/pages/:slug/:langue', 'routes/equipe/pages-edition.tsx'),
  route('equipe/pages/:slug/:langue/historique', 'routes/equipe/pages-historique.tsx'),
  route('equipe/reglages', 'routes/equipe/reglages.tsx'),
  route('flux.xml', 'routes/editorial/feed-xml.ts'),
  route('plan-du-site', 'routes/editorial/site-map.tsx'),
  route('recherche', 'routes/editorial/search.tsx'),
  route('robots.txt', 'routes/editorial/robots-txt.ts'),
  route('sitemap.xml', 'routes/editorial/sitemap-xml.ts'),

  // platform
  route('equipe/mails', 'routes/equipe/mails.tsx'),
  route('fichiers/:id', 'routes/files.ts'),
  route('journal', 'routes/journal/index.tsx'),

  // dev: a demonstration only
  route('dev/galerie', 'routes/dev/gallery.tsx'),
  route('dev/mails', 'routes/dev/mails.tsx'),
  route('dev/mails/:id', 'routes/dev/mail.tsx'),
  route('dev/mails/:id/html', 'routes/dev/mail-html.ts'),

  // label: the applicants, the examiners and the committee
  route('equipe/label', 'routes/label-equipe/queue.tsx'),
  route('equipe/label/:id', 'routes/label-equipe/file.tsx'),
  route('equipe/label/:id/decision', 'routes/label-equipe/decision.tsx'),
  route('espace/label', 'routes/label-espace/list.tsx'),
  route('espace/label/charte/:hash', 'routes/label-espace/charter-file.ts'),
  route('espace/label/nouvelle', 'routes/label-espace/new.tsx'),
  route('espace/label/:id', 'routes/label-espace/resume.ts'),
  route('espace/label/:id/brouillon', 'routes/label-espace/draft.ts'),
  route('espace/label/:id/organisation', 'routes/label-espace/organisation.tsx'),
  route('espace/label/:id/preuves', 'routes/label-espace/evidence.tsx'),
  route('espace/label/:id/relire', 'routes/label-espace/review.tsx'),
  route('espace/label/:id/suivi', 'routes/label-espace/follow-up.tsx'),
  route('espace/label/:id/:step', 'routes/label-espace/form.tsx'),

  // label, for everyone
  route('label', 'routes/label/index.tsx'),
  route('label/attestation/:id.pdf', 'routes/label/certificate.ts'),
  route('label/charte', 'routes/label/charter.tsx', { id: 'label/charte' }),
  route('label/charte/:version', 'routes/label/charter.tsx', { id: 'label/charte/version' }),
  route('label/charte/:version.json', 'routes/label/charter-file.ts'),
  route('label/procedure', 'routes/label/procedure.tsx'),
  route('label/registre', 'routes/label/register.tsx'),
  route('label/registre.csv', 'routes/label/register-csv.ts'),
  route('label/registre.json', 'routes/label/register-json.ts'),
  route('label/verifier', 'routes/label/verify.tsx'),
  route('label/verifier/:id', 'routes/label/verify-label.tsx'),
  route('label/verifier-ma-demarche', 'routes/label/self-check.tsx'),
  route('label/verifier-ma-demarche/reponses.json', 'routes/label/self-check-answers.ts'),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
