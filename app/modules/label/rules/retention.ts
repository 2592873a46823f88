import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import type { RetentionRule } from '../../accounts/rules/retention'
import { appealRules } from './appeal'
import type { CharterSettings } from './charter'
import { isGranted, isOpen, type State } from './states'
import { offerDays } from './transfer'

/** Where a charter does not say: two years, twice the time in which a holder may renew, contest or be put in question. */
const byDefault = 24

/** Months during which the files of an application are kept once it has ended. */
export const fileMonths = ({ fileMonths: months }: CharterSettings): number => months ?? byDefault

/** What was never submitted: a draft, or what was given up before. */
export type Unsent = {
  /** The last day of its life, notice aside. */
  endsOn: CivilDate
  /** When its removal was last announced; a notice given before it was touched again is no notice. */
  noticedOn: CivilDate | null
  noticeDays: number
}

/**
 * The last day on which it is kept; null while its removal has not been announced. A notice that went late (the portal
 * was stopped) moves that day, so that nothing is removed without its whole notice.
 */
export function keptUntil({ endsOn, noticedOn, noticeDays }: Unsent): CivilDate | null {
  if (noticedOn === null || noticedOn < addDays(endsOn, -noticeDays)) return null
  const noticeEnds = addDays(noticedOn, noticeDays)
  return noticeEnds > endsOn ? noticeEnds : endsOn
}

/** What the day asks of what was never submitted. */
export function fateOf(unsent: Unsent, today: CivilDate): 'kept' | 'to-announce' | 'to-remove' {
  const last = keptUntil(unsent)
  if (last !== null) return today > last ? 'to-remove' : 'kept'
  return today >= addDays(unsent.endsOn, -unsent.noticeDays) ? 'to-announce' : 'kept'
}

/** How an application ended, for its files. */
export type Ended = {
  state: State
  /** Civil date of its last step. */
  lastStepOn: CivilDate
  /** Where a label was granted: its last day, by its term or by its withdrawal. */
  labelEndsOn: CivilDate | null
}

/**
 * The last day on which the files of an application are kept; null while it is under way: a file under review never
 * expires. They outlive the time to contest, whatever the charter says.
 */
export function filesKeptUntil({ state, lastStepOn, labelEndsOn }: Ended, settings: CharterSettings): CivilDate | null {
  if (isOpen(state)) return null
  const end = isGranted(state) && labelEndsOn !== null && labelEndsOn > lastStepOn ? labelEndsOn : lastStepOn
  const kept = addMonths(end, fileMonths(settings))
  const contested = addDays(end, appealRules(settings).appealDays)
  return contested > kept ? contested : kept
}

/** Lines of the personal data page; the daily jobs read the same settings. */
export const labelRetention = (settings: CharterSettings): readonly RetentionRule[] => [
  {
    id: 'label-draft',
    what: {
      fr: 'Un brouillon de demande de label, avec ses pièces',
      en: 'A draft application for the label, with its documents',
    },
    why: { fr: 'Vous laisser le temps de le remplir', en: 'Leaving you the time to fill it in' },
    kept: {
      fr: `${settings.draftDays}\u00a0jours après la dernière modification\u202f; un courriel prévient au moins ${settings.draftNoticeDays}\u00a0jours avant`,
      en: `${settings.draftDays} days after the last change; a mail warns at least ${settings.draftNoticeDays} days before`,
    },
    days: settings.draftDays,
  },
  {
    id: 'label-transfer',
    what: {
      fr: 'L’adresse à qui une demande de label est proposée',
      en: 'The address to which a label application is offered',
    },
    why: { fr: 'Reconnaître qui peut l’accepter', en: 'Knowing who may accept it' },
    kept: {
      fr: `Jusqu’à la réponse, ${offerDays}\u00a0jours au plus`,
      en: `Until the answer, ${offerDays} days at most`,
    },
    days: offerDays,
  },
  {
    id: 'label-files',
    what: {
      fr: 'Les pièces d’une demande de label, d’une visite, d’une mise en cause',
      en: 'The documents of a label application, of a visit, of a procedure on a label',
    },
    why: {
      fr: 'Examiner la demande, répondre d’une décision contestée',
      en: 'Examining the application, answering for a decision that is contested',
    },
    kept: {
      fr: `Tant que la demande, un recours ou une mise en cause est en cours\u202f; puis ${fileMonths(settings)}\u00a0mois après la fin du label, le refus ou la clôture`,
      en: `While the application, an appeal or a procedure is under way; then ${fileMonths(settings)} months after the end of the label, the refusal or the closing`,
    },
    days: null,
  },
]
