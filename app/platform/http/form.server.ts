import { isCsrfToken } from '../session/session.server'

/** A form without files is at most this large, in bytes. */
export const formLimit = 512 * 1024

/** Thrown as a response; the error page words it in the reader's language. */
export const refuse = (status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 429, code: string): Response =>
  new Response(code, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Refusal': code } })

async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw refuse(413, 'body-too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) break
    size += next.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      throw refuse(413, 'body-too-large')
    }
    chunks.push(next.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** No text of the portal holds the character NUL, and PostgreSQL refuses a query that does: a form is read without it. */
function withoutNul(form: FormData): FormData {
  const clean = new FormData()
  for (const [name, value] of form.entries())
    clean.append(name.replaceAll('\0', ''), typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return clean
}

/**
 * Reads a form, at most `limit` bytes (`formLimit` unless a page takes a larger one, such as a CSV file kept in memory). For a signed-in person it must carry the session's token
 * (`_csrf`); visitors are covered by the check of the request's origin in the server. Throws a Response: 413, 403, 400.
 */
export async function readForm(
  request: Request,
  sessionId: string | null,
  limit: number = formLimit,
): Promise<FormData> {
  const bytes = await readLimited(request, limit)
  const type = request.headers.get('Content-Type') ?? ''
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw refuse(400, 'unreadable-form')
  }
  if (sessionId && !isCsrfToken(sessionId, form.get('_csrf'))) throw refuse(403, 'csrf')
  form.delete('_csrf')
  return withoutNul(form)
}

/** The form's text fields as a record; a field given more than once becomes a list. Files are left out. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const fields = Object.create(null) as Record<string, string | string[]>
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key).filter((value) => typeof value === 'string')
    const [first] = values
    if (first !== undefined) fields[key] = values.length > 1 ? values : first
  }
  return fields
}

/** Of these, what was given once, as it is shown again in the form: lists are left out. */
export const textsOf = (fields: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** The same cut at `most` characters each: nobody is sent back whole a text that is far too long for its field. */
export const typedOf = (fields: Readonly<Record<string, string | string[]>>, most = 60_000): Record<string, string> =>
  Object.fromEntries(Object.entries(textsOf(fields)).map(([name, text]) => [name, text.slice(0, most)]))
