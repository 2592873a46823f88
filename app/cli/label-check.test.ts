import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { labelCheck } from './label-check'
import { canonicalJson } from '../platform/pure/canonical-json'
import { check } from '../modules/label/rules/check'
import { shipped } from '../modules/label/rules/shipped.test-data'

const data = (name: string) => fileURLToPath(new URL(`../modules/label/data/${name}`, import.meta.url))
const [charter, complete, incomplete] = [
  data('charter-1.json'),
  data('examples/complete-application.json'),
  data('examples/incomplete-application.json'),
]
const folder = mkdtempSync(join(tmpdir(), 'label-check-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function run(...args: string[]) {
  let [out, err] = ['', '']
  const status = await labelCheck(args, { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { status, out, err }
}

describe('crdp label check', () => {
  it('says that the complete example is eligible and the incomplete one not', async () => {
    expect(await run(charter, complete)).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('\nÉLIGIBLE\n'),
    })
    expect(await run(charter, incomplete)).toMatchObject({
      status: 1,
      err: '',
      out: expect.stringContaining('Pour y remédier'),
    })
    expect(await run('--lang', 'en', charter, incomplete)).toMatchObject({
      status: 1,
      out: expect.stringContaining('NOT ELIGIBLE'),
    })
  })

  it('writes the canonical report with --json', async () => {
    const { answers, evidence, applicantKind, initiativeKind } = shipped.complete
    const report = check(shipped.charter, { answers, evidence, applicantKind, initiativeKind, today: '2026-10-01' })
    expect(await run(charter, complete, '--json', '--date', '2026-10-01')).toEqual({
      status: 0,
      err: '',
      out: `${canonicalJson(report)}\n`,
    })
  })

  it('applies the rules at the date given', async () => {
    expect(await run(charter, complete, '--date=2024-01-01')).toMatchObject({ status: 1 })
  })

  const changed = (parts: object) => file('changed.json', JSON.stringify({ ...shipped.complete, ...parts }))
  it.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /Il faut deux fichiers/],
    ['three files', () => [charter, complete, complete], /Il faut deux fichiers/],
    ['an unknown option', () => [charter, complete, '--nope'], /Arguments inconnus/],
    ['a date that does not exist', () => [charter, complete, '--date', '2026-02-30'], /n’existe pas/],
    ['an unknown language', () => [charter, complete, '--lang', 'de'], /fr ou en/],
    ['a file that is absent', () => [charter, join(folder, 'absent.json')], /ne peut pas être lu/],
    ['a folder', () => [charter, folder], /pas un fichier/],
    ['an empty file', () => [charter, file('empty.json', '')], /pas du JSON/],
    ['something else than JSON', () => [charter, file('text.json', 'bonjour')], /pas du JSON/],
    ['something else than UTF-8', () => [charter, file('latin.json', new Uint8Array([0x22, 0xe9, 0x22]))], /UTF-8/],
    ['a file too large', () => [charter, file('large.json', ' '.repeat(2_000_001))], /dépasse 2\u00a0Mo/],
    [
      'deep JSON',
      () => [charter, file('deep.json', '['.repeat(100_000) + ']'.repeat(100_000))],
      /\/\u00a0: valeur absente ou du mauvais type/,
    ],
    ['a charter in the place of the application', () => [charter, charter], /\/format\u00a0: valeur attendue/],
    ['another version of the charter', () => [charter, changed({ charterVersion: 2 })], /version 2/],
    [
      'an unknown criterion',
      () => [charter, changed({ answers: { nope: true } })],
      /\/answers\/nope\u00a0: Cette question/,
    ],
    [
      'a wrong type',
      () => [charter, changed({ answers: { 'equal-treatment': 'oui' } })],
      /\/answers\/equal-treatment\u00a0: Cette réponse/,
    ],
    ['evidence for an unknown criterion', () => [charter, changed({ evidence: { nope: 1 } })], /\/evidence\/nope/],
  ])('stops at %s', async (_, args, sentence) => {
    const { status, out, err } = await run(...args())
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})
