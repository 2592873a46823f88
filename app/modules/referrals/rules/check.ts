import { bookLabels, type LabelsFor } from '../../criteria/rules/book-labels'
import { checkBook } from '../../criteria/rules/check-book'
import { spaceFrench } from '../../criteria/rules/problems'
import type { BookInput, BookReport } from '../../criteria/rules/report'
import type { FileWords } from '../../criteria/rules/report-sentences'
import { type Text, writeList } from '../../criteria/rules/text'
import type { CivilDate } from '../../../platform/pure/civil-date'
import { factLabels, factValueLabel, factValues, type ReferralFacts, requesterLabels } from './facts'
import type { RequesterKind } from './referral'
import type { ReferralCriterion, ReferralRules } from './referral-rules'

const set = (fr: string, en: string): Text => ({ fr: spaceFrench(fr), en })

const words: FileWords = {
  file: { fr: 'la saisine', en: 'the referral' },
  ofBook: { fr: 'des règles de saisine', en: 'of the rules of referral' },
}

export type ReferralInput = BookInput & { facts: ReferralFacts }

/** What the check of a referral says, as docs/formats/referral-report.schema.json. */
export type ReferralReport = BookReport & {
  format: 'crdp-referral-report/1'
  rulesVersion: number
  requesterKind: RequesterKind
  /** Civil date at which the rules were applied. */
  checkedOn: CivilDate
}

/** Holds a referral against the rules of admissibility: the engine of every book of criteria, with what is its own. */
export function checkReferral(rules: ReferralRules, { facts, ...input }: ReferralInput): ReferralReport {
  return {
    format: 'crdp-referral-report/1',
    rulesVersion: rules.version,
    requesterKind: facts.requesterKind,
    checkedOn: input.today,
    ...checkBook(rules, input, {
      facts: factValues(facts),
      labels: rulesLabels(rules),
      words,
      cite: (article) =>
        set(
          `Règles de saisine, version ${rules.version}, article ${article?.number ?? '?'} : ${article?.title.fr ?? ''}`,
          `Rules of referral, version ${rules.version}, article ${article?.number ?? '?'}: ${article?.title.en ?? ''}`,
        ),
      notFor: ({ appliesTo }) =>
        appliesTo.requesters.includes(facts.requesterKind) ? null : otherRequesterSentence(appliesTo.requesters),
    }),
  }
}

/** How a version of the rules calls its variables, for `describe`. */
export const rulesLabels = (rules: Pick<ReferralRules, 'criteria'>): LabelsFor<ReferralCriterion> =>
  bookLabels(rules, factLabels, factValueLabel)

const otherRequesterSentence = (requesters: readonly RequesterKind[]): Text => {
  const of = (language: 'fr' | 'en') =>
    writeList(
      requesters.map((kind) => requesterLabels[kind][language]),
      language,
      'or',
    )
  return set(
    `Sans objet : ce critère concerne d’autres saisines (${of('fr')}).`,
    `Does not apply: this criterion is for other referrals (${of('en')}).`,
  )
}
