import { recordAppealDecision } from '~/modules/members/commands/appeal-exclusion.server'
import { callForExclusion, recordHearing } from '~/modules/members/commands/call-for-exclusion.server'
import { cancelPayment } from '~/modules/members/commands/cancel-payment.server'
import { decideCategory } from '~/modules/members/commands/decide-category.server'
import { decideExclusion } from '~/modules/members/commands/decide-exclusion.server'
import { decideMembership } from '~/modules/members/commands/decide-membership.server'
import { recordEnding } from '~/modules/members/commands/record-ending.server'
import { recordPayment } from '~/modules/members/commands/record-payment.server'
import { repayShares } from '~/modules/members/commands/repay-shares.server'
import { strikeOff } from '~/modules/members/commands/strike-off.server'
import { waiveDues } from '~/modules/members/commands/waive-dues.server'
import * as forms from '~/modules/members/forms-membership'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { type Acted, actWith } from './act-as-member.server'

/** What the board and the team do on the page of a membership; null for an intent that is not one. */
export async function actAsOffice(
  actor: Person,
  id: string,
  fields: Readonly<Record<string, string | string[]>>,
): Promise<Acted | null> {
  switch (fields['intent']) {
    case 'decide':
      return actWith(
        parseForm(forms.decisionForm, fields),
        (input) => decideMembership(actor, { id, ...input }),
        'decision-inscrite',
      )
    case 'pay':
      return actWith(
        parseForm(forms.moneyForm, fields),
        ({ amount: cents, ...input }) => recordPayment(actor, { id, cents, ...input }),
        'versement-inscrit',
      )
    case 'repay':
      return actWith(
        parseForm(forms.moneyForm, fields),
        ({ amount: cents, ...input }) => repayShares(actor, { id, cents, ...input }),
        'remboursement-inscrit',
      )
    case 'cancel':
      return actWith(parseForm(forms.cancelForm, fields), (input) => cancelPayment(actor, input), 'versement-annule')
    case 'waive':
      return actWith(
        parseForm(forms.waiverForm, fields),
        (input) => waiveDues(actor, { id, ...input }),
        'dispense-inscrite',
      )
    case 'answer-category':
      return actWith(
        parseForm(forms.categoryAnswer, fields),
        ({ outcome, ...input }) => decideCategory(actor, { accept: outcome === 'accept', ...input }),
        'reponse-inscrite',
      )
    case 'call':
      return actWith(
        parseForm(forms.callForm, fields),
        (input) => callForExclusion(actor, { id, ...input }),
        'convocation-envoyee',
      )
    case 'hear':
      return actWith(parseForm(forms.hearingForm, fields), (input) => recordHearing(actor, input), 'audition-inscrite')
    case 'exclude':
      return actWith(
        parseForm(forms.exclusionForm, fields),
        ({ outcome, ...input }) => decideExclusion(actor, { exclude: outcome === 'exclude', ...input }),
        'decision-inscrite',
      )
    case 'answer-appeal':
      return actWith(
        parseForm(forms.appealAnswer, fields),
        ({ outcome, ...input }) => recordAppealDecision(actor, { confirm: outcome === 'confirm', ...input }),
        'decision-inscrite',
      )
    case 'end':
      return actWith(
        parseForm(forms.endingForm, fields),
        (input) => recordEnding(actor, { id, ...input }),
        'fin-inscrite',
      )
    case 'strike-off':
      return actWith(
        parseForm(forms.strikeOffForm, fields),
        (input) => strikeOff(actor, { id, ...input }),
        'fin-inscrite',
      )
    default:
      return null
  }
}
