import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { contributionMessages } from '../messages/contributions'
import { contributionTeamMessages } from '../messages/team'
import { synthesisPath, teamSynthesisPath } from '../rules/paths'
import type { Theme } from '../rules/stage-settings'
import { errorOf } from './contribution-problems'

type Props = {
  debate: { id: string; slug: string; themes: readonly Theme[] }
  draft: { id: string; theme: string; title: string; text: string; revision: number; version: number | null } | null
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** Writes a synthesis; publishing takes what is typed. */
export function SynthesisForm({ debate, draft, typed, errors }: Props) {
  const { synthesis: words } = useMessages(contributionTeamMessages)
  const { form } = useMessages(contributionMessages)
  const id = typed['id'] ?? draft?.id ?? 'nouvelle'
  const field = (name: 'theme' | 'title' | 'text') => ({
    name,
    error: errorOf(errors, name),
    defaultValue: typed[name] ?? draft?.[name] ?? '',
  })
  return (
    <ActForm
      className="stack"
      action={teamSynthesisPath(debate, id)}
      values={{ revision: typed['revision'] ?? draft?.revision ?? 1 }}
    >
      <TextField {...field('title')} label={words.name} maxLength={150} />
      {debate.themes.length > 0 ? (
        <Select
          {...field('theme')}
          label={words.theme}
          placeholder={form.noTheme}
          optional
          options={debate.themes.map(({ key, title }) => ({ value: key, label: title }))}
        />
      ) : null}
      <TextArea {...field('text')} label={words.text} hint={words.textHint} maxCharacters={60_000} rows={20} />
      <Actions note={words.publishText}>
        <Button kind="secondary" name="intent" value="save">
          {words.save}
        </Button>
        <Button name="intent" value="publish">
          {words.publish}
        </Button>
        {draft?.version ? (
          <ButtonLink kind="quiet" href={synthesisPath(debate, draft.id)}>
            {words.see}
          </ButtonLink>
        ) : null}
      </Actions>
    </ActForm>
  )
}
