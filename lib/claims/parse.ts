import * as v from 'valibot';
import type { Pack } from '../model/index.ts';
import { LIMITS, PackSchema } from './schema.ts';

/** One thing that is wrong with a pack's form. */
export interface PackIssue {
  /** Id of the claim, or its number (`claim 3`) where it has none; null for the pack's head. */
  claim: string | null;
  /** Path inside the claim or head, e.g. `sources.0.url`; empty for the whole. */
  field: string;
  message: string;
}

/** A pack that cannot be taken: says in which file, which claim and which field. */
export class PackError extends Error {
  override name = 'PackError';
  readonly file: string;
  readonly claim: string | null;
  readonly field: string;
  /** Everything found, at most 100; the message tells of the first. */
  readonly issues: PackIssue[];

  constructor(file: string, issues: [PackIssue, ...PackIssue[]]) {
    super(`${file}: ${tell(issues[0])}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`);
    this.file = file;
    this.claim = issues[0].claim;
    this.field = issues[0].field;
    this.issues = issues;
  }
}

/** An issue in one line, without its file. */
export const tell = ({ claim, field, message }: PackIssue): string =>
  [claim, field, message].filter(Boolean).join(': ');

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const MOST_ISSUES = 100;

/**
 * Takes parsed JSON as a pack, or throws a {@link PackError}. The result is built anew, holds known fields only and
 * shares no object with `value`.
 *
 * @param file name of the file for messages
 */
export function parsePack(value: unknown, file: string): Pack {
  const refusal = guard(value);
  if (refusal) throw new PackError(file, [refusal]);
  const result = v.safeParse(PackSchema, value);
  if (!result.success) {
    const [first, ...rest] = result.issues.slice(0, MOST_ISSUES).map((issue) => toIssue(issue, value));
    throw new PackError(file, [first!, ...rest]);
  }
  const { $schema: _, ...pack } = result.output;
  const repeated = repeatedIds(pack);
  if (repeated) throw new PackError(file, [repeated]);
  return pack;
}

/** Walks the whole value without recursion: what is too deep, too large or meant for a prototype is not looked at further. */
function guard(value: unknown): PackIssue | null {
  const head = (message: string, field = ''): PackIssue => ({ claim: null, field, message });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return head('is no pack: not an object');
  let nodes = 0;
  let characters = 0;
  const stack: [node: unknown, depth: number][] = [[value, 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top;
    if (++nodes > LIMITS.nodes) return head(`more than ${LIMITS.nodes} values`);
    if (typeof node === 'string') {
      characters += node.length;
      if (characters > LIMITS.characters) return head(`more than ${LIMITS.characters} characters`);
    } else if (typeof node === 'object' && node !== null) {
      if (depth > LIMITS.depth) return head(`nested deeper than ${LIMITS.depth} levels`);
      if (!Array.isArray(node)) {
        for (const key of Object.keys(node)) {
          if (FORBIDDEN.has(key)) return head('is not allowed as a name', key);
        }
      }
      for (const child of Object.values(node)) stack.push([child, depth + 1]);
    }
  }
  return null;
}

function toIssue(issue: v.BaseIssue<unknown>, value: unknown): PackIssue {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const message =
    issue.type === 'strict_object' && issue.expected === 'never'
      ? 'is no field of the format'
      : issue.received === 'undefined'
        ? 'is missing'
        : issue.message;
  if (keys[0] !== 'claims' || keys[1] === undefined) return { claim: null, field: keys.join('.'), message };
  const id: unknown = (value as { claims: { id?: unknown }[] }).claims[Number(keys[1])]?.id;
  const claim = typeof id === 'string' && id.length <= 100 ? `claim "${id}"` : `claim ${Number(keys[1]) + 1}`;
  return { claim, field: keys.slice(2).join('.'), message };
}

/** Ids tell claims and sources apart everywhere else, so that repeated ones cannot be let in. */
function repeatedIds(pack: Pack): PackIssue | null {
  const claims = new Set<string>();
  for (const claim of pack.claims) {
    const where = `claim "${claim.id}"`;
    if (claims.has(claim.id)) return { claim: where, field: 'id', message: 'is used by two claims' };
    claims.add(claim.id);
    const sources = new Set<string>();
    for (const [i, source] of claim.sources.entries()) {
      if (sources.has(source.id)) return { claim: where, field: `sources.${i}.id`, message: 'is used twice' };
      sources.add(source.id);
    }
    for (const [i, position] of (claim.positions ?? []).entries()) {
      const unknown = position.sources.find((s) => !sources.has(s));
      if (unknown !== undefined) {
        return {
          claim: where,
          field: `positions.${i}.sources`,
          message: `names no source of the claim: "${unknown}"`,
        };
      }
    }
  }
  return null;
}
