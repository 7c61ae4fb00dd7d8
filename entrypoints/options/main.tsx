import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Options, type OptionsProps } from '../../components/index.ts';
import { createI18n } from '../../lib/i18n/index.ts';
import { askBackground, type Result, TroubleError, troubleOf } from '../../lib/messages/index.ts';
import { amount, setAmount } from '../../lib/settings/index.ts';

const i18n = createI18n(browser.i18n.getUILanguage());
document.documentElement.lang = i18n.locale;
const app = document.getElementById('app')!;

type Shown = Pick<OptionsProps, 'settings' | 'forgotten' | 'failed'>;
let shown: Shown = { settings: null, forgotten: false, failed: null };

const show = (part: Partial<Shown>) => {
  shown = { ...shown, ...part };
  render(<Options {...shown} i18n={i18n} on={events} />, app);
};
const unwrap = <T,>(result: Result<T>): T => {
  if (!result.ok) throw new TroubleError(result.trouble);
  return result.value;
};
/** Does it; what goes wrong is told on the page. */
const attempt = async (job: () => Promise<Partial<Shown>>) => {
  try {
    show({ failed: null, forgotten: false, ...(await job()) });
  } catch (error) {
    const trouble = troubleOf(error);
    const message = 'message' in trouble && trouble.message ? trouble.message : trouble.kind;
    show({ failed: trouble.kind === 'storage' ? i18n.words.trouble.storage.text : message });
  }
};
const read = () =>
  attempt(async () => ({
    settings: { amount: await amount(), packs: unwrap(await askBackground('packs', {})) },
  }));

const events: OptionsProps['on'] = {
  amount: (amount) =>
    void attempt(async () => {
      await setAmount(amount);
      return { settings: shown.settings && { ...shown.settings, amount } };
    }),
  switchPack: (id, on) =>
    void attempt(async () => {
      const packs = unwrap(await askBackground('switch-pack', { id, on }));
      return { settings: shown.settings && { ...shown.settings, packs } };
    }),
  forget: () =>
    void attempt(async () => {
      unwrap(await askBackground('forget-kept', {}));
      return { forgotten: true };
    }),
};

show({});
void read();
