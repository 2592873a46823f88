import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationPassword } from '~/modules/accounts/demonstration'
import { SoftwareAuthenticator } from '../factories/authenticator'
import { startSmtp } from '../integration/support/smtp'
import { inherited, startPortal } from '../setup/start-portal'

const origin = 'https://portail.exemple.invalid'
const secret = () => randomBytes(32).toString('base64url')
const settings = (smtpUrl: string): Record<string, string> => ({
  PORTAL_URL: origin,
  SMTP_URL: smtpUrl,
  MAIL_FROM: 'portail@exemple.invalid',
  SESSION_SECRET: secret(),
  JOURNAL_KEY: secret(),
  TRUSTED_PROXIES: '1',
})

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** A browser that reaches the portal as through its reverse proxy, which ends TLS and says so. */
class Visitor {
  private readonly cookies = new Map<string, string>()
  /** The last session cookie as it was set, attributes included. */
  setCookie = ''

  constructor(private readonly port: number) {}

  ask(at: string, fields?: Record<string, string>, from = origin): Promise<Answer> {
    const body = fields ? new URLSearchParams(fields).toString() : ''
    const headers = {
      Host: new URL(origin).host,
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '192.0.2.7',
      'Accept-Language': 'fr',
      ...(this.cookies.size > 0
        ? { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
        : {}),
      ...(fields
        ? {
            Origin: from,
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': String(Buffer.byteLength(body)),
          }
        : {}),
    }
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: 'localhost', port: this.port, path: at, method: fields ? 'POST' : 'GET', headers, agent: false },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
          response.on('end', () => {
            for (const cookie of response.headers['set-cookie'] ?? []) this.keep(cookie)
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
          })
        },
      )
      asked.on('error', reject).end(body)
    })
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (value === '') this.cookies.delete(name)
    else {
      this.cookies.set(name, value)
      this.setCookie = cookie
    }
  }

  /** Opens the page, then posts its form with the token that it carries. */
  async post(at: string, fields: Record<string, string>): Promise<Answer> {
    const tokenIn = ({ text }: Answer) => /name="_csrf" value="([^"]+)"/.exec(text)?.[1]
    // Where the page's only form needs scripts: the token is the session's, any page's is.
    const csrf = tokenIn(await this.ask(at)) ?? tokenIn(await this.ask('/espace/compte'))
    return this.ask(at, { ...(csrf ? { _csrf: csrf } : {}), ...fields })
  }
}

/** The challenge of the passkey that a page asks for. */
const challengeOf = (html: string): { challenge: string } => {
  const challenge = /"challenge":"([\w-]{20,})/.exec(html)?.[1]
  if (!challenge) throw new Error(`no challenge in ${html.slice(-3000)}`)
  return { challenge }
}

/** Runs one of the portal's scripts to its end. */
function runScript(
  args: readonly string[],
  extra: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...inherited(), LOG_LEVEL: 'warn', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => (stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)))

