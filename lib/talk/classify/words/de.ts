import type { WordList } from '../vocabulary.ts';

/** German Wikipedia's own vocabulary. */
export const de: WordList = {
  kinds: {
    accuracy: {
      strong:
        'falsch* / fehlerhaft* / nicht (korrekt|richtig|wahr|zutreffend) / unrichtig* / unzutreffend* / stimmt (so |)nicht / stimmen (so |)nicht / irreführend* / falschaussage* / falschinformation* / unwahr* / erfunden* / sachlich falsch',
      plain:
        'fehler* / irrtum* / irrtümlich* / korrekt* / korrigier* / angeblich* / zweifel* / bezweifl* / unsinn* / quatsch / mythos / mythen / verfälscht*',
      weak: 'tatsächlich* / fakt* / wahrheit / behaupt* / wirklich / beweis*',
    },
    neutrality: {
      strong:
        'neutral* / npov / pov / nicht neutral / einseitig* / tendenziös* / werb(ung|lich*|esprech) / propaganda* / parteiisch* / wertend* / wertung* / voreingenommen* / verharmlos* / beschönig* / schönfärb* / theoriefindung und pov / unausgewogen*',
      plain:
        'ausgewogen* / kritik* / kritisch* / meinung* / standpunkt* / sichtweise* / ideolog* / diffam* / abwertend* / lobhudel*',
      weak: 'sicht / negativ* / positiv*',
    },
    sourcing: {
      strong:
        'unbelegt* / beleg(e|en|t|los*|stelle*|pflicht|s|) / nachweis* / einzelnachweis* / quellenlos* / keine quelle* / ohne quelle* / quelle* fehl* / fehl* .. (quelle*|beleg*) / quellenangabe* / theoriefindung / tf / theorieetablierung / unreputabl* / reputabl* / toter? link* / weblink* (tot|defekt)',
      plain: 'quelle* / zitier* / zitat* / literatur* / fundstelle* / fußnote*',
      weak: 'artikel von / studie* / buch',
    },
    currency: {
      strong:
        'veraltet* / nicht (mehr |)aktuell / aktualisier* / überholt* / nicht mehr (zutreffend|gültig|richtig) / auf (den |dem |)(neuesten|aktuellen) stand / update',
      plain: 'aktuell* / inzwischen / mittlerweile / neuere* / stand von / seit .. jahr*',
      weak: 'heute / neu*',
    },
    contradiction: {
      strong:
        'widerspr(uch*|icht|üchlich*|echen*) / inkonsisten* / unstimmigkeit* / passt nicht zusammen / im artikel .. weiter unten',
      plain: 'einerseits / an anderer stelle / weiter unten / weiter oben',
    },
    conflation: {
      strong:
        'verwechs* / vermisch* / vermeng* / gleichgesetzt / gleichsetz* / nicht (das selbe|dasselbe|identisch) / begriffsklärung / bkl / zwei verschiedene / abgrenz* / abzugrenzen / nichts .. zu tun',
      plain: 'unterscheid* / verschieden* / namensgleich* / getrennt*',
    },
    wording: {
      strong:
        'formulier* / umformulier* / wortwahl / übersetz* / schreibweise* / rechtschreib* / grammati* / lemma* / benennung* / bezeichn* / begriff* / missverständlich* / unverständlich* / aussprache* / transkription* / definition* / definier* / stil / sprachlich* / gendern / unklar*',
      plain: 'wort / wörter / satz / sätze / titel / name* / ausdruck* / bedeut* / heißt',
      weak: 'einleitung*',
    },
    inclusion: {
      strong:
        'irrelevan* / relevan* / entfern(t|en|ung) .. / lösch(en|ung|antrag|t) / redundan* / zusammenführ* / aufteil* / auslager* / überflüssig* / gehört (hier |)(nicht |)(rein|hinein|hierher|in) / nicht erwähnt / fehlt / fehlen / keine erwähnung / verschieb* / bild* / foto* / infobox / liste* .. (aufnehmen|streichen) / trivial* / unvollständig* / zu (lang|ausführlich|detailliert)',
      plain:
        'entfern* / gelöscht / gestrichen / streichen / ergänz* / erwähn* / aufnehmen / aufgenommen / abschnitt* / hinzufüg* / kürz*',
      weak: 'artikel / absatz',
    },
  },
  policies: {
    neutrality: 'NPOV NEUTRAL Neutraler_Standpunkt POV IK Interessenkonflikt AUS WERT',
    sourcing: 'Q BLG BEL Belege KTF TF Keine_Theoriefindung TOF ZR RW Belegpflicht Zitierregeln',
    inclusion:
      'RK Relevanzkriterien WWNI WEB LIT ASV Redundanz LK Löschkandidaten RED WNW Was_Wikipedia_nicht_ist NT',
    wording: 'NK Namenskonventionen WSIGA RS Rechtschreibung FV Formatvorlage TYP',
    conflation: 'BKL BKS Begriffsklärung',
    accuracy: 'FEHLER',
  },
  templates: {
    neutrality: 'neutralität / neutral / nicht neutral',
    sourcing: 'belege fehlen / belege / quelle / nur liste / beleg',
    currency: 'veraltet / zukunft / aktualisieren / lückenhaft veraltet',
    contradiction: 'widerspruch',
    inclusion:
      'redundanztext / lückenhaft / löschantragstext / qs-antrag / internationalisierung / überarbeiten / portalbausteine',
    wording: 'unverständlich / allgemeinverständlichkeit',
  },
  projectSpaces: 'Wikipedia|WP|H|Hilfe|Projekt',
  challenge: {
    strong:
      'warum (wird|ist|sind|steht|fehlt|wurde) / falsch* / fehlerhaft* / nicht (korrekt|richtig|neutral|belegt|zutreffend|nachvollziehbar) / stimmt nicht / unbelegt* / einseitig* / veraltet* / widerspr* / irreführend* / pov / npov / (sollte|muss|müsste|gehört) .. (entfernt|gelöscht|geändert|korrigiert|überarbeitet|ergänzt|umformuliert|umbenannt|verschoben|gestrichen) / ich bezweifle / redundan* / irrelevan* / problematisch* / dringend / überarbeit* / revertier* / zurückgesetzt / unsinn*',
    plain:
      'sollte* / müsste* / im artikel steht / der artikel (behauptet|sagt|schreibt) / fehl(t|en|er) / unklar* / beleg* / quelle* / fragwürdig* / zweifel* / entfernt / gelöscht / besser / vorschlag* / verwechs*',
    weak: 'aber / sondern / eher / eigentlich',
  },
  objection: {
    strong:
      'widersprech* / sehe ich (anders|nicht so) / das (stimmt|ist) (so |)(nicht|falsch) / nein / dagegen / kontra / unsinn / bin (ich |)(nicht|anderer) (einverstanden|meinung) / kein konsens / nicht (einverstanden|überzeugt|nachvollziehbar|akzeptabel|richtig) / revertiert / zurückgesetzt / lies / bitte unterlass*',
    plain: 'aber / jedoch / trotzdem / falsch / nicht / wieso / warum / dennoch',
  },
  parts: {
    plain:
      'artikel* / seite / abschnitt* / einleitung / infobox / tabelle* / satz / sätze / absatz / text / formulierung* / lemma / überschrift* / karte / bild* / foto* / quelle* / beleg* / einzelnachweis* / fußnote* / zitat* / wort / wörter / begriff* / liste* / zahl* / name*',
  },
  noDispute: {
    strong:
      'ich habe .. (ergänzt|erstellt|angelegt|hochgeladen|eingefügt) / vielen dank für / weiß jemand / kann jemand / zur info / zur kenntnis / vandalismus / sperr(e|ung) / archivierung / schöner artikel / toller artikel / wo finde ich / editwar* / edit-war* / persönliche* angriff* / sockenpuppe* / kpa / wq / wikiquette / dein (verhalten|ton|benehmen) / auf (der |)vm / vandalismusmeldung / (melde|gemeldet) .. (vm|admin*) / benutzersperr* / (gesperrt|sperre) .. (wirst|werden) / checkuser / cu-anfrage / diskussionsstil / von guten absichten / bezahltes schreiben',
    plain: 'frage* / hallo / danke / hilfe / info*',
  },
  noDisputeHeading: {
    strong:
      'defekte? weblinks? / toter link / geoip / archiv* / vandalismus / frage* / danke / literaturhinweis* / kandidatur* / lesenswert* / exzellent* / schon gewusst / info / review / sperrung / links? / editwar* / edit-war* / persönliche* angriff* / sockenpuppe* / dein (verhalten|ton|benehmen) / umgangston / benutzersperr* / vandalismusmeldung / kpa / canvassing',
  },
  proposal: {
    strong:
      'umfrage / meinungsbild / abstimmung / zusammenleg* / verschieb* / umbenenn* / redundanz / dritte meinung / 3m / löschantrag',
  },
  done: {
    strong:
      '(habe|hab|ist|wurde|jetzt|nun|sind) .. (geändert|korrigiert|entfernt|gelöscht|ergänzt|umformuliert|angepasst|aktualisiert|behoben|verbessert|überarbeitet|eingefügt|belegt|gestrichen|verschoben) / erledigt / (korrigiert|geändert|behoben|entfernt|gemacht)(.|,|!|$)',
  },
  agreed: {
    strong:
      'einverstanden / zustimmung / stimme (dir |)zu / passt (so|für mich) / sehe ich auch so / du hast recht / hast recht / mein fehler / so (ist es |)(gut|in ordnung|ok) / besser so / danke für (die|den) (korrektur|änderung|hinweis|klarstellung) / konsens (ist |)erreicht / ziehe .. zurück / geklärt / alles klar',
  },
  closed: {
    strong:
      'diskussion (ist |)(beendet|geschlossen|abgeschlossen) / ergebnis: / antrag (abgelehnt|zurückgezogen) / bleibt / abgelehnt / entscheidung: / (wird|wurde) (nicht |)(gelöscht|verschoben|zusammengeführt)',
  },
  closedTemplates: 'archivieren oben / diskussion geschlossen / geschlossen / bleibt',
  resolvedTemplates: 'erledigt / erl / erl. / ok / gelöst',
  declinedTemplates: 'nicht erledigt / abgelehnt',
  requestTemplates: 'sperrwunsch / bearbeitungswunsch',
  votes: {
    support: '(pro|dafür|zustimmung|ja|unterstütz*|behalten|belassen)',
    oppose: '(kontra|contra|dagegen|ablehnung|nein|löschen|entfernen|streichen)',
    stay: '(behalten|belassen)',
    go: '(löschen|entfernen|streichen)',
    neutral: '(neutral|enthaltung)',
    comment: 'kommentar / anmerkung / frage / info',
  },
  fromArticle: {
    strong:
      'im (artikel|text|abschnitt) (steht|heißt) / (artikel|abschnitt|satz|einleitung|aussage|formulierung|infobox|text|passage|überschrift|begriff) / folgende* / es heißt / dort steht',
  },
};
