/** One stretch of a comparison: in both wordings, only in the quoted one, or only in today's. */
export interface DiffPart {
  kind: 'same' | 'was' | 'now';
  text: string;
}

// Beyond this a table of pairs grows too big for a panel, and nobody reads such a comparison.
const LIMIT = 400;

function words(text: string, lang: string): string[] {
  const supported = Intl.Segmenter.supportedLocalesOf([lang]).length > 0;
  return [...new Intl.Segmenter(supported ? lang : 'en', { granularity: 'word' }).segment(text)].map(
    (s) => s.segment,
  );
}

/** Compares two wordings word by word (longest common subsequence); null where they are too long for it. */
export function wordDiff(was: string, now: string, lang: string): DiffPart[] | null {
  const a = words(was, lang);
  const b = words(now, lang);
  if (a.length > LIMIT || b.length > LIMIT) return null;
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i]!);
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      add('was', a[i++]!);
    } else {
      add('now', b[j++]!);
    }
  }
  return parts;
}
