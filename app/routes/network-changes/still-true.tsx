import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { sayStillTrue } from '~/modules/network/commands/say-still-true.server'
import { changeMessages } from '~/modules/network/messages/changes'
import { isEntryKind } from '~/modules/network/rules/entry-content'
import { entryPath } from '~/modules/network/rules/found-entry'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { ownEntry } from '../network/own-entry.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { entry } = await ownEntry(request, context, params)
  return { id: entry.id, title: entry.title, path: entryPath(entry.kind, entry.slug) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readAct(request, context)
  const outcome = await sayStillTrue(visitor.actor, { id: params['id'] ?? '' })
  if ('refused' in outcome || !isEntryKind(outcome.ok.kind)) throw notFound()
  return redirect(localPath(context, `${entryPath(outcome.ok.kind, outcome.ok.slug)}?fait=toujours-vrai`))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { stillTrue } = changeMessages[site.locale]
  return pageMeta({ ...site, title: stillTrue.title, description: stillTrue.lede(page?.title ?? ''), indexed: false })
}

export default function StillTrue() {
  const { id, title, path } = useLoaderData<typeof loader>()
  const { stillTrue, network } = useMessages(changeMessages)
  return (
    <Wrap>
      <PageTitle
        title={stillTrue.title}
        lede={stillTrue.lede(title)}
        back={[
          { href: '/reseau', label: network },
          { href: path, label: title },
        ]}
      />
      <ActForm>
        <Actions>
          <Button>{stillTrue.yes}</Button>
          <ButtonLink kind="secondary" href={`/espace/reseau/entrees/${id}`}>
            {stillTrue.no}
          </ButtonLink>
        </Actions>
      </ActForm>
      <p>
        <Anchor href={`${path}/signaler`}>{stillTrue.gone}</Anchor>
      </p>
    </Wrap>
  )
}
