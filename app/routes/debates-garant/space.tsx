import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readAct } from '~/composition/visitor.server'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { EntryForm, ResignForm, StatementForm } from '~/modules/debates/components/garant-space'
import { JournalLines } from '~/modules/debates/components/garants-parts'
import { MatterLinks, SpaceDone } from '~/modules/debates/components/matter-parts'
import { useDebateErrors } from '~/modules/debates/components/team-frame'
import { garantMessages } from '~/modules/debates/messages/garants'
import { mattersOf } from '~/modules/debates/queries-matters.server'
import { journalOf, linesToCorrect } from '~/modules/debates/queries-journal.server'
import { garantPath, garantsPath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { VotationWatch } from '~/modules/votations/components/votation-watch'
import { votationWatch } from '~/modules/votations/queries-watch.server'
import { today } from '~/platform/clock.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { pageIn, settle } from '../debates/load-debate.server'
import { actAsGarant } from './act-as-garant.server'
import { ownMission } from './load-garant.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, garant, writes } = await ownMission(request, context, params['id'])
  const page = pageIn(request)
  const [{ entries, pages }, lines, matters, votation] = await Promise.all([
    journalOf(debate.id, page),
    linesToCorrect(debate.id),
    writes ? mattersOf(debate.id) : [],
    writes ? votationWatch(debate.id) : null,
  ])
  return {
    ...{ debate: await headOf(debate), entries, page, pages, lines, writes, done: doneIn(request), day: today() },
    stages: debate.stages.map(({ kind, title }) => ({ value: kind, label: title })),
    matters: matters.map(({ number, title, kind, state, dueOn }) => ({ number, title, kind, state, dueOn })),
    votation,
    signs: garant.statedAt === null && garant.endsOn === null,
    ended: garant.endsOn !== null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { debate, garant } = await ownMission(request, context, params['id'])
  const fields = fieldsOf(form)
  const { outcome, done } = await actAsGarant(visitor.actor, { debateId: debate.id, garantId: garant.id }, fields)
  return settle(context, outcome, typedOf(fields), `${garantPath(debate)}?fait=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { space } = garantMessages[site.locale]
  return pageMeta({ ...site, title: space.title(data?.debate.title ?? ''), description: space.lede, indexed: false })
}

export default function GarantSpace() {
  const { debate, entries, page, pages, lines, writes, signs, ended, stages, matters, votation, done, day } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(garantMessages)
  const { space } = words
  const locale = useLocale()
  const errors = useDebateErrors(answer?.problem)
  const given = (intent: string, typed: Record<string, string> = {}) =>
    answer?.typed['intent'] === intent ? { typed: answer.typed, errors } : { typed, errors: [] }
  return (
    <>
      <Wrap>
        <DebateHeading
          debate={debate}
          kicker={space.kicker}
          title={space.title(debate.title)}
          lede={space.lede}
          actions={
            <ButtonLink kind="secondary" href={garantsPath(debate)}>
              {space.public}
            </ButtonLink>
          }
        />
        <SpaceDone code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        {ended ? (
          <Notice>
            <p>{space.ended}</p>
          </Notice>
        ) : null}
        {signs ? (
          <>
            <h2>{space.sign}</h2>
            <StatementForm {...given('sign')} />
          </>
        ) : null}
      </Wrap>
      {writes ? (
        <>
          <Section id="demandes" title={space.waiting} tone="stone">
            <MatterLinks debate={debate} matters={matters} day={day} />
          </Section>
          {votation ? <VotationWatch debate={debate} votation={votation} /> : null}
          <Section id="ecrire" title={space.write}>
            <EntryForm
              {...given('write')}
              stages={stages}
              lines={lines.map(({ id, number, title }) => ({
                value: id,
                label: `${words.line(formatNumber(number, locale))}, ${title}`,
              }))}
            />
          </Section>
        </>
      ) : null}
      <Section id="journal" title={words.journal} tone="stone">
        {entries.length === 0 ? <p className="soft">{words.noEntry}</p> : <JournalLines entries={entries} />}
        <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(garantPath(debate), '', number)} />
      </Section>
      {ended ? null : (
        <Section id="quitter" title={space.resign}>
          <ResignForm {...given('resign', { endsOn: day })} />
        </Section>
      )}
    </>
  )
}
