/** Word lists of the rules. English unless a list says otherwise; other languages go unchecked by the English lists. */

/** The commonest function words: enough to tell languages apart, and not counted when wordings are compared. */
export const FUNCTION_WORDS: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in is are was were be been that it for on with as by at from this which or an a has have had their its they who can do does did than into',
    de: 'der die das und ist sind war waren von zu mit für auf dass den dem des ein eine einen nicht sich auch als bei nach wird werden im am oder wie',
    fr: 'le la les des du de et est sont était que qui dans pour sur avec par une un pas au aux ce cette il elle ils ou plus comme ne se',
    es: 'el la los las de del y es son era que en para con por una un no se su sus al como más lo o este esta fue',
    it: 'il lo la gli le di del della e è sono era che in per con una un non si su al come più o questo questa dei delle nel',
    pt: 'o a os as de do da e é são era que em para com por uma um não se seu sua ao como mais ou este esta dos das no na',
    nl: 'de het een en is zijn was waren van te met voor op dat die niet zich ook als bij naar wordt worden in of hun door aan',
    pl: 'i w na z do że jest są był była nie się to jak po od dla przez oraz lub który która które ich jego tym',
    sv: 'och att det som en ett är var av för på med den till inte om har de kan från eller sig vid men så',
  }).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** Words that turn a sentence round. “Without” is not one: it turns round the noun behind it. */
export const NEGATIONS: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    en: 'not no never none nobody nothing neither nor',
    de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder',
    fr: 'pas jamais aucun aucune personne rien',
    es: 'no nunca jamás ningún ninguna ninguno nadie nada',
    it: 'non mai nessun nessuna nessuno niente nulla',
    pt: 'não nunca jamais nenhum nenhuma ninguém nada',
    nl: 'niet geen nooit niemand niets noch',
  }).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** Words that only say "no": a context made of them tells a reader nothing. */
export const VERDICTS = [
  'false',
  'untrue',
  'wrong',
  'incorrect',
  'inaccurate',
  'myth',
  'misconception',
  'hoax',
  'debunked',
  'baseless',
  'nonsense',
];

/** Loaded words and why a pack does them in its own voice. Quotations are exempt. */
export const LOADED: [words: string[], reason: string][] = [
  [['false', 'untrue', 'hoax', 'debunked', 'nonsense', 'bogus'], 'gives a verdict; say what sources report'],
  [
    ['myth', 'myths', 'fairy tale', 'urban legend'],
    'belittles those who believe it; say what sources report',
  ],
  [['obviously', 'clearly', 'of course', 'undoubtedly', 'needless to say'], 'replaces a source'],
  [['so-called', 'alleged', 'supposedly', 'purported', 'self-styled'], 'casts doubt a source'],
  [['in fact', 'actually', 'in reality', 'the truth is'], 'claims to know better; name the source'],
  [['regime', 'propaganda', 'brainwashed', 'shill', 'shills', 'puppet'], 'is a fighting word'],
  [['terrorist', 'fanatic', 'extremist', 'cult', 'sect'], 'is a label that sources must carry'],
  [
    ['notorious', 'infamous', 'shocking', 'outrageous', 'draconian', 'sinister', 'dystopian'],
    'judges instead of telling',
  ],
  [['famous', 'prestigious', 'renowned', 'legendary', 'visionary'], 'praises instead of telling'],
  [
    ['conspiracy theorist', 'conspiracy theorists', 'denier', 'deniers', 'truther'],
    'attacks people instead of answering the claim',
  ],
  [['stupid', 'ignorant', 'ridiculous', 'absurd', 'gullible', 'idiotic'], 'insults'],
];

/** Words that accuse when a person is named beside them. */
export const ACCUSATIONS = new Set([
  'liar',
  'lied',
  'lies',
  'fraud',
  'fraudster',
  'corrupt',
  'corruption',
  'bribed',
  'bribes',
  'criminal',
  'crook',
  'thief',
  'stole',
  'embezzled',
  'murderer',
  'murdered',
  'rapist',
  'raped',
  'abused',
  'traitor',
  'racist',
  'nazi',
  'fascist',
  'plagiarised',
  'plagiarized',
  'cheated',
  'shill',
  'propagandist',
  'misinformation',
  'disinformation',
]);

/** Of these, the ones that a victim suffers: “was murdered” accuses nobody named. */
export const SUFFERED = new Set(['bribed', 'murdered', 'raped', 'abused', 'cheated']);

/** Capitalised words that make a pair of them the name of a body, place or work and not of a person. */
export const NOT_PERSONS = new Set(
  'When While After Before During Although If Because The A An In Of On At By For And But It Its This These Some Many Press Post Times News Review Journal Magazine Institute University College School Academy Foundation Party Court Council Commission Committee Ministry Bank Agency Office Association Society System Credit Law Act Union Republic Kingdom States State Province City County Island Islands River Mount Lake Sea Ocean Street Park Bridge Tower House Palace Church Company Group Corporation Museum Library Force Army Navy Air Royal Chapel Cathedral Hospital Center Centre World War Revolution Empire Dynasty Day January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday United European American British Chinese French German Russian Indian Japanese African Asian North South East West New Hong Kong Great Middle Old Holy Roman Greek Black White Red Big High Supreme'.split(
    ' ',
  ),
);
