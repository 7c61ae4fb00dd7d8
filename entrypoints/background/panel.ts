import browser from 'webextension-polyfill';

// Chrome's own API; webextension-polyfill does not know it.
interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
  setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
}
const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** A click on the toolbar button opens the panel: Chrome does it by itself, Firefox by its sidebar. */
export function openPanelOnAction(): void {
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle());
}

/**
 * Opens the panel of a tab. Needs the reader's click, so nothing may be awaited before. False where the browser does
 * not allow it: in Firefox a click in the page can never open the sidebar.
 */
export async function openPanel(tab: browser.Tabs.Tab | undefined): Promise<boolean> {
  if (!sidePanel || tab?.id === undefined) return false;
  await sidePanel.open({ tabId: tab.id });
  return true;
}
