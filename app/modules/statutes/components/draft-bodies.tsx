import { useMessages } from '~/platform/i18n/react'
import { editorMessages } from '../messages/editor'
import { countOf } from '../rules/draft/fields'
import { MajorityFields } from './draft-assemblies'
import {
  DraftChoice,
  DraftFigure,
  DraftItems,
  DraftSelect,
  DraftTick,
  DraftWords,
  useDraftFields,
} from './draft-fields'

/** The board, the committees: who sits, for how long, how they decide. */
export function BodiesFields() {
  const draft = useDraftFields()
  const { fields, choices, groups } = useMessages(editorMessages)
  return (
    <DraftItems list="bodies" count={countOf(draft, 'bodies')} title={groups.body}>
      {(path) => (
        <>
          <DraftWords path={`${path}.name`} of="name" />
          <DraftWords path={`${path}.description`} of="description" long />
          <DraftSelect name={`${path}.role`} label={fields.role} words={choices.role} />
          <DraftFigure name={`${path}.seats.least`} label={fields.seatsLeast} />
          <DraftFigure name={`${path}.seats.most`} label={fields.seatsMost} />
          <DraftFigure name={`${path}.termMonths`} label={fields.termMonths} unit={fields.months} />
          <DraftFigure name={`${path}.renewals`} label={fields.renewals} hint={fields.renewalsHint} optional />
          <DraftChoice name={`${path}.namedBy`} label={fields.namedBy} words={choices.namedBy} inline />
          <DraftFigure name={`${path}.noticeDays`} label={fields.noticeDays} unit={fields.days} />
          <DraftFigure name={`${path}.quorum`} label={fields.bodyQuorum} />
          <MajorityFields path={`${path}.majority`} />
          <DraftTick name={`${path}.chairCasting`} label={fields.chairCasting} />
          <DraftFigure name={`${path}.proxyCap`} label={fields.proxyCap} />
        </>
      )}
    </DraftItems>
  )
}
