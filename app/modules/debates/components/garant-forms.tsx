import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { garantMessages } from '../messages/garants'
import { teamLifeMessages } from '../messages/team-life'
import { authorityKinds } from '../rules/garants'
import { errorOf } from './debate-problems'

type Typed = Readonly<Record<string, string>>
type Props = { typed: Typed; errors: readonly FormError[] }

/** Naming somebody whom an authority has designated. */
export function NameGarantForm({ typed, errors }: Props) {
  const { garants: words } = useMessages(teamLifeMessages)
  const given = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: errorOf(errors, name) })
  return (
    <ActForm values={{ intent: 'name' }}>
      <TextField label={words.email} hint={words.emailHint} type="email" {...given('email')} />
      <TextField label={words.shownAs} {...given('shownAs')} />
      <TextArea label={words.about} hint={words.aboutHint} rows={3} optional {...given('about')} />
      <RadioGroup
        label={words.authorityKind}
        options={authorityKinds.map((value) => ({ value, label: words.authorityKinds[value] })).toReversed()}
        {...given('authorityKind')}
      />
      <TextField label={words.namedBy} hint={words.namedByHint} optional {...given('namedBy')} />
      <DateField label={words.startsOn} {...given('startsOn')} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </ActForm>
  )
}

type Row = {
  id: string
  shownAs: string
  namedBy: string
  byCooperative: boolean
  statedAt: Date | string | null
  letterFileId: string | null
  endsOn: string | null
}

/** The garants as the team keeps them: what each still lacks, the letter, the end of the mission. */
export function GarantRows({ garants, typed, errors }: Props & { garants: readonly Row[] }) {
  const { garants: words } = useMessages(teamLifeMessages)
  const shared = useMessages(garantMessages)
  return (
    <ul className="record">
      {garants.map((garant) => {
        const isHere = typed['id'] === garant.id
        const at = (name: string) => (isHere ? errorOf(errors, name) : undefined)
        return (
          <li key={garant.id}>
            <h2>{garant.shownAs}</h2>
            <p className="record-facts">{shared.namedBy(garant.byCooperative ? shared.cooperative : garant.namedBy)}</p>
            <Status kind={garant.statedAt === null ? 'missing' : 'met'}>
              {garant.statedAt === null ? words.unsigned : words.signed}
            </Status>
            {garant.letterFileId ? (
              <p>
                <Anchor href={`/fichiers/${garant.letterFileId}?voir`}>{words.letterOf(garant.shownAs)}</Anchor>
              </p>
            ) : null}
            {garant.endsOn === null ? (
              <>
                <ActForm encType="multipart/form-data" values={{ intent: 'letter', id: garant.id }}>
                  <FileField
                    name="letter"
                    id={`champ-lettre-${garant.id}`}
                    label={garant.letterFileId ? words.replaceLetter(garant.shownAs) : words.letterOf(garant.shownAs)}
                    kinds="PDF"
                    accept="application/pdf,.pdf"
                    error={at('letter')}
                  />
                  <Actions>
                    <Button kind="secondary">{words.letterSubmit}</Button>
                  </Actions>
                </ActForm>
                <details>
                  <summary>{words.endOf(garant.shownAs)}</summary>
                  <ActForm values={{ intent: 'end', id: garant.id }}>
                    <DateField
                      name="endsOn"
                      id={`champ-fin-${garant.id}`}
                      label={words.endsOn}
                      defaultValue={isHere ? typed['endsOn'] : ''}
                      error={at('endsOn')}
                    />
                    <TextArea
                      name="reason"
                      id={`champ-raison-${garant.id}`}
                      label={words.reason}
                      hint={words.reasonHint}
                      rows={2}
                      defaultValue={isHere ? typed['reason'] : ''}
                      error={at('reason')}
                    />
                    <Actions>
                      <Button kind="danger">{words.endSubmit}</Button>
                    </Actions>
                  </ActForm>
                </details>
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
