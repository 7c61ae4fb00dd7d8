import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Options, type OptionsProps } from '../../components/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { askBackground, type PackRow, troubleOf } from '../../lib/messages/index.ts';
import { amount, setAmount } from '../../lib/settings/index.ts';
import { exportPack } from './export.ts';
import { Importer, unwrap } from './importer.ts';

const i18n = createI18n(browser.i18n.getUILanguage());
document.documentElement.lang = i18n.locale;
const app = document.getElementById('app')!;

type Shown = Pick<OptionsProps, 'import' | 'dragged' | 'forgotten' | 'failed'> & {
  settings: { amount: NonNullable<OptionsProps['settings']>['amount']; packs: PackRow[] } | null;
};
let shown: Shown = {
  settings: null,
  import: { kind: 'none' },
  dragged: false,
  forgotten: false,
  failed: null,
};

const show = (part: Partial<Shown>) => {
  shown = { ...shown, ...part };
  render(<Options {...shown} i18n={i18n} on={events} />, app);
};
/** What went wrong, in words. */
const inWords = (error: unknown): string => {
  const trouble = troubleOf(error);
  if (trouble.kind === 'storage') return i18n.words.trouble.storage.text;
  return 'message' in trouble && trouble.message ? trouble.message : trouble.kind;
};
/** Does it; what goes wrong is told on the page. */
const attempt = async (job: () => Promise<Partial<Shown>>) => {
  try {
    show({ failed: null, forgotten: false, ...(await job()) });
  } catch (error) {
    show({ failed: inWords(error) });
  }
};
const withPacks = (packs: PackRow[]): Partial<Shown> => ({
  settings: shown.settings && { ...shown.settings, packs },
});
const read = () =>
  attempt(async () => ({
    settings: { amount: await amount(), packs: unwrap(await askBackground('packs', {})) },
  }));

const importer = new Importer((state) => show({ import: state }), inWords);
const readFile = (file: File) => void importer.read(file, shown.settings?.packs ?? []);

const events: OptionsProps['on'] = {
  amount: (amount) =>
    void attempt(async () => {
      await setAmount(amount);
      return { settings: shown.settings && { ...shown.settings, amount } };
    }),
  switchPack: (id, on) =>
    void attempt(async () => withPacks(unwrap(await askBackground('switch-pack', { id, on })))),
  exportPack: (id, format) =>
    void attempt(async () => {
      const pack = shown.settings?.packs.find((pack) => pack.id === id);
      if (pack) await exportPack(pack, format);
      return {};
    }),
  removePack: (id) => void attempt(async () => withPacks(unwrap(await askBackground('remove-pack', { id })))),
  import: {
    file: readFile,
    cancel: () => void importer.cancel(),
    confirm: () =>
      void importer.confirm().then((packs) => {
        if (packs) show(withPacks(packs));
      }),
  },
  forget: () =>
    void attempt(async () => {
      unwrap(await askBackground('forget-kept', {}));
      return { forgotten: true };
    }),
};

/** A file may be dropped anywhere on the page; without this the browser would open it in place of the page. */
const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
document.addEventListener('dragover', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  if (!shown.dragged) show({ dragged: true });
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) show({ dragged: false });
});
document.addEventListener('drop', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  show({ dragged: false });
  const file = event.dataTransfer?.files[0];
  if (file) readFile(file);
});
addEventListener('pagehide', () => void importer.cancel());

show({});
void read();
