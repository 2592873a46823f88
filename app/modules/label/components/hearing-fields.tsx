import { DateField, TextField } from '~/ui/text-field'

type Words = { hearingOn: string; hearingTime: string; hearingTimeHint?: string; place: string; placeHint: string }
type Props = {
  words: Words
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** When and where an organisation is heard: by the committee before it decides, or about its label. */
export const HearingFields = ({ words, typed, errors }: Props) => (
  <>
    <DateField name="hearingOn" label={words.hearingOn} defaultValue={typed['hearingOn']} error={errors['hearingOn']} />
    <TextField
      name="hearingTime"
      label={words.hearingTime}
      hint={words.hearingTimeHint}
      type="time"
      length="short"
      defaultValue={typed['hearingTime']}
      error={errors['hearingTime']}
    />
    <TextField
      name="place"
      label={words.place}
      hint={words.placeHint}
      defaultValue={typed['place']}
      error={errors['place']}
    />
  </>
)
