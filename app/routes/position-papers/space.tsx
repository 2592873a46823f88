import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { organisationsOf } from '~/modules/members/queries.server'
import { memberMessages } from '~/modules/members/messages'
import { beginPaper } from '~/modules/position-papers/commands/write-paper.server'
import { beginForm } from '~/modules/position-papers/forms'
import { paperMessages } from '~/modules/position-papers/messages/papers'
import { debatesTakingPapers, papersOfOrganisations } from '~/modules/position-papers/queries.server'
import { ownPaperPath } from '~/modules/position-papers/rules/paper-paths'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { Select } from '~/ui/select'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const organisations = (await organisationsOf(actor.id)).map(({ id, name }) => ({ id, name }))
  const [papers, debates] = await Promise.all([
    papersOfOrganisations(organisations.map(({ id }) => id)),
    debatesTakingPapers(today()),
  ])
  return {
    organisations,
    debates,
    papers: papers.map(({ id, title, state, organisation, debate }) => ({
      ...{ id, title, state, organisation: organisation.name, debate: debate.title },
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const parsed = parseForm(beginForm, fieldsOf(form))
  if (!('ok' in parsed)) return data({ problem: parsed }, { status: 422 })
  const outcome = await beginPaper(visitor.actor, parsed.ok)
  if (isOk(outcome)) throw redirect(localPath(context, ownPaperPath(outcome.ok)))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = paperMessages[site.locale].space
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function OwnPapers() {
  const { organisations, debates, papers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(paperMessages)
  const { desk } = useMessages(memberMessages)
  const locale = useLocale()
  const errors = problemErrors(messages, answer?.problem, locale)
  const { space } = messages
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/espace', label: desk.title }]} title={space.title} lede={space.lede} />
        <ErrorSummary errors={errors} />
        <NoticeBoard
          level={2}
          empty={
            organisations.length === 0 ? (
              <EmptyState
                level={2}
                title={space.noOrganisation}
                action={<ButtonLink href="/espace/organisations">{space.organisations}</ButtonLink>}
              >
                <p>{space.noOrganisationText}</p>
              </EmptyState>
            ) : (
              <EmptyState level={2} title={space.none}>
                <p>{space.noneText}</p>
              </EmptyState>
            )
          }
          items={papers.map(({ id, title, state, organisation, debate }) => ({
            id,
            kind: organisation,
            title: title || space.untitled,
            href: ownPaperPath({ id }),
            facts: debate,
            term: space.states[state],
          }))}
        />
      </Wrap>
      {organisations.length > 0 ? (
        <Section id="commencer" title={space.begin} tone="stone" lede={<p>{space.beginText}</p>}>
          {debates.length === 0 ? (
            <p>{space.noDebate}.</p>
          ) : (
            <ActForm>
              <Select
                name="debateId"
                label={space.debate}
                error={errorOf(errors, 'debateId') ?? null}
                defaultValue={debates.length === 1 ? (debates[0]?.id ?? '') : ''}
                options={debates.map(({ id, title, endsOn }) => ({
                  value: id,
                  label: space.until(title, formatDate(endsOn, locale)),
                }))}
              />
              <Select
                name="organisationId"
                label={space.organisation}
                error={errorOf(errors, 'organisationId') ?? null}
                defaultValue={organisations.length === 1 ? (organisations[0]?.id ?? '') : ''}
                options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Actions>
                <Button>{space.submitBegin}</Button>
              </Actions>
            </ActForm>
          )}
        </Section>
      ) : null}
    </>
  )
}
