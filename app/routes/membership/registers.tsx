import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { CapitalFigures, RegisterFilters, RegisterTableView } from '~/modules/members/components/register-view'
import { pageNumber } from '~/modules/members/forms'
import { readRegister, registerNames } from '~/modules/members/forms-registers'
import { memberMessages } from '~/modules/members/messages'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipPermissions } from '~/modules/members/permissions'
import { paidCapital } from '~/modules/members/queries-ledger.server'
import { countRegister, registerOn } from '~/modules/members/registers.server'
import { floorCents } from '~/modules/members/rules/capital'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

const size = 50

/** GET /equipe/registres: the registers, as they were on a day. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.see-registers'], null)) throw notFound()
  const params = new URL(request.url).searchParams
  const { name, on } = readRegister(params, today())
  const page = pageNumber(params.get('page'))
  const total = await countRegister(name, on)
  const { columns, rows } = await registerOn(name, on, locale, { skip: (page - 1) * size, take: size })
  const floor = (await statutesInForce(on))?.statutes.capital?.floor
  const capital = name === 'parts' ? await paidCapital(on) : null
  return json({
    name,
    on,
    today: today(),
    page,
    pages: Math.ceil(total / size),
    total,
    columns,
    rows,
    capital: capital && { ...capital, floorCents: floor ? floorCents(capital.highestCents, floor) : 0 },
    search: new URLSearchParams({ registre: name, le: on }).toString(),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipOffice[site.locale].registers
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function RegistersPage() {
  const { name, on, page, pages, search, capital, ...table } = useLoaderData<typeof loader>()
  const { registers } = useMessages(membershipOffice)
  const { desk } = useMessages(memberMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={registers.title} lede={registers.lede} />
      <RegisterFilters names={registerNames} name={name} on={on} />
      {capital ? <CapitalFigures {...capital} /> : null}
      <RegisterTableView name={name} {...table} />
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/registres', search, number)} />
      <p>
        <Anchor href={`/equipe/registres/${name}.csv?le=${on}`}>{registers.csv}</Anchor>
      </p>
    </Wrap>
  )
}
