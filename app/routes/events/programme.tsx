import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { ProgrammeFigures, ProgrammeTable } from '~/modules/events/components/programme-table'
import { programmeMessages } from '~/modules/events/messages/programme'
import { eventPermissions } from '~/modules/events/permissions'
import { programmeLines, programmeOf, programmeYears } from '~/modules/events/queries-programme.server'
import { programmePath, teamProgrammePath } from '~/modules/events/rules/event-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const year = /^20\d\d$/.test(params['year'] ?? '') ? Number(params['year']) : 0
  const programme = await programmeOf(year)
  const isDraft = programme?.publishedAt === null
  if (!programme || !can(actor, eventPermissions['events.see-programme'], { isDraft })) throw notFound()
  const [lines, years] = await Promise.all([programmeLines(year), programmeYears(false)])
  const { title, introduction, isDemonstration } = programme
  return {
    ...{ year, title, isDraft, isDemonstration, lines },
    introduction: readMarkdown(introduction),
    others: years.filter((one) => one.year !== year).map((one) => ({ year: one.year, title: one.title })),
    mayEdit: can(actor, eventPermissions['events.keep-programme'], null),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { page, index } = programmeMessages[site.locale]
  return pageMeta({
    ...site,
    title: data?.title ?? index.title,
    description: data ? page.description(data.title) : index.description,
  })
}

export default function ProgrammePage() {
  const { year, title, introduction, lines, isDraft, isDemonstration, others, mayEdit } = useLoaderData<typeof loader>()
  const { page, index } = useMessages(programmeMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/programme', label: index.title }]}
          kicker={page.title(String(year))}
          title={title}
          actions={
            mayEdit ? (
              <ButtonLink kind="secondary" href={teamProgrammePath(year)}>
                {page.edit}
              </ButtonLink>
            ) : null
          }
        />
        {isDraft || isDemonstration ? (
          <Notice kind="info">
            <p>{isDraft ? page.draft : page.demonstration}</p>
          </Notice>
        ) : null}
        {introduction.length > 0 ? <Markdown nodes={introduction} /> : null}
      </Wrap>
      <Section id="lignes" title={page.lines} tone="stone">
        <ProgrammeTable lines={lines} />
      </Section>
      <Section id="chiffres" title={page.sumTitle}>
        <ProgrammeFigures lines={lines} />
        <p className="soft no-print">{page.print}</p>
        <LinkList
          items={[
            { href: '/rencontres', title: page.events },
            ...others.map((one) => ({ href: programmePath(one.year), title: one.title })),
          ]}
        />
      </Section>
    </>
  )
}
