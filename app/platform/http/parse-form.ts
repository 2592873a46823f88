import type * as z from 'zod/mini'

/** By field, what is wrong with it: a code, which a module's messages put in words. */
export type FormErrors = Readonly<Record<string, string>>

/** Reads a posted form: its value, or one code a field. A field given twice where one is expected is unreadable. */
export function parseForm<T>(
  schema: z.ZodMiniType<T>,
  fields: Readonly<Record<string, string | string[]>>,
): { ok: T } | { errors: FormErrors } {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? '')] ??= message
  return { errors }
}
