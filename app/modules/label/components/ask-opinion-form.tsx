import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { DocumentField } from '~/platform/files/document-field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { opinionReaders } from '../forms-opinion'
import { opinionMessages } from '../messages/opinion'
import { opinionKinds, opinionLimits } from '../rules/opinion'
import { PressedByEnter, TemplatePicker, type TemplatePickerProps } from './template-picker'

type Props = Pick<TemplatePickerProps, 'templates'> & {
  peers: readonly { id: string; name: string }[]
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** Whom to ask, what, by when, and who will read the answer. */
export function AskOpinionForm({ peers, templates, typed, errors }: Props) {
  const all = useMessages(opinionMessages)
  const messages = all.ask
  const kinds = opinionKinds.filter((kind) => kind !== 'peer' || peers.length > 0)
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'ask' }}>
      <PressedByEnter />
      <RadioGroup
        name="kind"
        label={messages.kind}
        defaultValue={typed['kind'] ?? ''}
        error={errors['kind']}
        options={kinds.map((kind) => ({ value: kind, label: all.kinds[kind], hint: all.kindHints[kind] }))}
      />
      <TextField
        name="name"
        label={messages.name}
        hint={messages.nameHint}
        defaultValue={typed['name']}
        error={errors['name']}
        maxLength={opinionLimits.name}
        autoComplete="off"
        optional
      />
      <TextField
        name="email"
        type="email"
        label={messages.email}
        hint={messages.emailHint}
        defaultValue={typed['email']}
        error={errors['email']}
        autoComplete="off"
        optional
      />
      {peers.length > 0 ? (
        <Select
          name="peerId"
          label={messages.peer}
          hint={messages.peerHint}
          placeholder={messages.noPeer}
          defaultValue={typed['peerId'] ?? ''}
          error={errors['peerId']}
          options={peers.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      ) : null}
      <TextArea
        name="introduction"
        label={messages.introduction}
        hint={messages.introductionHint}
        rows={5}
        maxCharacters={opinionLimits.introduction}
        defaultValue={typed['introduction']}
        error={errors['introduction']}
      />
      <TemplatePicker templates={templates} typed={typed} errors={errors} />
      <DocumentField
        name="files"
        label={messages.files}
        hint={messages.filesHint}
        error={errors['files']}
        multiple
        optional
      />
      <TextField
        name="question"
        label={messages.question}
        hint={messages.questionHint}
        defaultValue={typed['question']}
        error={errors['question']}
        maxLength={opinionLimits.question}
        optional
      />
      <RadioGroup
        name="readers"
        label={messages.readers}
        defaultValue={typed['readers'] ?? ''}
        error={errors['readers']}
        options={opinionReaders.map((value) => ({ value, label: all.readers[value] }))}
      />
      <Checkbox
        name="showsEvidence"
        value="1"
        label={messages.showsEvidence}
        hint={messages.showsEvidenceHint}
        defaultChecked={typed['showsEvidence'] === '1'}
        optional
      />
      <DateField name="dueOn" label={messages.dueOn} defaultValue={typed['dueOn']} error={errors['dueOn']} />
      <Actions>
        <Button>{messages.act}</Button>
      </Actions>
    </ActForm>
  )
}
