/** A value of `mw.config`: a scalar, or the strings of a list; objects are skipped. */
export type ConfigValue = string | number | boolean | null | string[];
export type MwConfig = Map<string, ConfigValue>;

const START = /\bRLCONF\s*=\s*\{|\bmw\.config\.set\(\s*\{/g;
const SPACE = /\s*/y;
const KEY = /([A-Za-z_$][\w$]*)\s*:/y;
const WORD = /(?:!?[01]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
/** One step of skipping: a string, a bracket, or a stretch of anything else. */
const STEP = /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|[[\]{}]|[^"'[\]{}]+/sy;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'/sy;

/**
 * What the page's inline scripts give to `mw.config`, read as data: nothing is evaluated. The first value of a name
 * stands, since the head comes before anything that content could add.
 */
export function readMwConfig(document: Document): MwConfig {
  const config: MwConfig = new Map();
  for (const script of document.querySelectorAll('script:not([src])')) {
    const type = script.getAttribute('type');
    if (type && !/^(?:text|application)\/(?:java|ecma)script$/i.test(type)) continue;
    readConfigScript(script.textContent, config);
    if (config.has('wgPageName')) break;
  }
  return config;
}

/** Adds what one script's text sets. Tolerates the minified form (`!0`, bare keys, single quotes). */
export function readConfigScript(code: string, into: MwConfig): void {
  START.lastIndex = 0;
  for (let found = START.exec(code); found; found = START.exec(code)) {
    START.lastIndex = readObject(code, START.lastIndex, into);
  }
}

function match(pattern: RegExp, code: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0] ?? null;
}

/** Reads the object whose brace stands before `at`; returns where it stopped. */
function readObject(code: string, at: number, into: MwConfig): number {
  let here = at;
  const space = () => {
    here += match(SPACE, code, here)?.length ?? 0;
  };
  for (;;) {
    space();
    const quoted = match(STRING, code, here);
    const key = quoted ? text(quoted) : (match(KEY, code, here)?.replace(/\s*:$/, '') ?? null);
    if (key === null) return here + 1;
    here += quoted?.length ?? key.length;
    space();
    if (code[here] !== ':') return here;
    here++;
    space();
    const string = match(STRING, code, here);
    const word = string === null ? match(WORD, code, here) : null;
    if (string !== null || word !== null) {
      const value = string !== null ? text(string) : scalar(word!);
      if (!into.has(key)) into.set(key, value);
      here += (string ?? word)!.length;
    } else {
      const from = here;
      here = skip(code, here);
      if (code[from] === '[' && !into.has(key)) into.set(key, strings(code.slice(from, here)));
    }
    space();
    if (code[here] !== ',') return here + 1;
    here++;
  }
}

/** Behind the list or object that starts at `at`; without recursion, however deep it is. */
function skip(code: string, at: number): number {
  let here = at;
  let depth = 0;
  do {
    const step = match(STEP, code, here);
    if (step === null) return code.length;
    if (step === '[' || step === '{') depth++;
    else if (step === ']' || step === '}') depth--;
    here += step.length;
  } while (depth > 0 && here < code.length);
  return here;
}

function strings(list: string): string[] {
  return (list.match(new RegExp(STRING.source, 'gs')) ?? []).map(text);
}

function text(literal: string): string {
  return literal.slice(1, -1).replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/gs, (_, u, x, other) => {
    if (u ?? x) return String.fromCharCode(Number.parseInt(u ?? x, 16));
    const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };
    return named[other] ?? other;
  });
}

function scalar(word: string): ConfigValue {
  switch (word) {
    case 'true':
    case '!0':
      return true;
    case 'false':
    case '!1':
      return false;
    case 'null':
      return null;
    default:
      return Number(word);
  }
}
