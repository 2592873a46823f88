import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { computeEffect } from '~/modules/charters/commands/compute-effect.server'
import { EffectFiguresText, EffectTable } from '~/modules/charters/components/effect'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { actMessages } from '~/modules/charters/messages/team-acts'
import { changedApplications, effectOfDraft } from '~/modules/charters/queries-effects.server'
import { permissions as labelPermissions } from '~/modules/label/permissions'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadDraft } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read } = await loadDraft(args)
  const effect = await effectOfDraft(draft.id, read.charter)
  return {
    draft: { id: draft.id, title: draft.title },
    effect,
    rows: effect?.isDone ? await changedApplications(effect.id) : [],
    opensFiles: can(visitor.actor, labelPermissions['label.see-queue'], null),
    statements: Object.fromEntries(read.charter?.criteria.map((one) => [one.id, one.statement[visitor.locale]]) ?? []),
  }
}

export async function action(args: ActionFunctionArgs) {
  await readAct(args.request, args.context)
  const { visitor, draft } = await loadDraft(args)
  const outcome = await computeEffect(visitor.actor, { id: draft.id })
  if ('ok' in outcome) throw redirect(localPath(args.context, `/equipe/charte/${draft.id}/effet`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ message: refusalSentence(outcome.refused, visitor.locale) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { effect } = actMessages[site.locale]
  return pageMeta({
    ...site,
    title: `${effect.title} · ${page?.draft.title ?? ''}`,
    description: effect.lede,
    indexed: false,
  })
}

export default function DraftEffectPage() {
  const { draft, effect, rows, opensFiles, statements } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list } = useMessages(teamMessages)
  const { effect: messages } = useMessages(actMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.title}
          kicker={draft.title}
          lede={messages.lede}
          back={[
            { href: '/equipe/charte', label: list.title },
            { href: `/equipe/charte/${draft.id}`, label: draft.title },
          ]}
        />
        <ErrorSummary errors={answer ? [{ message: answer.message }] : []} />
        <EffectFiguresText effect={effect} />
        <ActForm>
          <Actions>
            <Button kind={effect?.isDone && effect.isOfThisText ? 'secondary' : 'primary'}>
              {effect ? messages.again : messages.start}
            </Button>
          </Actions>
        </ActForm>
      </Wrap>
      {effect?.isDone ? (
        <EffectTable
          rows={rows}
          total={effect.gained + effect.lost + effect.touched}
          opensFiles={opensFiles}
          statements={statements}
        />
      ) : null}
    </>
  )
}
