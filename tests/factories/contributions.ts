import { contribute, type Contribute } from '~/modules/contributions/commands/contribute.server'
import { participantOfAddress, type GivenVoice } from '~/modules/contributions/voice.server'
import { nowhere } from '~/modules/contributions/store.server'
import { transact } from '~/platform/db/db.server'
import { visitor } from '~/platform/permissions'
import { type KeptPicture, preparePicture } from '~/platform/files/picture.server'
import { newId } from '~/platform/pure/ids'
import { debateUnderWay } from './debates'
import { photograph, received } from './entry-files'
import { given } from './label'

let count = 0
/** Another each time: an address, and a text that no other says. */
export const oneMore = (): number => (count += 1)

/** Somebody without an account, whose browser is not known. */
export const typedVoice = (change: Partial<GivenVoice> = {}): GivenVoice => ({
  participantId: null,
  email: `personne-${process.pid}-${oneMore()}@exemple.invalid`,
  name: 'Une personne d’essai',
  locale: 'fr',
  clientAddress: `198.51.100.${count % 250}`,
  ...change,
})

/** Somebody without an account whose address was confirmed: the browser's cookie names them. */
export async function knownVoice(change: Partial<GivenVoice> = {}): Promise<GivenVoice & { participantId: string }> {
  const voice = typedVoice(change)
  const { email, name, locale } = voice
  const known = await transact((tx) =>
    participantOfAddress(tx, { email: email ?? 'personne@exemple.invalid', name, locale, confirmed: true }),
  )
  return { ...voice, participantId: known.id }
}

export const contributionFacts = (change: Partial<Contribute> = {}): Omit<Contribute, 'debateId' | 'voice'> => ({
  id: newId(),
  title: `Idée ${oneMore()}`,
  text: `Voici l’idée d’essai numéro ${count} pour le débat, dite en entier.`,
  theme: '',
  name: 'Une personne d’essai',
  follow: false,
  pictureText: '',
  picture: null,
  ...nowhere,
  ...change,
})

/** A published contribution, in a debate under way unless one is given. */
export async function publishedContribution(change: Partial<Contribute> = {}): Promise<{
  id: string
  number: number
  debateId: string
  slug: string
  voice: GivenVoice & { participantId: string }
}> {
  const debate = change.debateId ? { id: change.debateId, slug: '' } : await debateUnderWay()
  const voice = await knownVoice()
  const facts = contributionFacts(change)
  const done = given(await contribute(visitor, { ...facts, debateId: debate.id, voice }))
  if (done.state === 'unconfirmed') throw new Error('a known voice is not confirmed again')
  return { id: facts.id, number: done.number, debateId: debate.id, slug: debate.slug, voice }
}

export const enteredFacts = (debateId: string) => ({
  debateId,
  title: `Reçue ${oneMore()}`,
  text: `Voici ce qui est venu par la poste, numéro ${count}, et que l’équipe recopie.`,
  theme: '',
  name: 'Une lectrice',
  origin: 'post' as const,
  originNote: '',
  eventId: null,
  email: null,
  locale: 'fr' as const,
  distinct: false,
})

/** A picture as the form's route gives it: drawn again, on the disk. */
export async function pictureInStore(): Promise<KeptPicture> {
  return given(await preparePicture(await received(await photograph(640, 400))))
}
