/**
 * Renders the sample wiki's pages with the real MediaWiki: `node test/sample/render.ts`. To be run after a change of
 * `test/wiki/pages/en`; a test says when the HTML in `html` is older than the text.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { startMediaWiki } from '../wiki/mediawiki.ts';
import { wikiPages } from '../wiki/pages.ts';
import { fileOf, fingerprint, folder, isShown } from './pages.ts';

const wiki = await startMediaWiki();

function post(params: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: wiki.port,
      path: '/w/api.php',
      method: 'POST',
      headers: { host: 'en.wikipedia.org', 'content-type': 'application/x-www-form-urlencoded' },
      rejectUnauthorized: false,
    };
    const call = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve(body));
    });
    call.on('error', reject);
    call.end(new URLSearchParams(params).toString());
  });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const { title, text } of wikiPages('en').filter(isShown)) {
  const params = {
    action: 'parse',
    format: 'json',
    formatversion: '2',
    prop: 'text',
    disablelimitreport: '1',
  };
  const answer = JSON.parse(await post({ ...params, title, text, contentmodel: 'wikitext' }));
  writeFileSync(fileOf(title), `<!-- ${fingerprint(text)} -->\n${answer.parse.text}\n`);
  console.log(`rendered ${title}`);
}
await wiki.close();
