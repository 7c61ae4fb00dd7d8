import * as v from 'valibot';
import type { Pack } from '../model/index.ts';
import { CliError } from './errors.ts';
import { readJson } from './files.ts';
import { put, readPack } from './pack-files.ts';

/** Why a thread needs no claim. */
const REASONS = {
  link: 'only passes on a link',
  thanks: 'only thanks',
  request: 'a request that disputes nothing',
  chatter: 'a remark that disputes nothing in the article',
} as const;
const MOST_UNCOVERED = 10;

const ReasonsSchema = v.strictObject({
  wiki: v.string(),
  /** Talk page or archive. */
  title: v.string(),
  /** Number of its threads, so that none is forgotten. */
  threads: v.number(),
  uncovered: v.array(
    v.strictObject({
      heading: v.string(),
      reason: v.picklist(Object.keys(REASONS) as (keyof typeof REASONS)[]),
    }),
  ),
});

export type Reasons = v.InferOutput<typeof ReasonsSchema>;

/** Writes which claims of a pack cover which threads of a talk page. A thread without claim or reason is a CliError. */
export async function writeCoverage(
  packFile: string,
  reasonsFile: string,
  file: string | null,
): Promise<void> {
  await put(coverage(await readPack(packFile), await readReasons(reasonsFile)), file);
}

export async function readReasons(file: string): Promise<Reasons> {
  const result = v.safeParse(ReasonsSchema, await readJson(file));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CliError(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The page as Markdown. */
export function coverage(pack: Pack, { wiki, title, threads, uncovered }: Reasons): string {
  const claims = new Map<string, string[]>();
  for (const claim of pack.claims) {
    for (const talk of claim.discussions) {
      if (talk.wiki !== wiki || talk.title !== title) continue;
      claims.set(talk.heading, [...(claims.get(talk.heading) ?? []), claim.id]);
    }
  }
  for (const { heading } of uncovered) {
    if (claims.has(heading)) throw new CliError(`"${heading}" has a claim and a reason`);
  }
  if (uncovered.length > MOST_UNCOVERED)
    throw new CliError(`more than ${MOST_UNCOVERED} threads without a claim`);
  const count = claims.size + uncovered.length;
  if (count !== threads)
    throw new CliError(`${title} has ${threads} threads, but claims and reasons name ${count}`);
  const rows = [
    ...[...claims].map(([heading, ids]) => [heading, ids.map((id) => `\`${id}\``).join(', ')]),
    ...uncovered.map(({ heading, reason }) => [heading, `no claim: ${REASONS[reason]}`]),
  ].sort(([a], [b]) => (a! < b! ? -1 : 1));
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `# Threads of ${title} and the claims of “${pack.title}”`,
    '',
    `${threads} threads: ${claims.size} covered by a claim, ${uncovered.length} with a reason. ${pack.claims.length} claims. Made by \`pack coverage\` from the data; do not edit.`,
    '',
    line(['Thread', 'Claims']),
    '| --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}
