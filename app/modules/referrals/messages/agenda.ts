import type { ReferralOutcome } from '../rules/proposal'
import { referralPath } from '../rules/referral'
import type { RuleCode } from '../rules/codes'

type Referral = { number: string | null; title: string; codes: readonly RuleCode[] }
type Proposed = { outcome: ReferralOutcome; code: string; reason: string; redirectedTo: string }

const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
const link = ({ number }: Referral): string => `[${number ?? ''}](${referralPath(number ?? '')})`

/**
 * What the agenda of a sitting says of a file: a resolution that is voted as it stands. In French, as all that bodies
 * vote: it is what the register keeps.
 */
export const agendaTexts = {
  proposal: (referral: Referral, { outcome, code, reason, redirectedTo }: Proposed) => {
    const rule = referral.codes.find(({ id }) => id === code)?.statement.fr
    const resolved = {
      admissible: 'Le comité d’éthique déclare la saisine recevable.',
      inadmissible: 'Le comité d’éthique déclare la saisine non recevable.',
      redirected: `Le comité d’éthique transmet la saisine à\u00a0: ${redirectedTo}.`,
    }[outcome]
    return {
      title: cut(`Saisine ${referral.number ?? ''}\u00a0: ${referral.title}`),
      text: [
        `${resolved} Le dossier\u00a0: ${link(referral)}.`,
        ...(rule === undefined ? [] : [`Règle qui n’est pas remplie (${code})\u00a0: ${rule}`]),
        `Raisons\u00a0: ${reason}`,
      ].join('\n\n'),
    }
  },
  appeal: (referral: Referral, { text }: { text: string }) => ({
    title: cut(`Contestation, saisine ${referral.number ?? ''}\u00a0: ${referral.title}`),
    text: [
      `Le conseil rouvre la saisine ${link(referral)}\u00a0: elle retourne devant le comité d’éthique. Si cette résolution est rejetée, la décision contestée est maintenue.`,
      `Ce que dit la contestation\u00a0: ${text}`,
    ].join('\n\n'),
  }),
}
