import type { Way } from '~/modules/answers/commands/find-answer.server'
import { giveAnswer } from '~/modules/answers/commands/give-answer.server'
import { reportProgress } from '~/modules/answers/commands/report-progress.server'
import { answerForm, progressForm } from '~/modules/answers/forms'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { isOk, type Refusal } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'

type Acted =
  | { done: 'repondu' | 'suivi' }
  | {
      intent: string
      typed: Record<string, string>
      problem: { errors: Readonly<Record<string, string>> } | { refused: Refusal }
      /** The sentence of a file that was not taken. */
      file?: string
      status: number
    }

type Asked = { actor: Actor; sessionId: string | null; locale: Locale; id: string; way: Way; /** Whose tries are counted. */ bodyId: string } // prettier-ignore

/** A body's answer, or what followed, whoever writes it: one command each, with the file that was joined. */
export async function actOnAnswer(request: Request, asked: Asked): Promise<Acted> {
  const { actor, sessionId, locale, id, way, bodyId } = asked
  // Before anything is received: what is refused afterwards stays a day on the disk.
  if (!isOk(await takeToken(counterOf('answer-act:body', bodyId)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, sessionId, { maxFiles: 1 })
  const fields = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  const intent = fields['intent'] === 'progress' ? 'progress' : 'answer'
  const again = (problem: Extract<Acted, { intent: string }>['problem'], status: number, file?: string): Acted => ({
    intent,
    typed: { ...fields },
    problem,
    status,
    ...(file === undefined ? {} : { file }),
  })
  if ('refused' in upload) {
    const { code, detail = {} } = upload.refused
    const known: Readonly<Record<string, (detail: Record<string, string | number>) => string>> =
      fileMessages[locale].refusals
    return again({ refused: { code, field: 'file' } }, 422, known[code]?.(detail) ?? code)
  }
  const [file = null] = upload.ok.files
  const parsed = intent === 'progress' ? parseForm(progressForm, fields) : parseForm(answerForm, fields)
  if (!('ok' in parsed)) return again(parsed, 422)
  const outcome =
    'kind' in parsed.ok
      ? await reportProgress(actor, { ...parsed.ok, id, file }, way)
      : await giveAnswer(actor, { ...parsed.ok, id, file: way.kind === 'letter' ? file : null }, way)
  if (isOk(outcome)) return { done: intent === 'progress' ? 'suivi' : 'repondu' }
  if (outcome.refused.code === 'not-found') throw refuse(404, 'not-found')
  return again(outcome, outcome.refused.code === 'changed-meanwhile' ? 409 : 422)
}
