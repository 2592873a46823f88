import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { Status } from '~/ui/status'
import { TextField } from '~/ui/text-field'
import { teamWorkshopMessages } from '../messages/team'
import { kitSheetPath } from '../rules/workshop-paths'

type Form = { typed: Readonly<Record<string, string>>; errors: readonly FormError[] }
type Facilitator = { id: string; name: string; email: string | null; hasValidated: boolean }

/** Who facilitates, who has validated, and naming one more. */
export function FacilitatorsSection({ facilitators, typed, errors }: Form & { facilitators: readonly Facilitator[] }) {
  const { workshop } = useMessages(teamWorkshopMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name) ?? null, defaultValue: typed[name] ?? '' })
  return (
    <>
      <ul className="paper-lengths">
        {facilitators.map(({ id, name, email, hasValidated }) => (
          <li key={id}>
            <strong>{name}</strong> {email === null ? null : <a href={`mailto:${email}`}>{email}</a>}{' '}
            <Status kind={hasValidated ? 'met' : 'waiting'}>
              {hasValidated ? workshop.validated : workshop.notValidated}
            </Status>
            <ActForm values={{ intent: 'dismiss', id }}>
              <Button kind="quiet" aria-label={workshop.removeLabel(name)}>
                {workshop.remove}
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
      <ActForm values={{ intent: 'name' }}>
        <TextField {...field('name')} label={workshop.name} />
        <TextField {...field('email')} type="email" label={workshop.email} hint={workshop.emailHint} />
        <Actions>
          <Button>{workshop.nameThem}</Button>
        </Actions>
      </ActForm>
    </>
  )
}

export function KitChoice({
  kits,
  kitId,
  debate,
  id,
}: {
  kits: readonly { id: string; title: string }[]
  kitId: string | null
  debate: { slug: string }
  id: string
}) {
  const { workshop } = useMessages(teamWorkshopMessages)
  return (
    <>
      <ActForm values={{ intent: 'kit' }}>
        <Select
          name="kitId"
          label={workshop.kit}
          placeholder={workshop.noKit}
          defaultValue={kitId ?? ''}
          options={kits.map((kit) => ({ value: kit.id, label: kit.title }))}
          optional
        />
        <Actions>
          <Button kind="secondary">{workshop.chooseKit}</Button>
        </Actions>
      </ActForm>
      {kitId === null ? null : (
        <p>
          <Anchor href={kitSheetPath(debate, { id })}>{workshop.sheet}</Anchor>
        </p>
      )}
    </>
  )
}
