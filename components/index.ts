export { Card, type CardProps } from './Card.tsx';
export type { PageUrl } from './links.ts';
export { Panel, type PanelEvents, type PanelProps } from './Panel.tsx';
