import { readForm, refuse } from '~/platform/http/form.server'
import { decodeText } from '~/platform/pure/french-figures'

/** A CSV file is at most this large, in bytes. */
const largest = 5 * 1024 * 1024

/** The CSV that a form sends as a file (`file`) or as text (`content`), and the form; empty where it sends none. */
export async function readCsvForm(
  request: Request,
  sessionId: string,
): Promise<{ form: FormData; fileName: string; content: string }> {
  const form = await readForm(request, sessionId, largest + 64 * 1024)
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    if (file.size > largest) throw refuse(413, 'body-too-large')
    return {
      form,
      fileName: file.name.slice(0, 120),
      content: decodeText(new Uint8Array(await file.arrayBuffer())).replaceAll('\0', ''),
    }
  }
  const pasted = form.get('content')
  return { form, fileName: 'texte.csv', content: typeof pasted === 'string' ? pasted : '' }
}
