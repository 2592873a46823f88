import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { AccountBars, AccountFigures } from '~/modules/governance/components/account-figures'
import { AccountLines } from '~/modules/governance/components/account-lines'
import { readYear } from '~/modules/governance/forms-accounts'
import { accountMessages } from '~/modules/governance/messages/accounts'
import { bodyPermissions } from '~/modules/governance/permissions'
import { publicYear, publicYears } from '~/modules/governance/queries-accounts.server'
import { totalsOf } from '~/modules/governance/rules/accounts'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const years = await publicYears()
  const asked = readYear(new URL(request.url).searchParams) ?? years[0] ?? null
  const found = asked === null ? null : await publicYear(asked)
  const part = found?.accountsPublishedAt ? ('accounts' as const) : ('budget' as const)
  const totals = found && totalsOf(found.lines, part)
  return {
    asked,
    years,
    part,
    totals,
    year: found && {
      ...{ year: found.year, note: found.note, lines: found.lines, isDemonstration: found.isDemonstration },
      budgetDecision: found.budgetDecision,
      accountsDecision: found.accountsDecision,
    },
    mayKeep: can(actor, bodyPermissions['governance.keep-accounts'], null),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description } = accountMessages[site.locale].public
  const suffix = data?.year ? ` ${data.year.year}` : ''
  return pageMeta({ ...site, title: title + suffix, description, indexed: data?.asked === (data?.years[0] ?? null) })
}

export default function AccountsPage() {
  const { asked, years, part, totals, year, mayKeep } = useLoaderData<typeof loader>()
  const { public: words, team } = useMessages(accountMessages)
  const decision = (found: { number: string; title: string } | null) =>
    found ? <Anchor href={`/decisions/${found.number}`}>{`${found.number}, ${found.title}`}</Anchor> : null
  return (
    <>
      <Wrap>
        <PageTitle
          title={words.title}
          lede={words.lede}
          actions={
            mayKeep ? (
              <ButtonLink kind="secondary" href="/equipe/comptes">
                {team.title}
              </ButtonLink>
            ) : null
          }
        />
        {years.length > 1 ? (
          <FilterLinks
            label={words.years}
            links={years.map((one) => ({
              href: `/comptes?annee=${one}`,
              label: String(one),
              isCurrent: one === asked,
            }))}
          />
        ) : null}
        {year?.isDemonstration ? <Notice>{words.demonstration}</Notice> : null}
        {year ? null : (
          <EmptyState title={words.noneTitle}>
            <p>{years.length === 0 ? words.none : words.unknownYear}</p>
          </EmptyState>
        )}
      </Wrap>
      {year && totals ? (
        <>
          <Section id="ensemble" title={words.yearTitle(String(year.year))}>
            <AccountFigures totals={totals} part={part} />
            {year.note === '' ? null : (
              <Prose>
                <p>{year.note}</p>
              </Prose>
            )}
          </Section>
          <Section id="postes" title={`${words.income}, ${words.expense.toLowerCase()}`} tone="stone">
            <AccountBars totals={totals} />
          </Section>
          <Section id="lignes" title={words.linesTitle}>
            <AccountLines lines={year.lines} caption={words.linesTitle} />
            <p>
              <Anchor href={`/comptes.csv?annee=${year.year}`}>{words.csv}</Anchor>
            </p>
          </Section>
          <Section id="decisions" title={words.decisions}>
            <DefinitionList
              items={[
                { term: words.budgetBy, value: decision(year.budgetDecision) },
                { term: words.accountsBy, value: decision(year.accountsDecision) ?? words.accountsNotYet },
              ]}
            />
          </Section>
        </>
      ) : null}
    </>
  )
}
