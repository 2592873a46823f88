import { bookProblems, type BookFrame, type BookProblem } from '../../criteria/rules/book-problems'
import type { Kind } from '../../criteria/rules/operators'
import type { Charter, Criterion } from './charter'
import { applicantKinds, initiativeKinds } from './kinds'

/** What is the label's own in a charter: who applies and for what. */
const frame: BookFrame<Criterion> = {
  facts: new Map<string, Kind>([
    ['applicantKind', 'text'],
    ['initiativeKind', 'text'],
  ]),
  options: new Map<string, readonly string[]>([
    ['applicantKind', applicantKinds],
    ['initiativeKind', initiativeKinds],
  ]),
  audiences: ({ appliesTo }) => [
    ['applicants', appliesTo.applicants],
    ['initiatives', appliesTo.initiatives],
  ],
}

/** What the expressions of a charter may read besides its answers, and the values that some of it has. */
export const charterFacts: Pick<BookFrame<Criterion>, 'facts' | 'options'> = frame

/** The problems that the schema cannot see: ids, references, and every expression against what it may read. */
export const charterProblems = (charter: Charter): BookProblem[] => bookProblems(charter, frame)
