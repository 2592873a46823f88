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

    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
