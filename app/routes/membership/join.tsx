import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { CategoriesTable, MembershipDrawing } from '~/modules/members/components/join'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { categoryView } from '~/modules/members/rules/membership-view'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

/** GET /adherer: who may join and what it costs, from the statutes in force. */
export async function loader() {
  const inForce = await statutesInForce(today())
  if (!inForce) return json({ statutes: null })
  const { statutes, version } = inForce
  return json({
    statutes: {
      version,
      categories: statutes.categories.map((category) => ({
        ...categoryView(statutes, category),
        description: category.description,
        admits: category.admits,
      })),
      shareValueCents: statutes.capital?.shareValueCents ?? null,
      leaving: statutes.leaving,
    },
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipPages[site.locale].join
  return pageMeta({ ...site, title, description })
}

export default function JoinPage() {
  const { statutes } = useLoaderData<typeof loader>()
  const { join } = useMessages(membershipPages)
  const locale = useLocale()
  if (!statutes)
    return (
      <Wrap>
        <PageTitle title={join.title} />
        <EmptyState title={join.none}>
          <p>{join.noneText}</p>
        </EmptyState>
      </Wrap>
    )
  const { version, categories, shareValueCents, leaving } = statutes
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          title={join.title}
          lede={join.lede}
          kicker={join.statutes(number(version))}
          actions={<ButtonLink href="/espace/adhesion/nouvelle">{join.start}</ButtonLink>}
        />
      </Wrap>
      <Section id="categories" title={join.categories}>
        <CategoriesTable categories={categories} shareValueCents={shareValueCents} />
        <Prose>
          <p>{shareValueCents === null ? join.noShares : join.shareValue(formatEuros(shareValueCents, locale))}</p>
        </Prose>
      </Section>
      <Section id="procedure" title={join.how} tone="stone">
        <MembershipDrawing />
      </Section>
      <Section id="partir" title={join.leave}>
        <Prose>
          <p>{join.leaveText(number(leaving.noticeDays), number(leaving.repaymentMonths))}</p>
          <p>{join.exclusionText(number(leaving.hearingDays), number(leaving.appealDays))}</p>
          <p>
            <Anchor href="/societaires">{join.directory}</Anchor>
          </p>
        </Prose>
      </Section>
    </>
  )
}
