import * as v from 'valibot';
import type { Claim, Pack } from '../model/index.ts';
import { ClaimSchema, HeadSchema, LIMITS } from './schema.ts';

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
  const { issues, pack } = read(value);
  const [first, ...rest] = issues;
  if (first) throw new PackError(file, [first, ...rest]);
  const repeated = repeatedIds(pack);
  if (repeated) throw new PackError(file, [repeated]);
  return pack;
}

/** Head first, then claim by claim, so that a pack of nothing but faults ends at the hundredth. */
function read(value: unknown): { issues: PackIssue[]; pack: Pack } {
  const head = v.safeParse(HeadSchema, value);
  const issues = head.success ? [] : head.issues.map((issue) => toIssue(issue, value, null));
  const claims: Claim[] = [];
  const { claims: unread } = value as { claims?: unknown };
  for (const [i, claim] of (Array.isArray(unread) ? unread : []).entries()) {
    if (issues.length >= MOST_ISSUES) break;
    const result = v.safeParse(ClaimSchema, claim);
    if (result.success) claims.push(result.output);
    else for (const issue of result.issues) issues.push(toIssue(issue, claim, i));
  }
  const { $schema: _, ...info } = (head.success ? head.output : {}) as v.InferOutput<typeof HeadSchema>;
  return { issues: issues.slice(0, MOST_ISSUES), pack: { ...info, claims } };
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
      if (Array.isArray(node) && node.length > (depth === 1 ? LIMITS.claims : LIMITS.entries)) {
        if (depth === 1) return head(`more than ${LIMITS.claims} claims`, 'claims');
        return head(`a list of more than ${LIMITS.entries} entries`);
      }
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

/** `within`: what the path starts in; `n`: the claim's number in the pack, null for the head. */
function toIssue(issue: v.BaseIssue<unknown>, within: unknown, n: number | null): PackIssue {
  const field = (issue.path ?? []).map((item) => String(item.key)).join('.');
  const message =
    issue.type === 'strict_object' && issue.expected === 'never'
      ? 'is no field of the format'
      : issue.received === 'undefined'
        ? 'is missing'
        : issue.message;
  if (n === null) return { claim: null, field, message };
  const id = (within as { id?: unknown } | null)?.id;
  const name = typeof id === 'string' && id.length <= 100 ? `claim "${id}"` : `claim ${n + 1}`;
  return { claim: name, field, message };
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
