import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { deleteDraft } from '~/modules/statutes/commands/delete-draft.server'
import { DraftFrame } from '~/modules/statutes/components/draft-frame'
import { DraftPanel } from '~/modules/statutes/components/draft-panel'
import { StatutesArticles } from '~/modules/statutes/components/statutes-articles'
import { VersionChanges } from '~/modules/statutes/components/version-changes'
import { actMessages } from '~/modules/statutes/messages/acts'
import { editorMessages } from '~/modules/statutes/messages/editor'
import { publicMessages } from '~/modules/statutes/messages/public'
import { statutesByVersion, statutesVersions } from '~/modules/statutes/queries.server'
import { compareVersions } from '~/modules/statutes/rules/compare-versions'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Prose, Section, WithAside, Wrap } from '~/ui/section'
import { loadDraft } from './drafts.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { draft, read } = await loadDraft(request, context, params)
  const [last] = await statutesVersions()
  const latest = last ? await statutesByVersion(last.version) : null
  const { statutes, problems } = read
  return {
    draft: { id: draft.id, title: draft.title },
    statutes,
    problems,
    changes: latest && statutes ? { of: latest.version, articles: compareVersions(latest.statutes, statutes) } : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readAct(request, context)
  const { draft } = await loadDraft(request, context, params)
  const outcome = await deleteDraft(visitor.actor, { id: draft.id })
  if ('refused' in outcome) throw notFound()
  throw redirect(localPath(context, '/equipe/statuts'))
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { review } = actMessages[site.locale]
  return pageMeta({ ...site, title: review.title(page?.draft.title ?? ''), description: review.lede, indexed: false })
}

export default function DraftReviewPage() {
  const { draft, statutes, problems, changes } = useLoaderData<typeof loader>()
  const { review } = useMessages(actMessages)
  const messages = useMessages(editorMessages)
  const words = useMessages(publicMessages)
  const isSound = problems.length === 0
  return (
    <>
      <DraftFrame id={draft.id} title={messages.review} name={draft.title} current="relire" problems={problems}>
        <WithAside
          aside={
            <DraftPanel
              draftId={draft.id}
              section={null}
              problems={problems}
              isReadable={statutes !== null}
              live={false}
            />
          }
        >
          <Prose>
            <p>{isSound ? review.adoptText : review.unsound}</p>
          </Prose>
          <Actions>
            {isSound ? <ButtonLink href={`/equipe/statuts/${draft.id}/adopter`}>{review.adopt}</ButtonLink> : null}
            <ButtonLink kind="secondary" href={`/equipe/statuts/${draft.id}/societaires`}>
              {review.members}
            </ButtonLink>
          </Actions>
          {statutes ? (
            <p>
              <Anchor href={`/equipe/statuts/${draft.id}.json`}>{review.export}</Anchor>
            </p>
          ) : (
            <p className="soft">{review.unreadable}</p>
          )}
          <details>
            <summary>{review.delete}</summary>
            <Prose>
              <p>{review.deleteText}</p>
            </Prose>
            <ActForm>
              <Actions>
                <Button kind="danger">{review.delete}</Button>
              </Actions>
            </ActForm>
          </details>
        </WithAside>
      </DraftFrame>
      {changes ? (
        <>
          <Section title={review.changesTitle(changes.of)} tone="stone">
            {changes.articles.length === 0 ? <p className="soft">{words.changes.none}</p> : null}
          </Section>
          <VersionChanges articles={changes.articles} />
        </>
      ) : null}
      {statutes && !changes ? (
        <>
          <Wrap>
            <h2>{review.wholeTitle}</h2>
          </Wrap>
          <StatutesArticles statutes={statutes} />
        </>
      ) : null}
    </>
  )
}