describe('a live portal', () => {
  const address = 'exploitation@exemple.invalid'
  const password = 'Trois moulins au bord du Loiret'
  const authenticator = new SoftwareAuthenticator(new URL(origin).hostname, origin)
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  let live: Awaited<ReturnType<typeof startPortal>>
  let given: Record<string, string>
  let port: number
  let visitor: Visitor

  beforeAll(async () => {
    smtp = await startSmtp()
    given = settings(smtp.url)
    live = await startPortal(given)
    port = Number(new URL(live.url).port)
    visitor = new Visitor(port)
  })

  afterAll(async () => {
    live.child.kill('SIGTERM')
    await ended(live.child)
    rmSync(live.dataDir, { recursive: true, force: true })
    await smtp.stop()
  })

  it('has nothing of a demonstration', async () => {
    const home = await visitor.ask('/')
    expect(home.status).toBe(200)
    expect(home.text).not.toMatch(/class="banner"|Démonstration/)
    expect((await visitor.ask('/connexion')).text).not.toContain('demonstration.invalid')
    for (const at of ['/dev/mails', '/dev/galerie', '/en/dev/mails', '/dev/mails/00000000-0000-7000-8000-000000000000'])
      expect((await visitor.ask(at)).status, at).toBe(404)
    const refused = await visitor.post('/connexion', {
      address: 'administration@demonstration.invalid',
      password: demonstrationPassword,
    })
    expect(refused.status).toBe(422)
    expect(live.output()).not.toContain(demonstrationPassword)
  })

  it('asks for https of everything, and takes forms from its own pages alone', async () => {
    const { headers } = await visitor.ask('/connexion')
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}; includeSubDomains$/)
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
    for (const from of ['http://portail.exemple.invalid', live.url, 'https://ailleurs.invalid'])
      expect((await visitor.ask('/connexion', { address, password }, from)).status, from).toBe(403)
  })

  it('gets its first administrator from the terminal: a link, printed and mailed, that serves once', async () => {
    const { code, stdout, stderr } = await runScript(['scripts/crdp.mjs', 'admin', 'create', address], {
      ...given,
      DATA_DIR: live.dataDir,
    })
    expect(code, stderr).toBe(0)
    const link = /https:\/\/\S+/.exec(stdout)?.[0] ?? ''
    expect(link).toMatch(/^https:\/\/portail\.exemple\.invalid\/(fr\/)?mot-de-passe\/nouveau\/[\w-]{40,}$/)
    await expect.poll(() => smtp.received.filter(({ to }) => to === address).length, { timeout: 20_000 }).toBe(1)
    const mail = smtp.received.find(({ to }) => to === address)?.mail
    expect(mail?.subject).toBe('Votre compte d’administration')
    expect(mail?.text).toContain(link)
    expect(mail?.text).not.toContain('démonstration')
    const at = new URL(link).pathname
    // A scanner's visit.
    expect((await new Visitor(port).ask(at)).status).toBe(200)
    expect((await visitor.post(at, { password: 'court' })).status).toBe(422)
    const done = await visitor.post(at, { password })
    expect(done.status).toBe(302)
    expect(done.headers.location).toMatch(/\/espace$/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(visitor.setCookie).toContain(attribute)
    expect((await new Visitor(port).ask(at)).text).toContain('Ce lien a déjà servi')
    const list = await runScript(['scripts/crdp.mjs', 'admin', 'list'], { ...given, DATA_DIR: live.dataDir })
    expect(list.stdout).toContain(address)
  })

  it('leads that administrator to a second factor before the team’s desk opens', async () => {
    const before = await visitor.ask('/equipe')
    expect([before.status, before.headers.location]).toEqual([302, '/connexion/second-facteur'])
    const guide = await visitor.ask('/connexion/second-facteur')
    expect(guide.text).toContain('Ajouter une clé d’accès')
    expect((await visitor.ask('/espace/compte')).status).toBe(200)
    const settingsPage = '/espace/compte/second-facteur'
    const { text } = await visitor.ask(settingsPage)
    const codes = await visitor.post(settingsPage, {
      intent: 'add',
      name: 'Clé d’essai',
      response: authenticator.register(challengeOf(text)),
    })
    expect(codes.status).toBe(200)
    expect(codes.text).toContain('Vos codes de secours')
    for (const at of ['/equipe', '/equipe/reglages', '/equipe/mandats'])
      expect((await visitor.ask(at)).status, at).toBe(200)
  })

  it('asks for it at each sign-in, and the desk stays shut until it is given', async () => {
    await visitor.post('/espace/compte', { name: 'Administration', locale: 'fr' })
    const again = new Visitor(port)
    const opened = await again.post('/connexion?retour=%2Fequipe', { address, password })
    expect([opened.status, opened.headers.location]).toEqual([302, '/connexion/second-facteur?retour=%2Fequipe'])
    expect((await again.ask('/equipe')).headers.location).toBe('/connexion?retour=%2Fequipe')
    const at = '/connexion/second-facteur?retour=%2Fequipe'
    const { text } = await again.ask(at)
    const wrong = new SoftwareAuthenticator(new URL(origin).hostname, origin)
    expect((await again.post(at, { intent: 'use', response: wrong.authenticate(challengeOf(text)) })).status).toBe(422)
    const fresh = await again.ask(at)
    const done = await again.post(at, { intent: 'use', response: authenticator.authenticate(challengeOf(fresh.text)) })
    expect([done.status, done.headers.location]).toEqual([302, '/equipe'])
    expect(again.setCookie).toContain('Secure')
    expect((await again.ask('/equipe')).status).toBe(200)
  })

  it.each([
    ['SESSION_SECRET', '', /SESSION_SECRET is missing: \S+ .+/],
    ['JOURNAL_KEY', '', /JOURNAL_KEY is missing: .+/],
    ['SESSION_SECRET', 'court', /SESSION_SECRET is too weak: .+/],
    ['SMTP_URL', '', /SMTP_URL is missing: .+/],
    ['MAIL_FROM', '', /MAIL_FROM is missing: .+/],
    ['PORTAL_URL', 'http://portail.exemple.invalid', /a live portal needs an https address/],
  ])('refuses to start with %s=%s, and says why', async (name, value, sentence) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-refused-'))
    const { code, stderr } = await runScript(['scripts/start.mjs'], {
      ...given,
      PORT: '0',
      DATA_DIR: dataDir,
      [name]: value,
    })
    rmSync(dataDir, { recursive: true, force: true })
    expect(code).toBe(1)
    expect(stderr).toMatch(/Le portail ne peut pas démarrer/)
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('told to stop, finishes the request in flight, takes no other, and ends with 0', async () => {
    const body = new URLSearchParams({ address, password: 'Ce n’est pas le bon mot' }).toString()
    const headers = {
      Host: new URL(origin).host,
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
      Expect: '100-continue',
    }
    const asked = request({ host: 'localhost', port, path: '/connexion', method: 'POST', headers, agent: false })
    const answer = new Promise<number>((resolve, reject) => {
      asked.once('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asked.once('error', reject)
    })
    // The server has taken the request up once it says to go on.
    await new Promise((resolve) => {
      asked.once('continue', resolve)
      asked.flushHeaders()
    })
    asked.write(body.slice(0, 5))
    const stoppedAt = performance.now()
    live.child.kill('SIGTERM')
    await expect
      .poll(
        () =>
          visitor.ask('/healthz').then(
            () => 'answers',
            () => 'refused',
          ),
        { timeout: 10_000 },
      )
      .toBe('refused')
    expect(live.child.exitCode).toBeNull()
    asked.end(body.slice(5))
    expect(await answer).toBe(422)
    expect(await ended(live.child)).toBe(0)
    expect(performance.now() - stoppedAt).toBeLessThan(15_000)
    expect(live.output()).toContain('Arrêt')
  })
})
