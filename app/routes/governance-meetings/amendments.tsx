import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { AmendmentForm } from '~/modules/governance/components/amendment-form'
import { AmendmentLead } from '~/modules/governance/components/amendment-lead'
import { AmendmentList } from '~/modules/governance/components/amendment-list'
import { meetingErrors } from '~/modules/governance/components/meeting-problems'
import { amendmentMessages } from '~/modules/governance/messages/amendments'
import { amendmentsPath, memberMeetingPath, teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnAmendments } from './act-on-amendments.server'
import { itemAmendments, itemOf } from './load-amendments.server'
import { meetingAt, meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, meeting } = await meetingFor(request, context, params['id'], 'governance.see-papers')
  const page = await itemAmendments(meeting, params['item'] ?? '', visitor.actor)
  if (!page.mayAmend && page.amendments.length === 0) throw notFound()
  return { ...page, done: doneIn(request) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const meeting = await meetingAt(request, params['id'])
  const item = await itemOf(meeting, params['item'])
  const result = await actOnAmendments(visitor.actor, { meeting, item }, fields)
  if ('done' in result)
    throw redirect(localPath(context, `${amendmentsPath(meeting, item.id)}?fait=${result.done}${result.anchor ?? ''}`))
  const { problem } = result
  if ('refused' in problem && problem.refused.code === 'not-found') throw notFound()
  return data({ problem, typed: typedOf(fields) }, { status: 'refused' in problem ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, lede } = amendmentMessages[site.locale]
  return pageMeta({ ...site, title: `${title}, ${found?.item.title ?? ''}`, description: lede, indexed: false })
}

export default function Amendments() {
  const { of, item, amendments, members, mayAmend, leads, isOpen, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(amendmentMessages)
  const said: Readonly<Record<string, string>> = messages.done
  const errors = meetingErrors(answer?.problem, useLocale())
  const typed = answer?.typed ?? {}
  const proposing = typed['intent'] === 'propose'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: memberMeetingPath(of), label: of.title }]}
          kicker={messages.title}
          title={item.title}
          lede={messages.lede}
          actions={
            leads ? (
              <ButtonLink kind="secondary" href={`${teamMeetingPath(of)}/seance#point-${item.id}`}>
                {messages.lead.back}
              </ButtonLink>
            ) : null
          }
        />
        {done !== null && !answer && Object.hasOwn(said, done) ? (
          <Notice kind="success" live>
            <p>{said[done]}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section id="texte" title={messages.text} lede={<p>{messages.amended}</p>}>
        <Markdown nodes={readMarkdown(item.text)} />
      </Section>
      <Section id="amendements" title={messages.listTitle} lede={<p>{messages.listLede}</p>} tone="stone">
        <AmendmentList
          amendments={amendments}
          acts={
            leads
              ? (amendment, index) => (
                  <AmendmentLead
                    {...{ amendment, index, isOpen }}
                    count={amendments.length}
                    present={item.text}
                    typed={typed['id'] === amendment.id ? typed : {}}
                    errors={typed['id'] === amendment.id ? errors : []}
                  />
                )
              : undefined
          }
        />
      </Section>
      {!mayAmend ? (
        <Wrap>
          <p className="soft">{messages.fixed}</p>
        </Wrap>
      ) : members.length > 0 ? (
        <Section id="proposer" title={messages.propose.title}>
          <AmendmentForm
            present={item.text}
            members={members}
            typed={proposing ? typed : {}}
            errors={proposing ? errors : []}
          />
        </Section>
      ) : null}
    </>
  )
}
