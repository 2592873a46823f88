import type { Majority, Statutes } from '../statutes'
import type { DraftFields } from './fields'
import { writeHundredths, writeShareField } from './values'

const yes = (name: string, is: boolean): DraftFields => (is ? { [name]: 'oui' } : {})

const namesOf = (path: string, { fr, en }: { fr: string; en: string }): DraftFields => ({
  [`${path}.fr`]: fr,
  [`${path}.en`]: en,
})

const majorityOf = (path: string, { rule, base, countAbstentions, countBlanks }: Majority): DraftFields => ({
  [`${path}.kind`]: rule.kind,
  [`${path}.rule`]: rule.kind === 'more-for-than-against' ? '' : writeShareField(rule.share),
  [`${path}.base`]: base,
  ...yes(`${path}.countAbstentions`, countAbstentions),
  ...yes(`${path}.countBlanks`, countBlanks),
})

/** Every item's fields under its number in the list. */
const numbered = <T>(list: string, items: readonly T[], write: (item: T, path: string) => DraftFields): DraftFields =>
  Object.assign({}, ...items.map((item, index) => write(item, `${list}.${index}`))) as DraftFields

/** Statutes as the editor's fields: `readFields(fieldsOf(statutes))` gives them back. */
export const fieldsOf = (statutes: Statutes): DraftFields => ({
  ...namesOf('name', statutes.name),
  legalForm: statutes.legalForm,
  'capital.shareValue': statutes.capital ? writeHundredths(statutes.capital.shareValueCents) : '',
  'capital.floor': statutes.capital ? writeShareField(statutes.capital.floor) : '',
  ...numbered('categories', statutes.categories, (category, path) => ({
    [`${path}.id`]: category.id,
    ...namesOf(`${path}.name`, category.name),
    ...namesOf(`${path}.description`, category.description),
    [`${path}.tie`]: category.tie,
    [`${path}.admits`]: category.admits.join(','),
    [`${path}.college`]: category.college ?? '',
    [`${path}.leastShares`]: String(category.leastShares),
    [`${path}.dues`]: writeHundredths(category.duesCents),
  })),
  ...votingFields(statutes.voting),
  ties: statutes.ties,
  electionTies: statutes.electionTies,
  ...numbered('quorums', statutes.quorums, ({ assembly, call, share }, path) => ({
    [`${path}.assembly`]: assembly,
    [`${path}.call`]: String(call),
    [`${path}.share`]: share ? writeShareField(share) : '',
  })),
  ...numbered('resolutionKinds', statutes.resolutionKinds, (kind, path) => ({
    [`${path}.id`]: kind.id,
    ...namesOf(`${path}.name`, kind.name),
    [`${path}.assembly`]: kind.assembly,
    ...majorityOf(`${path}.majority`, kind.majority),
  })),
  'notice.ordinaryDays': String(statutes.notice.ordinaryDays),
  'notice.extraordinaryDays': String(statutes.notice.extraordinaryDays),
  'notice.secondCallDays': String(statutes.notice.secondCallDays),
  'proxies.cap': String(statutes.proxies.cap),
  ...yes('proxies.sameCollege', statutes.proxies.sameCollege),
  'proxies.blank': statutes.proxies.blank,
  'initiative.item': writeShareField(statutes.initiative.item),
  'initiative.assembly': writeShareField(statutes.initiative.assembly),
  'initiative.itemDaysBefore': String(statutes.initiative.itemDaysBefore),
  'initiative.signingDays': String(statutes.initiative.signingDays ?? ''),
  'initiative.assemblyDays': String(statutes.initiative.assemblyDays ?? ''),
  ...numbered('bodies', statutes.bodies, bodyFields),
  'leaving.noticeDays': String(statutes.leaving.noticeDays),
  'leaving.repaymentMonths': String(statutes.leaving.repaymentMonths),
  'leaving.hearingDays': String(statutes.leaving.hearingDays),
  'leaving.appealDays': String(statutes.leaving.appealDays),
  'leaving.unpaidDuesDays': statutes.leaving.unpaidDuesDays === null ? '' : String(statutes.leaving.unpaidDuesDays),
})

const votingFields = (voting: Statutes['voting']): DraftFields =>
  voting.kind !== 'colleges'
    ? { 'voting.kind': voting.kind }
    : {
        'voting.kind': voting.kind,
        ...numbered('voting.colleges', voting.colleges, ({ id, name, weight }, path) => ({
          [`${path}.id`]: id,
          ...namesOf(`${path}.name`, name),
          [`${path}.weight`]: writeHundredths(weight),
        })),
        'voting.count': voting.count,
        'voting.emptyCollege': voting.emptyCollege,
        'voting.leastSize': String(voting.leastSize),
        'voting.smallCollege.then': voting.smallCollege.then,
        'voting.smallCollege.into': voting.smallCollege.then === 'merged' ? voting.smallCollege.into : '',
      }

const bodyFields = (body: Statutes['bodies'][number], path: string): DraftFields => ({
  [`${path}.id`]: body.id,
  ...namesOf(`${path}.name`, body.name),
  ...namesOf(`${path}.description`, body.description),
  [`${path}.role`]: body.role,
  [`${path}.seats.least`]: String(body.seats.least),
  [`${path}.seats.most`]: String(body.seats.most),
  [`${path}.termMonths`]: String(body.termMonths),
  [`${path}.renewals`]: body.renewals === null ? '' : String(body.renewals),
  [`${path}.namedBy`]: body.namedBy,
  [`${path}.noticeDays`]: String(body.noticeDays),
  [`${path}.quorum`]: writeShareField(body.quorum),
  ...majorityOf(`${path}.majority`, body.majority),
  ...yes(`${path}.chairCasting`, body.chairCasting),
  [`${path}.proxyCap`]: String(body.proxyCap),
})
