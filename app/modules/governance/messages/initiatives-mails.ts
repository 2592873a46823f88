import type { Messages } from '~/platform/i18n/messages'

/** What is written of members' initiatives: to those who signed, to the board and the team. */
const fr = {
  hello: 'Bonjour,',
  reason: 'Vous recevez ce message parce que vous avez signé cette initiative.',
  title: 'Initiative',
  signatures: 'Signatures',
  of: (signatures: string, needed: string) => `${signatures}, pour ${needed} demandées par les statuts`,
  open: 'Voir l’initiative',
  conveneBy: 'À convoquer au plus tard le',
  news: {
    reached: {
      subject: (title: string) => `Initiative aboutie\u00a0: ${title}`,
      text: {
        item: 'L’initiative que vous avez signée a réuni les signatures demandées. Elle est mise à l’ordre du jour d’une assemblée, telle que vous l’avez signée.',
        assembly:
          'L’initiative que vous avez signée a réuni les signatures demandées. Une assemblée doit être convoquée\u00a0: vous y serez appelé comme tous les sociétaires.',
      },
    },
    expired: {
      subject: (title: string) => `Initiative sans suite\u00a0: ${title}`,
      text: 'L’initiative que vous avez signée n’a pas réuni à temps les signatures demandées. Elle peut être relancée.',
    },
    withdrawn: {
      subject: (title: string) => `Initiative retirée\u00a0: ${title}`,
      text: 'La personne qui avait lancé cette initiative la retire. Votre signature ne compte plus.',
    },
  },
  officers: {
    subject: {
      item: (title: string) => `Un point mis à l’ordre du jour par des sociétaires\u00a0: ${title}`,
      assembly: (title: string) => `Des sociétaires demandent une assemblée\u00a0: ${title}`,
    },
    text: {
      item: 'Des sociétaires ont réuni les signatures que demandent les statuts. Le point est inscrit à l’ordre du jour de l’assemblée en préparation, ou le sera dès qu’elle sera préparée. Son texte ne se retouche pas.',
      assembly:
        'Des sociétaires ont réuni les signatures que demandent les statuts. Préparez l’assemblée depuis la page de l’initiative, puis convoquez-la.',
    },
  },
  convene: {
    soon: {
      subject: (title: string) => `Assemblée à convoquer\u00a0: ${title}`,
      text: 'Des sociétaires ont demandé cette assemblée. Le délai des statuts pour la convoquer approche.',
    },
    late: {
      subject: (title: string) => `Assemblée en retard\u00a0: ${title}`,
      text: 'Des sociétaires ont demandé cette assemblée. Le délai des statuts pour la convoquer est passé.',
    },
  },
}

export const initiativeMailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    reason: 'You receive this message because you signed this initiative.',
    title: 'Initiative',
    signatures: 'Signatures',
    of: (signatures, needed) => `${signatures}, of ${needed} that the statutes ask`,
    open: 'See the initiative',
    conveneBy: 'To be convened by',
    news: {
      reached: {
        subject: (title) => `Initiative reached: ${title}`,
        text: {
          item: 'The initiative that you signed has gathered the signatures asked. It is put on the agenda of an assembly, as you signed it.',
          assembly:
            'The initiative that you signed has gathered the signatures asked. An assembly must be convened: you will be called to it, as all members.',
        },
      },
      expired: {
        subject: (title) => `Initiative without effect: ${title}`,
        text: 'The initiative that you signed did not gather the signatures asked in time. It may be begun again.',
      },
      withdrawn: {
        subject: (title) => `Initiative withdrawn: ${title}`,
        text: 'Whoever had begun this initiative withdraws it. Your signature no longer counts.',
      },
    },
    officers: {
      subject: {
        item: (title) => `An item put on the agenda by members: ${title}`,
        assembly: (title) => `Members ask for an assembly: ${title}`,
      },
      text: {
        item: 'Members have gathered the signatures that the statutes ask. The item is on the agenda of the assembly being prepared, or will be as soon as one is. Its text is not to be changed.',
        assembly:
          'Members have gathered the signatures that the statutes ask. Prepare the assembly from the page of the initiative, then convene it.',
      },
    },
    convene: {
      soon: {
        subject: (title) => `An assembly to convene: ${title}`,
        text: 'Members have asked for this assembly. The time that the statutes give to convene it is nearly over.',
      },
      late: {
        subject: (title) => `An assembly is late: ${title}`,
        text: 'Members have asked for this assembly. The time that the statutes give to convene it is over.',
      },
    },
  },
}
