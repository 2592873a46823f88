import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { charterOf, shippedJson } from '../modules/label/rules/shipped.test-data'
import { labelCharter } from './label-charter'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-charter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(content: string, ...options: string[]) {
  const file = path.join(folder, 'charte.json')
  writeFileSync(file, content)
  const said = { out: '', err: '' }
  const io = { stdout: (text: string) => void (said.out += text), stderr: (text: string) => void (said.err += text) }
  return { status: await labelCharter([file, ...options], io), ...said }
}

describe('crdp label charter', () => {
  it('lets the shipped one through', async () =>
    expect(await run(JSON.stringify(shippedJson.charter))).toEqual({
      status: 0,
      out: 'Cette charte peut être publiée.\n',
      err: '',
    }))

  it('says what can never be met, and to whom', async () => {
    const no = { kind: 'expression', expression: { '!': { var: 'answer.one' } } } as const
    const { status, out } = await run(JSON.stringify(charterOf([{ id: 'one' }, { id: 'two', rule: no }])))
    expect(status).toBe(1)
    expect(out).toBe('one, two : ne peut jamais être rempli [association/debate, company/debate]\n')
  })

  it('says each problem with its place, also as JSON', async () => {
    const unknown = { kind: 'expression', expression: { var: 'answer.nowhere' } } as const
    const { status, out } = await run(JSON.stringify(charterOf([{ id: 'one', rule: unknown }])), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      problems: [{ path: '/criteria/0/rule/expression', code: 'unknown-variable' }],
    })
  })

  it('refuses what is no file of JSON', async () => expect((await run('{')).status).toBe(2))
})
