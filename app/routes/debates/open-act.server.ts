import { type AppLoadContext, data } from '@remix-run/node'
import type * as z from 'zod/mini'
import { readOpenAct } from '~/composition/visitor.server'
import type { DebateProblem } from '~/modules/debates/components/debate-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { debateAt } from './load-debate.server'

type Sent = 'own' | 'mail' | null
type Given<T> = T & { debateId: string; locale: Locale; clientAddress: string }
type Asked = { request: Request; context: AppLoadContext; slug: string | undefined }

/**
 * What anyone asks of a debate by a form: read, done by one command, answered on the same page. A program that fills the
 * field that nobody sees is told that all went well.
 */
export async function openAct<T>(
  { request, context, slug }: Asked,
  schema: z.ZodMiniType<T>,
  command: (actor: Actor, given: Given<T>) => Promise<Outcome<{ confirmed: boolean }>>,
) {
  const { debate } = await debateAt(request, context, slug)
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const none: DebateProblem | undefined = undefined
  const answer = (problem: DebateProblem | undefined, sent: Sent, status: number) =>
    data({ problem, typed, sent }, { status })
  if (fields['site']) return answer(none, 'mail', 200)
  const parsed = parseForm(schema, fields)
  if (!('ok' in parsed)) return answer(parsed, null, 422)
  const { locale, actor } = visitor
  const outcome = await command(actor, {
    ...parsed.ok,
    debateId: debate.id,
    locale,
    clientAddress: context.clientAddress,
  })
  if (isOk(outcome)) return answer(none, outcome.ok.confirmed ? 'own' : 'mail', 200)
  const { code } = outcome.refused
  return answer(outcome, null, code === 'too-often' ? 429 : code === 'not-found' ? 404 : 409)
}
