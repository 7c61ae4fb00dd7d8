import { render } from 'preact';
import { Card, ThreadCard } from '../../components/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { askBackground } from '../../lib/messages/index.ts';
import type { Passage } from '../../lib/model/index.ts';
import type { DrawCard } from '../../lib/overlay/index.ts';
import { pageUrl, passageUrl } from '../../lib/wiki/index.ts';
import type { Session } from './session.ts';

const i18n = createI18n(navigator.language);

/** Draws the card of a passage, and again whenever the session's view changes while it is open. */
export function drawCard(session: Session, id: string): DrawCard {
  return (container, close) => {
    const draw = () => {
      const { page, passages, claims, disputes } = session.view;
      const passage = passages.find((p) => p.id === id);
      if (!passage) return;
      // In Firefox a click in the page can never open the sidebar.
      const openPanel = import.meta.env.FIREFOX
        ? null
        : () => void askBackground('open-panel', { passage: id }).catch(() => {});
      render(
        <Card {...{ page, passage, claims, disputes, i18n, pageUrl }} on={{ close, openPanel }} />,
        container,
      );
    };
    draw();
    const unwatch = session.watch(draw);
    return () => {
      unwatch();
      render(null, container);
    };
  };
}

/** Draws the card of a thread of the talk page, and again whenever the session's view changes while it is open. */
export function drawThreadCard(session: Session, id: string): DrawCard {
  return (container, close) => {
    const draw = () => {
      const { page, passages } = session.view;
      const dispute = session.threadDisputes().find((d) => d.id === id);
      if (!dispute) return;
      const passageAddress = (passage: Passage) => passageUrl(page, passage, passages);
      const claims = session.articleClaims;
      render(
        <ThreadCard {...{ page, dispute, passages, claims, i18n, pageUrl, passageAddress }} on={{ close }} />,
        container,
      );
    };
    draw();
    const unwatch = session.watch(draw);
    return () => {
      unwatch();
      render(null, container);
    };
  };
}
