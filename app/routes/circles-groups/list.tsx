import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { GroupList } from '~/modules/circles/components/group-list'
import { groupMessages } from '~/modules/circles/messages/groups'
import { listGroups } from '~/modules/circles/queries-groups.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Filters } from '~/ui/filters'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { SearchField } from '~/ui/search-field'
import { Select } from '~/ui/select'

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const words = (params.get('q') ?? '').slice(0, 100)
  const asked = params.get('etat')
  const state = asked === 'clos' ? 'closed' : asked === 'tous' ? undefined : 'active'
  return { words, asked: asked === 'clos' || asked === 'tous' ? asked : '', groups: await listGroups({ words, ...(state ? { state } : {}) }) } // prettier-ignore
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = groupMessages[site.locale].list
  return pageMeta({ ...site, title, description })
}

export default function GroupsPage() {
  const { words, asked, groups } = useLoaderData<typeof loader>()
  const { list } = useMessages(groupMessages)
  const write = <ButtonLink kind="secondary" href="/contact">{list.write}</ButtonLink> // prettier-ignore
  return (
    <Wrap>
      <PageTitle
        title={list.title}
        lede={list.lede}
        actions={
          <ButtonLink kind="secondary" href="/espace/groupes">
            {list.mine}
          </ButtonLink>
        }
      />
      <Filters
        action="/groupes"
        active={words ? [{ label: words, removeHref: `/groupes${asked ? `?etat=${asked}` : ''}` }] : []}
      >
        <SearchField name="q" label={list.search} defaultValue={words} button={null} maxLength={100} />
        <Select
          name="etat"
          label={list.which}
          placeholder={list.open}
          defaultValue={asked}
          options={[
            { value: 'clos', label: list.closed },
            { value: 'tous', label: list.all },
          ]}
        />
      </Filters>
      {groups.length === 0 ? (
        <EmptyState title={list.none} action={write}>
          <p>{list.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <GroupList groups={groups} />
          <NextStep action={write}>
            <p>{list.next}</p>
          </NextStep>
        </>
      )}
    </Wrap>
  )
}
