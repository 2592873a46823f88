import { useLocale, useMessages } from '~/platform/i18n/react'
import { Fieldset } from '~/ui/field'
import { editorMessages } from '../messages/editor'
import { countOf, type DraftFields } from '../rules/draft/fields'
import { formDefaults } from '../rules/legal-form'
import { type AssemblyKind, assemblyKinds, legalForms } from '../rules/statutes'
import { writeShare } from '../rules/clauses/clause'
import {
  DraftChoice,
  DraftFigure,
  DraftItems,
  DraftSelect,
  DraftTick,
  DraftWords,
  useDraftFields,
} from './draft-fields'

/** Quorums, majorities, notices, proxies, initiative. */
export function AssembliesFields() {
  const draft = useDraftFields()
  const { fields, choices, groups } = useMessages(editorMessages)
  return (
    <>
      <Fieldset legend={groups.quorums} large hint={fields.quorumHint}>
        {assemblyKinds.flatMap((assembly, row) =>
          ([1, 2] as const).map((call) => (
            <DraftFigure
              key={`${assembly}${call}`}
              name={`quorums.${row * 2 + call - 1}.share`}
              label={fields.quorumOf(choices.assembly[assembly], choices.call[call])}
              hint={<QuorumDefault draft={draft} assembly={assembly} call={call} />}
              optional
            />
          )),
        )}
      </Fieldset>
      <Fieldset legend={groups.resolutions} large>
        <DraftItems list="resolutionKinds" count={countOf(draft, 'resolutionKinds')} title={groups.resolution}>
          {(path) => (
            <>
              <DraftWords path={`${path}.name`} of="name" />
              <DraftChoice name={`${path}.assembly`} label={fields.assembly} words={choices.assembly} inline />
              <MajorityFields path={`${path}.majority`} />
            </>
          )}
        </DraftItems>
      </Fieldset>
      <Fieldset legend={groups.notice} large>
        <DraftFigure name="notice.ordinaryDays" label={fields.ordinaryDays} unit={fields.days} />
        <DraftFigure name="notice.extraordinaryDays" label={fields.extraordinaryDays} unit={fields.days} />
        <DraftFigure name="notice.secondCallDays" label={fields.secondCallDays} unit={fields.days} />
      </Fieldset>
      <Fieldset legend={groups.proxies} large>
        <DraftFigure name="proxies.cap" label={fields.cap} />
        <DraftTick name="proxies.sameCollege" label={fields.sameCollege} />
        <DraftChoice name="proxies.blank" label={fields.blank} words={choices.blank} inline />
      </Fieldset>
      <Fieldset legend={groups.initiative} large>
        <DraftFigure name="initiative.item" label={fields.item} hint={fields.itemHint} />
        <DraftFigure name="initiative.assembly" label={fields.itemAssembly} hint={fields.itemHint} />
        <DraftFigure name="initiative.itemDaysBefore" label={fields.itemDaysBefore} unit={fields.daysBefore} />
        <DraftFigure name="initiative.signingDays" label={fields.signingDays} unit={fields.days} optional />
        <DraftFigure name="initiative.assemblyDays" label={fields.assemblyDays} unit={fields.days} optional />
      </Fieldset>
    </>
  )
}

/** What the legal form gives where nothing else is set. */
function QuorumDefault({ draft, assembly, call }: { draft: DraftFields; assembly: AssemblyKind; call: 1 | 2 }) {
  const locale = useLocale()
  const { fields } = useMessages(editorMessages)
  const form = legalForms.find((one) => one === draft['legalForm'])
  if (!form) return null
  const share = formDefaults[form].quorums[assembly][call - 1]
  return fields.quorumDefault(share ? writeShare(share, locale) : fields.quorumNone, formDefaults[form].law[locale])
}

/** How much is enough, of what. */
export function MajorityFields({ path }: { path: string }) {
  const { fields, choices } = useMessages(editorMessages)
  return (
    <>
      <DraftSelect name={`${path}.kind`} label={fields.majorityKind} words={choices.majorityKind} />
      <DraftFigure name={`${path}.rule`} label={fields.majorityRule} hint={fields.majorityRuleHint} optional />
      <DraftSelect name={`${path}.base`} label={fields.majorityBase} words={choices.majorityBase} />
      <DraftTick name={`${path}.countAbstentions`} label={fields.countAbstentions} />
      <DraftTick name={`${path}.countBlanks`} label={fields.countBlanks} />
    </>
  )
}
