import * as z from 'zod/mini'
import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import type { Refusal } from '~/platform/pure/outcome'
import { nameProblem, normaliseName } from './rules/person-name'
import { passwordProblem } from './rules/password'

// A message of these schemas is the code of a refusal; the catalogue says it in the reader's language.
const problem = (find: (value: string) => string | null) =>
  z.check<string>((payload) => {
    const message = find(payload.value)
    if (message) payload.issues.push({ code: 'custom', message, input: payload.value, continue: true })
  })

/** A field that is absent, or given twice, reads as empty. */
const text = z.catch(z.string(), '')
const address = z.pipe(
  z.pipe(text, z.transform(normaliseAddress)),
  z
    .string()
    .check(problem((value) => (value === '' ? 'address-missing' : isAddress(value) ? null : 'address-unreadable'))),
)
const name = z.pipe(z.pipe(text, z.transform(normaliseName)), z.string().check(problem(nameProblem)))
const newPassword = z.pipe(
  text,
  z.string().check(problem((value) => passwordProblem(value, { name: '', address: '' }))),
)
const presentPassword = z.pipe(
  text,
  z
    .string()
    .check(problem((value) => (value === '' ? 'password-missing' : value.length > 2000 ? 'wrong-password' : null))),
)

const ticked = (code: string) => z.pipe(text, z.string().check(problem((value) => (value === 'yes' ? null : code))))

export const signUpForm = z.object({ name, address, password: newPassword, age: ticked('age-missing') })

export const signInForm = z.object({ address, password: presentPassword })
export const addressForm = z.object({ address })
export const newPasswordForm = z.object({ password: newPassword })
export const changePasswordForm = z.object({ present: presentPassword, password: newPassword })
export const changeAddressForm = z.object({ address, present: presentPassword })
export const profileForm = z.object({ name, locale: z.catch(z.enum(['fr', 'en']), 'fr') })
export const passwordProofForm = z.object({ present: presentPassword })
export const passkeyNameForm = z.object({ name })

/** Reads a form with a schema: what it says, or one problem a field, in the order of the form. */
export function readFields<T extends z.ZodMiniType>(
  schema: T,
  form: FormData,
): { fields: z.output<T> } | { problems: Refusal[] } {
  const parsed = z.safeParse(schema, Object.fromEntries(form))
  if (parsed.success) return { fields: parsed.data }
  const problems = new Map<string, Refusal>()
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '')
    if (!problems.has(field)) problems.set(field, { code: message, field })
  }
  return { problems: [...problems.values()] }
}
