import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { releaseHeld } from '~/modules/contributions/commands/release-held.server'
import { saveThemes } from '~/modules/contributions/commands/save-themes.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { FindByNumber, HeldList, ReportBoard, ThemesForm } from '~/modules/contributions/components/team-list'
import { readContributionForm, themesForm } from '~/modules/contributions/forms'
import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { heldContributions, openReports } from '~/modules/contributions/queries-moderation.server'
import {
  contributionsPath,
  enterPath,
  readNumber,
  teamContributionPath,
  teamContributionsPath,
  teamSynthesesPath,
} from '~/modules/contributions/rules/paths'
import { isRemovalReason } from '~/modules/contributions/rules/moderation'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, readForm } from '~/platform/http/form.server'
import { withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { statusOf, teamDebate, textIn } from '../contributions/load.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const asked = readNumber(new URL(request.url).searchParams.get('numero') ?? undefined)
  if (asked !== null) throw redirect(localPath(context, teamContributionPath(debate, asked)))
  const [reports, held] = await Promise.all([openReports(debate.id), heldContributions(debate.id)])
  return {
    debate,
    held,
    reports: reports.flatMap(({ reason, ...one }) => (isRemovalReason(reason) ? [{ ...one, reason }] : [])),
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, debate } = await teamDebate(request, context, params['id'])
  const fields = fieldsOf(await readForm(request, visitor.sessionId))
  const go = (done: string) => redirect(localPath(context, `${teamContributionsPath(debate)}?fait=${done}`))
  if (textIn(fields, 'intent') === 'release') {
    const outcome = await releaseHeld(visitor.actor, { contributionId: textIn(fields, 'contributionId') })
    return 'ok' in outcome ? go('publiee') : data({ problem: outcome }, statusOf(outcome.refused.code))
  }
  const read = readContributionForm(themesForm, fields)
  if ('errors' in read) return data({ problem: read }, 422)
  const outcome = await saveThemes(visitor.actor, { debateId: debate.id, ...read.ok })
  return 'ok' in outcome ? go('themes') : data({ problem: outcome }, statusOf(outcome.refused.code))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { list } = contributionTeamMessages[site.locale]
  const title = withColon(list.title, found?.debate.title ?? '', site.locale)
  return pageMeta({ ...site, title, description: list.lede, indexed: false })
}

export default function TeamContributions() {
  const { debate, reports, held, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list } = useMessages(contributionTeamMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  const said: Readonly<Record<string, string>> = list.done
  const now = !answer && done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: teamDebatePath(debate), label: debate.title }]}
          title={list.title}
          lede={list.lede}
          actions={
            <>
              <ButtonLink href={enterPath(debate)}>{list.enter}</ButtonLink>
              <ButtonLink kind="secondary" href={teamSynthesesPath(debate)}>
                {list.syntheses}
              </ButtonLink>
              <ButtonLink kind="quiet" href={contributionsPath(debate)}>
                {list.public}
              </ButtonLink>
            </>
          }
        />
        {now ? (
          <Notice kind="success" live>
            <p>{now}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <FindByNumber debate={debate} />
      </Wrap>
      <Section id="signalements" title={list.reports} tone="stone">
        <ReportBoard debate={debate} reports={reports} />
      </Section>
      <Section id="retenues" title={list.held}>
        <HeldList held={held} />
      </Section>
      <Section id="themes" title={list.themes}>
        <ThemesForm themes={debate.themes} />
      </Section>
    </>
  )
}
