import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { closeDeclaration, publishDeclaration } from '~/modules/declarations/commands/publish-declaration.server'
import { editDeclaration } from '~/modules/declarations/commands/write-declaration.server'
import { DeclarationStatus } from '~/modules/declarations/components/declaration-list'
import { type DeclarationProblem, declarationErrors } from '~/modules/declarations/components/declaration-problems'
import { TextForm } from '~/modules/declarations/components/text-form'
import { editDeclarationForm, revisionForm } from '~/modules/declarations/forms'
import { declarationMessages } from '~/modules/declarations/messages/declarations'
import { declarations, signatureCounts } from '~/modules/declarations/queries.server'
import { declarationPath, teamDeclarationPath } from '~/modules/declarations/rules/declaration'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber, plural } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { Outcome } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { teamDeclaration } from './load-declaration.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { declaration } = await teamDeclaration(request, context, params['id'])
  const { id, slug, state, title, summary, text, origin, followsId, revision } = declaration
  const { people, organisations } = await signatureCounts(id)
  const all = await declarations({ drafts: false })
  return {
    declaration: { id, slug, state, title, revision, people, organisations },
    typed: { title, summary, text, origin, followsId: followsId ?? '' },
    others: all.filter((other) => other.id !== id).map((other) => ({ id: other.id, title: other.title })),
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { declaration } = await teamDeclaration(request, context, params['id'])
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const { id } = declaration
  const back = (done: string) => redirect(localPath(context, `${teamDeclarationPath(declaration)}?fait=${done}`))
  const failed = (problem: DeclarationProblem, status: 409 | 422) =>
    data({ problem, typed: typedOf(fields) }, { status })
  const settle = (outcome: Outcome<unknown>, done: string) => {
    if ('ok' in outcome) throw back(done)
    if (outcome.refused.code === 'not-found') throw notFound()
    return failed(outcome, 409)
  }
  if (fields['intent'] === 'publish' || fields['intent'] === 'close') {
    const read = parseForm(revisionForm, fields)
    if (!('ok' in read)) return failed(read, 422)
    return fields['intent'] === 'publish'
      ? settle(await publishDeclaration(visitor.actor, { id, ...read.ok }), 'publie')
      : settle(await closeDeclaration(visitor.actor, { id, ...read.ok }), 'close')
  }
  const read = parseForm(editDeclarationForm, fields)
  if (!('ok' in read)) return failed(read, 422)
  return settle(await editDeclaration(visitor.actor, { id, ...read.ok }), 'enregistre')
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { team } = declarationMessages[site.locale]
  return pageMeta({ ...site, title: found?.declaration.title ?? team.title, description: team.lede, indexed: false })
}

export default function TeamDeclaration() {
  const { declaration, typed, others, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(declarationMessages)
  const { team } = words
  const locale = useLocale()
  const errors = declarationErrors(answer?.problem, locale)
  const said: Readonly<Record<string, string>> = words.done
  const now = !answer && done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  const path = teamDeclarationPath(declaration)
  const number = (value: number) => formatNumber(value, locale)
  const isOne = (value: number) => plural(value, locale, 'one', 'other') === 'one'
  const typedNow = answer?.typed['intent'] === 'edit' ? answer.typed : typed
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe/declarations', label: team.title }]}
        title={declaration.title}
        facts={
          <>
            <DeclarationStatus state={declaration.state} />
            <span>
              {words.counts(
                number(declaration.people),
                isOne(declaration.people),
                number(declaration.organisations),
                isOne(declaration.organisations),
              )}
            </span>
          </>
        }
        actions={
          <ButtonLink kind="secondary" href={declarationPath(declaration)}>
            {team.see}
          </ButtonLink>
        }
      />
      {now === undefined ? null : (
        <Notice kind="success" live>
          <p>{now}</p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {declaration.state === 'draft' ? (
        <>
          <h2>{team.edit}</h2>
          <TextForm intent="edit" revision={declaration.revision} typed={typedNow} errors={errors} others={others} />
          <Confirm
            title={team.publish}
            values={{ intent: 'publish', revision: declaration.revision }}
            confirmLabel={team.publish}
            cancelHref={path}
          >
            <p>{team.publishText}</p>
          </Confirm>
        </>
      ) : null}
      {declaration.state === 'published' ? (
        <Confirm
          title={team.close}
          values={{ intent: 'close', revision: declaration.revision }}
          confirmLabel={team.close}
          cancelHref={path}
        >
          <p>{team.closeText}</p>
        </Confirm>
      ) : null}
    </Wrap>
  )
}
