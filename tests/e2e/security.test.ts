import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson } from '../factories/people'
import { inherited, startPortal } from '../setup/start-portal'
import { db, get, leadsTo, portal, post, type Session, sessionOf } from './sessions'

let [hostname, port] = ['', '']

/** One exchange as these bytes, answered as text; what a browser would not send. */
function raw(bytes: string, wait = 5_000, to = Number(port)): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(to, hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    setTimeout(() => socket.destroy(), wait)
  })
}

let person: Session

beforeAll(async () => {
  ;({ hostname, port } = new URL(portal))
  person = await sessionOf((await createPerson({ roles: ['administrator'] })).id)
})

describe('headers', () => {
  it.each(['/', '/label/registre', '/connexion', '/inscription', '/contact', '/rien-de-tel', '/robots.txt', '/en'])(
    'of %s are strict, and a visitor gets no cookie',
    async (at) => {
      const { headers } = await get(at)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("form-action 'self'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('x-page-cache')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
      // Said on a live portal alone: here it would lock localhost out.
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )

  it('give each page its own nonce, and every script of the page carries it', async () => {
    const nonces = new Set<string>()
    for (let index = 0; index < 3; index += 1) {
      const response = await get('/inscription')
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
      expect(nonce.length).toBeGreaterThan(20)
      nonces.add(nonce)
      const html = await response.text()
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(scripts.length).toBeGreaterThan(0)
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
      expect(html).not.toMatch(/\son[a-z]+="|javascript:/i)
    }
    expect(nonces.size).toBe(3)
  })

  it('keep what is for one person out of every cache', async () => {
    for (const at of ['/espace', '/', '/label/registre']) {
      const response = await get(at, { session: person })
      expect(response.headers.get('cache-control'), at).toBe('no-store')
    }
  })

  it('of the session’s cookie are strict, and it says nothing of the database', async () => {
    const response = await post('/deconnexion', { session: await sessionOf(person.userId) })
    expect(response.headers.get('set-cookie')).toMatch(/^portail=;.*HttpOnly.*SameSite=Lax/)
    expect(await db.session.findUnique({ where: { id: person.id } })).toBeNull()
    const ended = await sessionOf(person.userId)
    await post('/deconnexion', { session: ended })
    expect((await get('/espace', { session: ended })).status).toBe(302)
  })
})

describe('errors', () => {
  it('show no trace of the inside', async () => {
    for (const at of [
      '/rien-de-tel',
      '/territoire/%E0%A4%A',
      '/territoire/..%2f..',
      '/label/verifier/%00',
      '/label/charte/999999999999',
      '/fichiers/inconnu',
      '/equipe/pages/a-propos/xx',
      '/journal?page=1e9',
      '/recherche?q=%00%ff',
    ]) {
      for (const session of [null, person]) {
        const response = await get(at, { session })
        const text = await response.text()
        expect(response.status, at).toBeLessThan(500)
        expect(text, at).not.toMatch(/\bat .+\.(js|ts|tsx|mjs):\d+|node_modules|Prisma|SQLITE|ECONN|\/work\/|\/tmp\//)
      }
    }
    const missing = await (await get('/rien-de-tel')).text()
    expect(missing).toContain('<h1')
    expect(missing).not.toContain('<script')
  })

  it('of a form that cannot be read are said, and a body too large is cut', async () => {
    const unreadable = await post('/contact', { headers: { 'Content-Type': 'application/json' } })
    expect(unreadable.status).toBe(400)
    const large = await fetch(`${portal}/contact`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: portal, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `message=${'a'.repeat(10_000_000)}`,
    }).catch(() => null)
    if (large) expect(large.status).toBe(413)
    const said = await raw(
      `POST /contact HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${portal}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\nmessage=a`,
    )
    expect(said).toMatch(/^HTTP\/1\.1 413 /)
  })
})

describe('what a browser would not send', () => {
  it('is refused: headers too large, broken requests, two lengths', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
    expect(await raw('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(
      await raw(
        `POST /contact HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1\.1 400 /)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE'])
      expect(
        await raw(`${method} / HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`),
        method,
      ).toMatch(/^HTTP\/1\.1 (403|404|405) /)
  })

  it('a client that sends a byte a second is cut', async () => {
    const started = Date.now()
    const socket: Socket = connect(Number(port), hostname)
    const drip = setInterval(() => socket.writable && socket.write('a'), 1_000)
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('close', resolve))
    clearInterval(drip)
    expect(Date.now() - started).toBeLessThan(16_000)
  })

  it('opens no file outside the portal’s own', async () => {
    for (const at of [
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/fonts/..%2f..%2f..%2fetc%2fpasswd',
      '/fichiers/..%2f..%2fsecrets%2fsession_secret',
      '/..%2fdata%2fportal.db',
      '/.git/config',
      '/.env',
      '/build/server/index.js',
      '/assets/%00',
      '/assets//etc/passwd',
    ]) {
      const answer = await raw(`GET ${at} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
      expect(answer, at).toMatch(/^HTTP\/1\.1 (302|400|403|404) /)
      expect(answer).not.toMatch(/"dependencies"|root:x|\[core\]/)
    }
  })

  it('leads to no other site', async () => {
    for (const elsewhere of [
      '//ailleurs.invalid',
      'https://ailleurs.invalid',
      '/\\ailleurs.invalid',
      '\\\\ailleurs.invalid',
      '/%09/ailleurs.invalid',
      'javascript:alert(1)',
      '/\t/ailleurs.invalid',
      '///ailleurs.invalid',
    ]) {
      const response = await get(`/connexion?retour=${encodeURIComponent(elsewhere)}`, { session: person })
      const { origin } = new URL(response.headers.get('location') ?? '', portal)
      expect(origin, elsewhere).toBe(portal)
      expect(await (await get(`/connexion?retour=${encodeURIComponent(elsewhere)}`)).text()).not.toMatch(
        /href="(\/\/|https?:\/\/ailleurs|javascript)/,
      )
    }
    expect(leadsTo(await get('/connexion?retour=/espace/compte', { session: person }))).toBe('/espace/compte')
    for (const at of ['//ailleurs.invalid', '//ailleurs.invalid/%2e%2e', '/en//ailleurs.invalid']) {
      const answer = await raw(`GET ${at} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
      expect(answer, at).not.toMatch(/^location: *(https?:)?\/\/ailleurs/im)
    }
  })

  it('a false Host reaches no link of a mail or a page', async () => {
    const { email } = await createPerson()
    const body = new URLSearchParams({ address: email }).toString()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(
        {
          host: hostname,
          port,
          method: 'POST',
          path: '/connexion/lien',
          headers: {
            Host: 'ailleurs.invalid',
            'X-Forwarded-Host': 'ailleurs.invalid',
            Origin: portal,
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': Buffer.byteLength(body),
          },
        },
        (response) => resolve(response.resume().statusCode),
      )
      asked.on('error', reject)
      asked.end(body)
    })
    expect(status).toBe(302)
    for (let tries = 0; tries < 100 && (await db.keptMail.count({ where: { recipient: email } })) === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    const mail = await db.keptMail.findFirstOrThrow({ where: { recipient: email } })
    expect(mail.text + mail.html).not.toContain('ailleurs.invalid')
    expect(mail.text).toContain(`${portal}/`)
    const page = await raw(
      'GET /label HTTP/1.1\r\nHost: ailleurs.invalid\r\nX-Forwarded-Host: ailleurs.invalid\r\nConnection: close\r\n\r\n',
    )
    expect(page).not.toContain('ailleurs.invalid')
  })
})

describe('a live portal', () => {
  const folders: string[] = []
  const children: ChildProcess[] = []
  const live = {
    DATABASE_URL: '',
    PORTAL_URL: 'https://portail.exemple.invalid',
    SESSION_SECRET: 'kq3Zr8vXw1Lm5Tn9Bs7Yd2Hf4Gj6Pc0A',
    JOURNAL_KEY: 'Ux9Wb2Ne5Qa8Rt1Vi4Ko7Jp0Lz3Mc6Ds',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'portail@exemple.invalid',
  }
  afterAll(() => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    [
      'without secrets',
      { SESSION_SECRET: '', JOURNAL_KEY: '' },
      /SESSION_SECRET is missing[\s\S]*JOURNAL_KEY is missing/,
    ],
    ['with a weak one', { SESSION_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }, /SESSION_SECRET is too weak/],
    ['with one secret for both', { JOURNAL_KEY: live.SESSION_SECRET }, /must differ/],
    ['without a way to send mails', { SMTP_URL: '', MAIL_FROM: '' }, /SMTP_URL is missing[\s\S]*MAIL_FROM is missing/],
    ['without https', { PORTAL_URL: 'http://portail.exemple.invalid' }, /needs an https address/],
    ['with an address that is none', { PORTAL_URL: 'portail' }, /PORTAL_URL must be an http/],
  ])('%s does not start, and says why', async (_case, changes, sentence) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-live-'))
    folders.push(dataDir)
    const env = { ...inherited(), PORT: '0', DATA_DIR: dataDir, ...live, ...changes }
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    children.push(child)
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(code, said).toBe(1)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('has no demonstration, sets Secure cookies and HSTS, and ends what it was asked before it stops', async () => {
    const { url, dataDir, child, output } = await startPortal(live)
    folders.push(dataDir)
    children.push(child)
    const home = await fetch(`${url}/`)
    const html = await home.text()
    expect(home.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    expect(home.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    expect(html).not.toContain('Démonstration\u00a0:')
    expect(output()).not.toContain('demonstration.invalid')
    for (const at of ['/dev/mails', '/dev/galerie', '/metrics']) expect((await fetch(url + at)).status, at).toBe(404)
    expect(await (await fetch(`${url}/connexion`)).text()).not.toContain('demonstration.invalid')
    expect(await (await fetch(`${url}/label/registre.json`)).json()).not.toMatchObject({ labels: [{}] })
    const out = await fetch(`${url}/deconnexion`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: live.PORTAL_URL },
      body: new URLSearchParams(),
    })
    expect(out.headers.get('set-cookie')).toMatch(/Secure/)
    const local = await fetch(`${url}/deconnexion`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: url },
      body: new URLSearchParams(),
    })
    expect(local.status).toBe(403)

    const ended = new Promise((resolve) => child.once('exit', resolve))
    const body = 'address=&password='
    const answer = new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(Number(new URL(url).port), 'localhost', () => {
        socket.write(
          `POST /connexion HTTP/1.1\r\nHost: portail.exemple.invalid\r\nOrigin: ${live.PORTAL_URL}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 5)}`,
        )
        setTimeout(() => child.kill('SIGTERM'), 300)
        setTimeout(() => socket.write(body.slice(5)), 1_200)
      })
      socket.on('data', (chunk) => (text += String(chunk)))
      socket.on('error', () => resolve(text))
      socket.on('close', () => resolve(text))
    })
    expect(await answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(await ended).toBe(0)
  })
})
