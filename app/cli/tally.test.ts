import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { bltReader } from '../modules/governance/rules/ballot-files/blt'
import { BallotFileProblem } from '../modules/governance/rules/ballot-files/problem'
import { tally } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const json = (name: string, content: object) => file(name, JSON.stringify(content))

async function run(...args: string[]) {
  let [out, err] = ['', '']
  const status = await tally(args, { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { status, out, err }
}
async function counted(...args: string[]) {
  const { status, out, err } = await run(...args, '--json')
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return JSON.parse(out) as { method: string; winners: string[]; rounds: Record<string, unknown>[]; quota?: number }
}

/** The stages are worked out by hand in the tests of the count. */
const byHand = [
  '4 2',
  '9 1 2 3 0',
  '4 1 3 0',
  '1 1 0',
  '5 2 3 0',
  '4 3 2 0',
  '3 4 3 0',
  '0',
  '"Alix"',
  '"Basile"',
  '"Camille"',
  '"Dominique"',
  '"Conseil"',
]

describe('crdp tally, BLT', () => {
  it('counts by the Scottish rules, the seats from the file', async () => {
    const count = await counted('--method', 'stv', file('hand.blt', byHand.join('\n')))
    expect(count).toMatchObject({ method: 'stv', winners: ['Alix', 'Camille'], quota: 9 })
    expect(count.rounds[1]).toMatchObject({
      round: 2,
      kind: 'surplus',
      from: 'Alix',
      votes: { Alix: '9.00000', Basile: '8.21426', Camille: '5.42856', Dominique: '3.00000' },
      rounding: '0.00004',
    })
    const { out } = await run('--method', 'stv', join(folder, 'hand.blt'))
    expect(out).toContain('Basile')
    expect(out).toMatch(/8\.21426/)
    expect(out).toContain('Résultat\u00a0: Alix, Camille')
    expect((await run('--method', 'stv', join(folder, 'hand.blt'), '--lang', 'en')).out).toContain(
      'Result: Alix, Camille',
    )
    expect(await counted('--method', 'stv', join(folder, 'hand.blt'), '--seats', '3')).toMatchObject({ quota: 7 })
  })

  const kept = ['Alix', 'Camille']
  it.each<[string, string]>([
    ['CRLF', byHand.join('\r\n')],
    ['a byte order mark', `\ufeff${byHand.join('\n')}`],
    ['comments and blank lines', byHand.map((line) => `${line} # note`).join('\n\n# more\n')],
    ['names without quotes', byHand.join('\n').replaceAll('"', '')],
    ['no title', byHand.slice(0, -1).join('\n')],
    ['a text after the name', byHand.map((line) => (line.startsWith('"') ? `${line} "List"` : line)).join('\n')],
    ['names in comments, as PrefLib writes them', [...byHand.slice(0, 8), ...['Alix', 'Basile', 'Camille', 'Dominique'].map((name, index) => `# ALTERNATIVE NAME ${index + 1}: ${name}`), 'title'].join('\n')], // prettier-ignore
  ])('reads a file with %s', async (_, content) => {
    expect((await counted('--method', 'stv', file('kept.blt', content))).winners).toEqual(kept)
  })

  it('reads quotes and backslashes inside names', async () => {
    const names = ['"Alix \\"A\\""', '"B ""the second"""', '"C \\\\ D"']
    const count = await counted(
      '--method',
      'stv',
      file('names.blt', ['3 2', '2 1 0', '2 2 0', '1 3 0', '0', ...names].join('\n')),
    )
    expect(Object.keys(count.rounds[0]?.votes ?? {}).sort()).toEqual(['Alix "A"', 'B "the second"', 'C \\ D'])
  })

  it('leaves out candidates that have withdrawn', async () => {
    const lines = [byHand[0], '-1', ...byHand.slice(1)].join('\n')
    const count = await counted('--method', 'stv', file('withdrawn.blt', lines))
    expect(count).toMatchObject({ winners: ['Basile', 'Camille'], blank: 1, withdrawn: ['Alix'] })
    expect((await counted('--method', 'schulze', join(folder, 'withdrawn.blt'))).winners).toHaveLength(1)
  })

  it('counts by Schulze, with equal ranks', async () => {
    const count = await counted('--method', 'schulze', file('equal.blt', '3 1\n3 1=2 3 0\n2 2 0\n0\nA\nB\nC\n'))
    expect(count.winners).toEqual(['B'])
    expect(count.rounds[2]).toMatchObject({ kind: 'ranking', ranking: [['B'], ['A'], ['C']] })
  })

  it('draws by the seed where a lot is needed, the same for the same seed', async () => {
    const tied = file('tied.blt', '3 1\n2 1 0\n2 2 0\n2 3 0\n0\nA\nB\nC')
    const winner = async (seed: string) => (await counted('--method', 'stv', tied, '--seed', seed)).winners[0]
    expect(await winner('7')).toBe(await winner('7'))
    const all = await Promise.all(Array.from({ length: 30 }, (_, seed) => winner(String(seed))))
    expect(new Set(all)).toEqual(new Set(['A', 'B', 'C']))
    expect((await run('--method', 'stv', tied, '--seed', '7')).out).toContain('graine «\u202f7\u202f»')
  })

  it.each<[string, string, RegExp]>([
    ['an empty file', '', /est vide/],
    ['a first line that is not two numbers', '5 1,\n1 1 0\n0', /ligne 1\u00a0: la première ligne/],
    ['more seats than candidates', '2 3\n0\nA\nB', /3 sièges pour 2 candidatures/],
    ['a ballot cut short', '2 1\n3 1 2', /ligne 2\u00a0: ce bulletin ne finit pas par 0/],
    ['ballots without their end', '2 1\n3 1 2 0\n', /ligne 2\u00a0: le fichier est coupé/],
    ['fewer names than announced', '3 1\n1 1 0\n0\nA\nB', /3 candidatures annoncées, 2 nommées/],
    ['more names than announced', '2 1\n1 1 0\n0\nA\nB\ntitle\nC', /ligne 7\u00a0: .*plus de noms/],
    ['a candidate that does not exist', '2 1\n1 3 0\n0\nA\nB', /ligne 2\u00a0: la candidature 3 n’existe pas/],
    ['a candidate ranked twice', '2 1\n1 2 2 0\n0\nA\nB', /ligne 2\u00a0: la candidature 2 est classée deux fois/],
    ['equal ranks', '2 1\n1 1=2 0\n0\nA\nB', /ligne 2\u00a0: .*à égalité/],
    ['half a ballot', '2 1\n0.5 1 0\n0\nA\nB', /ligne 2\u00a0: «\u202f0.5\u202f» n’est pas un nombre de bulletins/],
    ['letters', '2 1\n1 x 0\n0\nA\nB', /«\u202fx\u202f» n’est pas le numéro/],
    ['a withdrawal among the ballots', '2 1\n1 1 0\n-2\n0\nA\nB', /ligne 3\u00a0: les retraits/],
    ['quotes that do not close', '2 1\n1 1 0\n0\n"A\nB', /ligne 4\u00a0: les guillemets/],
    ['two candidates of one name', '2 1\n1 1 0\n0\nA\nA', /ligne 5\u00a0: deux candidatures/],
  ])('stops at %s', async (_, content, sentence) => {
    const { status, out, err } = await run('--method', 'stv', file('bad.blt', content))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('reads what it wrote, and any text with a sentence or a count', () => {
    const read = (content: string) => {
      const reader = bltReader('stv')
      for (const line of content.split('\n')) reader.read(line)
      return reader.end()
    }
    const token = fc.constantFrom('0', '1', '2', '3', '-1', '=', '\n', ' ', '"', '#', 'A', '\\', '9'.repeat(20))
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        try {
          expect(read(`3 1\n${tokens.join('')}\n0\nA\nB\nC`).definition.options).toHaveLength(3)
        } catch (error) {
          expect(error).toBeInstanceOf(BallotFileProblem)
        }
      }),
    )
  })
})

describe('crdp tally, JSON and CSV', () => {
  const options = ['A', 'B', 'C']
  it.each<[string, () => string, string[]]>([
    ['yes-no', () => json('y.json', { method: 'yes-no', ballots: [{ answer: 'for', times: 3 }, { answer: 'against' }] }), ['for']], // prettier-ignore
    ['yes-no', () => file('y.csv', 'answer;times\npour;2\ncontre;2\nblanc;1\n'), []],
    ['approval', () => json('a.json', { method: 'approval', options, seats: 2, ballots: [{ approved: ['A', 'B'] }, { approved: ['B', 'A'] }, { approved: [] }] }), ['A', 'B']], // prettier-ignore
    ['approval', () => file('a.csv', 'A,"B, b",C\r\n1,0,\r\n0,1,0\r\n1,1,0\r\n0,1,0\r\n'), ['B, b']],
    ['majority-judgment', () => json('m.json', { method: 'majority-judgment', options, grades: ['bad', 'good'], ballots: [{ grades: { A: 'bad', B: 'good', C: 'bad' } }] }), ['B']], // prettier-ignore
    ['majority-judgment', () => file('m.csv', 'times,A,B\n1,0,1\n2,3,2\n'), ['A']],
    ['schulze', () => json('s.json', { method: 'schulze', options, ballots: [{ ranking: ['C', ['A', 'B']] }] }), ['C']],
    ['schulze', () => file('s.csv', 'A,B,C\n1,1,\n2,1,\n2,1,\n'), ['B']],
    ['stv', () => json('v.json', { method: 'stv', options, seats: 2, ballots: [{ ranking: ['C', 'A'], times: 5 }, { ranking: ['B'] }] }), ['C', 'A']], // prettier-ignore
    ['stv', () => file('v.csv', 'A,B,C\n,1,2\n,1,\n1,,\n'), ['B']],
  ])('counts %s (%#)', async (method, path, winners) => {
    const count = await counted('--method', method, path())
    expect(count).toMatchObject({ method, winners })
    expect(count.rounds[0]).toMatchObject({ round: 1 })
    expect((await run('--method', method, path())).out).toContain('Résultat')
  })

  it.each<[string, string[], RegExp]>([
    ['no method', [], /La méthode est/],
    ['another method', ['--method', 'borda'], /La méthode est/],
    ['no file', ['--method', 'stv'], /Il faut un fichier/],
    ['a file that is absent', ['--method', 'stv', join(folder, 'absent.blt')], /n’existe pas/],
    ['seats that are no number', ['--method', 'stv', '--seats', '0', file('x.blt', '')], /--seats/],
    ['an unknown option', ['--method', 'stv', '--nope'], /Arguments inconnus/],
    ['a BLT file for approval', ['--method', 'approval', file('x.blt', '')], /BLT est pour/],
    ['something else than JSON', ['--method', 'stv', file('x.json', 'x')], /pas du JSON/],
    ['JSON of another shape', ['--method', 'stv', file('x2.json', '{"method":"stv"}')], /valeur absente/],
    ['ballots of another method', ['--method', 'stv', json('x3.json', { method: 'yes-no', ballots: [] })], /pas stv/],
    ['a ballot for nobody', ['--method', 'stv', json('x4.json', { method: 'stv', options, ballots: [{ ranking: ['Z'] }] })], /\/ballots\/0/], // prettier-ignore
    ['a rank used twice', ['--method', 'stv', file('x1.csv', 'A,B\n1,1\n')], /ligne 2\u00a0: chaque rang/],
    ['a rank left out', ['--method', 'stv', file('x2.csv', 'A,B\n,2\n')], /ligne 2\u00a0: chaque rang/],
    ['a short line', ['--method', 'approval', file('x3.csv', 'A,B\n1\n')], /ligne 2\u00a0: cette ligne a 1 cases/],
    [
      'a cell that is no answer',
      ['--method', 'yes-no', file('x4.csv', 'answer\noui\n')],
      /ligne 2\u00a0: «\u202foui\u202f»/,
    ],
    ['a quote left open', ['--method', 'approval', file('x5.csv', 'A,"B\n1,0\n')], /ligne 1\u00a0: un guillemet/],
    ['something else than UTF-8', ['--method', 'stv', file('x6.blt', new Uint8Array([0x32, 0xe9, 0x0a]))], /UTF-8/],
  ])('stops at %s', async (_, args, sentence) => {
    const { status, out, err } = await run(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})
