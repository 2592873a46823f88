import * as z from 'zod/mini'
import type { PendingFields } from './draft-copy'

/** A field that changed elsewhere, with what is stored now and what was written here. */
export type Conflict = { field: string; label: string; stored: string; written: string }

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.number(), savedAt: z.string() }),
  z.object({
    kind: z.literal('conflict'),
    revision: z.number(),
    conflicts: z.array(z.object({ field: z.string(), label: z.string(), stored: z.string(), written: z.string() })),
  }),
  z.object({ kind: z.literal('closed') }),
])
export type SaveAnswer = z.infer<typeof answerSchema>

/** Posts part of a draft. Whatever the network or the session do, the answer is a value. */
export async function sendDraft(
  action: string,
  revision: number,
  fields: PendingFields,
): Promise<SaveAnswer | { kind: 'unreachable' | 'signed-out' }> {
  const body = new FormData()
  body.set('_csrf', document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '')
  body.set('revision', String(revision))
  for (const [name, { base, value }] of Object.entries(fields)) {
    body.set(name, value)
    body.set(`base.${name}`, base)
  }
  try {
    const response = await fetch(action, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403)
      return { kind: 'signed-out' }
    if (response.status === 404) return { kind: 'closed' }
    const read = answerSchema.safeParse(await response.json())
    return read.success ? read.data : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}
