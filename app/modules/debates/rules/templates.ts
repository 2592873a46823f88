import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import type { StageKind, Template } from './debate'
import { reportDays } from './states'

/** A stage as a template proposes it: days from the opening, and how long it lasts (both its dates included). */
type ProposedStage = { kind: StageKind; from: number; days: number }

/** Days between the writing of a draft and the opening that is proposed. */
export const preparationDays = 60

/** Lengths that the best institutions use: a debate of up to four months, its report within two, the answers within three. */
export const templateStages: Readonly<Record<Template, readonly ProposedStage[]>> = {
  'regional-debate': [
    { kind: 'information', from: 0, days: 120 },
    { kind: 'contributions', from: 0, days: 120 },
    { kind: 'workshops', from: 14, days: 90 },
    { kind: 'position-papers', from: 0, days: 90 },
  ],
  'workshop-tour': [
    { kind: 'information', from: 0, days: 150 },
    { kind: 'workshops', from: 14, days: 120 },
    { kind: 'contributions', from: 0, days: 150 },
    { kind: 'panel', from: 120, days: 31 },
  ],
  'citizens-convention': [
    { kind: 'information', from: 0, days: 180 },
    { kind: 'panel', from: 30, days: 100 },
    { kind: 'votation', from: 150, days: 31 },
  ],
  consultation: [
    { kind: 'information', from: 0, days: 60 },
    { kind: 'contributions', from: 0, days: 60 },
  ],
  'position-papers': [
    { kind: 'information', from: 0, days: 75 },
    { kind: 'position-papers', from: 0, days: 60 },
    { kind: 'contributions', from: 15, days: 60 },
  ],
}

export type DatedStage = { kind: StageKind; startsOn: CivilDate; endsOn: CivilDate }

/** A calendar from a template: its stages, the close on the last day of participation, then the report and the answers. */
export function proposedCalendar(
  template: Template,
  opensOn: CivilDate,
): { opensOn: CivilDate; closesOn: CivilDate; stages: DatedStage[] } {
  const stages = templateStages[template].map(({ kind, from, days }) => ({
    kind,
    startsOn: addDays(opensOn, from),
    endsOn: addDays(opensOn, from + days - 1),
  }))
  const closesOn = stages.reduce((last, { endsOn }) => (endsOn > last ? endsOn : last), opensOn)
  const reportEnds = addDays(closesOn, reportDays)
  return {
    opensOn,
    closesOn,
    stages: [
      ...stages,
      { kind: 'report', startsOn: addDays(closesOn, 1), endsOn: reportEnds },
      { kind: 'answers', startsOn: addDays(reportEnds, 1), endsOn: addDays(reportEnds, 90) },
    ],
  }
}
