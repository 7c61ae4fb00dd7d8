<?php
// Wikipedia's addresses for PHP's own server. @SITE@ and @ROOT@ are filled in by setup.ts.
$ctPath = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( preg_match( '#^/w/(index|api|load|rest)\.php(/.*)?$#', $ctPath, $ctFound ) ) {
	[ , $ctScript, $ctInfo ] = $ctFound + [ 2 => '' ];
} elseif ( preg_match( '#^/w/(resources|skins|extensions)/.*\.(js|css|svg|png|gif|jpg|woff2?)$#', $ctPath ) ) {
	return false;
} elseif ( preg_match( '#^/(wiki|zh-[a-z]+)/.#', $ctPath ) ) {
	$ctScript = 'index';
	$ctInfo = '';
} else {
	http_response_code( 404 );
	return true;
}
unset( $_SERVER['PATH_INFO'] );
if ( $ctInfo !== '' ) { $_SERVER['PATH_INFO'] = rawurldecode( $ctInfo ); }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "/w/$ctScript.php";
$_SERVER['SCRIPT_FILENAME'] = "@SITE@/$ctScript.php";
define( 'MW_CONFIG_FILE', '@ROOT@/LocalSettings.php' );
chdir( '@SITE@' );
require "@SITE@/$ctScript.php";
return true;
