import { JSDOM } from 'jsdom';
import type { PageInfo } from '../model/index.ts';

/** An article on a made-up lake, as the page in front of the reader. */
export const LAKE: PageInfo = {
  type: 'article',
  wiki: 'enwiki',
  host: 'en.wikipedia.org',
  lang: 'en',
  namespace: 0,
  title: 'Lake Example',
  subjectTitle: 'Lake Example',
  pageId: 1,
  revision: 1,
  isCurrent: true,
  skin: 'vector-2022',
  parsoid: false,
  livingPerson: false,
  debug: false,
};

/** A document around an article's markup. */
export function pageOf(markup: string): Document {
  return new JSDOM(
    `<!doctype html><body class="mediawiki"><div id="siteNotice">Give now.</div><div id="mw-content-text">` +
      `<div class="mw-content-ltr mw-parser-output" lang="en">${markup}</div></div></body>`,
  ).window.document;
}

const REFERENCE = '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>';
const EDIT = '<span class="mw-editsection">[<a href="/w/index.php?action=edit">edit</a>]</span>';

/** Everything that an article's page holds beside its text, as the legacy parser writes it, old headings and figures. */
export const LEGACY = `
<div class="shortdescription nomobile noexcerpt noprint" style="display:none">Lake in a test</div>
<style data-mw-deduplicate="x">.hatnote{font-style:italic}</style>
<div role="note" class="hatnote navigation-not-searchable">For the pond, see Pond Example.</div>
<table class="box-Sources plainlinks metadata ambox" role="presentation"><tr><td>This lake needs sources.</td></tr></table>
<table class="infobox vcard"><tr><th>Area</th><td>Two square miles</td></tr></table>
<table class="infobox_v3"><tr><td>Région</td></tr></table><table id="Vorlage_Infobox_See" class="toccolours"><tr><td>Fläche</td></tr></table>
<p class="mw-empty-elt"></p>
<p>Lake  Example is a <b>lake</b>
in a <a href="/wiki/Test">test</a>.${REFERENCE}<sup class="reference"><a href="#cite_note-2">2</a></sup> It holds&nbsp;water.<sup class="noprint Inline-Template Template-Fact">[<i>citation
needed</i>]</sup></p>
<p><span id="coordinates">Coordinates: 1°N</span></p>
<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li>1 Water</li></ul></div>
<h2><span class="mw-headline" id="Water">Water</span>${EDIT}</h2>
<div class="thumb tright"><div class="thumbinner"><div class="thumbcaption"><div class="magnify">Enlarge</div>The lake in June</div></div></div>
<p>The water is <span class="mwe-math-element"><math><mi>x</mi></math></span> metres deep. Its salt was measured <code>twice()</code> last year.</p>
<ul><li>Salt is rare
<ul><li>It was <s>never</s> found once.</li></ul>
but gold is not.</li></ul>
<dl><dt>Fish</dt><dd>They swim.</dd></dl>
<h3><span class="mw-headline" id="Depth">Depth of <i>the</i> lake</span>${EDIT}</h3>
<blockquote><p>It is deep.</p></blockquote>
<pre>print("deep")</pre><div class="mw-highlight"><pre>code</pre></div>
<table class="wikitable"><caption>Depths</caption><tbody><tr><th>Year</th><th>Metres</th></tr><tr><td>1990<br>and later</td><td>12</td></tr></tbody></table>
<h2><span class="mw-headline" id="References">References</span>${EDIT}</h2>
<div class="reflist"><div class="mw-references-wrap"><ol class="references"><li><cite class="citation">A book.</cite></li></ol></div></div>
<div class="refbegin"><ul><li>Another book.</li></ul></div>
<div role="navigation" class="navbox"><table><tr><td>Lakes of tests</td></tr></table></div>
<div class="navbox-styles"><style>a{}</style></div>
<p hidden>Hidden.</p><p style="color:red; display: none">Hidden too.</p><div aria-hidden="true">And this.</div>
<script>alert('code')</script>`;

/** The passages of LEGACY, counted by hand. */
export const LEGACY_PASSAGES: [section: string | null, text: string][] = [
  [null, 'Lake Example is a lake in a test.'],
  [null, 'It holds water.'],
  ['Water', 'The lake in June'],
  ['Water', 'The water is metres deep.'],
  ['Water', 'Its salt was measured last year.'],
  ['Water', 'Salt is rare'],
  ['Water', 'It was never found once.'],
  ['Water', 'but gold is not.'],
  ['Water', 'Fish'],
  ['Water', 'They swim.'],
  ['Water › Depth of the lake', 'It is deep.'],
  ['Water › Depth of the lake', 'Depths'],
  ['Water › Depth of the lake', 'Year'],
  ['Water › Depth of the lake', 'Metres'],
  ['Water › Depth of the lake', '1990 and later'],
];

/** The same kinds of things as Parsoid writes them, with today's headings. */
export const PARSOID = `
<section data-mw-section-id="0"><p id="mwAg">A short lead.<sup class="mw-ref reference" about="#mwt1" typeof="mw:Extension/ref"><a href="./X#cite_note-1"><span class="mw-reflink-text">[1]</span></a></sup></p></section>
<section data-mw-section-id="1"><div class="mw-heading mw-heading2"><h2 id="One">One</h2>${EDIT}</div>
<figure typeof="mw:File/Thumb"><a href="./File:A.jpg"><img alt="Alt"></a><figcaption>A framed picture.</figcaption></figure>
<figure typeof="mw:File"><a href="./File:B.jpg"><img></a><figcaption>An unframed one.</figcaption></figure>
<section data-mw-section-id="2"><div class="mw-heading mw-heading3"><h3 id="Two">The <code>if</code> word</h3>${EDIT}</div><p>Below.</p></section></section>
<section data-mw-section-id="3"><div class="mw-heading mw-heading2"><h2 id="Three">Three</h2></div>
<ul class="gallery mw-gallery-traditional"><li class="gallerybox"><div class="gallerytext">In the gallery.</div></li></ul>
<div class="mw-references-wrap" typeof="mw:Extension/references"><ol class="mw-references references"><li>Note.</li></ol></div></section>`;

export const PARSOID_PASSAGES: [section: string | null, text: string][] = [
  [null, 'A short lead.'],
  ['One', 'A framed picture.'],
  ['One › The if word', 'Below.'],
  ['Three', 'In the gallery.'],
];
