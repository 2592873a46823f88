import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound } from '~/composition/visitor.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { SheetForm } from '~/modules/votations/components/sheet-form'
import {
  ListImport,
  TeamActs,
  TeamQuestions,
  TeamStanding,
  VotationDone,
} from '~/modules/votations/components/team-acts'
import { VotationStatus } from '~/modules/votations/components/votation-facts'
import { votationErrors } from '~/modules/votations/components/votation-problems'
import { teamVotationMessages } from '~/modules/votations/messages/team'
import { teamVotationPath, votationPath } from '~/modules/votations/rules/votation-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { readCsvForm } from '../membership/read-file.server'
import { actOnVotation } from './act-on-votation.server'
import { teamVotation } from './load-votation.server'
import { sheetFields, standingOf, territoriesFor } from './team-page.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, votation } = await teamVotation(request, context, params['id'])
  const isDraft = votation === null || votation.state === 'draft'
  return {
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    done: doneIn(request),
    typed: sheetFields(votation, debate.territoryCode),
    territories: isDraft ? await territoriesFor(debate.territoryCode) : [],
    votation: votation && {
      ...{ state: votation.state, title: votation.title, revision: votation.revision, entries: votation.entries },
      byList: votation.identification === 'list',
      questions: votation.questions.map(({ id, position, title }) => ({ id, position, title })),
    },
    standing: votation && !isDraft ? await standingOf(votation) : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, debate, votation } = await teamVotation(request, context, params['id'])
  const { form, content } = await readCsvForm(request, visitor.sessionId)
  const fields = { ...fieldsOf(form), content }
  const result = await actOnVotation(visitor.actor, { debateId: debate.id, id: votation?.id ?? '' }, fields)
  if ('done' in result) throw redirect(localPath(context, `${teamVotationPath(debate)}?fait=${result.done}`))
  if ('faults' in result) return data({ faults: result.faults, problem: undefined, typed: {} }, { status: 422 })
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ faults: [], problem: result.problem, typed: typedOf(fields) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, description } = teamVotationMessages[site.locale]
  return pageMeta({ ...site, title: found?.votation?.title ?? title, description, indexed: false })
}

export default function TeamVotation() {
  const { debate, votation, typed, territories, standing, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(teamVotationMessages)
  const errors = votationErrors(answer?.problem, useLocale())
  const said: Readonly<Record<string, string>> = answer?.typed ?? {}
  const isSheet = said['intent'] === 'create' || said['intent'] === 'edit'
  const isDraft = votation?.state === 'draft'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: teamDebatePath(debate), label: debate.title }]}
          title={votation ? votation.title : words.newTitle}
          kicker={words.title}
          lede={words.lede}
          facts={votation ? <VotationStatus state={votation.state} /> : null}
          actions={
            votation ? (
              <ButtonLink kind="secondary" href={votationPath(debate)}>
                {words.seePage}
              </ButtonLink>
            ) : null
          }
        />
        <VotationDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
      </Wrap>
      {standing ? <TeamStanding debate={debate} {...standing} /> : null}
      {votation ? <TeamQuestions debate={debate} questions={votation.questions} isDraft={isDraft} /> : null}
      {isDraft && votation.byList ? (
        <ListImport entries={votation.entries} faults={answer?.faults ?? []} errors={errors} />
      ) : null}
      {votation === null || isDraft ? (
        <Section id="regles" title={words.sheetTitle}>
          <SheetForm
            intent={votation ? 'edit' : 'create'}
            {...(votation ? { revision: votation.revision } : {})}
            typed={isSheet ? said : typed}
            errors={isSheet ? errors : []}
            territories={territories}
          />
        </Section>
      ) : null}
      {votation ? (
        <TeamActs
          debate={debate}
          state={votation.state}
          revision={votation.revision}
          reason={said['reason'] ?? ''}
          errors={errors}
        />
      ) : null}
    </>
  )
}
