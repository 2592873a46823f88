import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { OrganisationRole } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { memberMessages } from '../messages'

type Person = { mandateId: string; userId: string; name: string; role: OrganisationRole; since: CivilDate }

/** Those who act for the organisation; whoever represents it changes their roles. */
export function People({ people, me, represents }: { people: readonly Person[]; me: string; represents: boolean }) {
  const { words, organisations } = useMessages(memberMessages)
  const { show } = organisations
  const locale = useLocale()
  const acts: Column<Person> = {
    key: 'acts',
    header: show.acts,
    cell: ({ mandateId, userId, name, role }) =>
      userId === me ? null : (
        <div className="actions">
          <ActForm
            values={{
              intent: 'role',
              id: mandateId,
              role: role === 'representative' ? 'contributor' : 'representative',
            }}
          >
            <Button kind="quiet">
              {role === 'representative' ? show.makeContributor : show.makeRepresentative}
              <span className="visually-hidden"> {show.endOf(name)}</span>
            </Button>
          </ActForm>
          <ActForm values={{ intent: 'end', id: mandateId }}>
            <Button kind="quiet">
              {show.end}
              <span className="visually-hidden"> {show.endOf(name)}</span>
            </Button>
          </ActForm>
        </div>
      ),
  }
  return (
    <DataTable
      caption={show.people}
      captionHidden
      rows={people}
      rowKey={({ mandateId }) => mandateId}
      columns={[
        {
          key: 'person',
          header: show.person,
          rowHeader: true,
          cell: ({ name, userId }) => (userId === me ? `${name} (${show.you})` : name),
        },
        { key: 'role', header: show.role, cell: ({ role }) => words.organisationRoles[role] },
        { key: 'since', oneLine: true, header: show.since, cell: ({ since }) => formatDate(since, locale) },
        ...(represents && people.length > 1 ? [acts] : []),
      ]}
    />
  )
}
