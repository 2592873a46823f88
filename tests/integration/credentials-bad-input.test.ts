import type { AppLoadContext } from '@remix-run/node'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelBadge } from '~/cli/label-badge'
import { drawBadge, pictureOf } from '~/modules/credentials/badge-drawing.server'
import { bakePng } from '~/modules/credentials/bake-png.server'
import { ensureKey } from '~/modules/credentials/commands/rotate-key.server'
import { issueCredential } from '~/modules/credentials/issue-credential.server'
import { credentialMessages } from '~/modules/credentials/messages'
import { revocations } from '~/modules/credentials/queries.server'
import { bakeSvg } from '~/modules/credentials/rules/baked'
import { keysAsPublished, revocationsAsPublished } from '~/modules/credentials/rules/published'
import type { Verdict } from '~/modules/credentials/rules/verdict'
import { keyHistory } from '~/modules/credentials/signing-keys.server'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { action } from '../../app/routes/credentials/verify-badge'
import { createCertificates } from '../factories/certificates'
import { given, setUpCharter } from '../factories/label'

const portal = env().portalUrl.origin
const region = { size: { width: 100, height: 80 }, contours: [{ d: 'M0 0L100 0L100 80Z' }] }
const words = { title: 'Démocratie permanente', number: 'CRDP', state: 'Accordé', alternative: 'Label' }

type Key = ReturnType<typeof keysAsPublished>['keys'][number]
/** A badge, what it is worth, the exit status of the command, and what is changed of the keys beforehand. */
type Case = [name: string, file: () => Promise<string | Buffer>, verdict: Verdict, status: number, key?: Partial<Key>]

let folder = ''
let json = ''
const svg = await drawBadge(words, 'valid', region)
const issued = async (id = '') => (await issueCredential(id))?.json ?? ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-bad-badges-'))
  given(await setUpCharter())
  given(await ensureKey({ kind: 'system', job: 'test' }))
  json = await issued((await createCertificates([{}]))[0]?.id)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the page answers to a file that is sent. */
async function page(bytes: Buffer): Promise<Verdict | 'missing'> {
  const form = new FormData()
  form.set('badge', new File([new Uint8Array(bytes)], 'badge'))
  const request = new Request('http://localhost:3000/label/verifier-un-badge', { method: 'POST', body: form })
  const context: AppLoadContext = {
    ...{ requestId: 'r', nonce: '', clientAddress: '192.0.2.1', addressLocale: undefined, browserLocale: 'fr' },
    memory: new Map(),
  }
  const answer = await action({ request, context, params: {} })
  return 'checked' in answer && answer.checked ? answer.checked.verdict : 'missing'
}

/** What the terminal says of the same file, off line. */
async function terminal(file: string): Promise<{ status: number; said: string }> {
  let said = ''
  const write = (text: string) => void (said += text)
  const [keys, list] = [path.join(folder, 'cles.json'), path.join(folder, 'retraits.json')]
  await writeFile(keys, JSON.stringify(keysAsPublished(portal, await keyHistory())))
  await writeFile(list, JSON.stringify(revocationsAsPublished(portal, await revocations())))
  const status = await labelBadge('verify', [file, '--keys', keys, '--revocations', list], {
    stdout: write,
    stderr: write,
  })
  return { status, said }
}

