import type { WordList } from '../vocabulary.ts';

/** Spanish Wikipedia's own vocabulary. */
export const es: WordList = {
  kinds: {
    accuracy: {
      strong:
        'falso* / falsa* / incorrect* / erróne* / erroneo* / inexact* / no es (cierto|verdad|correcto|exacto) / equivocad* / mentira* / engañoso* / engañosa* / desinformación / no existió / bulo',
      plain:
        'error* / correct* / dud(a|as|oso|osa|o) / corregi* / corrij* / mito* / inventad* / exagerad* / verdad* / cierto',
      weak: 'en realidad / hecho* / afirma* / prueba*',
    },
    neutrality: {
      strong:
        'neutral* / no neutral / pvn / npov / pov / sesg* / parcial* / tendencios* / propagand* / promocional* / publicit* / partidista* / subjetiv* / apologétic* / panfleto / peso indebido / punto de vista neutral',
      plain:
        'opinión* / punto* de vista / crític* / polémic* / equilibr* / ideológ* / despectiv* / juicio* de valor',
      weak: 'negativ* / positiv*',
    },
    sourcing: {
      strong:
        'sin (fuente*|referencia*|cita*) / no (tiene|hay|aporta|cita*) .. (fuente*|referencia*) / falta* .. (referencia*|fuente*|cita*) / cita requerida / fuente primaria / fuentes primarias / fiable* / (fuentes|fuente) (confiable*|fiable*|secundaria*) / verificab* / investigación original / enlace* (roto*|muerto*) / referenciar / referenciad* / fuente poco fiable',
      plain: 'fuente* / referencia* / cita* / bibliografía / blog*',
      weak: 'libro / estudio* / artículo de',
    },
    currency: {
      strong: 'desactualizad* / obsolet* / actualiz* / anticuad* / desfasad* / ya no (es|son|está|existe)',
      plain: 'actual* / reciente* / desde entonces / últim* / vigente*',
      weak: 'hoy',
    },
    contradiction: {
      strong: 'contradic* / contradice* / incoheren* / inconsisten* / se contradice',
      plain: 'más (abajo|arriba|adelante) / en otro (párrafo|apartado)',
    },
    conflation: {
      strong:
        'confund* / confusión* / mezcla* / no es lo mismo / no son lo mismo / desambigua* / nada que ver / distinguir / equipar*',
      plain: 'distint* / diferent* / separad*',
    },
    wording: {
      strong:
        'redacci* / redact* / traduc* / traducción* / ortogra* / gramátic* / terminolog* / título / renombr* / traslad(o|ar) .. título / el (término|nombre) / la palabra / definici* / ambigu* / pronunciación / transliter* / acentu* / mal (escrito|redactado|traducido) / no se entiende',
      plain: 'frase* / palabra* / término* / nombre* / estilo / aclar* / signific* / llama*',
      weak: 'introducción / entradilla',
    },
    inclusion: {
      strong:
        'irrelevan* / relevan* / eliminar / borrar / borrado / fusion* / dividir / no (menciona|se menciona|incluye|aparece) / (falta|faltan|omite|omisión*) / redundan* / trivial* / demasiado (largo|extenso) / imagen* / foto* / ficha / trasla* / enciclopédic* / anecdót* / sobra',
      plain: 'añad* / agreg* / quit* / elimin* / retir* / menci* / secci* / inclu* / apartado / contenido*',
      weak: 'artículo / página',
    },
  },
  policies: {
    neutrality: 'PVN NPOV Punto_de_vista_neutral PVNEUTRAL NN SPAM PROMO COI Conflicto_de_interés AUTOBIO PI',
    sourcing:
      'V VER VERIFICABILIDAD Verificabilidad FF Fuentes_fiables FP NFP FUENTES REF Referencias FPRIMARIAS Wikipedia_no_es_una_fuente_primaria CITE',
    inclusion:
      'SRA REL Relevancia WNES NO Lo_que_Wikipedia_no_es FUSION DIVIDIR TRIVIA CURIOSIDADES CDB EE Enlaces_externos',
    wording:
      'CT TITULOS Convenciones_de_títulos Convenciones_idiomáticas ME Manual_de_estilo ORTO TOP Topónimos EXO',
    conflation: 'DES Desambiguación',
    accuracy: 'VERACIDAD',
  },
  templates: {
    accuracy: 'discutido / veracidad / dudoso',
    neutrality:
      'no neutral / neutralidad / nn / promocional / publicidad / pvn / no neutralidad / globalizar',
    sourcing:
      'referencias / cita requerida / cr / fuente primaria / fp / referencias adicionales / verificar / refnec / fuentes no fiables / sin referencias',
    currency: 'desactualizado / actualizar / obsoleto',
    contradiction: 'contradicción / contradictorio',
    inclusion:
      'fusionar / fusionar en / fusionar desde / sin relevancia / borrar / dividir / trivia / curiosidades / infraesbozo / plagio',
    wording: 'copyedit / problemas artículo / mal traducido / revisar traducción / wikificar / ortografía',
  },
  projectSpaces: 'Wikipedia|WP|Ayuda|Wikiproyecto',
  challenge: {
    strong:
      'por qu(é|e) / falso* / falsa* / incorrect* / erróne* / no es (cierto|verdad|neutral|correcto) / sesgad* / neutral* / contradic* / desactualizad* / sin (fuente*|referencia*) / (debe*|debería*|habría que|hay que|propongo) .. (eliminar*|borrar*|corregir*|cambiar*|modificar*|quitar*|ser|trasladar*|fusionar*|aclarar*|añadir*|actualizar*) / problema* / discrep* / cuestion* / dudos* / irrelevan* / engañ* / tendencios* / revert* / absurd* / vergüenza*',
    plain:
      'debería* / el artículo (dice|afirma|menciona|indica) / error* / falta* / fuente* / eliminar / quitar / confus* / sugier* / extraño* / exager*',
    weak: 'pero / sino / más bien',
  },
  objection: {
    strong:
      'no estoy de acuerdo / en desacuerdo / discrepo / me opongo / en contra / al contrario / (eso|esto) no es / no( ,|,|.) (es|creo|veo) / no (creo|veo|comparto|procede|corresponde) / sin consenso / no hay consenso / revert* / absurdo / te equivocas / lee* (la|las|el|los)',
    plain: 'pero / sin embargo / aunque / falso / por qué / tampoco',
  },
  parts: {
    plain:
      'artículo* / página* / sección* / introducción / entradilla / ficha / infobox / tabla* / frase* / párrafo* / texto / redacción / título* / mapa* / imagen* / foto* / fuente* / referencia* / cita* / nota* / palabra* / término* / lista* / cifra* / nombre*',
  },
  noDispute: {
    strong:
      'he (añadido|creado|subido|agregado|traducido|ampliado) / enlaces externos modificados / alguien (sabe|puede|podría) / para información / vandalismo / gracias por / felicidades / artículo bueno / buen (artículo|trabajo) / guerra* de edici(ón|ones) / ataque* personal* / (cuenta*|usuario*) títere* / r3r / presume* buena fe / presumir buena fe / tu (comportamiento|conducta|actitud|tono) / pedir(é|) .. bloqueo / serás bloqueado / tablón / bibliotecario* .. bloque* / edición pagada',
    plain: 'hola / gracias / pregunta* / ayuda / saludos',
  },
  noDisputeHeading: {
    strong:
      'enlaces externos (modificados|rotos) / enlaces? (rotos?|externos?) / artículo (bueno|destacado) / archiv* / vandalismo / pregunta* / gracias / felicitaciones / revisión por pares / hola / evaluación sab / guerra* de edici(ón|ones) / ataque* personal* / (cuenta*|usuario*) títere* / r3r / tu (comportamiento|conducta|actitud|tono) / canvassing',
  },
  proposal: {
    strong: 'traslado / fusión / fusionar / votación / encuesta / propuesta / consulta / división / borrado',
  },
  done: {
    strong:
      '(he|ha sido|fue|está|ya|queda) .. (corregido|eliminado|cambiado|modificado|borrado|añadido|actualizado|revertido|retirado|arreglado|trasladado|reformulado|aclarado|referenciado) / hecho(.|,|!|$) / (corregido|arreglado|resuelto|listo|solucionado)(.|,|!|$)',
  },
  agreed: {
    strong:
      'de acuerdo (con|en|,|.|$) / estoy de acuerdo / tienes razón / tiene razón / me parece (bien|correcto|adecuado|perfecto) / conforme / mi error / gracias por (corregir|la corrección|aclarar*|la aclaración|el cambio) / hay consenso / mejor así / perfecto / retiro',
  },
  closed: {
    strong:
      'cerrad* / (discusión|votación|consulta|propuesta) (cerrada|rechazada|aprobada|concluida) / resultado: / se (mantiene|rechaza|aprueba) / conclusión',
  },
  closedTemplates: 'cierre / discusión cerrada / archivo superior / cerrado / consulta cerrada / cierre cab',
  resolvedTemplates: 'hecho / resuelto / listo / ok / solucionado / sí',
  declinedTemplates: 'no hecho / rechazado / denegado / no',
  requestTemplates: 'petición de edición / solicitud de edición / editar protegida',
  votes: {
    support: '((muy |)a favor|de acuerdo|sí|apoyo|mantener|conservar|fusionar)',
    oppose: '((muy |)en contra|no|rechazo|borrar|eliminar|desacuerdo)',
    stay: '(mantener|conservar)',
    go: '(borrar|eliminar)',
    neutral: '(neutral|abstención)',
    comment: 'comentario / nota / pregunta',
  },
  fromArticle: {
    strong:
      'el artículo (dice|afirma|menciona|indica|señala) / (artículo|sección|frase|párrafo|introducción|ficha|título|texto|afirmación|término|apartado) / se (dice|lee|afirma) / siguiente*',
  },
};
