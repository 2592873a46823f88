import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { supportMessages } from '~/modules/label-support/messages/index'
import { mentoringsOf } from '~/modules/label-support/queries.server'
import { spaceMessages } from '~/modules/network/messages/space'
import { vocabularyMessages } from '~/modules/network/messages/vocabularies'
import { entriesOf, isEntryState } from '~/modules/network/queries-entries.server'
import { ownProfile } from '~/modules/network/queries-practitioners.server'
import { withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, actor } = await requireSignedIn(request, context)
  const [entries, profile, mentorings] = await Promise.all([
    entriesOf(account.id),
    ownProfile(account.id),
    mentoringsOf(actor),
  ])
  return {
    entries: entries.map((entry) => ({ ...entry, state: isEntryState(entry.state) ? entry.state : 'removed' })),
    profile: profile?.state ?? null,
    isMentor: (mentorings ?? []).length > 0,
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = spaceMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function NetworkSpace() {
  const { entries, profile, isMentor } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(spaceMessages)
  const words = useMessages(vocabularyMessages)
  const { mentor } = useMessages(supportMessages)
  const isOver = (state: string) => state === 'merged' || state === 'removed' || state === 'refused'
  return (
    <Wrap>
      <PageTitle
        title={messages.title}
        lede={messages.lede}
        back={[{ href: '/espace', label: messages.space }]}
        actions={
          <ButtonLink href="/reseau/proposer">{entries.length > 0 ? messages.other : messages.share}</ButtonLink>
        }
      />
      <section>
        <h2>{messages.mine}</h2>
        <DataTable
          caption={messages.mine}
          captionHidden
          rows={entries}
          rowKey={({ id }) => id}
          empty={
            <EmptyState level={3} title={messages.none}>
              <p>{messages.noneText}</p>
            </EmptyState>
          }
          columns={[
            {
              key: 'title',
              header: messages.columns.title,
              rowHeader: true,
              cell: ({ title, path, state }) => (isOver(state) ? title : <Anchor href={path}>{title}</Anchor>),
            },
            { key: 'kind', header: messages.columns.kind, cell: ({ kind }) => words.kind[kind] },
            { key: 'state', header: messages.columns.state, cell: ({ state }) => messages.states[state] },
            {
              key: 'completeness',
              header: messages.columns.completeness,
              cell: ({ completeness }) => (words.completeness as Readonly<Record<string, string>>)[completeness],
            },
            {
              key: 'acts',
              header: messages.columns.acts,
              cell: ({ id, title, state }) =>
                isOver(state) ? null : (
                  <Anchor
                    href={`/espace/reseau/entrees/${id}`}
                    aria-label={withColon(messages.complete, title, locale)}
                  >
                    {messages.complete}
                  </Anchor>
                ),
            },
          ]}
        />
      </section>
      <section>
        <h2>{messages.profile}</h2>
        <p>
          {profile === null ? messages.profileNone : profile === 'open' ? messages.profileOpen : messages.profileClosed}
        </p>
        <Actions>
          <ButtonLink kind="secondary" href="/espace/reseau/profil">
            {profile === null ? messages.profileStart : messages.profileEdit}
          </ButtonLink>
          {isMentor ? (
            <ButtonLink kind="secondary" href="/espace/parrainages">
              {mentor.title}
            </ButtonLink>
          ) : null}
        </Actions>
      </section>
    </Wrap>
  )
}
