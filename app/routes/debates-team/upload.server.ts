import { type AppLoadContext, data } from '@remix-run/node'
import { readAct, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import type { DebateProblem } from '~/modules/debates/components/debate-problems'
import type { FileKind } from '~/platform/files/file-kinds'
import { type ReceivedFile, receiveUpload } from '~/platform/files/receive.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import type { Refusal } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'

type Fields = Record<string, string | string[]>
type Read = { visitor: SignedInVisitor; fields: Fields; file: ReceivedFile | undefined }

/** The page again, with what is wrong with the file and what was typed beside it. */
function again({ code, detail }: Refusal, field: string, fields: Fields, status: number) {
  const problem: DebateProblem = { refused: { code, field, ...(detail === undefined ? {} : { detail }) } }
  return { answer: data({ problem, typed: typedOf(fields) }, { status }) }
}

/** A form of the team's page that may carry one file in `field`; forms of the same page without one are read as usual. */
export async function readUpload(
  { request, context }: { request: Request; context: AppLoadContext },
  field: string,
  accept?: readonly FileKind[],
): Promise<Read | ReturnType<typeof again>> {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const { visitor, form } = await readAct(request, context)
    return { visitor, fields: fieldsOf(form), file: undefined }
  }
  const visitor = await requireSignedIn(request, context)
  const wait = await takeToken(counterOf('upload:account', visitor.actor.id))
  if ('refused' in wait) return again(wait.refused, field, {}, 429)
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 1, ...(accept ? { accept } : {}) })
  if ('refused' in upload) return again(upload.refused, field, upload.refused.fields, 422)
  return { visitor, fields: upload.ok.fields, file: upload.ok.files[0] }
}
