import { checkBook } from '../../criteria/rules/check-book'
import type { Charter } from './charter'
import { charterLabels } from './labels'
import type { CheckInput, Report } from './report'
import { cite, labelWords, otherKindSentence } from './report-sentences'

/** Holds an application against a charter: the engine of every book of criteria, with what is the label's own. */
export function check(charter: Charter, input: CheckInput): Report {
  const { applicantKind, initiativeKind, today } = input
  return {
    format: 'crdp-report/1',
    charterVersion: charter.version,
    applicantKind,
    initiativeKind,
    checkedOn: today,
    ...checkBook(charter, input, {
      facts: new Map([
        ['applicantKind', applicantKind],
        ['initiativeKind', initiativeKind],
      ]),
      labels: charterLabels(charter),
      words: labelWords,
      cite: (article) => cite(charter, article),
      notFor: (criterion) =>
        criterion.appliesTo.applicants.includes(applicantKind) &&
        criterion.appliesTo.initiatives.includes(initiativeKind)
          ? null
          : otherKindSentence(criterion),
    }),
  }
}
