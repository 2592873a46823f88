import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { forgetParticipant, participantData } from '~/modules/contributions/erase.server'

/** What the debates hold on a person: what they contributed, argued and supported, with their account or its address. */
export const contributionSource: PersonalDataSource = {
  name: 'contributions',
  labels: {
    fr: 'Vos contributions, vos messages et vos soutiens dans les débats',
    en: 'Your contributions, messages and supports in debates',
  },
  collect: participantData,
}

/** What was said stays in the debate, without a name; supports stay counted, and lead to nobody. */
export const contributionEraser: Eraser = async (tx, userId) => {
  await forgetParticipant(tx, userId)
  return null
}
