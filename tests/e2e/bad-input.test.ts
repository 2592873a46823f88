import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/platform/pure/ids'
import { rowsWritten } from '../permissions/written'
import { db, get, post, type Session } from './sessions'
import { type BuiltWorld, buildWorld } from './world'

let built: BuiltWorld
let applicant: Session
let team: Session
let administrator: Session

beforeAll(async () => {
  built = await buildWorld()
  const of = (name: 'representative' | 'team' | 'administrator') => {
    const session = built.sessions.get(name)
    if (!session) throw new Error(`no ${name}`)
    return session
  }
  ;[applicant, team, administrator] = [of('representative'), of('team'), of('administrator')]
})

const script = '<script>alert("voilà")</script>'
const image = '"><img src=x onerror=alert(1)>'
const hostile = [
  script,
  image,
  '\'; DROP TABLE "User"; --',
  '\u202etxt.exe',
  'a\u0000b',
  'a\u0007b',
  '\ud83d\ude00'.repeat(3_000),
  'مرحبا',
  'a'.repeat(30_000),
  '{{7*7}}',
  '=1+1',
  '%0d%0aSet-Cookie: a=b',
] as const

/** Markup that came from a field, as markup: it must be nowhere. */
const reflected = (html: string): boolean =>
  html.includes('<script>alert(') ||
  html.includes('<img src=x') ||
  /onerror=alert\(1\)>/.test(html.replace(/&quot;&gt;&lt;img[^<]*/g, ''))

type Form = {
  at: string
  session?: () => Session
  good: Record<string, string>
  field: string
  /** What is typed and kept in the page. */ kept?: string
  /** Any text without unseen characters will do. */ lenient?: boolean
}

const forms: readonly Form[] = [
  {
    at: '/inscription',
    good: { name: 'Personne', address: 'personne@exemple.invalid', password: 'Un long mot de passe 27', age: '' },
    field: 'name',
    kept: 'name',
  },
  { at: '/connexion', good: { address: 'personne@exemple.invalid', password: '' }, field: 'address', kept: 'address' },
  { at: '/connexion/lien', good: { address: 'personne' }, field: 'address', kept: 'address' },
  { at: '/mot-de-passe-oublie', good: { address: 'personne' }, field: 'address', kept: 'address' },
  {
    at: '/contact',
    good: { id: newId(), email: '', subject: 'Une question', message: 'Bonjour, une question simple.' },
    field: 'subject',
    kept: 'subject',
  },
  {
    at: '/espace/organisations/nouvelle?nature=association',
    session: () => applicant,
    good: {
      kind: 'association',
      name: 'Une association',
      number: 'W',
      commune: '',
      communeCode: '',
      communeAsked: '',
      website: '',
      declares: 'yes',
    },
    field: 'name',
    kept: 'name',
  },
  {
    at: '/espace/label/nouvelle',
    session: () => applicant,
    good: { organisationId: '', initiativeKind: 'debate', title: 'Une démarche' },
    field: 'title',
    kept: 'title',
  },
  {
    at: '/equipe/mandats/nouveau',
    session: () => team,
    good: {
      email: '',
      role: 'garant',
      startsOn: '2026-01-01',
      endsOn: '',
      decision: 'Décision',
      decidedOn: '2026-01-01',
    },
    field: 'decision',
    kept: 'decision',
  },
  {
    at: '/espace/compte',
    session: () => applicant,
    good: { name: '', locale: 'fr' },
    field: 'name',
    kept: 'name',
    lenient: true,
  },
]

const textOf = (html: string): string =>
  html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

