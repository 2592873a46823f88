import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { answerGroupRequest, setGroupRole } from '~/modules/circles/commands/lead-group.server'
import { GroupPeople, GroupRequests } from '~/modules/circles/components/group-people'
import { requestAnswer, roleForm } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { membersOf, type NamedMember } from '~/modules/circles/queries-groups.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

const lineOf = ({ userId, name, role, message, askedAt, joinedAt }: NamedMember) => ({
  ...{ userId, name, role, message },
  at: (joinedAt ?? askedAt).toISOString(),
})

export async function loader(args: LoaderFunctionArgs) {
  const { group, leads, isMember } = await loadGroup(args)
  if (!leads && !isMember) throw notFound()
  const [inside, asked] = await Promise.all([membersOf(group.id, 'in'), leads ? membersOf(group.id, 'asked') : []])
  return {
    ...{ slug: group.slug, group: group.title, leads },
    people: inside.map((one) => ({ ...lineOf(one), message: '' })),
    asked: asked.map(lineOf),
    done: new URL(args.request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const isAnswer = fields['intent'] === 'answer'
  const answer = isAnswer ? parseForm(requestAnswer, fields) : null
  const role = isAnswer ? null : parseForm(roleForm, fields)
  const outcome =
    answer && 'ok' in answer
      ? await answerGroupRequest(visitor.actor, { slug, ...answer.ok })
      : role && 'ok' in role
        ? await setGroupRole(visitor.actor, { slug, ...role.ok })
        : null
  if (!outcome) return data({ problem: { refused: { code: 'unreadable' } } }, { status: 400 })
  if (isOk(outcome))
    throw redirect(localPath(context, `/espace/groupes/${slug}/membres?fait=${isAnswer ? 'repondu' : 'enregistre'}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = groupMessages[site.locale].people
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function GroupPeoplePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const { people, done } = messages
  const said = Object.entries(done).find(([key]) => key === page.done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/groupes/${page.slug}`, label: page.group }]}
          title={people.title}
          lede={people.lede}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={problemErrors(messages, answer?.problem, locale)} />
      </Wrap>
      <GroupRequests people={page.asked} />
      <Wrap>
        <GroupPeople people={page.people} leads={page.leads} />
      </Wrap>
    </>
  )
}
