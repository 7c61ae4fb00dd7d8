export { Card, type CardProps } from './Card.tsx';
export type { PageUrl } from './links.ts';
export { type AmountChoice, Options, type OptionsProps, type PackFacts } from './Options.tsx';
export { Panel, type PanelEvents, type PanelProps } from './Panel.tsx';
export { Welcome, type WelcomeProps } from './Welcome.tsx';
