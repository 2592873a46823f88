import { offerTransfer } from '~/modules/label/commands/offer-transfer.server'
import { given, type Party } from './label'

/** An application offered by its applicant to another organisation; gives the offer's id. */
export const offered = async ({ applicant }: Party, id: string, toId: string): Promise<string> =>
  given(await offerTransfer(applicant, { id, toId, email: '', reason: 'Elle porte la suite de la démarche.' }))
    .transferId
