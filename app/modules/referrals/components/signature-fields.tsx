import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { PlaceField, type PlaceFieldProps } from '../../territory/components/place-field'
import { referralPublicMessages } from '../messages/referral-public'

type Props = {
  typed: Readonly<Record<string, string>>
  place: PlaceFieldProps['values']
  choices: PlaceFieldProps['choices']
  errors: Readonly<Record<string, string>>
}

/** Name, address, commune, and whether the name may be shown. */
export function SignatureFields({ typed, place, choices, errors }: Props) {
  const messages = useMessages(referralPublicMessages).sign
  return (
    <ActForm>
      <TextField
        name="name"
        label={messages.name}
        hint={messages.nameHint}
        error={errors['name'] ?? null}
        defaultValue={typed['name'] ?? ''}
        maxLength={150}
        autoComplete="name"
      />
      <TextField
        name="email"
        type="email"
        label={messages.email}
        hint={messages.emailHint}
        error={errors['email'] ?? null}
        defaultValue={typed['email'] ?? ''}
        maxLength={254}
        autoComplete="email"
      />
      <PlaceField
        values={place}
        choices={choices}
        label={messages.commune}
        hint={messages.communeHint}
        errors={{ place: errors['place'] ?? null }}
        withName={false}
        withPrecision={false}
        kinds="commune"
      />
      <Checkbox
        name="isShown"
        value="oui"
        label={messages.shown}
        defaultChecked={typed['isShown'] === 'oui'}
        optional
      />
      {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
      <div hidden>
        <label htmlFor="champ-site">{messages.trap}</label>
        <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Actions>
        <Button>{messages.submit}</Button>
      </Actions>
      <p className="soft">
        {messages.privacy} <Anchor href="/donnees-personnelles">{messages.privacyLink}</Anchor>
      </p>
    </ActForm>
  )
}
