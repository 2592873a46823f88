import { answerProblemSentence } from '../modules/criteria/rules/answer-problems'
import { parseAnswers } from '../modules/criteria/rules/answers'
import type { Charter } from '../modules/label/rules/charter'
import { check } from '../modules/label/rules/check'
import { readApplication, readCharter } from '../modules/label/rules/read-charter'
import type { CheckInput } from '../modules/label/rules/report'
import { writeReport } from '../modules/label/rules/report-text'
import { canonicalJson } from '../platform/pure/canonical-json'
import { civilDateOf } from '../platform/pure/civil-date'
import { accept, at, BadInput, type CheckOptions, type Io, readJson, runCheck, stop } from './check-files'

export const labelCheckUsage =
  'crdp label check CHARTER.json APPLICATION.json [--json] [--date YYYY-MM-DD] [--lang fr|en]'

/**
 * `crdp label check`: holds an application file against a charter file and writes the report, for people or with
 * `--json` in canonical JSON (docs/formats). The rules apply at `--date`, else at the application's own date, else
 * today in Paris.
 */
export const labelCheck = (args: string[], io: Io): Promise<number> =>
  runCheck(args, io, labelCheckUsage, async (options, language) => {
    const { charter, input } = await readInputs(options)
    const report = check(charter, input)
    return {
      text: options.isJson ? `${canonicalJson(report)}\n` : writeReport(charter, report, language),
      eligible: report.eligible,
    }
  })

async function readInputs({
  bookFile: charterFile,
  givenFile: applicationFile,
  date,
}: CheckOptions): Promise<{ charter: Charter; input: CheckInput }> {
  const charter = accept(readCharter(await readJson(charterFile)), charterFile)
  const application = accept(readApplication(await readJson(applicationFile)), applicationFile)
  if (application.charterVersion !== charter.version)
    stop(
      `${applicationFile}\u00a0: la demande suit la version ${application.charterVersion} de la charte, et ${charterFile} est la version ${charter.version}.`,
      `${applicationFile}: the application follows version ${application.charterVersion} of the charter, and ${charterFile} is version ${charter.version}.`,
    )
  const { answers, problems } = parseAnswers(application.answers, charter)
  const known = new Set(charter.criteria.map(({ id }) => id))
  const lines = [
    ...problems.map((problem) =>
      at(applicationFile, `/answers/${problem.criterionId}`, answerProblemSentence(problem)),
    ),
    ...Object.keys(application.evidence)
      .filter((id) => !known.has(id))
      .map((id) =>
        at(applicationFile, `/evidence/${id}`, answerProblemSentence({ code: 'unknown-criterion', detail: {} })),
      ),
  ]
  if (lines.length > 0) throw new BadInput(lines)
  const { applicantKind, initiativeKind, evidence } = application
  return {
    charter,
    input: {
      applicantKind,
      initiativeKind,
      answers,
      evidence,
      today: date ?? application.date ?? civilDateOf(new Date()),
    },
  }
}
