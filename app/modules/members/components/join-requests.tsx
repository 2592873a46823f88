import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { organisationRoles } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { memberMessages } from '../messages'

export type JoinRequest = { id: string; email: string; person: string; date: CivilDate }

/** Requests to join: accepted with a role, or declined. */
export function JoinRequests({ requests }: { requests: readonly JoinRequest[] }) {
  const { words, organisations } = useMessages(memberMessages)
  const { show } = organisations
  const locale = useLocale()
  return (
    <>
      {requests.map(({ id, email, person, date }) => (
        <section key={id} className="stack" aria-labelledby={`demande-${id}`}>
          <h3 id={`demande-${id}`}>{person}</h3>
          <p className="soft">{show.requestFacts(email, formatDate(date, locale))}</p>
          <ActForm values={{ id }}>
            <RadioGroup
              name="role"
              id={`role-${id}`}
              label={show.roleForRequest}
              options={organisationRoles.map((role) => ({
                value: role,
                label: words.organisationRoles[role],
                hint: words.roleHints[role],
              }))}
              defaultValue="contributor"
            />
            <Actions>
              <Button name="intent" value="accept">
                {show.accept}
              </Button>
              <Button kind="secondary" name="intent" value="decline">
                {show.decline}
              </Button>
            </Actions>
          </ActForm>
        </section>
      ))}
    </>
  )
}
