import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { viewOf } from '~/modules/events/queries.server'
import { NotebookFrame } from '~/modules/workshops/components/notebook-frame'
import { PhotoForm, PhotosEditor } from '~/modules/workshops/components/photos-form'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { notebookMessages } from '~/modules/workshops/messages/notebook'
import { photosOf } from '~/modules/workshops/queries-photos.server'
import { pictureKinds } from '~/platform/files/picture.server'
import { receiveUpload } from '~/platform/files/receive.server'
import { doneIn } from '~/platform/http/done-of.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { actOnPhotos } from './act-on-photos.server'
import { notebookOf } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, workshop, base, facilitatorId } = await notebookOf(args)
  return {
    of: {
      debate: { id: debate.id, slug: debate.slug, title: debate.title },
      ...{ id: workshop.id, base, byLink: facilitatorId !== null, hasKit: workshop.kitId !== null },
      event: await viewOf(workshop.event),
    },
    photos: await photosOf(workshop.id),
    done: doneIn(args.request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visitor, door, base, workshop, facilitatorId } = await notebookOf(args)
  // Before anything is received: what is refused afterwards stays a day on the disk.
  const wait = await takeToken(counterOf('workshop-photo:link', facilitatorId ?? workshop.id))
  if ('refused' in wait) return data({ problem: wait, typed: {} }, { status: 429 })
  const upload = await receiveUpload(args.request, visitor.sessionId, { maxFiles: 1, accept: pictureKinds })
  if ('refused' in upload) {
    const { code, detail = {}, fields } = upload.refused
    return data({ problem: { refused: { code, detail, field: 'file' } }, typed: fields }, { status: 422 })
  }
  const result = await actOnPhotos(visitor.actor, door, upload.ok)
  if ('done' in result) throw redirect(localPath(args.context, `${base}/photographies?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: upload.ok.fields }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { photos, space } = notebookMessages[site.locale]
  const title = `${photos.title}, ${found?.of.event.title ?? ''}`
  return pageMeta({ ...site, title, description: space.description, indexed: false })
}

export default function WorkshopPhotos() {
  const { of, photos, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { photos: words } = useMessages(notebookMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  return (
    <NotebookFrame of={of} at="photos" title={words.title} lede={words.lede} done={done} errors={errors}>
      <PhotoForm typed={answer?.typed ?? {}} errors={errors} />
      <PhotosEditor photos={photos} base={of.byLink ? of.base : null} />
    </NotebookFrame>
  )
}
