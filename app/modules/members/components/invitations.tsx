import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type OrganisationRole, organisationRoles } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

export type OpenInvitation = { id: string; email: string; role: OrganisationRole; until: CivilDate; expired: boolean }

/** Invitations that wait for an answer. */
export function OpenInvitations({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const { words, organisations } = useMessages(memberMessages)
  const { show } = organisations
  const locale = useLocale()
  return (
    <DataTable
      caption={show.invitations}
      captionHidden
      empty={<p className="soft">{show.invitationsNone}</p>}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', header: show.email, rowHeader: true, cell: ({ email }) => email },
        { key: 'role', header: show.role, cell: ({ role }) => words.organisationRoles[role] },
        {
          key: 'until',
          header: show.until,
          cell: ({ until, expired }) => (expired ? show.expired : formatDate(until, locale)),
        },
        {
          key: 'acts',
          header: show.acts,
          cell: ({ id, email }) => (
            <ActForm values={{ id }} className="actions">
              <Button kind="quiet" name="intent" value="resend">
                {show.resend}
                <span className="visually-hidden"> {show.endOf(email)}</span>
              </Button>
              <Button kind="quiet" name="intent" value="revoke">
                {show.revoke}
                <span className="visually-hidden"> {show.endOf(email)}</span>
              </Button>
            </ActForm>
          ),
        },
      ]}
    />
  )
}

export function InviteForm({
  typed,
  errors,
}: {
  typed: { email: string; role: string }
  errors: readonly FormError[]
}) {
  const { words, organisations } = useMessages(memberMessages)
  const { show } = organisations
  return (
    <section className="stack" aria-labelledby="inviter">
      <h3 id="inviter">{show.invite}</h3>
      <p className="prose">{show.inviteHint}</p>
      <ActForm values={{ intent: 'invite' }}>
        <TextField
          name="email"
          type="email"
          label={show.email}
          error={errorOf(errors, 'email')}
          defaultValue={typed.email}
          autoComplete="off"
        />
        <RadioGroup
          name="role"
          label={show.role}
          options={organisationRoles.map((role) => ({
            value: role,
            label: words.organisationRoles[role],
            hint: words.roleHints[role],
          }))}
          error={errorOf(errors, 'role')}
          defaultValue={typed.role || 'contributor'}
        />
        <Actions>
          <Button kind="secondary">{show.inviteSubmit}</Button>
        </Actions>
      </ActForm>
    </section>
  )
}
