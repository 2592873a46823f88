import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readAct } from '~/composition/visitor.server'
import { publishNews } from '~/modules/debates/commands/publish-news.server'
import { errorOf } from '~/modules/debates/components/debate-problems'
import { TeamFrame, useDebateErrors } from '~/modules/debates/components/team-frame'
import { newsForm } from '~/modules/debates/forms'
import { teamDebateMessages } from '~/modules/debates/messages/team'
import { teamLifeMessages } from '~/modules/debates/messages/team-life'
import { debatePermissions } from '~/modules/debates/permissions'
import { followersOf, newsOf } from '~/modules/debates/queries-news.server'
import { newsPath, teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { LinkList } from '~/ui/link-list'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { settle, teamDebate } from '../debates/load-debate.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'], debatePermissions['debates.write-news'])
  const [{ news }, followers] = [await newsOf(debate.id), await followersOf(debate.id)]
  return {
    ...{ debate: await headOf(debate), followers, done: doneIn(request) },
    news: news.map(({ id, title, recipients }) => ({ id, title, recipients })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const debateId = params['id'] ?? ''
  const parsed = parseForm(newsForm, fields)
  const outcome = 'ok' in parsed ? await publishNews(visitor.actor, { debateId, ...parsed.ok }) : parsed
  return settle(context, outcome, typedOf(fields), `${teamDebatePath({ id: debateId })}/actualites?fait=publie`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = teamLifeMessages[site.locale].news
  const named = data ? `${title}, ${data.debate.title}` : title
  return pageMeta({ ...site, title: named, description: lede(data?.followers ?? 0), indexed: false })
}

export default function TeamNews() {
  const { debate, news, followers, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { news: words } = useMessages(teamLifeMessages)
  const { form } = useMessages(teamDebateMessages)
  const errors = useDebateErrors(answer?.problem)
  const given = (name: string) => ({ name, defaultValue: answer?.typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <TeamFrame
      debate={debate}
      title={words.title}
      lede={words.lede(followers)}
      done={answer ? null : done}
      errors={errors}
    >
      {debate.state === 'draft' ? (
        <p className="soft">{words.before}</p>
      ) : (
        <ActForm>
          <TextField label={words.name} {...given('title')} />
          <TextArea label={words.text} hint={form.markdown} rows={8} {...given('text')} />
          <Actions>
            <Button>{words.submit}</Button>
          </Actions>
        </ActForm>
      )}
      {news.length > 0 ? (
        <>
          <h2>{words.past}</h2>
          <LinkList
            items={news.map(({ id, title, recipients }) => ({
              href: `${newsPath(debate)}#n-${id}`,
              title,
              text: words.sent(recipients),
            }))}
          />
        </>
      ) : null}
    </TeamFrame>
  )
}
