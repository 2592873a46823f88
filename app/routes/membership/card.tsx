import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { membershipPage } from '~/modules/members/membership-page.server'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

/** GET /espace/adhesion/:id/carte: the member's card, on the screen of a telephone or on paper. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const page = await membershipPage(actor, params['id'] ?? '')
  if (page?.view.membership.state !== 'admitted') throw notFound()
  const { membership, category, today } = page.view
  return json({ membership, category, today })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { card, cardText } = membershipPages[site.locale].space
  return pageMeta({ ...site, title: card, description: cardText, indexed: false })
}

export default function CardPage() {
  const { membership, category, today } = useLoaderData<typeof loader>()
  const { space, pdf } = useMessages(membershipPages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/espace/adhesion/${membership.id}`, label: space.of(membership.name) }]}
        kicker={pdf.card}
        title={membership.name}
        actions={
          <ButtonLink kind="secondary" href={`/espace/adhesion/${membership.id}/carte.pdf`}>
            {space.cardPdf}
          </ButtonLink>
        }
      />
      <DefinitionList
        items={[
          { term: pdf.number, value: <strong>{formatNumber(membership.number ?? 0, locale)}</strong> },
          { term: pdf.category, value: category?.name[locale] ?? membership.category },
          ...(category?.college ? [{ term: pdf.college, value: category.college[locale] }] : []),
          ...(membership.admittedOn ? [{ term: pdf.since, value: formatDate(membership.admittedOn, locale) }] : []),
          { term: pdf.at, value: formatDate(today, locale) },
        ]}
      />
      <p className="soft">{pdf.cardText}</p>
    </Wrap>
  )
}
