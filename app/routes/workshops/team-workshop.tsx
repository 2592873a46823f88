import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { EventStatus } from '~/modules/events/components/event-facts'
import { whenInWords } from '~/modules/events/messages/when'
import { viewOf } from '~/modules/events/queries.server'
import { FacilitatorsSection, KitChoice } from '~/modules/workshops/components/team-people'
import { DrawSection, PaperForm, UnlinkForm } from '~/modules/workshops/components/team-contributions'
import { Done } from '~/modules/workshops/components/notebook-frame'
import { TeamWorkshopLinks } from '~/modules/workshops/components/team-links'
import { workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { teamWorkshopMessages } from '~/modules/workshops/messages/team'
import { kitsOf } from '~/modules/workshops/queries-kits.server'
import { photosOf } from '~/modules/workshops/queries-photos.server'
import { papersCount, tablesOf } from '~/modules/workshops/queries.server'
import { teamWorkshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { actOnTeamWorkshop } from './act-on-team.server'
import { teamWorkshop } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, workshop } = await teamWorkshop(args)
  const [event, kits, tables, photos, papers] = await Promise.all([
    viewOf(workshop.event),
    kitsOf(debate.id),
    tablesOf(workshop.id),
    photosOf(workshop.id),
    papersCount(workshop.id),
  ])
  const notes = tables.flatMap(({ number, notes: list }) => list.map((note) => ({ ...note, table: number })))
  return {
    ...{ id: workshop.id, event, reportState: workshop.reportState, kitId: workshop.kitId },
    debate: { id: debate.id, slug: debate.slug, title: debate.title },
    kits: kits.map(({ id, title }) => ({ id, title })),
    facilitators: workshop.facilitators.map(({ id, name, email, validatedRevision }) => ({
      ...{ id, name, email },
      hasValidated: validatedRevision === workshop.revision,
    })),
    counts: { notes: notes.length, photos: photos.length, papers },
    toDraw: notes.filter(({ contribution }) => contribution === null),
    done: doneIn(args.request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const at = { debateId: params['id'] ?? '', id: params['workshop'] ?? '', locale: visitor.locale }
  const result = await actOnTeamWorkshop(visitor.actor, at, fields)
  if ('path' in result) throw redirect(localPath(context, result.path))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data({ problem: result.problem, typed: typedOf(fields) }, { status: 'errors' in result.problem ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { list } = teamWorkshopMessages[site.locale]
  return pageMeta({ ...site, title: found?.event.title ?? list.title, description: list.lede, indexed: false })
}

export default function TeamWorkshop() {
  const found = useLoaderData<typeof loader>()
  const { id, debate, event, kits, kitId, facilitators, counts, toDraw, done } = found
  const answer = useActionData<typeof action>()
  const { list, workshop, common } = useMessages(teamWorkshopMessages)
  const locale = useLocale()
  const errors = workshopErrors(answer?.problem, locale)
  const typedIn = (intent: string) =>
    answer?.typed['intent'] === intent ? { typed: answer.typed, errors } : { typed: {}, errors: [] }
  const isEmpty = counts.notes + counts.photos + counts.papers === 0 && found.reportState === 'none'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe/debats', label: common.debates },
            { href: teamDebatePath(debate), label: debate.title },
            { href: teamWorkshopsPath(debate.id), label: list.title },
          ]}
          kicker={debate.title}
          title={event.title}
          lede={capital(whenInWords(event, locale))}
          facts={<EventStatus state={event.state} />}
        />
        <Done code={answer ? null : done} />
        <ErrorSummary errors={errors} />
        <TeamWorkshopLinks {...found} />
      </Wrap>
      <Section id="animation" title={workshop.facilitatorsTitle} tone="stone" lede={<p>{workshop.facilitatorsText}</p>}>
        <FacilitatorsSection facilitators={facilitators} {...typedIn('name')} />
      </Section>
      <Section id="trame" title={workshop.kitTitle}>
        <KitChoice kits={kits} kitId={kitId} debate={debate} id={id} />
      </Section>
      <Section id="papier" title={workshop.paperTitle} tone="stone" lede={<p>{workshop.paperText(counts.papers)}</p>}>
        <PaperForm {...typedIn('paper')} />
      </Section>
      {toDraw.length > 0 ? (
        <Section id="notes" title={workshop.drawTitle} lede={<p>{workshop.drawText}</p>}>
          <DrawSection notes={toDraw} {...typedIn('draw')} />
        </Section>
      ) : null}
      {isEmpty ? (
        <Section id="detacher">
          <UnlinkForm path={teamWorkshopsPath(debate.id)} />
        </Section>
      ) : null}
    </>
  )
}
