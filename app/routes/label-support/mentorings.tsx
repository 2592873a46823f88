import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { MentoringList } from '~/modules/label-support/components/mentoring-list'
import { postedErrors } from '~/modules/label-support/components/posted'
import { supportMessages } from '~/modules/label-support/messages/index'
import { supportErrors } from '~/modules/label-support/messages/refusals'
import { mentoringsOf } from '~/modules/label-support/queries.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actAsMentor, formOf } from './act-on-support.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const mentorings = await mentoringsOf(actor)
  if (!mentorings) throw notFound()
  return { locale, mentorings, done: new URL(request.url).searchParams.get('fait') === 'decline' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const result = await actAsMentor(visitor.actor, fields)
  if ('done' in result) throw redirect(localPath(context, '/espace/parrainages?fait=decline'))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const errors = supportErrors(result, visitor.locale)
  return data({ ...formOf(fields), typed: typedOf(fields), errors }, { status: 'refused' in result ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { mentor } = supportMessages[found?.locale ?? 'fr']
  return [{ title: `${mentor.title} · Démocratie permanente` }, { name: 'description', content: mentor.lede }]
}

export default function MentoringsPage() {
  const { mentorings, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { mentor } = useMessages(supportMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/espace', label: mentor.back }]} title={mentor.title} lede={mentor.lede} />
      {done && !answer ? (
        <Notice kind="success" live>
          <p>{mentor.done}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={postedErrors(answer ?? null)} />
      {mentorings.length === 0 ? (
        <EmptyState title={mentor.none}>
          <p>{mentor.noneText}</p>
        </EmptyState>
      ) : null}
      <MentoringList mentorings={mentorings} posted={answer ?? null} />
    </Wrap>
  )
}
