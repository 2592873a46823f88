import type { SignedInVisitor } from '~/composition/visitor.server'
import { draftingSentence } from '~/modules/referrals/messages/drafting-refusals'
import { fileMessages } from '~/platform/files/messages'
import { type ReceivedFile, receiveUpload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'

type Received = { fields: Record<string, string> } & ({ files: readonly ReceivedFile[] } | { refused: string })

/** Receives a form with one file, counted for whoever sends it: its fields, its file, or the sentence of what is wrong with it. */
export async function receive(request: Request, { account, sessionId, locale }: SignedInVisitor): Promise<Received> {
  if ('refused' in (await takeToken(counterOf('upload:account', account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, sessionId, { maxFiles: 1 })
  if ('ok' in upload) return upload.ok
  const { code, detail = {}, fields } = upload.refused
  const known = fileMessages[locale].refusals
  const refused = Object.hasOwn(known, code)
    ? known[code as keyof typeof known](detail)
    : draftingSentence(upload.refused, locale)
  return { fields, refused }
}
