import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, type SignedInVisitor } from '~/composition/visitor.server'
import { describeEntryFile } from '~/modules/network/commands/describe-entry-file.server'
import { addEntryFile, removeEntryFile } from '~/modules/network/commands/entry-files.server'
import { FilesPage } from '~/modules/network/components/files-page'
import { entrySentence } from '~/modules/network/messages/entry-refusals'
import { spaceMessages } from '~/modules/network/messages/space'
import { filesOf } from '~/modules/network/queries-files.server'
import { fileWords, whyNoFile } from '~/modules/network/rules/entry-files'
import { fileMessages } from '~/platform/files/messages'
import { pictureKinds, preparePicture } from '~/platform/files/picture.server'
import { receiveUpload, type Upload } from '~/platform/files/receive.server'
import { refuse } from '~/platform/http/form.server'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { ownEntry } from './own-entry.server'

const dones = ['joint', 'decrit', 'enleve'] as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { entry } = await ownEntry(request, context, params)
  const asked = new URL(request.url).searchParams.get('fait')
  return {
    id: entry.id,
    title: entry.title,
    isPending: entry.state === 'pending',
    files: await filesOf(entry.id),
    done: dones.find((one) => one === asked) ?? null,
  }
}

/** Takes the file that was sent: a picture is drawn again before it is kept. */
async function add({ actor }: SignedInVisitor, id: string, { fields, files }: Upload): Promise<Outcome<unknown>> {
  const [file] = files
  const words = fileWords((name) => fields[name] ?? '')
  const kind = fields['kind'] === 'document' ? 'document' : 'picture'
  const fault = file ? whyNoFile(kind, words) : { code: 'file-missing', field: 'file' }
  if (!file || fault) return refused(fault ?? { code: 'file-missing', field: 'file' })
  if (kind === 'document') return addEntryFile(actor, { id, kind, words, file })
  const picture = await preparePicture(file)
  return 'refused' in picture
    ? refused({ ...picture.refused, field: 'file' })
    : addEntryFile(actor, { id, kind, words, file: picture.ok })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, entry } = await ownEntry(request, context, params)
  const { locale } = visitor
  // Before anything is received: what is refused afterwards stays a day on the disk.
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const wanted = new URL(request.url).searchParams.get('de') === 'document' ? {} : { accept: pictureKinds }
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 1, ...wanted })
  const fields = 'ok' in upload ? upload.ok.fields : upload.refused.fields
  const at = fields['fileId'] ?? fields['kind'] ?? ''
  const say = (code: string, detail = {}) => {
    const known: Readonly<Record<string, (detail: Record<string, string | number>) => string>> =
      fileMessages[locale].refusals
    return known[code]?.(detail) ?? entrySentence({ code, detail }, locale)
  }
  const again = (code: string, detail?: Record<string, string | number>, field?: string) =>
    data({ at, field: field?.split('.')[0] ?? 'file', message: say(code, detail), typed: fields }, 422)
  if ('refused' in upload) return again(upload.refused.code, upload.refused.detail, 'file')
  const { id } = entry
  const fileId = fields['fileId'] ?? ''
  const intent = fields['intent']
  const outcome: Outcome<unknown> =
    intent === 'remove'
      ? await removeEntryFile(visitor.actor, { id, fileId })
      : intent === 'describe'
        ? await describeEntryFile(visitor.actor, { id, fileId, words: fileWords((name) => fields[name] ?? '') })
        : intent === 'add'
          ? await add(visitor, id, upload.ok)
          : ok(null)
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return again(outcome.refused.code, outcome.refused.detail, outcome.refused.field)
  }
  const done = intent === 'remove' ? 'enleve' : intent === 'describe' ? 'decrit' : 'joint'
  throw redirect(localPath(context, `/espace/reseau/entrees/${id}/fichiers?fait=${done}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { files } = spaceMessages[site.locale]
  return pageMeta({ ...site, title: files.title, description: files.lede, indexed: false })
}

export default function EntryFiles() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <FilesPage {...page} refused={answer ?? null} />
}
