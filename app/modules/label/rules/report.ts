import type { BookInput, BookReport } from '../../criteria/rules/report'
import type { CivilDate } from '../../../platform/pure/civil-date'
import type { ApplicantKind, InitiativeKind } from './kinds'

export type CheckInput = BookInput & { applicantKind: ApplicantKind; initiativeKind: InitiativeKind }

/** What the check says, as docs/formats/report.schema.json. */
export type Report = BookReport & {
  format: 'crdp-report/1'
  charterVersion: number
  applicantKind: ApplicantKind
  initiativeKind: InitiativeKind
  /** Civil date at which the rules were applied. */
  checkedOn: CivilDate
}
