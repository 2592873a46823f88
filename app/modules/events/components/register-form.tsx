import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { eventLimits } from '../forms'
import { publicEventMessages } from '../messages/public'
import { eventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'
import { mostSeats } from '../rules/registration'
import { errorOf } from './event-problems'

/** How many come, and what they need. */
export function SeatsFields({
  typed,
  errors,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}) {
  const { register } = useMessages(publicEventMessages)
  const locale = useLocale()
  return (
    <>
      <NumberField
        name="seats"
        label={register.seats}
        hint={register.seatsHint(mostSeats)}
        error={errorOf(errors, 'seats') ?? null}
        defaultValue={typed['seats'] ?? formatNumber(1, locale)}
      />
      <TextArea
        name="needs"
        label={register.needs}
        hint={register.needsHint}
        error={errorOf(errors, 'needs') ?? null}
        defaultValue={typed['needs'] ?? ''}
        maxCharacters={eventLimits.needs}
        rows={3}
        optional
      />
    </>
  )
}

type Props = {
  event: EventView
  /** Whoever is signed in: their address is known. */
  account: { name: string; email: string } | null
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** Coming to an event: with an account, at once; without, once the address is confirmed. */
export function RegisterForm({ event, account, typed, errors }: Props) {
  const { register } = useMessages(publicEventMessages)
  const isFull = event.left === 0
  return (
    <>
      <p className="prose">{account ? register.ledeAccount(account.email) : register.ledeVisitor}</p>
      {isFull ? (
        <Notice kind="info">
          <p>{register.full}</p>
        </Notice>
      ) : null}
      <ActForm action={`${eventPath(event)}#inscription`}>
        <TextField
          name="name"
          label={register.name}
          hint={register.nameHint}
          error={errorOf(errors, 'name') ?? null}
          defaultValue={typed['name'] ?? account?.name ?? ''}
          autoComplete="name"
        />
        {account ? null : (
          <TextField
            name="email"
            type="email"
            label={register.email}
            hint={register.emailHint}
            error={errorOf(errors, 'email') ?? null}
            defaultValue={typed['email'] ?? ''}
            autoComplete="email"
          />
        )}
        <SeatsFields typed={typed} errors={errors} />
        {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
        <div hidden>
          <label htmlFor="champ-site">{register.trap}</label>
          <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <Actions>
          <Button>{isFull ? register.submitWaiting : register.submit}</Button>
          {account ? null : (
            <ButtonLink kind="quiet" href={`/connexion?retour=${encodeURIComponent(eventPath(event))}`}>
              {register.signIn}
            </ButtonLink>
          )}
        </Actions>
        <p className="soft">
          {register.privacy} <Anchor href="/donnees-personnelles">{register.privacyLink}</Anchor>
        </p>
      </ActForm>
    </>
  )
}
