import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { referralCheck } from './referral-check'

const data = (name: string) => fileURLToPath(new URL(`../modules/referrals/data/${name}`, import.meta.url))
const [rules, complete, incomplete] = [
  data('rules-1.json'),
  data('examples/complete-referral.json'),
  data('examples/incomplete-referral.json'),
]

async function run(...args: string[]) {
  let [out, err] = ['', '']
  const status = await referralCheck(args, { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { status, out, err }
}

it('says whether a referral is admissible, for people and for programs', async () => {
  expect(await run(rules, complete)).toMatchObject({ status: 0, out: expect.stringContaining('\nRECEVABLE\n') })
  expect(await run('--lang', 'en', rules, incomplete)).toMatchObject({
    status: 1,
    out: expect.stringContaining('NOT ADMISSIBLE'),
  })
  const { status, out } = await run(rules, complete, '--json', '--date=2026-10-01')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ format: 'crdp-referral-report/1', checkedOn: '2026-10-01', eligible: true })
})

it.each([[[rules]], [[rules, rules]], [[complete, rules]], [[rules, complete, '--date', '2026-02-30']]])(
  'stops at %j',
  async (args) => {
    expect(await run(...args)).toMatchObject({ status: 2, out: '' })
  },
)
