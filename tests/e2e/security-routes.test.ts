import type { RouteConfigEntry } from '@remix-run/route-config'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '~/platform/clock.server'
import table from '~/routes'
import { type ActorName } from '../permissions/actors'
import { formsOnly, type Mark, routes, visitorNames } from '../permissions/routes'
import { rowsWritten } from '../permissions/written'
import { get as ask, type Asked, head, leadsTo, post as send } from './sessions'
import { type BuiltWorld, buildWorld } from './world'

type Listed = { pattern: string; file: string }
const entries: RouteConfigEntry[] = await table
const listed: Listed[] = entries
  .flatMap((entry) => entry.children ?? [entry])
  .map(({ path = '', file }) => ({ pattern: `/${path}`, file }))

const textOf = new Map(listed.map(({ pattern, file }) => [pattern, readFileSync(`app/${file}`, 'utf8')]))
const takesForms = (pattern: string): boolean =>
  /export (async function|const) action\b/.test(textOf.get(pattern) ?? '')

const get = (path: string, asked?: Asked) => head(ask(path, asked))
const post = (...asked: Parameters<typeof send>) => head(send(...asked))

let built: BuiltWorld
const address = (pattern: string, variant: string | null = null): string => built.address(pattern, variant)
const sessionFor = (name: ActorName) => built.sessions.get(name) ?? null

beforeAll(async () => {
  built = await buildWorld()
})

function markOf(response: Response): Mark | string {
  if (response.status === 404) return '·'
  if (response.status >= 300 && response.status < 400)
    return /^(\/en)?\/connexion\?retour=/.test(leadsTo(response)) ? '→' : '↪'
  return response.status === 200 ? '●' : String(response.status)
}

describe('every address', () => {
  it('of app/routes.ts is in the table, and no other', () => {
    const inTable = [...new Set(routes.map(({ pattern }) => pattern)), ...formsOnly]
    expect(inTable.sort()).toEqual(listed.map(({ pattern }) => pattern).sort())
  })

  it.each(routes.map((row) => [row.variant === null ? row.pattern : `${row.pattern} (${row.variant})`, row] as const))(
    'GET %s',
    async (_title, { pattern, variant, marks }) => {
      const at = address(pattern, variant)
      // All at once: who asks does not wait for the portal, nor the portal for who asks.
      const [inEnglish, ...got] = await Promise.all([
        get(`/en${at}`).then(markOf),
        ...visitorNames.map(async (name) => [name, markOf(await get(at, { session: sessionFor(name) }))]),
      ])
      expect(got).toEqual(visitorNames.map((name) => [name, marks[name]]))
      // Under the language, the same answer.
      expect(inEnglish, 'in English').toBe(marks.visitor)
    },
  )

  it.each(formsOnly)('GET %s says that it takes a form', async (pattern) => {
    const response = await get(address(pattern), { session: sessionFor('representative') })
    expect([400, 404, 405]).toContain(response.status)
  })
})

