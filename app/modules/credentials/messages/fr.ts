import type { Verdict } from '../rules/verdict'

/** Sentences of the badges: what a file that was dropped is worth, and why. */
export const fr = {
  badge: {
    title: 'Démocratie permanente',
    number: (number: string) => `Label ${number}`,
    granted: (date: string) => `Accordé le ${date}`,
    states: {
      valid: (date: string) => `Valable jusqu’au ${date}`,
      expired: (date: string) => `Expiré le ${date}`,
      suspended: (date: string) => `Suspendu depuis le ${date}`,
      revoked: (date: string) => `Retiré le ${date}`,
      'not-yet': (date: string) => `Valable à partir du ${date}`,
    },
    alternative: (number: string, state: string) => `Label ${number} de la démocratie permanente\u00a0: ${state}`,
  },
  page: {
    title: 'Vérifier un badge',
    description: 'Un badge numérique du label est-il authentique\u202f? Déposez le fichier\u00a0: le portail le dit.',
    lede: 'Un badge est une image, ou un fichier, qui porte un label signé par la coopérative. Déposez celui que vous avez reçu\u00a0: sa signature est vérifiée avec les clés publiées, et le label est cherché dans le registre.',
    file: 'Le badge',
    kinds: 'PNG, SVG ou JSON',
    hint: 'L’image telle qu’elle a été reçue\u00a0: une copie d’écran ne porte pas la signature. Le fichier n’est ni conservé ni transmis.',
    submit: 'Vérifier',
    missing: 'Choisissez un fichier.',
    another: 'Vérifier un autre badge',
    seeLabel: (number: string) => `Voir le label ${number}`,
    claimedIssuer: (issuer: string) => `Le fichier dit venir de\u00a0: ${issuer}`,
    commandTitle: 'Vérifier sans ce site',
    command:
      'La même vérification se fait sur votre machine, hors ligne, avec les clés et la liste des retraits téléchargées ici. Tout logiciel qui lit les Open Badges 3.0 ou les Verifiable Credentials du W3C (preuve «\u202feddsa-rdfc-2022\u202f») y parvient aussi.',
    commandLabel: 'La commande',
    keys: 'Les clés publiques et leurs dates',
    revocations: 'La liste des labels retirés',
    issuer: 'Le profil de l’émetteur',
    back: 'Vérifier un label',
  },
  holder: {
    title: 'Badge numérique',
    text: 'Le même label, signé, que toute machine sait vérifier.',
    svg: 'Badge SVG',
    png: 'Badge PNG',
    json: 'Attestation signée (JSON)',
    verify: 'Vérifier un badge reçu',
    embed: 'L’afficher sur un site',
    embedLabel: 'Code à coller dans la page',
    embedText:
      'Cette image dit toujours l’état présent du label\u00a0: elle change d’elle-même s’il expire, s’il est suspendu ou retiré.',
  },
  verdicts: {
    'too-large': {
      title: 'Fichier trop lourd',
      text: 'Un badge pèse moins de deux mégaoctets. Ce fichier n’a pas été lu.',
    },
    'not-a-badge': {
      title: 'Ce fichier n’est pas un badge',
      text: 'Aucun label signé ne s’y trouve. Une capture d’écran, ou une image enregistrée par un réseau social, perd la signature\u00a0: demandez le fichier d’origine, ou vérifiez le numéro du label.',
    },
    'with-script': {
      title: 'Fichier dangereux',
      text: 'Cette image SVG contient du code qui s’exécuterait à l’ouverture. Un badge de la coopérative n’en contient jamais\u00a0: ne l’ouvrez pas.',
    },
    'badly-baked': {
      title: 'Badge abîmé',
      text: 'L’image annonce un label signé, mais il est incomplet, présent deux fois ou illisible. Demandez le fichier d’origine.',
    },
    'not-a-credential': {
      title: 'Ce n’est pas une attestation que l’on sait lire',
      text: 'Le contenu ne suit pas la forme d’un badge Open Badges 3.0 signé. Un autre logiciel l’a peut-être réécrit.',
    },
    'other-issuer': {
      title: 'Ce badge vient d’un autre émetteur',
      text: 'La coopérative ne l’a pas délivré et ne peut rien en dire. Il n’atteste pas le label de la démocratie permanente.',
    },
    altered: {
      title: 'Badge falsifié ou modifié',
      text: 'La signature ne correspond pas au contenu\u00a0: au moins un caractère a changé depuis qu’il a été signé. Ne vous y fiez pas.',
    },
    'unknown-key': {
      title: 'Signé par une clé inconnue',
      text: 'Le fichier nomme la coopérative, mais la clé qui l’a signé n’est pas une des siennes. Ne vous y fiez pas.',
    },
    'compromised-key': {
      title: 'Signé par une clé qui n’est plus sûre',
      text: 'Cette clé a pu être volée\u00a0: ce qu’elle a signé ne prouve plus rien. Le titulaire d’un vrai label trouve un badge neuf sur la page de son label.',
    },
    'signed-after-retirement': {
      title: 'Signé par une clé retirée',
      text: 'La signature est datée d’après le retrait de la clé. Ne vous y fiez pas.',
    },
    'signed-before-key': {
      title: 'Date de signature impossible',
      text: 'La signature est datée d’avant l’existence de la clé. Ne vous y fiez pas.',
    },
    'not-in-register': {
      title: 'Absent du registre',
      text: 'La signature est bonne, mais le registre ne connaît pas ce label. Écrivez-nous\u00a0: cela ne devrait pas arriver.',
    },
    revoked: {
      title: 'Label retiré',
      text: 'Le badge est authentique, mais le label a été retiré depuis\u00a0: il n’est plus valable.',
    },
    suspended: {
      title: 'Label suspendu',
      text: 'Le badge est authentique, mais le label est suspendu\u00a0: il ne vaut rien tant que le comité ne l’a pas rétabli. Sa page dit pourquoi.',
    },
    expired: { title: 'Label expiré', text: 'Le badge est authentique, mais sa durée de validité est passée.' },
    'not-yet': {
      title: 'Label pas encore valable',
      text: 'Le badge est authentique\u00a0; sa validité commence plus tard.',
    },
    valid: {
      title: 'Badge authentique, label valable',
      text: 'La coopérative a signé ce badge, rien n’y a été changé, et le label est valable aujourd’hui.',
    },
  } satisfies Record<Verdict, { title: string; text: string }>,
}
