import type { Claim, Pack } from '../../model/index.ts';
import { primary } from '../../text/index.ts';
import { alike, gist } from './compare.ts';
import { type Finding, reporter, wordings } from './finding.ts';
import { NEAR } from './wording.ts';

/**
 * Claims that two packs both have, word for word, nearly so, or turned round: a reader of both would meet the matter twice.
 * `pack`: index of the pack that the finding is about, the later of the two. Packs of other languages are not compared, nor
 * are claims of one pack ({@link checkPack} does that).
 */
export function* checkAcross(packs: readonly Pack[]): Generator<Finding & { pack: number }> {
  const languages = new Set(packs.map(({ language }) => primary(language)));
  for (const language of languages) {
    const all = packs.flatMap((pack, at) =>
      primary(pack.language) === language ? pack.claims.flatMap((claim) => gists(claim, at, language)) : [],
    );
    const told = new Set<string>();
    for (const [a, b, value] of alike(
      all.map((wording) => wording.words),
      NEAR,
    )) {
      const [one, two] = [all[a]!, all[b]!];
      const pair = `${one.at} ${one.claim.id} ${two.at} ${two.claim.id}`;
      if (one.at === two.at || told.has(pair)) continue;
      told.add(pair); // once a pair of claims
      const [rule, says] =
        one.negated !== two.negated
          ? ['opposite-claim', 'says the opposite of']
          : value === 1
            ? ['duplicate', 'is also a wording of']
            : ['near-duplicate', 'is nearly a wording of'];
      const message = `${says} claim "${one.claim.id}" of pack "${packs[one.at]!.id}" (${one.field}: “${one.text}”)`;
      yield { ...reporter(two.claim)('error', rule, two.field, message), pack: two.at };
    }
  }
}

const gists = (claim: Claim, at: number, language: string) =>
  wordings(claim).map(({ field, text }) => ({ claim, at, field, text, ...gist(text, language) }));
