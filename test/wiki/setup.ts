/**
 * Sets up real MediaWikis (1.43, Debian trixie's package, SQLite) in `.cache`, once: `node test/wiki/setup.ts`.
 * The program is unpacked, not installed; the databases are keyed by a hash of these scripts and the pages, so that a
 * change of either builds them anew, and nothing else does.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canInstall, hasCommand, need } from './packages.ts';
import { type Language, languages, seedPresent, wikiPages } from './pages.ts';
import { importXml } from './xml.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../.cache');
const here = (file: string) => join(import.meta.dirname, file);
const progress = (text: string) => console.log(`mediawiki: ${text}`);

/** Where a wiki that is ready stands: `site` is the program, `root` its databases and settings. */
export interface WikiFolder {
  site: string;
  root: string;
}

const phpWorks = () =>
  hasCommand(
    'php',
    '-r',
    'foreach(["pdo_sqlite","intl","mbstring","xml"] as $e) extension_loaded($e) || exit(1);',
  );

/** Fetches and unpacks the program; the system's own package lists stay untouched. */
async function unpackProgram(): Promise<string> {
  const target = join(cache, 'mediawiki-1.43');
  const site = join(target, 'usr/share/mediawiki');
  if (existsSync(join(target, 'ready'))) return site;
  if (!canInstall())
    throw new Error('missing: MediaWiki is fetched with apt-get, which needs root on Debian');
  progress('fetching the package (about 60 MB)');
  rmSync(target, { recursive: true, force: true });
  const apt = join(target, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs']) {
    mkdirSync(join(apt, folder), { recursive: true });
  }
  const sites = (await run('apt-get', ['indextargets', '--format', '$(SITE)'])).stdout.split('\n');
  const mirror = sites.filter((url) => url.endsWith('/debian')).sort()[0];
  if (!mirror) throw new Error('missing: no Debian mirror in the package sources of this machine');
  const key = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
  writeFileSync(
    join(apt, 'sources.list'),
    `deb ${key} ${mirror} trixie main\ndeb ${key} ${mirror}-security trixie-security main\n`,
  );
  const options = {
    'Dir::Etc::SourceList': join(apt, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': join(apt, 'lists'),
    'Dir::Cache': join(apt, 'cache'),
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': 'root',
  };
  const set = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await run('apt-get', [...set, 'update', '-qq']);
  const debs = join(apt, 'debs');
  await run('apt-get', [...set, 'download', '-qq', 'mediawiki', 'mediawiki-classes'], { cwd: debs });
  progress('unpacking');
  for (const deb of await readdir(debs)) await run('dpkg-deb', ['-x', join(debs, deb), target]);
  // Debian keeps these outside, behind links to /etc and /var that do not exist here.
  for (const link of ['extensions', 'images', 'config', 'LocalSettings.php']) {
    rmSync(join(site, link), { force: true });
  }
  renameSync(join(site, 'extensions-core'), join(site, 'extensions'));
  mkdirSync(join(site, 'images'));
  rmSync(apt, { recursive: true });
  writeFileSync(join(target, 'ready'), '');
  return site;
}

async function buildWiki(language: Language, { site, root }: WikiFolder): Promise<void> {
  const data = join(root, 'data', language);
  mkdirSync(data, { recursive: true });
  const env = { ...process.env, WIKI_LANG: language };
  const maintain = (script: string, args: string[], settings = true) => {
    const conf = settings ? ['--conf', join(root, 'LocalSettings.php')] : [];
    return run('php', [join(site, 'maintenance/run.php'), script, ...conf, ...args], {
      env,
      maxBuffer: 1 << 26,
    });
  };
  const install = {
    dbtype: 'sqlite',
    dbpath: data,
    dbname: `${language}wiki`,
    server: `https://${language}.wikipedia.org`,
    scriptpath: '/w',
    lang: language,
    pass: 'only-for-tests-5d41402a',
    confpath: data,
  };
  const flags = Object.entries(install).flatMap(([name, value]) => [`--${name}`, value]);
  await maintain('install', [...flags, 'Wikipedia', 'Admin'], false);
  await maintain('update', ['--quick', '--skip-external-dependencies']);
  const xml = join(data, 'pages.xml');
  writeFileSync(xml, importXml(wikiPages(language, { seed: true })));
  await maintain('importDump', ['--no-updates', xml]);
  await maintain('initSiteStats', ['--update']);
  await maintain('refreshLinks', []);
}

/** A hash of everything that a built wiki depends on. */
function key(): string {
  const hash = createHash('sha256');
  for (const file of ['setup.ts', 'xml.ts', 'pages.ts', 'LocalSettings.php', 'router.php']) {
    hash.update(readFileSync(here(file)));
  }
  for (const language of languages) hash.update(JSON.stringify(wikiPages(language, { seed: true })));
  return hash.digest('hex').slice(0, 12);
}

/** Builds what is missing and says where the wikis stand. Takes about a minute the first time, else nothing. */
export async function setUpWiki(): Promise<WikiFolder> {
  await need(phpWorks, ['php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml']);
  const site = await unpackProgram();
  const root = join(cache, `wiki-${key()}`);
  const folder = { site, root };
  if (existsSync(join(root, 'ready'))) return folder;
  rmSync(root, { recursive: true, force: true });
  for (const name of ['cache', 'l10n', 'docroot', 'data']) mkdirSync(join(root, name), { recursive: true });
  symlinkSync(site, join(root, 'docroot/w'));
  for (const file of ['LocalSettings.php', 'router.php']) {
    const text = readFileSync(here(file), 'utf8').replaceAll('@ROOT@', root).replaceAll('@SITE@', site);
    writeFileSync(join(root, file), text);
  }
  progress(`building ${languages.join(', ')} (${seedPresent ? 'with the real archive' : 'our own archive'})`);
  // Two at a time: more would only wait for the two cores that we count on.
  const queue = [...languages];
  const worker = async () => {
    for (let language = queue.shift(); language; language = queue.shift()) {
      await buildWiki(language, folder);
      progress(`${language}.wikipedia.org is ready`);
    }
  };
  await Promise.all([worker(), worker()]);
  writeFileSync(join(root, 'ready'), new Date().toISOString());
  return folder;
}

if (import.meta.main) {
  const { root } = await setUpWiki();
  progress(`ready in ${root}`);
}
