import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Fieldset } from '~/ui/field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { limits } from '../forms'
import { editorialMessages } from '../messages'
import { type SettingKey, settingKeys, settingOf } from '../rules/settings'

export type SettingsFormProps = {
  typed: Readonly<Record<string, string>>
  current: Readonly<Record<SettingKey, { value: string; version: number }>>
  errors: readonly { field?: string; message: string }[]
  /** Shows the value in place beside each that differs. */
  compare: boolean
}

const groups = ['publisher', 'host', 'contact', 'journal', 'network'] as const
const keysOf = (group: string) => settingKeys.filter((key) => key.startsWith(`${group}.`))
const hintOf: Partial<Record<SettingKey, 'address' | 'witness'>> = {
  'contact.address': 'address',
  'journal.witness': 'witness',
}

/** Every setting, by group; each carries the version that the page showed. */
export function SettingsForm({ typed, current, errors, compare }: SettingsFormProps) {
  const { settings } = useMessages(editorialMessages)
  const field = (key: SettingKey) => {
    const value = typed[key] ?? ''
    const hint = hintOf[key]
    const { standard } = settingOf(key)
    const inPlace =
      compare && value !== current[key].value
        ? `${settings.reload}\u00a0: ${current[key].value || settings.emptyValue}`
        : null
    const shared = {
      name: key,
      label: settings.keys[key],
      hint: inPlace ?? (hint ? settings.hints[hint] : standard ? settings.hints.standard(standard) : undefined),
      optional: settingOf(key).optional ?? false,
      defaultValue: value,
      error: errors.find((error) => error.field === key)?.message,
    }
    if (settingOf(key).kind === 'text')
      return <TextArea key={key} {...shared} rows={3} maxCharacters={limits.setting} />
    return <TextField key={key} {...shared} type={settingOf(key).kind === 'mail' ? 'email' : 'text'} />
  }
  return (
    <ActForm values={Object.fromEntries(settingKeys.map((key) => [`version.${key}`, current[key].version]))}>
      {groups.map((group) => (
        <Fieldset key={group} legend={settings.groups[group]} large>
          {keysOf(group).map(field)}
        </Fieldset>
      ))}
      <Actions>
        <Button>{settings.save}</Button>
      </Actions>
    </ActForm>
  )
}
