import { DraftKeeper } from '~/modules/network/components/draft-keeper'
import { PlaceField, type PlaceFieldProps } from '~/modules/territory/components/place-field'
import type { PlaceValues } from '~/modules/territory/forms-place'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Island } from '~/ui/island'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { contributionMessages } from '../messages/contributions'
import { contributionLimits } from '../rules/contribution'
import { draftName, newContributionPath } from '../rules/paths'
import type { PersonalDataFound } from '../rules/personal-data'
import type { Theme } from '../rules/stage-settings'
import { errorOf } from './contribution-problems'
import { ContributionTitle } from './contribution-title'
import { type SimilarOne, SimilarContributions } from './similar-contributions'
import { VoiceFields } from './voice-fields'

export type ContributionFormProps = {
  debate: { slug: string; themes: readonly Theme[] }
  id: string
  account: string | null
  /** The browser has confirmed an address. */
  isKnown: boolean
  typed: Readonly<Record<string, string>>
  place: PlaceValues
  placeChoices: PlaceFieldProps['choices']
  errors: readonly FormError[]
  similar: readonly SimilarOne[]
  personal: readonly PersonalDataFound[]
  /** A picture that came with the form that is shown again. */
  picture: string | null
}

/** On the tablet of a workshop, the next person reads neither; a picture is not kept either. */
const notKept = ['email', 'name', 'picture']

/** What is read again before it is published: what looks like somebody's data, and what is there already. */
function ReadAgain({
  similar,
  personal,
  slug,
}: Pick<ContributionFormProps, 'similar' | 'personal'> & { slug: string }) {
  const { form } = useMessages(contributionMessages)
  return (
    <>
      {personal.length > 0 ? (
        <section className="similar" aria-labelledby="donnees">
          <h2 id="donnees">{form.personal}</h2>
          <p>{form.personalText}</p>
          <ul>
            {personal.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {similar.length > 0 ? <SimilarContributions slug={slug} similar={similar} /> : null}
    </>
  )
}

/** The form that contributes: the same without scripts, with or without an account. */
export function ContributionForm({ debate, id, account, isKnown, typed, ...page }: ContributionFormProps) {
  const { form } = useMessages(contributionMessages)
  const { errors, place, placeChoices, similar, personal, picture } = page
  const mustReadAgain = similar.length > 0 || personal.length > 0
  const seen = typed['seen'] === 'yes' || mustReadAgain
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm
      className="stack"
      encType="multipart/form-data"
      action={newContributionPath(debate)}
      values={{ id, seen: seen ? 'yes' : undefined, picture: picture ?? undefined }}
    >
      <Island
        name="network-draft"
        of={DraftKeeper}
        props={{ name: draftName(debate), typed: Object.keys(typed).length > 0, except: notKept }}
      />
      <ReadAgain slug={debate.slug} similar={similar} personal={personal} />
      <Island
        name="contribution-title"
        of={ContributionTitle}
        props={{ slug: debate.slug, value: typed['title'] ?? '', error: errorOf(errors, 'title') }}
      />
      <TextArea
        {...field('text')}
        label={form.text}
        hint={form.textHint}
        maxCharacters={contributionLimits.text}
        rows={10}
      />
      {debate.themes.length > 0 ? (
        <Select
          {...field('theme')}
          label={form.theme}
          placeholder={form.noTheme}
          optional
          options={debate.themes.map(({ key, title }) => ({ value: key, label: title }))}
        />
      ) : null}
      <PlaceField
        values={place}
        choices={placeChoices ?? []}
        errors={{ place: errorOf(errors, 'place'), placePoint: errorOf(errors, 'placePoint') }}
        label={form.place}
        hint={form.placeHint}
        withName={false}
        optional
      />
      {picture ? <p className="soft">{form.pictureKept}</p> : null}
      <FileField
        name="file"
        label={form.picture}
        hint={form.pictureHint}
        accept="image/jpeg,image/png,image/webp,image/gif"
        kinds="JPEG, PNG, WebP, GIF"
        error={errorOf(errors, 'file')}
        optional
      />
      <TextField
        {...field('pictureText')}
        label={form.pictureText}
        hint={form.pictureTextHint}
        maxLength={contributionLimits.picture}
        optional
      />
      {account === null && isKnown ? (
        <>
          <p className="soft">{form.known}</p>
          <details open={typed['email'] ? true : undefined}>
            <summary>{form.notYou}</summary>
            <VoiceFields prefix="autre" typed={typed} errors={errors} account={null} withName={false} />
          </details>
          <TextField {...field('name')} label={form.name} hint={form.nameHint} maxLength={contributionLimits.name} />
        </>
      ) : (
        <VoiceFields prefix="champ" typed={typed} errors={errors} account={account} />
      )}
      <Checkbox name="follow" value="yes" label={form.follow} defaultChecked={typed['follow'] === 'yes'} optional />
      <Actions>
        <Button>{mustReadAgain ? form.sendSeen : form.send}</Button>
      </Actions>
    </ActForm>
  )
}
