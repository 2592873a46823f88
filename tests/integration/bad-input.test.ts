import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Whatever people, robots and pastes put in a field. */
const hostile: readonly unknown[] = [
  '',
  ' ',
  '\u00a0\u202f',
  'a'.repeat(10_000_000),
  '😀'.repeat(100_000),
  '\u0000',
  'a\u0000b',
  'a\u0007\u001b[31mb',
  '\u202etxt.exe',
  '\u2066abc\u2069',
  'مرحبا بالعالم',
  '日本語のテキスト',
  '\ud800',
  '\ufeffa',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return 1")()}}',
  '\'; DROP TABLE "User"; --',
  "1' OR '1'='1",
  '../../etc/passwd',
  'javascript:alert(1)',
  '%00%ff%0d%0aSet-Cookie: a=b',
  'a\r\nBcc: tous@exemple.invalid',
  '=HYPERLINK("http://ailleurs.invalid")',
  '-1',
  '1e309',
  'NaN',
  '999999999999999999999999',
  '2026-02-30',
  '0000-00-00',
  '__proto__',
  'constructor',
  'toString',
  null,
  undefined,
  42,
  Number.NaN,
  true,
  [],
  ['a', 'b'],
  {},
  { toString: 1 },
]

/** What must be true of a text that a form lets through. */
const unclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

type Schema = {
  safeParse: (
    value: unknown,
  ) =>
    | { success: true; data: unknown }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }
}
const isSchema = (
  value: unknown,
): value is Schema & { _zod: { def: { type: string; shape?: Record<string, unknown> } } } =>
  typeof value === 'object' && value !== null && 'safeParse' in value && '_zod' in value

const modules = import.meta.glob<Record<string, unknown>>(['/app/modules/*/forms*.ts', '!/app/**/*.test.ts'], {
  eager: true,
})
const forms = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported)
    .filter(
      (entry): entry is [string, Schema & { _zod: { def: { type: string; shape: Record<string, unknown> } } }] =>
        isSchema(entry[1]) && entry[1]._zod.def.shape !== undefined,
    )
    .map(
      ([name, schema]) =>
        [
          `${path.replace('/app/modules/', '').replace('.ts', '')} ${name}`,
          schema,
          Object.keys(schema._zod.def.shape),
        ] as const,
    ),
)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A password is any text: it is hashed, never shown. What a draft's other window showed is only compared. */
const kept = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !/password|present|^base\./.test(name)))
    : value

function judge(schema: Schema, fields: Record<string, unknown>, names: readonly string[]): void {
  const read = schema.safeParse(fields)
  if (read.success) {
    for (const text of textsIn(kept(read.data))) {
      expect(text.length).toBeLessThan(60_000)
      expect(text).not.toMatch(unclean)
    }
    return
  }
  expect(read.error.issues.length).toBeGreaterThan(0)
  for (const { path, message } of read.error.issues) {
    // Each problem is a field's, and a code that the catalogue words: never a sentence of the library.
    expect(names).toContain(String(path[0] ?? ''))
    expect(typeof message).toBe('string')
  }
}

describe('every form', () => {
  it('is known', () => expect(forms.length).toBeGreaterThan(15))

  it.each(forms)('%s takes no harm from any field', (_name, schema, names) => {
    for (const field of names) for (const value of hostile) judge(schema, { [field]: value }, names)
    for (const value of hostile) judge(schema, Object.fromEntries(names.map((name) => [name, value])), names)
  })

  it.each(forms)('%s takes no harm from anything at all', (_name, schema, names) => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...hostile.filter((one) => typeof one !== 'string' || one.length < 1_000)),
      fc.webUrl(),
      fc.emailAddress(),
      fc.double().map(String),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, '__proto__', 'autre'), value), (fields) =>
        judge(schema, fields, names),
      ),
      { numRuns: 150, seed: 20_261_122 },
    )
    for (const nothing of [null, undefined, '', [], 'texte', 3]) expect(schema.safeParse(nothing).success).toBe(false)
  })
})
