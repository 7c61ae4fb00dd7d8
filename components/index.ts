export { Card, type CardProps } from './Card.tsx';
export { statusSign } from './dispute-status.ts';
export type { PageUrl } from './links.ts';
export { type AmountChoice, Options, type OptionsProps } from './Options.tsx';
export type { ImportState } from './PackImport.tsx';
export type { PackFacts } from './PackRow.tsx';
export { Panel, type PanelEvents, type PanelProps } from './Panel.tsx';
export { ThreadCard, type ThreadCardProps } from './ThreadCard.tsx';
export { Welcome, type WelcomeProps } from './Welcome.tsx';
