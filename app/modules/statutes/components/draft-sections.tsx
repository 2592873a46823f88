import { useLocale, useMessages } from '~/platform/i18n/react'
import { Fieldset } from '~/ui/field'
import { editorMessages } from '../messages/editor'
import { memberKindWords } from '../rules/clauses/clause'
import { countOf, type DraftFields, type DraftSection } from '../rules/draft/fields'
import {
  DraftChoice,
  DraftFigure,
  DraftItems,
  DraftSelect,
  DraftTicks,
  DraftWords,
  useDraftFields,
} from './draft-fields'
import { AssembliesFields } from './draft-assemblies'
import { BodiesFields } from './draft-bodies'

/** The fields of one page of the editor. */
export function SectionFields({ section }: { section: DraftSection }) {
  switch (section) {
    case 'identite':
      return <IdentityFields />
    case 'membres':
      return <CategoryFields />
    case 'votes':
      return <VotingFields />
    case 'assemblees':
      return <AssembliesFields />
    case 'instances':
      return <BodiesFields />
    case 'depart':
      return <LeavingFields />
  }
}

function IdentityFields() {
  const { fields, choices, groups } = useMessages(editorMessages)
  return (
    <>
      <DraftWords path="name" of="name" />
      <DraftChoice name="legalForm" label={fields.legalForm} words={choices.legalForm} />
      <Fieldset legend={groups.capital} large>
        <DraftFigure
          name="capital.shareValue"
          label={fields.shareValue}
          hint={fields.shareValueHint}
          unit={fields.euros}
          optional
        />
        <DraftFigure name="capital.floor" label={fields.floor} hint={fields.floorHint} optional />
      </Fieldset>
    </>
  )
}

/** Colleges by their id, by the name that the draft gives them now. */
export function collegeWords(fields: DraftFields): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: countOf(fields, 'voting.colleges') }, (_, index) => {
      const id = fields[`voting.colleges.${index}.id`] ?? ''
      return [id, fields[`voting.colleges.${index}.name.fr`] || id]
    }).filter(([id]) => id !== ''),
  )
}

function CategoryFields() {
  const locale = useLocale()
  const draft = useDraftFields()
  const { fields, choices, groups } = useMessages(editorMessages)
  const hasColleges = draft['voting.kind'] === 'colleges'
  const kinds = Object.fromEntries(Object.entries(memberKindWords).map(([kind, words]) => [kind, words[locale]]))
  return (
    <DraftItems list="categories" count={countOf(draft, 'categories')} title={groups.category}>
      {(path) => (
        <>
          <DraftWords path={`${path}.name`} of="name" />
          <DraftWords path={`${path}.description`} of="description" long />
          <DraftSelect name={`${path}.tie`} label={fields.tie} words={choices.tie} />
          <DraftTicks name={`${path}.admits`} label={fields.admits} words={kinds} />
          {hasColleges ? (
            <DraftSelect name={`${path}.college`} label={fields.college} words={collegeWords(draft)} />
          ) : (
            <input type="hidden" name={`${path}.college`} value={draft[`${path}.college`] ?? ''} />
          )}
          <DraftFigure name={`${path}.leastShares`} label={fields.leastShares} />
          <DraftFigure name={`${path}.dues`} label={fields.dues} unit={fields.euros} />
        </>
      )}
    </DraftItems>
  )
}

function VotingFields() {
  const draft = useDraftFields()
  const { fields, choices, groups } = useMessages(editorMessages)
  return (
    <>
      <DraftChoice name="voting.kind" label={fields.kind} words={choices.votingKind} />
      <Fieldset legend={groups.colleges} large>
        <DraftItems list="voting.colleges" count={countOf(draft, 'voting.colleges')} title={groups.collegeOf}>
          {(path) => (
            <>
              <DraftWords path={`${path}.name`} of="name" />
              <DraftFigure name={`${path}.weight`} label={fields.weight} unit={fields.percent} />
            </>
          )}
        </DraftItems>
        <DraftChoice name="voting.count" label={fields.count} words={choices.count} />
        <DraftChoice name="voting.emptyCollege" label={fields.emptyCollege} words={choices.emptyCollege} inline />
        <DraftFigure
          name="voting.leastSize"
          label={fields.leastSize}
          hint={fields.leastSizeHint}
          unit={fields.members}
        />
        <DraftChoice name="voting.smallCollege.then" label={fields.then} words={choices.then} />
        <DraftSelect name="voting.smallCollege.into" label={fields.into} words={collegeWords(draft)} optional />
      </Fieldset>
      <DraftChoice name="ties" label={fields.ties} words={choices.ties} />
      <DraftChoice name="electionTies" label={fields.electionTies} words={choices.electionTies} />
    </>
  )
}

function LeavingFields() {
  const { fields } = useMessages(editorMessages)
  return (
    <>
      <DraftFigure name="leaving.noticeDays" label={fields.leavingNotice} unit={fields.days} />
      <DraftFigure name="leaving.repaymentMonths" label={fields.repayment} unit={fields.months} />
      <DraftFigure name="leaving.hearingDays" label={fields.hearing} unit={fields.days} />
      <DraftFigure name="leaving.appealDays" label={fields.appeal} unit={fields.days} />
      <DraftFigure
        name="leaving.unpaidDuesDays"
        label={fields.unpaid}
        hint={fields.unpaidHint}
        unit={fields.days}
        optional
      />
    </>
  )
}