describe('the principal forms', () => {
  it.each(forms.map((form) => [form.at, form] as const))(
    '%s keeps what was typed and says what is wrong',
    async (_at, { at, session, good, field, kept }) => {
      const before = await rowsWritten()
      const typed = 'Valeur <b>typée</b> à garder'
      const response = await post(at, {
        session: session?.() ?? null,
        fields: {
          ...good,
          [field]: field === 'address' ? 'typée à garder' : typed,
          ...(at === '/espace/compte' ? { name: 'Nom\u0007 illisible' } : {}),
        },
      })
      const html = await response.text()
      expect(response.status, html.slice(0, 200)).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      expect(html).not.toContain('<b>typée</b>')
      expect(html).toMatch(/aria-invalid="true"|role="alert"|error-summary/)
      if (kept)
        expect(textOf(html)).toContain(
          at === '/espace/compte' ? 'illisible' : field === 'address' ? 'typée à garder' : typed,
        )
      expect(await rowsWritten()).toBe(before)
    },
  )

  it.each(forms.map((form) => [form.at, form] as const))(
    '%s takes no harm',
    async (_at, { at, session, good, lenient = false }) => {
      const before = await rowsWritten()
      for (const value of hostile) {
        // Each field in turn is enough to be refused; all of them at once is the worst page to make.
        const response = await post(at, {
          session: session?.() ?? null,
          fields: Object.fromEntries(Object.keys(good).map((name) => [name, value])),
        })
        if (!lenient) expect(response.status, value.slice(0, 30)).toBeGreaterThanOrEqual(400)
        expect(response.status, value.slice(0, 30)).toBeLessThan(500)
        expect(reflected(await response.text()), value.slice(0, 30)).toBe(false)
        expect(response.headers.get('set-cookie') ?? '').not.toContain('a=b')
      }
      const empty = await post(at, { session: session?.() ?? null, fields: {} })
      expect(empty.status).toBeGreaterThanOrEqual(400)
      expect(empty.status).toBeLessThan(500)
      if (!lenient) expect(await rowsWritten()).toBe(before)
    },
  )

  it.each(forms.map((form) => [form.at, form] as const))(
    '%s refuses ten megabytes',
    async (_at, { at, session, field }) => {
      const response = await post(at, {
        session: session?.() ?? null,
        fields: { [field]: 'a'.repeat(10_000_000) },
      }).catch(() => null)
      // The connection may be cut before the answer is read.
      if (response) expect(response.status).toBe(413)
    },
  )
})

describe('addresses', () => {
  const searches = [
    '/recherche?q=',
    '/label/registre?q=',
    '/label/registre?departement=',
    '/label/registre?page=',
    '/label/registre.json?q=',
    '/label/registre.csv?q=',
    '/label/registre.geojson?q=',
    '/label/registre.xml?q=',
    '/territoire?q=',
    '/territoire/recherche.json?q=',
    '/label/verifier?q=',
    '/label/verifier?numero=',
    '/journal?page=',
    '/contact?fait=',
    '/connexion?fait=',
    '/connexion?retour=',
    '/label/verifier-ma-demarche?kind=',
  ]
  it.each(searches)('%s answers anything in order', async (start) => {
    for (const value of [
      ...hostile.filter((one) => one.length < 1_000),
      'a'.repeat(6_000),
      '-1',
      '1e9',
      '0',
      '99999999999999999999',
      'constructor',
      '__proto__',
      '%',
      '\\',
      '*',
      '"',
      'OR 1=1',
      '_',
    ]) {
      const response = await get(start + encodeURIComponent(value))
      expect(response.status, value.slice(0, 30)).toBeLessThan(500)
      if (response.headers.get('content-type')?.includes('html'))
        expect(reflected(await response.text()), value.slice(0, 30)).toBe(false)
    }
  })

  it('of rows that belong to somebody else, or to nobody, are not found', async () => {
    const nobody = newId()
    for (const id of [nobody, 'constructor', '..', '%00', 'a'.repeat(500), "1'--", '%F0%9F%98%80'])
      for (const [session, at] of [
        [applicant, `/espace/organisations/${id}`],
        [applicant, `/espace/organisations/${id}/modifier`],
        [applicant, `/espace/label/${id}/relire`],
        [applicant, `/espace/label/${id}/suivi`],
        [applicant, `/fichiers/${id}`],
        [team, `/equipe/mandats/${id}`],
        [team, `/equipe/organisations/${id}`],
        [administrator, `/equipe/pages/${id}/fr`],
        [null, `/label/verifier/${id}`],
        [null, `/label/attestation/${id}.pdf`],
        [null, `/territoire/${id}`],
        [null, `/invitations/${id}`],
      ] as const) {
        const { status } = await get(at, { session })
        // '..' and '%00' name another address, which may exist.
        if (id !== '..' && id !== '%00' && at !== `/label/verifier/${id}`) expect(status, at).toBe(404)
        expect(status, at).toBeLessThan(500)
      }
  })
})

describe('the same form twice', () => {
  it('writes one message', async () => {
    const id = newId()
    const fields = {
      id,
      email: `double-${id}@exemple.invalid`,
      subject: 'Une question',
      message: 'Bonjour, une question simple.',
    }
    const answers = await Promise.all([post('/contact', { fields }), post('/contact', { fields })])
    for (const { status } of answers) expect(status).toBe(302)
    expect(await db.contactMessage.count({ where: { email: fields.email } })).toBe(1)
  })
})
