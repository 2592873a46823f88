import { type AppLoadContext, data } from '@remix-run/node'
import { notFound, readAct, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { sourceForm, type SourceForm } from '~/modules/network/forms-source'
import { sourceSentence } from '~/modules/network/messages/source-sentences'
import { importActs } from '~/modules/network/permissions'
import { outsideSource } from '~/modules/network/queries-sources.server'
import { fieldsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import type { Refusal } from '~/platform/pure/outcome'

/** Whoever keeps the sources; for anybody else their pages do not exist. */
export async function sourceKeeper(request: Request, context: AppLoadContext): Promise<SignedInVisitor> {
  const visitor = await requireSignedIn(request, context)
  if (!can(visitor.actor, importActs['network.keep-source'], null)) throw notFound()
  return visitor
}

export async function sourceAt(params: Readonly<Record<string, string | undefined>>) {
  const id = params['id'] ?? ''
  const source = isId(id) ? await outsideSource(id) : null
  if (!source) throw notFound()
  return source
}

const fields = ['name', 'url', 'format', 'licence', 'credit', 'schedule', 'turn'] as const

/** What the form was given, to be given back. */
const typedOf = (given: Readonly<Record<string, string | string[]>>): Record<string, string> =>
  Object.fromEntries(fields.map((name) => [name, typeof given[name] === 'string' ? given[name] : '']))

/** The page again, with what was typed and what is wrong with it. */
export const sourceAgain = (typed: Record<string, string>, refusals: readonly Refusal[], locale: Locale) =>
  data(
    {
      typed,
      errors: refusals.map((refusal) => ({ field: refusal.field ?? '', message: sourceSentence(refusal, locale) })),
    },
    422,
  )

/** Reads the form of a source, sent by its keeper. */
export async function readSourceForm(request: Request, context: AppLoadContext) {
  await sourceKeeper(request, context)
  const { visitor, form } = await readAct(request, context)
  const typed = typedOf(fieldsOf(form))
  const parsed = sourceForm.safeParse(typed)
  const problems: Refusal[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ code: message, field: String(path[0] ?? '') }))
  return { visitor, typed, problems, form: parsed.success ? (parsed.data satisfies SourceForm) : null }
}
