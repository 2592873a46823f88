import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { matterConsequence } from '~/composition/matter-consequences.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readAct } from '~/composition/visitor.server'
import { answerMatter } from '~/modules/debates/commands/answer-matter.server'
import { AnswerMatterForm } from '~/modules/debates/components/garant-space'
import { useDebateErrors } from '~/modules/debates/components/team-frame'
import { matterAnswer } from '~/modules/debates/forms'
import { garantMessages } from '~/modules/debates/messages/garants'
import { matterOf } from '~/modules/debates/queries-matters.server'
import { garantPath } from '~/modules/debates/rules/debate-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'
import { settle } from '../debates/load-debate.server'
import { ownMission } from './load-garant.server'

const numberOf = (text: string | undefined): number => (/^[1-9]\d{0,6}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, writes } = await ownMission(request, context, params['id'])
  const matter = writes ? await matterOf(debate.id, numberOf(params['number'])) : null
  if (!matter) throw notFound()
  const { number, title, text, kind, state, authorName, confirmedAt, dueOn, isPublic, outcome, answer } = matter
  return {
    debate: { id: debate.id, title: debate.title },
    matter: { number, title, text, kind, state, authorName, confirmedAt, dueOn, isPublic, outcome },
    answer: readMarkdown(answer),
    day: today(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { debate } = await ownMission(request, context, params['id'])
  const fields = fieldsOf(form)
  const parsed = parseForm(matterAnswer, fields)
  const given = { debateId: debate.id, number: numberOf(params['number']) }
  const outcome =
    'ok' in parsed ? await answerMatter(visitor.actor, { ...given, ...parsed.ok }, matterConsequence) : parsed
  return settle(context, outcome, typedOf(fields), `${garantPath(debate)}?fait=repondu`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { space } = garantMessages[site.locale]
  return pageMeta({ ...site, title: data?.matter.title ?? space.answer, description: space.lede, indexed: false })
}

export default function GarantMatterPage() {
  const { debate, matter, answer: written, day } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const words = useMessages(garantMessages)
  const locale = useLocale()
  const errors = useDebateErrors(reply?.problem)
  const { space } = words
  return (
    <Wrap>
      <PageTitle
        back={[{ href: garantPath(debate), label: space.title(debate.title) }]}
        kicker={`${words.matterKinds[matter.kind]}, ${words.number(formatNumber(matter.number, locale))}`}
        title={matter.title}
        facts={matter.state === 'waiting' ? <Term today={day} dueOn={matter.dueOn} withDate /> : null}
      />
      <ErrorSummary errors={errors} />
      <h2>{space.about}</h2>
      {matter.confirmedAt ? (
        <p className="record-facts">
          {space.from(matter.authorName, formatDate(new Date(matter.confirmedAt), locale))}
        </p>
      ) : null}
      <p className="pre-line">{matter.text}</p>
      <h2>{matter.state === 'waiting' ? space.answer : space.answered}</h2>
      {matter.state === 'waiting' ? (
        <AnswerMatterForm typed={reply?.typed ?? {}} errors={errors} mayBePublic={matter.isPublic} />
      ) : (
        <>
          <Status kind={matter.outcome === 'rejected' ? 'not-met' : 'met'}>
            {words.outcomes[matter.outcome ?? 'none']}
          </Status>
          <Markdown nodes={written} />
        </>
      )}
    </Wrap>
  )
}
