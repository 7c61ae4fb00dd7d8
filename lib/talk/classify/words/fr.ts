import type { WordList } from '../vocabulary.ts';

/** French Wikipedia's own vocabulary. */
export const fr: WordList = {
  kinds: {
    accuracy: {
      strong:
        "faux / fausse* / erron(é|ée|és|ées) / inexact* / incorrect* / pas (vrai|exact|correct) / contre-vérité* / désinformation / trompeu(r|rs|se|ses) / mensong* / induit en erreur / c'est (faux|inexact)",
      plain:
        'erreur* / exact* / correct* / vrai* / doute* / douteu* / mythe* / absurd* / invent* / rectifi* / corrig*',
      weak: 'en fait / en réalité / fait* / prétend* / affirm* / preuve*',
    },
    neutrality: {
      strong:
        'neutralité / neutre* / npov / pov / partial* / partisan* / biais* / tendancieu* / propagand* / orienté* / promotionnel* / publicit* / parti pris / non neutre / pas neutre / importance disproportionnée / à charge / hagiograph*',
      plain:
        'équilibr* / opinion* / point* de vue / critique* / polémi* / militant* / subjectif* / péjoratif* / jugement*',
      weak: 'avis / négati* / positi*',
    },
    sourcing: {
      strong:
        'non sourc* / sans source* / pas de source* / (aucune|manque de|absence de) (source*|référence*) / référence(s|) (nécessaire*|souhaitée*) / travail inédit / travaux inédits / ti / source* (fiable*|secondaire*|primaire*) / non vérifiable* / vérifiabilité / lien* mort* / sourcer / sourcé* / sourcez / invérifiable*',
      plain: 'source* / référence* / citation* / blog* / fiab* / bibliographie',
      weak: 'article de / étude* / livre*',
    },
    currency: {
      strong:
        "obsolète* / périmé* / dépassé* / pas à jour / (mise*|mettre|mis|remettre) à jour / plus (d'actualité|valable|à jour) / actualis* / désuet*",
      plain: 'depuis / récent* / désormais / dernier* / actuel*',
      weak: "aujourd'hui",
    },
    contradiction: {
      strong: 'contradict* / contredi* / incohéren* / se contredi* / en contradiction',
      plain: "plus (bas|haut|loin) / d'un côté / ailleurs dans l'article",
    },
    conflation: {
      strong:
        'confond* / confus* entre / amalgam* / confusion* / pas la même chose / homonym* / à ne pas confondre / rien à voir / distinct* / distinguer / mélange*',
      plain: 'différen* / distinct* / sépar*',
    },
    wording: {
      strong:
        'formul* / reformul* / tradu* / orthograph* / grammair* / terminolog* / titre / renomm* / renommage / le (terme|mot|nom) / typograph* / définition* / ambigu* / prononciation / transcription / tournure* / mal (écrit|rédigé|formulé)* / pas clair* / incompréhensible*',
      plain: 'phrase* / mot* / terme* / nom / style / rédaction / clarifi* / signifi*',
      weak: 'introduction / résumé introductif / ri',
    },
    inclusion: {
      strong:
        'hors sujet / hors-sujet / supprim* / suppression* / fusion* / scission* / admissib* / pertinen* / anecdot* / (manque|manquent|absence de|omet|omis|omission*) / ne (mentionne|parle) / redondan* / doublon* / trop (long|détaillé)* / image* / photo* / infobox / déplac* / non encyclopédique / catégorie*',
      plain: 'ajout* / retir* / enlev* / mention* / section* / inclu* / rajout* / paragraphe* / passage*',
      weak: 'article / page',
    },
  },
  policies: {
    neutrality:
      "NPOV NPDV Neutralité Neutralité_de_point_de_vue PROP PROPORTION WP:POV CAOU Conflit_d'intérêts IMP",
    sourcing:
      'V VER Vérifiabilité TI Travaux_inédits SOURCES SQ Citez_vos_sources CVS SF Sources_fiables SPS REF PROUVEZ-LE',
    inclusion:
      "CAA Notoriété Critères_d'admissibilité_des_articles NOT CQWNP Ce_que_Wikipédia_n'est_pas ANECD HS PERTINENCE Fusion PàF PàS ADM",
    wording:
      'TITRE CT Conventions_sur_les_titres CONV TYPO Conventions_typographiques STYLE RI ORTH SURPRISE',
    conflation: 'HOM Homonymie',
    accuracy: 'ERREUR Pertinence_contestée',
  },
  templates: {
    accuracy: 'pertinence / passage problématique / désaccord / exactitude',
    neutrality:
      'désaccord de neutralité / désaccord de pertinence / non neutre / promotionnel / pub / point de vue / trop laudatif / à charge / pov',
    sourcing:
      'référence nécessaire / référence souhaitée / refnec / refsou / à sourcer / sources secondaires / travail inédit / ti / source insuffisante / référence insuffisante / sources à lier / vérifiabilité',
    currency: 'mettre à jour / obsolète / à mettre à jour / passage à actualiser',
    contradiction: 'contradiction / incohérence',
    inclusion: 'fusion / hors sujet / admissibilité / anecdotes / à supprimer / à fusionner / à recycler',
    wording: 'pas clair / style / à vérifier / traduction à revoir / mal dit / orthographe',
  },
  projectSpaces: 'Wikipédia|WP|Aide|Projet',
  challenge: {
    strong:
      'pourquoi / faux / fausse* / erron* / inexact* / non neutre / neutralité / biais* / contradict* / obsolète* / sans source* / non sourc* / (devrait|doit|faudrait|faut|mérite*) .. (supprim*|retir*|corrig*|modifi*|renomm*|préciser|être|fusionn*|ajout*|reformul*|sourcer|revoir) / problèm* / contest* / hors sujet / pertinen* / trompeu* / je (conteste|propose|doute) / révoqu* / tendancieu* / scandal* / absurd*',
    plain:
      "devrait / faudrait / l'article (dit|affirme|indique|parle|mentionne) / erreur* / manque* / source* / supprim* / retir* / discutable* / étrange* / confus* / suggèr* / plutôt / exagér*",
    weak: 'mais / alors que / cependant',
  },
  objection: {
    strong:
      "pas d'accord / en désaccord / je (conteste|m'oppose|ne suis pas|ne vois pas|ne crois pas|ne pense pas) / au contraire / contre / c'est (faux|inexact|votre) / non( |,|.) / pas (convaincu|acceptable|pertinent|neutre|vrai) / aucun consensus / pas de consensus / révoqué* / annulé* / relisez / vous (confondez|devez|n'avez)",
    plain: 'mais / cependant / pourtant / néanmoins / faux / pourquoi / problème*',
  },
  parts: {
    plain:
      'article* / page* / section* / introduction / résumé introductif / infobox / tableau* / légende* / phrase* / paragraphe* / texte / formulation* / titre* / carte* / image* / photo* / source* / référence* / citation* / note* / mot* / terme* / liste* / chiffre* / nom*',
  },
  noDispute: {
    strong:
      "j'ai (ajouté|créé|importé|traduit|complété) / bon article / article de qualité / lien* externe* modifié* / quelqu'un (sait|peut|pourrait) / pour information / vandalis* / merci (pour|à) / où (puis-je|trouver) / félicitations / guerre* d'édition* / attaque* personnelle* / faux-nez / r3r / (pas d'|)attaques personnelles / règles de savoir-vivre / (votre|ton) (comportement|attitude|conduite) / demande de blocage / bulletin des administrateurs / supposer la bonne foi / supposez la bonne foi / rameutage / contributions rémunérées / appropriation (de l'|d')article",
    plain: 'bonjour / merci / question* / info* / aide',
  },
  noDisputeHeading: {
    strong:
      "liens? (externes?|morts?|modifiés?) / bon article / article de qualité / archiv* / vandalisme* / question* / merci / label* / anecdote .. proposée / droits d'auteur / intention de proposer* / bibliographie / guerre* d'édition* / attaque* personnelle* / faux-nez / r3r / (votre|ton) (comportement|attitude|conduite) / règles de savoir-vivre / demande de blocage / rameutage / wikipompier*",
  },
  proposal: {
    strong:
      'renommage / fusion* / scission* / sondage / vote / proposition* / suppression / appel à commentaires / débat',
  },
  done: {
    strong:
      "(j'ai|ai|a été|est|c'est|ont été|viens de|vient d'être) .. (corrig*|supprim*|retir*|modifi*|ajout*|reformul*|actualis*|sourc*|remplac*|renomm*|fusionn*|rétabli*|précis*) / fait(.|,|!|$) / c'est fait / (corrigé|fait|supprimé|résolu|réglé)(.|,|!|$)",
  },
  agreed: {
    strong:
      "d'accord avec / je suis d'accord / tout à fait d'accord / ok pour / (ça|cela) me (va|convient) / vous avez raison / tu as raison / mea culpa / autant pour moi / au temps pour moi / merci (pour la|de la|d'avoir) (correction|précision|corrigé|modification) / consensus (atteint|trouvé) / c'est (mieux|parfait|bon) / très bien / parfait / je retire",
  },
  closed: {
    strong:
      'clôtur* / (débat|discussion|vote|sondage|proposition) (clos*|rejeté*|accepté*) / conclusion / résultat / (renommage|fusion|suppression) (refusé*|effectué*|accepté*|rejeté*) / page (conservée|supprimée)',
  },
  closedTemplates:
    'discussion close / clôture / débat clos / fin de discussion / section close / archivage par',
  resolvedTemplates: 'fait / résolu / réglé / ok / oui / traité',
  declinedTemplates: 'pas fait / refusé / non fait / non / refus',
  requestTemplates: 'demande de modification / modification demandée',
  votes: {
    support: "(pour|favorable|oui|conserver|garder|fusionner|d'accord)",
    oppose: '(contre|défavorable|non|supprimer|retirer|opposé)',
    stay: '(conserver|garder)',
    go: '(supprimer|retirer)',
    neutral: '(neutre|sans avis|abstention)',
    comment: 'commentaire / remarque / note / question',
  },
  fromArticle: {
    strong:
      "l'article (dit|affirme|indique|mentionne|parle|prétend) / (article|section|phrase|passage|introduction|paragraphe|infobox|titre|texte|terme|formulation|mention) / on (lit|peut lire) / il est (écrit|dit|indiqué|mentionné) / suivant*",
  },
};
