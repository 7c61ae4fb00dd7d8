import type { ArticleText } from '../../lib/article/index.ts';

/** Scrolling has come to rest after so long (milliseconds). */
const REST = 300;

/** Follows which passages stand on the screen. By paragraph: the browser tells of each by itself, at no cost. */
export class InView {
  private readonly article: ArticleText;
  private readonly told: (passages: string[]) => void;
  private readonly observer: IntersectionObserver;
  private blocks = new Map<Element, string[]>();
  private readonly visible = new Set<Element>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told ids of the passages on the screen, in reading order, whenever they have changed and scrolling rests */
  constructor(article: ArticleText, told: (passages: string[]) => void) {
    this.article = article;
    this.told = told;
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.visible.add(target);
        else this.visible.delete(target);
      }
      this.soon();
    });
  }

  /** From now on these passages are followed, and no others. */
  follow(passages: ReadonlySet<string>): void {
    const blocks = new Map<Element, string[]>();
    for (const passage of this.article.passages) {
      const block = passages.has(passage.id) ? this.article.blockOf(passage) : null;
      if (block) blocks.set(block, [...(blocks.get(block) ?? []), passage.id]);
    }
    for (const block of this.blocks.keys()) {
      if (blocks.has(block)) continue;
      this.observer.unobserve(block);
      this.visible.delete(block);
    }
    for (const block of blocks.keys()) if (!this.blocks.has(block)) this.observer.observe(block);
    this.blocks = blocks;
    this.soon();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const found = [...this.blocks].filter(([block]) => this.visible.has(block));
      this.told(found.flatMap(([, passages]) => passages));
    }, REST);
  }
}
