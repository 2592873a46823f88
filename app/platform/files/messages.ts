import type { Messages } from '../i18n/messages'

type Detail = Record<string, string | number>

const fr = {
  /** For the file field: what may be sent. */
  kinds: 'PDF, images (PNG, JPEG, WebP, GIF), documents Word, Excel, PowerPoint ou LibreOffice',
  refusals: {
    'file-empty': ({ name }: Detail) => `«\u202f${name}\u202f» est vide. Choisissez un autre fichier.`,
    'file-too-large': ({ name, megabytes }: Detail) =>
      `«\u202f${name}\u202f» dépasse ${megabytes}\u00a0Mo. Allégez-le ou partagez-le en plusieurs fichiers.`,
    'file-kind': ({ name }: Detail) =>
      `«\u202f${name}\u202f» n’est pas d’un type accepté. Envoyez un PDF, une image ou un document bureautique sans macro.`,
    'file-false-extension': ({ name, found }: Detail) =>
      `Le contenu de «\u202f${name}\u202f» n’est pas ce que dit son nom (c’est du ${found}). Renommez-le ou enregistrez-le dans le bon format.`,
    'file-broken': ({ name }: Detail) =>
      `«\u202f${name}\u202f» est abîmé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, puis envoyez-le.`,
    'file-bomb': ({ name }: Detail) =>
      `«\u202f${name}\u202f» contient bien plus que sa taille ne le dit\u00a0: il n’est pas accepté.`,
    'file-macros': ({ name }: Detail) =>
      `«\u202f${name}\u202f» contient des macros. Enregistrez-le sans elles, ou en PDF.`,
    'file-locked': ({ name }: Detail) =>
      `«\u202f${name}\u202f» est protégé par un mot de passe. Enlevez la protection, puis envoyez-le.`,
    'image-too-large': ({ name }: Detail) =>
      `L’image «\u202f${name}\u202f» a trop de pixels. Réduisez-la, puis envoyez-la.`,
    'too-many-files': ({ most }: Detail) => `Envoyez ${most} fichiers au plus à la fois.`,
    'field-too-long': () => 'Un des textes envoyés est trop long.',
  },
}

export const fileMessages: Messages<typeof fr> = {
  fr,
  en: {
    kinds: 'PDF, images (PNG, JPEG, WebP, GIF), Word, Excel, PowerPoint or LibreOffice documents',
    refusals: {
      'file-empty': ({ name }) => `“${name}” is empty. Choose another file.`,
      'file-too-large': ({ name, megabytes }) =>
        `“${name}” is larger than ${megabytes} MB. Make it lighter or split it into several files.`,
      'file-kind': ({ name }) =>
        `“${name}” is not of an accepted kind. Send a PDF, an image or an office document without macros.`,
      'file-false-extension': ({ name, found }) =>
        `The content of “${name}” is not what its name says (it is ${found}). Rename it or save it in the right format.`,
      'file-broken': ({ name }) => `“${name}” is damaged or incomplete. Open it, save it again, then send it.`,
      'file-bomb': ({ name }) => `“${name}” holds far more than its size says: it is not accepted.`,
      'file-macros': ({ name }) => `“${name}” contains macros. Save it without them, or as PDF.`,
      'file-locked': ({ name }) => `“${name}” is protected by a password. Remove the protection, then send it.`,
      'image-too-large': ({ name }) => `The image “${name}” has too many pixels. Make it smaller, then send it.`,
      'too-many-files': ({ most }) => `Send ${most} files at most at a time.`,
      'field-too-long': () => 'One of the texts sent is too long.',
    },
  },
}
