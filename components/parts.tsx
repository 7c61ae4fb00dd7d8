/** Small parts that claims and disputes share. */
import type { ComponentChildren } from 'preact';
import type { Passage, TextRange } from '../lib/model/index.ts';
import { useSurroundings } from './context.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** A sign with its words. */
export function Sign({ icon, children, of }: { icon: IconName; children: ComponentChildren; of?: string }) {
  return (
    <span class="sign" data-sign={of ?? icon}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

/** Only an address of the web is linked; packs and wikis may carry anything. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A link that leaves the panel. Plain text where there is no usable address. */
export function WebLink({
  href,
  label,
  children,
}: {
  href: string | null;
  label?: string;
  children: ComponentChildren;
}) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...(label ? { 'aria-label': label } : {})}>
      {children}
    </a>
  );
}

/** Parts of a text, those in `ranges` emphasised. Ranges may overlap or lie outside: what cannot be is left out. */
export function emphasise(text: string, ranges: readonly TextRange[]): { text: string; strong: boolean }[] {
  const parts: { text: string; strong: boolean }[] = [];
  let at = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (!(end > start)) continue;
    if (start > at) parts.push({ text: text.slice(at, start), strong: false });
    parts.push({ text: text.slice(start, end), strong: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), strong: false });
  return parts;
}

/** Words of the page, in its language and direction, the matched ones underlined as in the article. */
export function PassageText({ passage, evidence }: { passage: Passage; evidence?: readonly TextRange[] }) {
  const { pageLang } = useSurroundings();
  return (
    <span class="page-text" lang={pageLang} dir="auto">
      {emphasise(passage.text, evidence ?? []).map((part, i) =>
        part.strong ? <mark key={i}>{part.text}</mark> : part.text,
      )}
    </span>
  );
}

/** The way from an entry to its passage in the article. */
export function RevealButton({ passage, children }: { passage: Passage; children: string }) {
  const { reveal, passageAddress } = useSurroundings();
  const start = passage.text.length > 60 ? `${passage.text.slice(0, 60).trimEnd()}…` : passage.text;
  if (passageAddress) {
    return (
      <WebLink href={passageAddress(passage)} label={`${children}: ${start}`}>
        <span>{children}</span>
        <Icon name="external" />
      </WebLink>
    );
  }
  if (!reveal) return null;
  return (
    <button
      type="button"
      class="quiet"
      data-passage={passage.id}
      aria-label={`${children}: ${start}`}
      onClick={() => reveal(passage.id)}
    >
      <Icon name="reveal" />
      <span>{children}</span>
    </button>
  );
}

/** A passage as quoted in an entry: its section, its words, the way there. */
export function PassageQuote({
  passage,
  evidence,
  reveal,
  children,
}: {
  passage: Passage;
  evidence?: readonly TextRange[];
  reveal: string;
  children?: ComponentChildren;
}) {
  const { pageLang } = useSurroundings();
  return (
    <div class="passage">
      {children}
      <blockquote>
        <PassageText passage={passage} {...(evidence ? { evidence } : {})} />
      </blockquote>
      <div class="row">
        {passage.section && (
          <span class="section" lang={pageLang} dir="auto">
            {passage.section}
          </span>
        )}
        <RevealButton passage={passage}>{reveal}</RevealButton>
      </div>
    </div>
  );
}
