import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { type Typed, typedList, typedText } from '../forms-entry'
import { changeMessages } from '../messages/changes'
import { entryPageMessages } from '../messages/entry-page'
import { fieldMessages } from '../messages/fields'
import { spaceMessages } from '../messages/space'
import { vocabularyMessages } from '../messages/vocabularies'
import type { Completeness } from '../rules/completeness'
import type { EntryKind } from '../rules/entry-content'
import { fieldsOfKind, sectionsOfKind } from '../rules/entry-fields'
import { summaryOf } from './entry-errors'
import { EntryFields, type EntryFieldsProps, type FieldError } from './entry-fields'

export type CompleteFormProps = {
  id: string
  kind: EntryKind
  title: string
  path: string
  revision: number
  level: Completeness
  missing: readonly string[]
  typed: Typed
  errors: readonly FieldError[]
  placeChoices: EntryFieldsProps['placeChoices']
  /** Fields that changed meanwhile, and what the entry now says. */
  conflicts: readonly string[]
  now: Typed
  pictures: number
  documents: number
  /** Who answers for it; its author without an account, by their link; anybody else, whose change others confirm. */
  author?: 'own' | 'by-link' | 'reader'
}

/** Every question of an entry, in parts, all saved together; beside it, what is still missing. */
export function CompleteForm(page: CompleteFormProps) {
  const { id, kind, path, missing, errors, conflicts, author = 'own' } = page
  const isProposal = author === 'reader'
  const messages = useMessages(spaceMessages)
  const { network } = useMessages(entryPageMessages)
  const fields = useMessages(fieldMessages)
  const names: Readonly<Record<string, string>> = fields.fields
  const words = useMessages(vocabularyMessages)
  const { edit } = messages
  const { edit: proposal } = useMessages(changeMessages)
  return (
    <Wrap>
      <PageTitle
        title={edit.title(page.title)}
        lede={isProposal ? proposal.ledeProposed : edit.lede}
        back={
          author !== 'own'
            ? [
                { href: '/reseau', label: network },
                { href: path, label: page.title },
              ]
            : [
                { href: '/espace', label: messages.space },
                { href: '/espace/reseau', label: network },
              ]
        }
        facts={
          <>
            <span>{edit.level(words.completeness[page.level])}</span> <Anchor href={path}>{edit.see}</Anchor>
          </>
        }
      />
      <ErrorSummary errors={summaryOf(errors)} />
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} now={page.now} names={names} /> : null}
      <WithAside
        asideFirst
        aside={
          <>
            <h2>{edit.missing}</h2>
            {missing.length === 0 ? (
              <p>{edit.nothingMissing}</p>
            ) : (
              <ul className="entry-missing-list">
                {missing.map((field) => (
                  <li key={field}>
                    <a href={`#champ-${field}`}>{names[field] ?? field}</a>
                  </li>
                ))}
              </ul>
            )}
            {author !== 'own' ? null : (
              <>
                <h2>{edit.files}</h2>
                <p>{edit.filesCount(page.pictures, page.documents)}</p>
                <p>
                  <Anchor href={`/espace/reseau/entrees/${id}/fichiers`}>{edit.filesLink}</Anchor>
                </p>
                <h2>{edit.ties}</h2>
                <p>
                  <Anchor href={`/espace/reseau/entrees/${id}/liens`}>{edit.tiesLink}</Anchor>
                </p>
              </>
            )}
          </>
        }
      >
        <ActForm className="stack" values={{ revision: page.revision }}>
          {sectionsOfKind(kind).map((section) => (
            <section key={section} className="form-part">
              <h2>{fields.sections[section]}</h2>
              <EntryFields
                kind={kind}
                asked={fieldsOfKind(kind).filter((asked) => asked.section === section)}
                typed={page.typed}
                errors={errors}
                required={['title', 'licence']}
                {...(page.placeChoices ? { placeChoices: page.placeChoices } : {})}
              />
            </section>
          ))}
          {author === 'by-link' ? null : (
            <TextField
              name="reason"
              label={edit.reason}
              hint={edit.reasonHint}
              defaultValue={typedText(page.typed, 'reason')}
              maxLength={300}
              optional
            />
          )}
          <Actions>
            <Button>{isProposal ? proposal.send : edit.save}</Button>
            <ButtonLink kind="quiet" href={path}>
              {edit.see}
            </ButtonLink>
          </Actions>
        </ActForm>
      </WithAside>
    </Wrap>
  )
}

type ConflictsProps = Pick<CompleteFormProps, 'conflicts' | 'now'> & { names: Readonly<Record<string, string>> }

/** Two windows wrote the same field: what the other one wrote stands beside, and nothing typed is lost. */
function Conflicts({ conflicts, now, names }: ConflictsProps) {
  const { edit } = useMessages(spaceMessages)
  return (
    <Notice kind="warning" title={edit.conflict} live>
      <p>{edit.conflictLede}</p>
      <DefinitionList
        items={conflicts.map((field) => ({
          term: edit.now(names[field] ?? field),
          value: <span className="as-typed">{typedList(now, field).join(', ') || edit.empty}</span>,
        }))}
      />
    </Notice>
  )
}
