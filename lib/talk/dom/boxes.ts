import type { BoxInfo } from '../read/tokens.ts';

const PARAMETER_LIMIT = 2000;

/** The template that Parsoid says an element comes from; the first where there are several. */
export function templateOf(element: Element): BoxInfo | null {
  if (!/\bmw:Transclusion\b/.test(element.getAttribute('typeof') ?? '')) return null;
  try {
    const data = JSON.parse(element.getAttribute('data-mw') ?? '');
    for (const part of data.parts ?? []) {
      const template = part?.template;
      if (typeof template?.target?.wt !== 'string' || template.target.function) continue;
      const params: Record<string, string> = {};
      for (const [name, value] of Object.entries<{ wt?: unknown }>(template.params ?? {})) {
        if (typeof value?.wt === 'string') params[name] = value.wt.trim().slice(0, PARAMETER_LIMIT);
      }
      const name = template.target.wt
        .replace(/[\s_]+/g, ' ')
        .trim()
        .toLowerCase();
      return { name, params, text: '' };
    }
  } catch {
    // Damaged data tells nothing; the element is read as any other.
  }
  return null;
}
