import { bookLimits } from '~/modules/criteria/rules/book'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** Bytes of the form: room for a file that is too large, so that it is told rather than cut. */
export const largestForm = 5 * bookLimits.bytes

/** The text of the charter that a form sends as a file, else of what is pasted in it; its shape is for the command to read. */
export async function draftFileOf(form: FormData): Promise<Outcome<{ text: string; isSent: boolean }>> {
  const pasted = form.get('file')
  const sent = form.get('upload')
  if (!(sent instanceof File) || sent.size === 0)
    return ok({ text: typeof pasted === 'string' ? pasted : '', isSent: false })
  if (sent.size > bookLimits.bytes) return refused({ code: 'file-too-large', field: 'upload' })
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(await sent.arrayBuffer()), isSent: true })
  } catch {
    return refused({ code: 'file-not-text', field: 'upload' })
  }
}
