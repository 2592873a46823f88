import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountsAct } from '~/composition/accounts-acts.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { AccountBars, AccountFigures } from '~/modules/governance/components/account-figures'
import { AccountLineForm, PublishForm } from '~/modules/governance/components/account-line-form'
import { AccountLines } from '~/modules/governance/components/account-lines'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { accountMessages } from '~/modules/governance/messages/accounts'
import { bodyPermissions } from '~/modules/governance/permissions'
import { yearByNumber } from '~/modules/governance/queries-accounts.server'
import { totalsOf } from '~/modules/governance/rules/accounts'
import { fieldsOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

const plain = (cents: number | null): string => (cents === null ? '' : String(cents / 100))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const asked = /^20\d\d$/.test(params['year'] ?? '') ? Number(params['year']) : 0
  const year = can(actor, bodyPermissions['governance.keep-accounts'], null) ? await yearByNumber(asked) : null
  if (!year) throw notFound()
  const search = new URL(request.url).searchParams
  const line = year.lines.find(({ id }) => id === search.get('ligne'))
  const typed: Record<string, string> = line
    ? {
        ...{ id: line.id, side: line.side, category: line.category, title: line.title },
        ...{ budget: plain(line.budgetCents), actual: plain(line.actualCents) },
      }
    : {}
  return {
    year: year.year,
    lines: year.lines,
    budgetPublished: year.budgetPublishedAt !== null,
    accountsPublished: year.accountsPublishedAt !== null,
    totals: totalsOf(year.lines, 'budget'),
    typed,
    done: search.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const year = Number(params['year'])
  const result = await accountsAct(visitor.actor, Number.isSafeInteger(year) ? year : 0, fieldsOf(form))
  if ('done' in result)
    throw redirect(localPath(context, `/equipe/comptes/${params['year'] ?? ''}?fait=${result.done}`))
  if ('refused' in result.problem && result.problem.refused.code === 'not-found') throw notFound()
  return data(result, { status: 'errors' in result.problem ? 400 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = accountMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamAccountsYear() {
  const { year, lines, budgetPublished, accountsPublished, totals, typed, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(accountMessages)
  const { team, public: words } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const ofLine = answer?.form === 'line'
  const said = Object.entries(team.done).find(([code]) => code === done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/equipe/comptes', label: team.title }]}
          title={words.yearTitle(String(year))}
          facts={budgetPublished ? <Anchor href={`/comptes?annee=${year}`}>{team.publicPage}</Anchor> : null}
        />
        {said && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        {accountsPublished ? <Notice>{team.closed}</Notice> : null}
        <ErrorSummary errors={errors} />
        {totals ? <AccountFigures totals={totals} part="budget" /> : null}
      </Wrap>
      <Section id="lignes" title={team.lines}>
        <AccountLines
          lines={lines}
          caption={team.lines}
          {...(accountsPublished ? {} : { keep: { path: `/equipe/comptes/${year}`, mayRemove: !budgetPublished } })}
        />
      </Section>
      {accountsPublished ? null : (
        <>
          <Section id="ligne" title={typed['id'] ? team.change : team.add} tone="stone">
            <AccountLineForm typed={ofLine ? answer.typed : typed} errors={ofLine ? errors : []} />
          </Section>
          <Section id="publier" title={team.publish}>
            <PublishForm
              part={budgetPublished ? 'accounts' : 'budget'}
              typed={answer?.typed ?? {}}
              errors={ofLine ? [] : errors}
            />
          </Section>
        </>
      )}
      {totals ? (
        <Section id="postes" title={words.linesTitle} tone="stone">
          <AccountBars totals={totals} />
        </Section>
      ) : null}
    </>
  )
}
