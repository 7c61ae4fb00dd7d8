import type { TextRange } from '../model/index.ts';

/** Phrases that turn a statement into its correction. */
const REFUTES: Record<string, string> = {
  en: 'contrary to|(?:is|are|was|were) (?:a|an) (?:\\w+ )?(?:myth|hoax|fallacy|falsehood|fiction|fabrication|urban legend)|myth(?:s|ical)?|fallac(?:y|ies|ious)|hoax|urban legend|debunk(?:s|ed|ing)?|disprove[sdn]?|discredited|refute[sd]?|rebut(?:s|ted)?|den(?:y|ies|ied) (?:that|the|this|any)|no (?:\\w+ )?(?:evidence|proof|basis|truth|record)|lacks? (?:any )?(?:evidence|basis)|(?:is|are|was|were|been|as) (?:\\w+ )?(?:false|untrue|incorrect|inaccurate|mistaken|wrong|unfounded|baseless|erroneous)|incorrectly|mistakenly|erroneously|falsely|wrongly|not (?:actually|really|in fact|true|the case)|(?:in fact|in reality|actually),? (?:no|not|never|the opposite)|does not exist|never existed|rather than|instead of|as opposed to|there (?:is|was|were|are) no',
};

/** Phrases that put a statement into somebody's mouth. */
const REPORTS: Record<string, string> = {
  en: 'according to|claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ation|ations)|reportedly|reported (?:that|as)|reports? (?:that|of|say|said|suggest)|portray(?:s|ed)?|purported(?:ly)?|supposed(?:ly)?|rumou?r(?:s|ed)?|(?:is|are|was|were|been) (?:\\w+ )?(?:said|thought|believed|rumou?red|assumed|portrayed|depicted|alleged|claimed|supposed)|so-called|misconception|popular(?:ly)? (?:belief|believed|held|notion)|(?:commonly|widely|often|frequently|popularly|sometimes|generally) (?:said|believed|thought|assumed|claimed|stated|described|portrayed|repeated|held|quoted|cited)|legend (?:has|says|holds)|(?:some|many|several|certain|most|various|foreign|western|other) (?:\\w+ )?(?:people|media|outlets|newspapers|journalists|commentators|critics|scholars|observers|writers|authors|sources|articles|users|politicians|historians|believers|reports|books|films)(?: \\w+)? (?:say|said|claim|claimed|believe|believed|argue|argued|describe|described|think|thought|state|stated|assert|asserted|report|reported|suggest|suggested|hold|held|insist|insisted|write|wrote|maintain|maintained|allege|alleged|portray|portrayed|present|presented|assume|assumed)|(?:argue|assert|suggest|state|insist|maintain|contend|speculate|believe|assume|proclaim|write|report|declare|note|say|warn)(?:s|d|ed)? that|wrote that|said that|says that|told (?:\\w+ )?that|in (?:the|his|her|their) (?:view|opinion)|(?:belief|notion|idea|theory|story|rumou?r|assertion|impression|view|accusation|suggestion|legend) that|headlines?|misbelief|folklore|tradition (?:holds|has)|conspiracy theor(?:y|ies|ists?)',
};

/** Turns after which the other side speaks. */
const CONTRAST: Record<string, string> = {
  en: 'but|however|although|though|despite|instead|whereas|while|rather|nevertheless|yet|in fact|in reality|actually|unlike|until',
};

/** Words that keep a statement from being general. */
const HEDGES: Record<string, string> = {
  en: 'may|might|could|can|some|sometimes|often|usually|generally|probably|possibly|likely|depends?|varies|unclear|unknown|uncertain|comment|specific|particular|any',
};

const CUES = { refutes: REFUTES, reports: REPORTS, contrast: CONTRAST, hedges: HEDGES } as const;

export type CueKind = keyof typeof CUES;

const made = new Map<string, RegExp>();

/** Half-open ranges of a kind of cue in a text; none in languages without a list. */
export function cues(kind: CueKind, lang: string, text: string): TextRange[] {
  const source = CUES[kind][lang];
  if (source === undefined) return [];
  const key = `${kind} ${lang}`;
  let pattern = made.get(key);
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
    made.set(key, pattern);
  }
  return [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]);
}

/** Words that cannot both be true of the same thing; forms that stemming parts from each other stand side by side. */
export const OPPOSITES: Record<string, string> = {
  en: 'true false|alive dead|living dead|male female|man woman|boy girl|son daughter|brother sister|husband wife|father mother|actor actress|increase decrease|increased decreased|rise fall|rose fell|more less|more fewer|most least|over under|above below|before after|first last|early late|earlier later|higher lower|high low|large small|larger smaller|largest smallest|big small|long short|longer shorter|old young|older younger|oldest youngest|new old|good bad|better worse|best worst|positive negative|success failure|successful unsuccessful|won lost|win lose|winner loser|begin end|began ended|start finish|open closed|public private|national local|central local|mandatory voluntary|compulsory voluntary|compulsory optional|legal illegal|allowed forbidden|allowed banned|permitted prohibited|accept reject|accepted rejected|support oppose|supported opposed|love hate|safe dangerous|healthy unhealthy|harmless harmful|same different|single multiple|one many|one several|single various|unified fragmented|centralized decentralized|north south|northern southern|east west|eastern western|hot cold|warm cold|day night|black white|rich poor|strong weak|fast slow|light heavy|married unmarried|guilty innocent|native foreign|domestic foreign|real fictional|real fake|natural artificial|visible invisible|possible impossible|present absent|ancient modern|left right|inside outside|maximum minimum|majority minority|protagonist antagonist|hero villain|comedy drama|comedy tragedy|fiction documentary|democrat republican|liberal conservative|amateur professional|retired active|ally enemy|friend enemy|always never|all none|everyone nobody|everybody nobody|everything nothing|common rare|easy difficult|whole part|entire partial|individual company|citizen company|people business',
};
