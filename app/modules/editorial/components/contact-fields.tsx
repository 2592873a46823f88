import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { limits } from '../forms'
import { editorialMessages } from '../messages'

export type ContactFieldsProps = {
  typed: { id: string; email: string; subject: string; message: string }
  errors: readonly { field?: string; message: string }[]
  hours: string
}

/** The form that anyone may write to the cooperative with. */
export function ContactFields({ typed, errors, hours }: ContactFieldsProps) {
  const { contact } = useMessages(editorialMessages)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <ActForm values={{ id: typed.id }} action="/contact">
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={contact.email}
        hint={contact.emailHint}
        defaultValue={typed.email}
        error={errorOf('email')}
      />
      <TextField name="subject" label={contact.subject} defaultValue={typed.subject} error={errorOf('subject')} />
      <TextArea
        name="message"
        label={contact.message}
        rows={9}
        maxCharacters={limits.message}
        defaultValue={typed.message}
        error={errorOf('message')}
      />
      {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
      <div hidden>
        <label htmlFor="champ-site">{contact.trap}</label>
        <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Actions note={<Anchor href="/donnees-personnelles">{contact.kept}</Anchor>}>
        <Button>{contact.send}</Button>
      </Actions>
      {hours ? <p className="soft small">{contact.hours(hours)}</p> : null}
    </ActForm>
  )
}