const cases: Case[] = [
  ['one byte changed', async () => json.replace('"validUntil": "20', '"validUntil": "21'), 'altered', 1],
  ['signed by a key once it was retired', async () => json, 'signed-after-retirement', 1, { retiredAt: '2020-01-01T00:00:00Z' }],
  ['signed by a key that was given away', async () => json, 'compromised-key', 1, { compromised: true }],
  ['signed by a key that is not there', async () => json.replace('/cles/1.json', '/cles/9.json'), 'unknown-key', 1],
  ['withdrawn', async () => issued((await createCertificates([{ revokedOn: '2026-05-05' }]))[0]?.id), 'revoked', 1],
  ['expired', async () => issued((await createCertificates([{ grantedOn: '2020-01-01', validUntil: '2023-01-01' }]))[0]?.id), 'expired', 1],
  ['of another issuer', async () => json.replaceAll(`${portal}/label/emetteur.json`, 'https://ailleurs.invalid/emetteur.json'), 'other-issuer', 1],
  ['a picture with half of a credential', async () => bakeSvg(svg, json.slice(0, 100)), 'badly-baked', 2],
  ['a picture with two credentials', async () => bakeSvg(bakeSvg(svg, json), json), 'badly-baked', 2],
  [
    'a PNG with a byte changed in its credential',
    async () => {
      const png = Buffer.from(bakePng(await pictureOf(svg), json))
      png[120] = (png[120] ?? 0) ^ 1
      return png
    },
    'badly-baked',
    2,
  ],
  ['a picture with script', async () => bakeSvg(svg, json).replace('</svg>', '<script>alert(1)</script></svg>'), 'with-script', 2],
  ['a picture without a credential', async () => svg, 'not-a-badge', 2],
  ['a text', async () => 'bonjour', 'not-a-badge', 2],
  ['JSON nested 100,000 deep', async () => `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'not-a-credential', 2],
  ['an SVG of 3 MB', async () => Buffer.alloc(3_000_000, '<svg>'), 'too-large', 2],
] // prettier-ignore

describe('a badge that is not to be believed', () => {
  it.each(cases)('%s is told in words, on the page and in the terminal', async (_, file, verdict, status, key) => {
    const [before] = await keyHistory()
    if (key)
      await db.signingKey.update({
        where: { number: 1 },
        data: {
          ...(key.retiredAt ? { retiredAt: new Date(key.retiredAt) } : {}),
          ...(key.compromised === undefined ? {} : { compromised: key.compromised }),
        },
      })
    const bytes = Buffer.from(await file())
    expect(await page(bytes)).toBe(verdict)
    await writeFile(path.join(folder, 'badge'), bytes)
    const { title, text } = credentialMessages.fr.verdicts[verdict]
    const answer = await terminal(path.join(folder, 'badge'))
    expect(answer.status).toBe(status)
    expect(answer.said).toContain(`${title}. ${text}`)
    if (before)
      await db.signingKey.update({
        where: { number: 1 },
        data: { retiredAt: before.retiredAt, compromised: before.compromised },
      })
    expect(await page(Buffer.from(json))).toBe('valid')
  })

  it('of 50 MB is not read: the terminal says so at once, the page refuses the form', async () => {
    const file = path.join(folder, 'grand.svg')
    const handle = await open(file, 'w')
    await handle.write('<svg>')
    await handle.truncate(50_000_000)
    await handle.close()
    const answer = await terminal(file)
    expect([answer.status, answer.said]).toEqual([2, expect.stringContaining('Fichier trop lourd')])
    const refused = await page(Buffer.alloc(50_000_000)).catch((thrown: unknown) => thrown)
    expect(refused instanceof Response && [refused.status, refused.headers.get('X-Refusal')]).toEqual([
      413,
      'body-too-large',
    ])
  })

  it('and a file that is not there end with a sentence', async () => {
    const answer = await terminal(path.join(folder, 'nulle-part'))
    expect(answer.status).toBe(2)
    expect(answer.said).toContain('ne peut pas être lu')
    let said = ''
    const io = { stdout: () => undefined, stderr: (text: string) => void (said += text) }
    const badge = path.join(folder, 'badge')
    await writeFile(badge, json)
    expect(await labelBadge('verify', [badge, '--keys', badge, '--revocations', badge], io)).toBe(2)
    expect(said).toContain('ce ne sont pas les fichiers')
    expect(await labelBadge('verify', [badge, '--clefs', badge], io)).toBe(2)
  })
})
