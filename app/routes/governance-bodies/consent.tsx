import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consentAct } from '~/composition/consent-acts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { ConsentFacts } from '~/modules/governance/components/consent-facts'
import { ConsentLead } from '~/modules/governance/components/consent-lead'
import { ConsentSpeak } from '~/modules/governance/components/consent-speak'
import { ConsentWords } from '~/modules/governance/components/consent-words'
import { consentPage } from '~/modules/governance/consent-page.server'
import { consentMessages } from '~/modules/governance/messages/consent'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { stepsOf } from '~/modules/governance/rules/consent'
import { fieldsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Steps } from '~/ui/steps'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const [page, names] = await Promise.all([consentPage(actor, params['id'] ?? ''), bodyNames()])
  if (!page) throw notFound()
  return {
    ...page,
    bodyName: nameOfBody(names, page.body, locale),
    text: readMarkdown(page.proposal),
    done: new URL(request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const result = await consentAct(visitor.actor, id, fields)
  if ('done' in result) throw redirect(localPath(context, `/espace/consentements/${id}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data(result, { status: 'errors' in result.problem ? 400 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { list } = consentMessages[site.locale]
  return pageMeta({ ...site, title: page?.title ?? list.title, description: list.lede, indexed: false })
}

export default function ConsentPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(consentMessages)
  const { list, kinds, states, explain, page: words } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const steps = stepsOf(page.kind)
  const at = steps.indexOf(page.state)
  const typed = answer?.typed ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/consentements', label: list.title }]}
          kicker={kinds[page.kind]}
          title={page.title}
          lede={explain[page.state]}
          before={
            <Steps
              label={kinds[page.kind]}
              steps={steps.map((state, index) => ({
                label: states[state],
                state: at < 0 || index < at ? 'done' : index === at ? 'current' : 'upcoming',
              }))}
            />
          }
        />
        {page.isDemonstration ? <Notice>{words.demonstration}</Notice> : null}
        {page.done !== null && !answer ? (
          <Notice kind="success" live>
            <p>{page.state === 'adopted' ? words.adoptedDone : words.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <ConsentFacts {...page} />
      </Wrap>
      <Section id="proposition" title={page.kind === 'election' ? words.office : words.proposal}>
        <Markdown nodes={page.text} />
      </Section>
      {page.takesPart ? (
        <ConsentSpeak kinds={page.maySay} members={page.members} typed={typed} errors={errors} />
      ) : null}
      {page.leads ? (
        <ConsentLead process={page} standing={page.standing} members={page.members} typed={typed} errors={errors} />
      ) : null}
      <Section id="paroles" title={words.words}>
        <ConsentWords words={page.words} process={page} leads={page.leads} />
      </Section>
    </>
  )
}
