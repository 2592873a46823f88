import type { Messages } from '~/platform/i18n/messages'

/** Letters to applicants: in the mail, on their pages, on paper. */
const fr = {
  title: 'Lettres',
  kinds: {
    decision: 'Lettre de décision',
    appeal: 'Réponse à un recours',
    suspension: 'Lettre de suspension',
  },
  lede: 'Chaque lettre est un document PDF, telle qu’elle est partie.',
  none: 'Aucune lettre n’a encore été envoyée',
  sentOn: (date: string) => `envoyée le ${date}`,
  mail: {
    subject: (kind: string, number: string) => `${kind}\u00a0: demande ${number}`,
    text: 'La coopérative vous écrit. La lettre est dans votre espace\u00a0:',
    action: 'Lire la lettre (PDF)',
  },
  pdf: {
    letterhead: 'Coopérative régionale de démocratie permanente · Centre-Val de Loire',
    to: 'À l’attention de',
    about: (number: string, title: string) => `Demande de label ${number}, «\u202f${title}\u202f»`,
    date: (date: string) => `Le ${date}`,
    pageNumber: (page: number, of: number) => `${page} / ${of}`,
    demonstration: 'Démonstration\u00a0: cette lettre n’engage personne.',
  },
  team: {
    link: 'Lettres à l’organisation',
    sent: 'Déjà envoyées',
    write: 'Écrire une lettre',
    kind: 'Pour',
    text: 'La lettre',
    textHint: 'Sans en-tête, ni destinataire, ni date\u00a0: le document les porte déjà.',
    send: 'Envoyer la lettre',
    sendLede:
      'Les personnes qui représentent l’organisation en sont prévenues par courriel, et la lisent dans leur espace.',
    irreversible: 'Une lettre envoyée ne se reprend pas.',
    notNow:
      'Une lettre part avec la décision ou après elle, avec la réponse à un recours ou après elle, ou tant que le label est suspendu.',
    done: 'La lettre est envoyée.',
    metaDescription: 'Les lettres envoyées à l’organisation pour cette demande de label.',
  },
  decision: {
    label: 'Lettre jointe à la décision',
    hint: 'Un document PDF en plus du courriel, dans l’espace de l’organisation.',
    preview: 'La lettre qui partira',
  },
  answer: {
    label: 'Lettre jointe à la réponse',
    hint: 'Elle part quand la séance adopte la réponse\u00a0: un document PDF en plus du courriel, dans l’espace de l’organisation.',
    proposed: 'La lettre proposée avec elle',
    seeSent: 'Lettres déjà envoyées à l’organisation',
  },
}

export const letterMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'Letters',
    kinds: { decision: 'Letter of decision', appeal: 'Answer to an appeal', suspension: 'Letter of suspension' },
    lede: 'Each letter is a PDF document, as it left.',
    none: 'No letter has been sent yet',
    sentOn: (date) => `sent on ${date}`,
    mail: {
      subject: (kind, number) => `${kind}: application ${number}`,
      text: 'The cooperative writes to you. The letter is in your space:',
      action: 'Read the letter (PDF)',
    },
    pdf: {
      letterhead: 'Coopérative régionale de démocratie permanente · Centre-Val de Loire',
      to: 'To',
      about: (number, title) => `Label application ${number}, “${title}”`,
      date: (date) => date,
      pageNumber: (page, of) => `${page} / ${of}`,
      demonstration: 'Demonstration: this letter commits nobody.',
    },
    team: {
      link: 'Letters to the organisation',
      sent: 'Already sent',
      write: 'Write a letter',
      kind: 'For',
      text: 'The letter',
      textHint: 'Without heading, addressee or date: the document has them already.',
      send: 'Send the letter',
      sendLede: 'Those who represent the organisation are told by mail, and read it in their space.',
      irreversible: 'A letter that was sent is not taken back.',
      notNow:
        'A letter leaves with the decision or after it, with the answer to an appeal or after it, or while the label is suspended.',
      done: 'The letter is sent.',
      metaDescription: 'The letters sent to the organisation about this label application.',
    },
    decision: {
      label: 'Letter that goes with the decision',
      hint: 'A PDF document besides the mail, in the organisation’s space.',
      preview: 'The letter that will leave',
    },
    answer: {
      label: 'Letter that goes with the answer',
      hint: 'It leaves when the sitting adopts the answer: a PDF document besides the mail, in the organisation’s space.',
      proposed: 'The letter proposed with it',
      seeSent: 'Letters already sent to the organisation',
    },
  },
}
