/** One state of panel or card, chosen by the address: `?state=found&dir=rtl`, `?state=card`. For looking at, and for screenshots. */
import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import { Card, Options, Panel, Welcome } from '../../components/index.ts';
import '../../components/pages.css';
import { createI18n } from '../../lib/i18n/index.ts';
import { claimAnnotations, disputes, imports, packs, page, passages, states } from './states.ts';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'found';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const i18n = createI18n('en-GB');
const pageUrl = (host: string, title: string, section?: string) =>
  `https://${host}/wiki/${encodeURIComponent(title)}${section ? `#${encodeURIComponent(section)}` : ''}`;
const app = document.getElementById('app')!;
const say = (what: string) => () => console.info(what);

if (state.startsWith('card')) {
  const shadow = app.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  shadow.adoptedStyleSheets = [sheet];
  const passage = passages.find((p) => p.id === (query.get('passage') ?? 'p1'))!;
  render(
    <Card
      page={page}
      passage={passage}
      claims={claimAnnotations}
      disputes={disputes}
      i18n={i18n}
      pageUrl={pageUrl}
      on={{ close: say('close'), openPanel: state === 'card-firefox' ? null : say('openPanel') }}
    />,
    shadow,
  );
} else if (state.startsWith('options')) {
  render(
    <Options
      i18n={i18n}
      settings={state === 'options-loading' ? null : { amount: 'normal', packs }}
      forgotten={state === 'options'}
      failed={state === 'options-loading' ? 'the database is locked' : null}
      import={imports[state] ?? { kind: 'none' }}
      dragged={state === 'options-dragged'}
      on={{
        amount: say('amount'),
        switchPack: say('switchPack'),
        exportPack: say('exportPack'),
        removePack: say('removePack'),
        forget: say('forget'),
        import: { file: say('file'), confirm: say('confirm'), cancel: say('cancel') },
      }}
    />,
    app,
  );
} else if (state === 'welcome') {
  render(
    <Welcome
      i18n={i18n}
      keys={{ panel: 'Alt+Shift+C', toggle: 'Alt+Shift+X' }}
      access={false}
      optionsUrl="#"
      onRequestAccess={say('requestAccess')}
    />,
    app,
  );
} else {
  render(
    <Panel
      state={states[state]!}
      i18n={i18n}
      pageUrl={pageUrl}
      archivesWanted={query.get('archives') !== 'no'}
      flagged={query.has('flag') ? { passage: query.get('flag')! } : null}
      on={{
        toggle: say('toggle'),
        reveal: say('reveal'),
        readArchives: say('readArchives'),
        cancel: say('cancel'),
        requestAccess: say('requestAccess'),
        reload: say('reload'),
        findChange: async () => null,
      }}
    />,
    app,
  );
}