describe('every form', () => {
  const patterns = listed
    .filter(({ pattern, file }) => pattern !== '/*' && takesForms(`/${pattern.slice(1)}`) && file !== '')
    .map(({ pattern }) => pattern)
  /** Forms that who has no account, or anyone with the link, posts: there is no role that may not. */
  const open = [
    '/inscription',
    '/inscription/confirmer/:token',
    '/connexion',
    '/connexion/lien',
    '/connexion/lien/:token',
    '/connexion/second-facteur',
    '/deconnexion',
    '/mot-de-passe-oublie',
    '/debats/confirmer/:token',
    '/debats/:slug/dossier',
    '/debats/:slug/garants/saisir',
    '/debats/:slug/suivre',
    '/mot-de-passe/nouveau/:token',
    '/compte/adresse/:token',
    '/compte/suppression/:token',
    '/invitations/:token',
    '/contact',
    '/lettres/abonnement',
    '/lettres/confirmer/:token',
    '/debats/:slug/ateliers/proposer',
    '/ateliers/proposition/:token',
    '/ateliers/animation/:token',
    '/ateliers/animation/:token/compte-rendu',
    // A form with files, by a link.
    '/ateliers/animation/:token/photographies',
  ]
  /** Posted by mail programs, which have neither a session nor a page: the address alone lets them act (circles-journey). */
  const fromMails = ['/desabonnement/:token']
  /** Forms with files are read part by part: one that has none cannot be read at all. */
  const withFiles =
    /\/(preuves|espace\/label\/:id\/mise-en-cause|espace\/label\/:id\/accompagnement|documents|fichiers|photographies|engagement|reponses\/:id|repondre\/:token\/:number)$/
  const fromPages = patterns.filter((pattern) => !fromMails.includes(pattern))

  it.each(fromPages)('POST %s without the session’s token is refused', async (pattern) => {
    const before = await rowsWritten()
    // Without, with one that was never given, with that of another's session.
    const tokens = [null, 'forged', sessionFor('board')?.csrf ?? '']
    for (const [index, name] of (['person', 'representative', 'administrator'] as const).entries()) {
      const { status } = await post(address(pattern), { session: sessionFor(name), csrf: tokens[index] ?? null })
      // What one may not know to exist is not found, before its form is looked at.
      expect([403, 404, ...(withFiles.test(pattern) ? [400] : [])], `${name}: ${status}`).toContain(status)
      if (open.includes(pattern) && !pattern.endsWith('/photographies')) expect(status).toBe(403)
    }
    expect(await rowsWritten()).toBe(before)
  })

  it.each(fromPages)('POST %s from elsewhere is refused', async (pattern) => {
    const before = await rowsWritten()
    const origins = ['https://ailleurs.invalid', 'null', null] as const
    for (const [index, name] of (['visitor', 'representative', 'administrator'] as const).entries()) {
      const response = await post(address(pattern), { session: sessionFor(name), origin: origins[index] ?? null })
      expect(response.status, `${name} from ${origins[index]}`).toBe(403)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
    expect(await rowsWritten()).toBe(before)
  })

  it.each(patterns.filter((pattern) => !open.includes(pattern)))(
    'POST %s by who may not is refused, and nothing is written',
    async (pattern) => {
      const row = routes.find((one) => one.pattern === pattern && one.variant === null)
      const before = await rowsWritten()
      const refused = visitorNames.filter((name) =>
        row === undefined
          ? !['contributor', 'representative', 'conflicted'].includes(name)
          : row.marks[name] === '·' || row.marks[name] === '→',
      )
      await Promise.all(
        refused.map(async (name) => {
          const response = await post(address(pattern), { session: sessionFor(name), fields: fieldsFor[pattern] ?? {} })
          if (name === 'visitor') expect(leadsTo(response)).toMatch(/^\/connexion\?retour=/)
          else expect(response.status, name).toBeGreaterThanOrEqual(400)
          expect(response.status).toBeLessThan(500)
        }),
      )
      expect(await rowsWritten()).toBe(before)
    },
  )
})

/** What would do something, for who may. */
const fieldsFor: Readonly<Record<string, Record<string, string>>> = {
  '/equipe/mandats/nouveau': {
    email: 'equipe@exemple.invalid',
    role: 'garant',
    startsOn: '2026-01-01',
    endsOn: '',
    decision: 'Moi',
    decidedOn: '2026-01-01',
  },
  '/equipe/mandats/:id': { lastDay: today(), reason: 'Fin' },
  '/equipe/organisations/:id': { email: 'equipe@exemple.invalid', reason: 'Fin' },
  '/equipe/pages/:slug/:langue': { intent: 'publish', title: 'Piraté', body: 'Piraté', note: '', version: '1' },
  '/equipe/pages/:slug/:langue/historique': { restore: '1', latest: '1' },
  '/equipe/reglages': { 'publisher.name': 'Piraté' },
  '/equipe/label': { intent: 'keep-view', name: 'Piraté', search: 'etat=all', shared: '1' },
  '/equipe/label/lot': { intent: 'confirm', acte: 'take', dossier: '00000000-0000-7000-8000-000000000000' },
  '/equipe/label/modeles/:id': { intent: 'save', use: 'reminder', name: 'Piraté', fr: 'Piraté', en: '', version: '1' },
  '/equipe/label/:id/lettres': { intent: 'send', kind: 'decision', text: 'Piraté', locale: 'fr' },
  '/equipe/label/absences': { intent: 'delegate', toId: '', startsOn: today(), endsOn: today() },
  '/equipe/label/regles': { intent: 'enact' },
  '/equipe/label/:id': { intent: 'send' },
  '/equipe/label/:id/decision': { outcome: 'granted', summary: 'Accordé', intent: 'record' },
  '/espace/organisations/:id': { intent: 'invite', email: 'moi@exemple.invalid', role: 'representative' },
  '/espace/organisations/:id/modifier': { name: 'Piraté', website: '', commune: '', communeCode: '', communeAsked: '' },
  '/espace/label/:id/:step': { title: 'Piraté', revision: '1' },
  '/espace/label/:id/brouillon': { title: 'Piraté', revision: '1' },
  '/espace/label/:id/suivi': { reason: 'Retirée' },
  '/espace/label/:id/relire': { revision: '1' },
  '/espace/label/:id/transmettre': { intent: 'offer', email: 'moi@exemple.invalid', reason: 'Piraté' },
  '/espace/label/transmissions/:transfer': { intent: 'accept' },
}
