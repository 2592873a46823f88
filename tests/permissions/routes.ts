import { type ActorName, actorNames } from './actors'
import { areas } from './areas'

/** The columns of people who come by the web. */
export const visitorNames = actorNames.filter((name) => name !== 'system')
const columns: readonly ActorName[] = visitorNames

/** ● the page · not found → sign in first ↪ led elsewhere. */
export type Mark = '●' | '·' | '→' | '↪'
const isMark = (text: string): text is Mark => ['●', '·', '→', '↪'].includes(text)

export type RouteRow = { pattern: string; variant: string | null; marks: Readonly<Record<ActorName, Mark>> }

/** Reads a table of addresses: one mark for everyone, or one a column (the portal itself does not come by the web). */
export function readRoutes(text: string): readonly RouteRow[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const match = /^(\S+)(?: \(([^)]+)\))?\s+([●·→↪ ]+)$/u.exec(line)
      const marks = match?.[3]?.split(' ').filter(isMark) ?? []
      const [only] = marks
      const pattern = match?.[1]
      if (!pattern || !only || (marks.length !== 1 && marks.length !== visitorNames.length))
        throw new Error(`unreadable line: ${line}`)
      const entries = actorNames.map(
        (name) => [name, marks.length === 1 ? only : (marks[columns.indexOf(name)] ?? '·')] as const,
      )
      return { pattern, variant: match?.[2] ?? null, marks: Object.fromEntries(entries) as RouteRow['marks'] }
    })
}

/**
 * What each address answers to each kind of visitor. Columns as in acts.ts, without the last. An address that is in
 * app/routes.ts and not here fails the tests, and so does one that is here and not there.
 */
export const routes = readRoutes(`${areas.map((area) => area.routes).join('')}
  /                                            ●
  /territoire                                  ●
  /territoire/:code                            ●
  /territoire/contours.json                    ●
  /territoire/recherche.json                   ●
  /a-propos                                    ●
  /accessibilite                               ●
  /aide                                        ●
  /charte-ethique                              ●
  /gouvernance                                 ●
  /mentions-legales                            ●
  /contact                                     ●
  /donnees-personnelles                        ●
  /flux.xml                                    ●
  /plan-du-site                                ●
  /recherche                                   ●
  /robots.txt                                  ●
  /sitemap.xml                                 ●
  /journal                                     ●
  /label                                       ●
  /label/attestation/:id.pdf                   ●
  /label/charte                                ●
  /label/charte/:version                       ●
  /label/charte/:version.json                  ●
  /label/chiffres                              ●
  /label/chiffres.csv                          ●
  /label/procedure                             ●
  /label/registre                              ●
  /label/registre.csv                          ●
  /label/registre.geojson                      ●
  /label/registre.json                         ●
  /label/registre.xml                          ●
  /label/verifier                              ●
  /label/verifier/:id                          ●
  /label/verifier-ma-demarche                  ●
  /label/verifier-ma-demarche/reponses.json    ↪
  /*                                           ·

# A demonstration only.
  /dev/galerie                                 ●
  /dev/mails                                   ●
  /dev/mails/:id                               ●
  /dev/mails/:id/html                          ●

# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /inscription                                 ● ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪
  /inscription/confirmer/:token                ●
  /connexion                                   ● ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪ ↪
  /connexion/lien                              ●
  /connexion/lien/:token                       ●
  /connexion/second-facteur                    ↪
  /mot-de-passe-oublie                         ●
  /mot-de-passe/nouveau/:token                 ●
  /compte/adresse/:token                       ●
  /compte/suppression/:token                   ●
# A visit never signs anybody out: it leads to the account, where the button is.
  /deconnexion                                 ↪
  /espace                                      → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte                               → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/adresse                       → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/donnees                       → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/donnees/:format               → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/mot-de-passe                  → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/second-facteur                → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/compte/sessions                      → ● ● ● ● ● ● ● ● ● ● ● ● ●

# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/organisations                        → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/organisations/nouvelle               → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/organisations/:id                    → · · ● ● · · · ● · · · · ·
  /espace/organisations/:id/modifier           → · · · ● · · · · · · · · ·
  /invitations/:token                          ●
  /equipe                                      → · · · · · ● ● ● ● · ● ● ●
  /equipe/mandats                              → · · · · · · · · · · · ● ●
  /equipe/mandats.csv                          → · · · · · · · · · · · ● ●
  /equipe/mandats/nouveau                      → · · · · · · · · · · · ● ●
  /equipe/mandats/:id                          → · · · · · · · · · · · ● ●
  /equipe/organisations                        → · · · · · · · · · · · ● ●
  /equipe/organisations/:id                    → · · · · · · · · · · · ● ●
  /equipe/messages                             → · · · · · · · · · · · ● ●
  /equipe/pages                                → · · · · · · · · · · · ● ●
  /equipe/pages/:slug/:langue                  → · · · · · · · · · · · ● ●
  /equipe/pages/:slug/:langue/historique       → · · · · · · · · · · · ● ●
  /equipe/reglages                             → · · · · · · · · · · · · ●
  /equipe/mails                                → · · · · · · · · · · · ● ●

# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label                                → · · · · · ● ● ● · · · · ·
  /equipe/label/:id                            → · · · · · ● ● · · · · · ·
  /equipe/label/:id (draft)                    → · · · · · · · · · · · · ·
  /equipe/label/:id/decision                   → · · · · · · ● · · · · · ·
  /equipe/label/:id/dossier.zip                → · · · · · ● ● · · · · · ·
  /espace/label                                → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/label/nouvelle                       → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/label/charte/:hash                   ●
  /espace/label/:id                            → · · ↪ ↪ · · · ↪ · · · · ·
  /espace/label/:id/dossier.zip                → · · ● ● · · · ● · · · · ·
  /espace/label/:id/organisation               → · · ● ● · · · ● · · · · ·
  /espace/label/:id/preuves                    → · · ● ● · · · ● · · · · ·
  /espace/label/:id/relire                     → · · ● ● · · · ● · · · · ·
  /espace/label/:id/suivi                      → · · ● ● · · · ● · · · · ·
  /espace/label/:id/:step                      → · · ● ● · · · ● · · · · ·
  /fichiers/:id                                → · · ● ● · ● ● ● · · · · ·
  /fichiers/:id (draft)                        → · · ● ● · · · ● · · · · ·
`)

/** Addresses that only take a form: asked for without one, they say so. */
export const formsOnly: readonly string[] = ['/espace/label/:id/brouillon', ...areas.flatMap((area) => area.formsOnly)]
