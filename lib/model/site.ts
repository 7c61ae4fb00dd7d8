/** The parts of `meta=siteinfo` (siprop general, namespaces, namespacealiases; formatversion 1 or 2) that the readers need. */
export interface SiteInfo {
  general: {
    lang: string;
    wikiid?: string;
    timezone?: string;
    timeoffset?: number;
    sitename?: string;
    legaltitlechars?: string;
  };
  namespaces: Record<string, { id: number; canonical?: string; name?: string; '*'?: string }>;
  namespacealiases: { id: number; alias?: string; '*'?: string }[];
}

/** Language facts as MediaWiki knows them: one file a language in `public/languages`, plus what a wiki's siteinfo overrides. */
export interface LanguageData {
  code: string;
  rtl: boolean;
  fallback: string[];
  /** Month names in every form that a signature may carry; 12 rows, full, genitive, abbreviated. */
  months: string[][];
  /** Week day names in every form; 7 rows from Sunday. */
  weekdays: string[][];
  /** Digits 0–9 of the language, or null for ASCII. */
  digits: string[] | null;
  /** MediaWiki date format strings that signatures use, by name. */
  dateFormats: Record<string, string>;
  defaultDateFormat: string;
  /** Names of namespaces by number, and every alias. */
  namespaces: Record<string, string[]>;
  /** Names of Special:Contributions in the language. */
  contributions: string[];
  timezone: string;
}
