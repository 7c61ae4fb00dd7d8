<?php
// Settings of the test wikis: as near to Wikipedia's own as Debian's package comes. @ROOT@ is filled in by setup.ts.
if ( !defined( 'MEDIAWIKI' ) ) { exit; }
require_once "$IP/includes/PlatformSettings.php";

# One installation, one database a language; the host name says which one is meant.
$ctNames = [ 'en' => 'Wikipedia', 'de' => 'Wikipedia', 'zh' => '维基百科', 'ar' => 'ويكيبيديا' ];
if ( PHP_SAPI === 'cli' ) {
	$ctLang = defined( 'MW_DB' ) ? preg_replace( '/wiki$/', '', MW_DB ) : getenv( 'WIKI_LANG' );
} else {
	$ctLang = preg_replace( '/\..*$/', '', $_SERVER['HTTP_HOST'] ?? '' );
}
if ( !isset( $ctNames[$ctLang] ) ) { $ctLang = 'en'; }

$wgLanguageCode = $ctLang;
$wgSitename = $ctNames[$ctLang];
$wgMetaNamespace = 'Wikipedia';
$wgServer = $wgCanonicalServer = "https://$ctLang.wikipedia.org";
$wgScriptPath = $wgResourceBasePath = '/w';
$wgArticlePath = '/wiki/$1';
$wgUsePathInfo = true;
if ( $ctLang === 'zh' ) { $wgVariantArticlePath = '/$2/$1'; }
if ( $ctLang === 'de' ) { $wgLocaltimezone = 'Europe/Berlin'; }
$wgTranslateNumerals = false;

# SQLite: the database itself, its caches and its job queue in files of their own, so that readers do not lock writers.
$wgDBtype = 'sqlite';
$wgDBname = "{$ctLang}wiki";
$wgSQLiteDataDir = "@ROOT@/data/$ctLang";
$ctFile = static fn ( string $name ) => [ 'type' => 'sqlite', 'dbname' => $name, 'tablePrefix' => '', 'flags' => 0,
	'dbDirectory' => $wgSQLiteDataDir, 'trxMode' => 'IMMEDIATE', 'variables' => [ 'synchronous' => 'OFF' ] ];
$wgObjectCaches[CACHE_DB] = [ 'class' => SqlBagOStuff::class, 'server' => $ctFile( 'wikicache' ) ];
$wgJobTypeConf['default'] = [ 'class' => 'JobQueueDB', 'claimTTL' => 3600, 'server' => $ctFile( "{$wgDBname}_jobqueue" ) ];
$wgLocalisationCacheConf['store'] = 'array';
$wgLocalisationCacheConf['storeDirectory'] = "@ROOT@/l10n";
$wgCacheDirectory = "@ROOT@/cache";
$wgMainCacheType = $wgParserCacheType = $wgMessageCacheType = $wgSessionCacheType = CACHE_DB;
$wgJobRunRate = 0;

$wgSecretKey = str_repeat( '0123456789abcdef', 4 ); // a wiki that nobody else can reach
$wgAuthenticationTokenVersion = '1';
$wgEnableEmail = $wgEnableUploads = $wgPingback = false;
$wgRightsText = 'Creative Commons Attribution-ShareAlike 4.0';
$wgRightsUrl = 'https://creativecommons.org/licenses/by-sa/4.0/';

# As on Wikipedia: headings in a wrapper, subpages for templates and drafts, portals.
$wgParserEnableLegacyHeadingDOM = false;
$wgNamespacesWithSubpages[NS_TEMPLATE] = true;
$wgExtraNamespaces[100] = 'Portal';
$wgExtraNamespaces[101] = 'Portal_talk';
$wgExtraNamespaces[118] = 'Draft';
$wgExtraNamespaces[119] = 'Draft_talk';
$wgNamespacesWithSubpages[118] = $wgNamespacesWithSubpages[119] = true;
$wgNamespaceAliases['WP'] = NS_PROJECT;
$wgNamespaceAliases['WT'] = NS_PROJECT_TALK;

foreach ( [ 'Vector', 'MonoBook', 'Timeless', 'MinervaNeue' ] as $ctSkin ) { wfLoadSkin( $ctSkin ); }
$wgDefaultSkin = 'vector-2022';
foreach ( [ 'ParserFunctions', 'Cite', 'VisualEditor', 'Linter', 'Echo', 'DiscussionTools' ] as $ctExtension ) {
	wfLoadExtension( $ctExtension );
}
$wgPFEnableStringFunctions = true;

# ?useparsoid=1 shows a page as Parsoid renders it; ?oldheadings=1 with the headings of before 2024.
$wgHooks['ArticleParserOptions'][] = static function ( $article, $options ) {
	if ( $article->getContext()->getRequest()->getBool( 'useparsoid' ) ) { $options->setUseParsoid( true ); }
};
if ( isset( $_GET['oldheadings'] ) ) {
	$wgParserEnableLegacyHeadingDOM = true;
	$wgParserCacheType = CACHE_NONE;
}
