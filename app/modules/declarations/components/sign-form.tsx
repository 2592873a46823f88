import { type CommuneChoice, CommuneField } from '~/modules/votations/components/voter-forms'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'
import { declarationMessages } from '../messages/declarations'
import { declarationPath } from '../rules/declaration'
import { errorOf } from './declaration-problems'

type Typed = Readonly<Record<string, string>>
type Props = {
  declaration: { slug: string }
  typed: Typed
  errors: readonly FormError[]
  communes: readonly CommuneChoice[]
}

/** Signing as a person: a name, an address to confirm, and whether one is shown. */
export function SignForm({ declaration, typed, errors, communes }: Props) {
  const { form } = useMessages(declarationMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm action={`${declarationPath(declaration)}#signer`} values={{ intent: 'sign' }}>
      <TextField {...field('name')} label={form.name} autoComplete="name" />
      <TextField {...field('quality')} label={form.quality} hint={form.qualityHint} optional />
      <TextField {...field('email')} type="email" label={form.email} hint={form.emailHint} autoComplete="email" />
      <CommuneField typed={typed} errors={errors} communes={communes} optional />
      <Checkbox
        name="isShown"
        value="1"
        label={form.shown}
        hint={form.shownHint}
        defaultChecked={typed['isShown'] === '1'}
        optional
      />
      {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
      <div hidden>
        <label htmlFor="champ-site">{form.trap}</label>
        <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <Actions>
        <Button>{form.send}</Button>
      </Actions>
    </ActForm>
  )
}

type OrganisationProps = {
  declaration: { slug: string }
  organisations: readonly { id: string; name: string; hasSigned: boolean }[]
  mayStillSign: boolean
}

/** Signing, or withdrawing, for the organisations that one represents. */
export function OrganisationSign({ declaration, organisations, mayStillSign }: OrganisationProps) {
  const words = useMessages(declarationMessages)
  const unsigned = organisations.filter(({ hasSigned }) => !hasSigned)
  const action = `${declarationPath(declaration)}#organisation`
  return (
    <>
      {organisations
        .filter(({ hasSigned }) => hasSigned)
        .map(({ id, name }) => (
          <ActForm key={id} action={action} values={{ intent: 'withdraw-organisation', organisationId: id }}>
            <p className="prose">{words.signedFor(name)}</p>
            <Actions>
              <Button kind="quiet">{words.withdrawFor}</Button>
            </Actions>
          </ActForm>
        ))}
      {mayStillSign && unsigned.length > 0 ? (
        <ActForm action={action} values={{ intent: 'sign-organisation' }}>
          <Select
            name="organisationId"
            label={words.organisation}
            options={unsigned.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Checkbox
            name="isShown"
            id="champ-organisation-isShown"
            value="1"
            label={words.organisationShown}
            defaultChecked
            optional
          />
          <Actions>
            <Button kind="secondary">{words.signFor}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </>
  )
}
