import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { publishCharter } from '~/modules/charters/commands/publish-charter.server'
import { revisionForm } from '~/modules/charters/forms'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { actMessages } from '~/modules/charters/messages/team-acts'
import { unansweredCount } from '~/modules/charters/queries-comments.server'
import { effectOfDraft } from '~/modules/charters/queries-effects.server'
import { isWritable } from '~/modules/charters/rules/draft-state'
import { formatDate } from '~/platform/i18n/format'
import { useMessages } from '~/platform/i18n/react'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { FindingItem, SidePanel } from '~/ui/side-panel'
import { WithAside, Wrap } from '~/ui/section'
import { DateField, TextField } from '~/ui/text-field'
import { loadDraft } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadDraft(args)
  const { charter } = read
  // The draft's page says what is wrong: nothing is published before.
  if (!charter || !isWritable(draft)) throw redirect(localPath(args.context, `/equipe/charte/${draft.id}`))
  const [effect, unanswered] = await Promise.all([effectOfDraft(draft.id, charter), unansweredCount(draft.id)])
  const { id, title, revision, state, commentsUntil } = draft
  return {
    draft: { id, title, revision, state },
    version: charter.version,
    hasEffect: effect?.isDone === true && effect.isOfThisText,
    unanswered,
    stillOpen: state === 'open' && commentsUntil ? formatDate(commentsUntil, visitor.locale) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { form } = await readAct(args.request, args.context)
  const { visitor, draft } = await loadDraft(args)
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 60)
  const typed = { decision: text('decision'), inForceFrom: text('inForceFrom') }
  const revision = revisionForm.safeParse(form.get('revision'))
  const outcome = await publishCharter(visitor.actor, {
    id: draft.id,
    revision: revision.success ? revision.data : 0,
    ...typed,
  })
  if ('ok' in outcome) throw redirect(localPath(args.context, `/equipe/charte?publiee=${outcome.ok.version}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  const { field = '' } = outcome.refused
  return data({ typed, field, message: refusalSentence(outcome.refused, visitor.locale) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { publish } = actMessages[site.locale]
  const title = `${publish.title} · ${page?.draft.title ?? ''}`
  return pageMeta({ ...site, title, description: publish.frozen, indexed: false })
}

export default function PublishCharterPage() {
  const { draft, version, hasEffect, unanswered, stillOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list, next } = useMessages(teamMessages)
  const { publish } = useMessages(actMessages)
  const errorOf = (name: string) => (answer?.field === name ? answer.message : undefined)
  const at = `/equipe/charte/${draft.id}`
  return (
    <Wrap>
      <PageTitle
        title={publish.title}
        lede={publish.lede(version)}
        kicker={draft.title}
        back={[
          { href: '/equipe/charte', label: list.title },
          { href: at, label: draft.title },
        ]}
      />
      <ErrorSummary
        errors={answer ? [{ message: answer.message, ...(answer.field ? { field: answer.field } : {}) }] : []}
      />
      <WithAside
        aside={
          <SidePanel title={publish.ready}>
            <ul className="findings">
              <FindingItem
                status={hasEffect ? 'met' : 'missing'}
                title={hasEffect ? publish.effectReady : publish.effectMissing}
              >
                <Anchor href={`${at}/effet`}>{hasEffect ? next.effectDone : next.effect}</Anchor>
              </FindingItem>
              {draft.state === 'writing' ? <FindingItem status="info" title={publish.neverOpened} /> : null}
              {stillOpen ? <FindingItem status="waiting" title={publish.stillOpen(stillOpen)} /> : null}
              {unanswered > 0 ? (
                <FindingItem status="info" title={publish.unanswered(unanswered)}>
                  <Anchor href={`${at}/commentaires`}>{next.comments}</Anchor>
                </FindingItem>
              ) : null}
            </ul>
          </SidePanel>
        }
        asideFirst
      >
        <Confirm
          title={publish.confirmTitle}
          confirmLabel={publish.confirm}
          cancelHref={at}
          values={{ revision: draft.revision }}
          fields={
            <>
              <TextField
                name="decision"
                label={publish.decision}
                hint={publish.decisionHint}
                error={errorOf('decision')}
                defaultValue={answer?.typed.decision ?? ''}
                length="medium"
                autoComplete="off"
              />
              <DateField
                name="inForceFrom"
                label={publish.inForceFrom}
                hint={publish.inForceHint}
                error={errorOf('inForceFrom')}
                defaultValue={answer?.typed.inForceFrom ?? ''}
              />
            </>
          }
        >
          <p>{publish.frozen}</p>
        </Confirm>
      </WithAside>
    </Wrap>
  )
}
