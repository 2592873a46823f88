import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { OrganisationRole } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { LinkList } from '~/ui/link-list'
import { memberMessages } from '../messages'
import type { JoinRequest } from './join-requests'

type Person = { mandateId: string; name: string; email: string | null; role: OrganisationRole; since: CivilDate }

/** Those who act for an organisation, as the team sees them when it settles a dispute. */
export function TeamPeople({ people }: { people: readonly Person[] }) {
  const { words, organisations } = useMessages(memberMessages)
  const { show, team } = organisations
  const locale = useLocale()
  return (
    <DataTable
      caption={show.people}
      captionHidden
      empty={<p className="soft">{team.nobody}</p>}
      rows={people}
      rowKey={({ mandateId }) => mandateId}
      columns={[
        { key: 'person', header: show.person, rowHeader: true, cell: ({ name }) => name },
        { key: 'email', header: show.email, cell: ({ email }) => email ?? '' },
        { key: 'role', header: show.role, cell: ({ role }) => words.organisationRoles[role] },
        { key: 'since', oneLine: true, header: show.since, cell: ({ since }) => formatDate(since, locale) },
        {
          key: 'acts',
          header: show.acts,
          cell: ({ mandateId, name }) => (
            <ActForm values={{ intent: 'end', id: mandateId }}>
              <Button kind="quiet">
                {show.end}
                <span className="visually-hidden"> {show.endOf(name)}</span>
              </Button>
            </ActForm>
          ),
        },
      ]}
    />
  )
}

/** Requests to join that wait; each leads to the form that settles it. */
export function TeamRequests({
  requests,
  organisationId,
}: {
  requests: readonly JoinRequest[]
  organisationId: string
}) {
  const { show, team } = useMessages(memberMessages).organisations
  const locale = useLocale()
  return (
    <LinkList
      items={requests.map(({ email, person, date }) => ({
        href: `/equipe/organisations/${organisationId}?adresse=${encodeURIComponent(email)}#confier`,
        title: `${team.assign}, ${person}`,
        text: show.requestFacts(email, formatDate(date, locale)),
      }))}
    />
  )
}
