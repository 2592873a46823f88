import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleOf } from '../modules/statutes/examples'
import { statutesCheck } from './statutes-check'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-statutes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(content: string, ...options: string[]) {
  const file = path.join(folder, 'statuts.json')
  writeFileSync(file, content)
  const said = { out: '', err: '' }
  const io = { stdout: (text: string) => void (said.out += text), stderr: (text: string) => void (said.err += text) }
  return { status: await statutesCheck([file, ...options], io), ...said }
}

describe('crdp statutes check', () => {
  it('lets the examples through', async () =>
    expect(await run(JSON.stringify(exampleOf('scic-sas')))).toMatchObject({ status: 0, err: '' }))

  it('says each problem with its article', async () => {
    const { status, out } = await run(JSON.stringify({ ...exampleOf('scic-sas'), capital: null }))
    expect(status).toBe(1)
    expect(out).toContain('art. 19 quinquies')
  })

  it('gives the same as JSON', async () => {
    const { out } = await run(JSON.stringify({ ...exampleOf('scic-sas'), capital: null }), '--json')
    expect(JSON.parse(out)).toMatchObject({ lawful: false })
  })

  it.each(['', '{', '[1'])('refuses “%s”', async (content) =>
    expect(await run(content)).toMatchObject({ status: 2, out: '' }),
  )

  it('refuses JSON that is no statutes', async () => expect((await run('{"name":{}}')).status).toBe(1))
})
