import { answerProblemSentence } from '../modules/criteria/rules/answer-problems'
import { parseAnswers } from '../modules/criteria/rules/answers'
import { checkReferral, type ReferralInput } from '../modules/referrals/rules/check'
import { readReferralFile, readReferralRules } from '../modules/referrals/rules/read-rules'
import { factsOfFile } from '../modules/referrals/rules/referral-file'
import type { ReferralRules } from '../modules/referrals/rules/referral-rules'
import { writeReferralReport } from '../modules/referrals/rules/report-text'
import { canonicalJson } from '../platform/pure/canonical-json'
import { civilDateOf } from '../platform/pure/civil-date'
import { accept, at, BadInput, type CheckOptions, type Io, readJson, runCheck, stop } from './check-files'

export const referralCheckUsage =
  'crdp referral check RULES.json REFERRAL.json [--json] [--date YYYY-MM-DD] [--lang fr|en]'

/**
 * `crdp referral check`: holds a referral's file against rules of admissibility and writes the report, for people or with
 * `--json` in canonical JSON (docs/formats). The rules apply at `--date`, else at the referral's own date, else today in
 * Paris.
 */
export const referralCheck = (args: string[], io: Io): Promise<number> =>
  runCheck(args, io, referralCheckUsage, async (options, language) => {
    const { rules, input } = await readInputs(options)
    const report = checkReferral(rules, input)
    return {
      text: options.isJson ? `${canonicalJson(report)}\n` : writeReferralReport(rules, report, language),
      eligible: report.eligible,
    }
  })

async function readInputs({
  bookFile,
  givenFile,
  date,
}: CheckOptions): Promise<{ rules: ReferralRules; input: ReferralInput }> {
  const rules = accept(readReferralRules(await readJson(bookFile)), bookFile)
  const referral = accept(readReferralFile(await readJson(givenFile)), givenFile)
  if (referral.rulesVersion !== rules.version)
    stop(
      `${givenFile}\u00a0: la saisine suit la version ${referral.rulesVersion} des règles, et ${bookFile} est la version ${rules.version}.`,
      `${givenFile}: the referral follows version ${referral.rulesVersion} of the rules, and ${bookFile} is version ${rules.version}.`,
    )
  const { answers, problems } = parseAnswers(referral.answers, rules)
  if (problems.length > 0)
    throw new BadInput(
      problems.map((problem) => at(givenFile, `/answers/${problem.criterionId}`, answerProblemSentence(problem))),
    )
  const today = date ?? referral.date ?? civilDateOf(new Date())
  return { rules, input: { facts: factsOfFile(referral, rules), answers, evidence: {}, today } }
}
