import { index, route, type RouteConfig } from '@remix-run/route-config'

/**
 * Every URL of the portal, in the order of the modules. Each page also answers under a language: /en/label, /fr/label
 * (a static first segment always wins over the language's, so that the two never mix).
 */
export default [
  route(':lang?', 'routes/layout.tsx', [
    index('routes/home.tsx'),

    // territory
    route('territoire', 'routes/territory/index.tsx'),
    route('territoire/:code', 'routes/territory/place.tsx'),
    route('territoire/recherche.json', 'routes/territory/search.ts'),

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

    // dev: a demonstration only
    route('dev/galerie', 'routes/dev/gallery.tsx'),

    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
