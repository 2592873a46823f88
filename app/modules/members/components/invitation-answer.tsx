import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { OrganisationRole } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { memberMessages } from '../messages'
import { sentenceOf } from './problems'

type Props = {
  reference: string
  role: OrganisationRole
  until: CivilDate
  account: { name: string; email: string } | null
}

/** Accept or decline: by a button, so that a visit spends nothing. Accepting takes an account, declining does not. */
export function InvitationAnswer({ reference, role, until, account }: Props) {
  const { words, organisations } = useMessages(memberMessages)
  const { invitation } = organisations
  const locale = useLocale()
  const back = `retour=${encodeURIComponent(`/invitations/${reference}`)}`
  return (
    <>
      <DefinitionList
        items={[
          { term: invitation.role, value: `${words.organisationRoles[role]}. ${words.roleHints[role]}` },
          { term: invitation.until, value: formatDate(until, locale) },
        ]}
      />
      <p className="prose">
        {account === null ? invitation.needAccount : invitation.signedInAs(account.name, account.email)}
      </p>
      <ActForm>
        <Actions>
          {account === null ? (
            <>
              <ButtonLink href={`/connexion?${back}`}>{invitation.signIn}</ButtonLink>
              <ButtonLink kind="secondary" href={`/inscription?${back}`}>
                {invitation.signUp}
              </ButtonLink>
            </>
          ) : (
            <Button name="intent" value="accept">
              {invitation.accept}
            </Button>
          )}
          <Button kind={account === null ? 'quiet' : 'secondary'} name="intent" value="decline">
            {invitation.decline}
          </Button>
        </Actions>
      </ActForm>
    </>
  )
}

/** Why a link opens nothing, and where to go from here. */
export function InvitationGone({ code, unknown }: { code: string | null; unknown: boolean }) {
  const messages = useMessages(memberMessages)
  const { invitation } = messages.organisations
  return (
    <div className="prose">
      {unknown ? <p>{invitation.unknown}</p> : code === null ? null : <p>{sentenceOf(messages, code)}</p>}
      <p>
        <Anchor href="/espace">{invitation.toSpace}</Anchor>
      </p>
    </div>
  )
}
