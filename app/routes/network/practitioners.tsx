import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { PeopleList } from '~/modules/network/components/people-list'
import { profileMessages } from '~/modules/network/messages/profiles'
import { vocabularyMessages } from '~/modules/network/messages/vocabularies'
import { listPractitioners } from '~/modules/network/queries-practitioners.server'
import { isWordOf, vocabularies } from '~/modules/network/rules/vocabularies'
import { departements } from '~/modules/territory/queries.server'
import { codeFromAddress, codeInAddress } from '~/modules/territory/rules/place'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { Select } from '~/ui/select'

export const headers = publicPage
const path = '/reseau/praticiens'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('theme')
  const theme = isWordOf('theme', asked) ? asked : null
  const areas = await departements()
  const code = codeFromAddress(searchParams.get('departement') ?? '')
  const departement = areas.find((area) => area.code === code)?.code ?? null
  const reader = actor.kind === 'person' ? 'account' : 'visitor'
  const page = Number(searchParams.get('page')) || 1
  const list = await listPractitioners(reader, { departement, theme, page })
  return {
    ...list,
    theme,
    departement,
    themes: vocabularies.theme.filter((one) => list.themes.has(one)),
    areas: areas
      .filter((area) => list.departements.has(area.code))
      .map((area) => ({ code: area.code, name: area.name })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { list, listDescription } = profileMessages[site.locale]
  return pageMeta({ ...site, title: list, description: listDescription })
}

export default function Practitioners() {
  const { people, total, page, pages, theme, departement, themes, areas } = useLoaderData<typeof loader>()
  const messages = useMessages(profileMessages)
  const words = useMessages(vocabularyMessages)
  const isFiltered = theme !== null || departement !== null
  const searchOf = (filters: { theme: string | null; departement: string | null }) => {
    const search = new URLSearchParams()
    if (filters.departement) search.set('departement', codeInAddress(filters.departement))
    if (filters.theme) search.set('theme', filters.theme)
    return search
  }
  const without = (filters: { theme: string | null; departement: string | null }) =>
    pageHref(path, searchOf(filters), 1)
  const area = areas.find(({ code }) => code === departement)
  return (
    <Wrap>
      <PageTitle
        title={messages.list}
        lede={messages.listLede}
        back={[{ href: '/reseau', label: messages.network }]}
        actions={
          <ButtonLink kind="secondary" href="/espace/reseau/profil">
            {messages.open}
          </ButtonLink>
        }
      />
      {themes.length > 0 || areas.length > 0 || isFiltered ? (
        <Filters
          action={path}
          active={[
            ...(area ? [{ label: area.name, removeHref: without({ theme, departement: null }) }] : []),
            ...(theme ? [{ label: words.theme[theme], removeHref: without({ theme: null, departement }) }] : []),
          ]}
        >
          <Select
            name="departement"
            label={messages.departement}
            placeholder={messages.everywhere}
            options={areas.map(({ code, name }) => ({ value: codeInAddress(code), label: name }))}
            defaultValue={departement ? codeInAddress(departement) : ''}
          />
          <Select
            name="theme"
            label={messages.theme}
            placeholder={messages.allThemes}
            options={themes.map((one) => ({ value: one, label: words.theme[one] }))}
            defaultValue={theme ?? ''}
          />
        </Filters>
      ) : null}
      {people.length === 0 ? (
        <EmptyState
          title={isFiltered ? messages.none : messages.noneYet}
          action={isFiltered ? <Anchor href={path}>{messages.reset}</Anchor> : null}
        >
          <p>{messages.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p className="soft">{messages.count(total)}</p>
          <PeopleList people={people} />
        </>
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => pageHref(path, searchOf({ theme, departement }), to)} />
    </Wrap>
  )
}
