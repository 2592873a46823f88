import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, readOpenAct } from '~/composition/visitor.server'
import { Eligibility, ReportDetail } from '~/modules/label/components/public-report'
import { SelfCheckForm } from '~/modules/label/components/public-self-check'
import { SelfCheckStart } from '~/modules/label/components/public-self-check-start'
import { kindFromWord } from '~/modules/label/forms-register'
import { publicMessages } from '~/modules/label/messages/public'
import { decisionMessages } from '~/modules/label/messages/decision'
import { answerProblemSentence } from '~/modules/criteria/rules/answer-problems'
import { criteriaFor } from '~/modules/label/rules/form-steps'
import { readSelfCheckKinds, readSelfCheckScheme, selfCheck } from '~/modules/label/self-check.server'
import { today } from '~/platform/clock.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { offers, scheme, isUnknown } = await readSelfCheckScheme(search)
  const asked = readSelfCheckKinds(search)
  const kinds = scheme?.kinds.find((kind) => kind === asked?.initiativeKind) ? asked : null
  const found = kinds && scheme && (await selfCheck(kinds, [], scheme.key))
  if (asked && offers.length === 0) throw notFound()
  return {
    offers,
    scheme,
    isUnknown,
    today: today(),
    asked: search.has('candidat') || search.has('nature'),
    applicant: search.get('candidat') ?? '',
    initiative: kindFromWord(search.get('nature')),
    form: kinds &&
      found && {
        kinds,
        scheme: scheme.key,
        checked: found.checked,
        charter: {
          version: found.version.version,
          inForceFrom: found.version.charter.inForceFrom,
          articles: found.version.charter.articles,
          criteria: criteriaFor(found.version.charter, kinds),
        },
      },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { form } = await readOpenAct(request, context)
  const kinds = readSelfCheckKinds(form)
  const { scheme } = await readSelfCheckScheme(form)
  const found = kinds && scheme && (await selfCheck(kinds, form.entries(), scheme.key))
  if (!found) return null
  return data(found.checked, { status: found.checked.problems.length > 0 ? 422 : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = publicMessages[site.locale].selfCheck
  return pageMeta({ ...site, title, description })
}

export default function SelfCheckPage() {
  const { form, offers, scheme, isUnknown, asked, applicant, initiative, today: day } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>() ?? null
  const locale = useLocale()
  const all = useMessages(publicMessages)
  const words = useMessages(decisionMessages)
  const messages = all.selfCheck
  const problems = posted?.problems ?? []
  const ids = new Set(form?.charter.criteria.map(({ id }) => id))
  return (
    <>
      <Wrap>
        <ErrorSummary
          title={messages.problems}
          errors={problems
            .filter(({ criterionId }) => ids.has(criterionId))
            .map((problem) => ({ field: problem.field, message: answerProblemSentence(problem)[locale] }))}
        />
        <PageTitle
          title={messages.title}
          lede={messages.lede}
          back={[{ href: '/label', label: all.label }]}
          facts={
            form ? (
              <>
                {scheme && offers.length > 1 ? `${scheme.name[locale]}. ` : null}
                {words.applicantKinds[form.kinds.applicantKind]},{' '}
                {words.initiativeKinds[form.kinds.initiativeKind].toLowerCase()}{' '}
                <Anchor href="/label/verifier-ma-demarche">{messages.changeKinds}</Anchor>
              </>
            ) : null
          }
        />
        <Notice title={messages.privacyTitle}>
          <p>{messages.privacy}</p>
        </Notice>
      </Wrap>
      {form && posted ? (
        <Section id="resultat" title={messages.resultTitle} tone="stone">
          <Eligibility report={posted.report} />
          <h3>{messages.detail}</h3>
          <ReportDetail
            report={posted.report}
            statements={Object.fromEntries(form.charter.criteria.map(({ id, statement }) => [id, statement[locale]]))}
          />
        </Section>
      ) : null}
      <Section id="questions">
        {form ? (
          <Island
            name="label-self-check"
            of={SelfCheckForm}
            props={{ ...form, today: day, checked: posted ?? form.checked, wasPosted: posted !== null }}
          />
        ) : (
          <SelfCheckStart {...{ offers, scheme, isUnknown, applicant, initiative, asked }} />
        )}
        {form ? (
          <NextStep
            title={messages.nextTitle}
            action={
              <ButtonLink href={`/espace/label/nouvelle${scheme && offers.length > 1 ? `?label=${scheme.key}` : ''}`}>
                {all.apply}
              </ButtonLink>
            }
          >
            <p>{messages.next}</p>
          </NextStep>
        ) : null}
      </Section>
    </>
  )
}
