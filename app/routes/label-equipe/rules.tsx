import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { describe } from '~/modules/criteria/rules/describe'
import { RuleForm, RuleTable, TriedTable } from '~/modules/label/components/assignment-rules'
import { assignmentMessages } from '~/modules/label/messages/assignment'
import { teamMessages } from '~/modules/label/messages/team'
import { assignmentPage, type KeptRule } from '~/modules/label/queries-assignment.server'
import { assignmentLabels } from '~/modules/label/rules/assignment'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnRules } from './act-on-rules.server'

const shown = (rules: readonly KeptRule[], locale: Locale) =>
  rules.map(({ id, condition, instructor }) => ({
    id,
    instructor,
    when: describe(condition, assignmentLabels, locale),
  }))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const page = await assignmentPage(actor)
  if (!page) throw notFound()
  return {
    locale,
    done: doneOf(request, assignmentMessages[locale].rules.done),
    inForce: shown(page.inForce, locale),
    draft: shown(page.draft, locale),
    tried: page.tried,
    instructors: page.instructors,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const result = await actOnRules(visitor.actor, fields, visitor.locale)
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/regles?fait=${result.done}`))
  if ('missing' in result) throw notFound()
  return data({ fields, errors: result.errors }, { status: result.status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = assignmentMessages[found?.locale ?? 'fr'].rules
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

export default function RulesPage() {
  const { inForce, draft, tried, instructors, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const messages = useMessages(assignmentMessages).rules
  const { queue } = useMessages(teamMessages)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe/label', label: queue.title }]} title={messages.title} lede={messages.lede} />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ message, field }))} />
        <h2>{messages.inForce}</h2>
        {inForce.length === 0 ? (
          <EmptyState level={3} title={messages.noneInForce}>
            <p>{messages.noneInForceText}</p>
          </EmptyState>
        ) : (
          <RuleTable rules={inForce} caption={messages.inForce} isDraft={false} />
        )}
      </Wrap>
      <Section id="projet" title={messages.draft} lede={<p>{messages.draftLede}</p>} tone="stone">
        {draft.length === 0 ? (
          <EmptyState level={3} title={messages.noneDraft} />
        ) : (
          <RuleTable rules={draft} caption={messages.draft} isDraft />
        )}
        <details open={Object.keys(errors).length > 0 || draft.length === 0}>
          <summary>{messages.add}</summary>
          <RuleForm instructors={instructors} typed={answer?.fields ?? {}} errors={errors} />
        </details>
      </Section>
      <Section id="essai" title={messages.tried} lede={<p>{messages.triedLede}</p>}>
        <TriedTable files={tried} />
        <ActForm values={{ intent: 'enact' }}>
          <h3>{messages.enact}</h3>
          <p>{messages.enactText(draft.length)}</p>
          <Actions>
            <Button>{messages.enactAct}</Button>
          </Actions>
        </ActForm>
      </Section>
    </>
  )
}
