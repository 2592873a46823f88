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

  it('says “not proven” where the answers have no end, and lets such a charter through', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `n${index}`)
    const number = { type: 'number', label: { fr: 'n', en: 'n' }, minimum: 0, maximum: 30 } as const
    const rule = {
      kind: 'expression',
      expression: {
        and: [...many.map((id) => ({ '>=': [{ var: `answer.${id}` }, 30] })), { '<': [{ var: 'answer.n0' }, 0] }],
      },
    } as const
    const free = { kind: 'expression', expression: { answered: 'answer' } } as const
    const criteria = many.map((id) => ({ id, answer: number, rule: id === 'n0' ? rule : free }))
    const { status, out } = await run(JSON.stringify(charterOf(criteria)))
    expect(out).toContain('non prouvé')
    expect(status).toBe(0)
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

  it('looks at what the label is for', async () => {
    const no = { kind: 'expression', expression: { '!': { var: 'answer.one' } } } as const
    const contradictory = JSON.stringify(charterOf([{ id: 'one' }, { id: 'two', rule: no }]))
    expect((await run(contradictory, '--for', 'debate')).status).toBe(1)
    // Nobody who applies for this label is asked either of them: it would be granted for nothing.
    expect(await run(contradictory, '--for', 'organisation')).toMatchObject({
      status: 1,
      out: 'organisations : cette charte ne leur demande rien.\none, two : demandé à aucune nature de ce que ce label prend.\n',
    })
    expect((await run(JSON.stringify(shippedJson.charter), '--for', 'debate,process')).out).toContain(
      'peut être publiée',
    )
    const refused = await run(contradictory, '--for', 'réunion')
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('--for prend debate')])
    expect((await run(contradictory, '--for', 'debate', '--label', 'organisations')).status).toBe(2)
    expect((await run(contradictory, '--autre')).err).toContain('Usage')
  })

  it('refuses what is no file of JSON, or a larger one than a charter may be', async () => {
    expect(await run('{')).toMatchObject({ status: 2, err: expect.stringContaining('n’est pas du JSON') })
    const large = await run(JSON.stringify({ preamble: 'é'.repeat(1_100_000) }))
    expect([large.status, large.err]).toEqual([2, expect.stringContaining('dépasse 2\u00a0Mo')])
  })

  it.each([1_000, 200_000])('says where rules nest too deep: %i', async (depth) => {
    const deep = `${'{"!":'.repeat(depth)}{"var":"answer"}${'}'.repeat(depth)}`
    const charter = JSON.stringify(charterOf([{ id: 'one', rule: { kind: 'expression', expression: 'HERE' } }]))
    const { status, out, err } = await run(charter.replace('"HERE"', deep))
    expect([status, err]).toEqual([1, ''])
    expect(out).toContain('/criteria/0/rule/expression')
    expect(out).toContain('imbriqué')
  })
})
