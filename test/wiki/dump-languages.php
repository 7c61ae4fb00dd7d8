<?php
/**
 * Writes what MediaWiki knows of every language, as far as signatures need it, to one JSON file a language.
 *
 * Run with MediaWiki's own runner, on a wiki whose content language is English:
 *   php maintenance/run.php /path/to/dump-languages.php --out public/languages --zones test/wiki/time-zones.json
 * The time zones of the Wikipedias that do not keep UTC are Wikimedia's own settings (wgLocaltimezone in its public
 * configuration, operations/mediawiki-config, read in 2026); MediaWiki itself does not know them.
 */
use MediaWiki\Languages\LanguageNameUtils;
use MediaWiki\MediaWikiServices;

class DumpLanguages extends Maintenance {
	private const MONTHS = [ 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december' ];
	private const DAYS = [ 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday' ];

	public function __construct() {
		parent::__construct();
		$this->addOption( 'out', 'Folder for the files', true, true );
		$this->addOption( 'zones', 'Time zones by language code', false, true );
		$this->addOption( 'only', 'Language codes, parted by commas', false, true );
	}

	/** A wiki may switch its language's digits off; the language's own facts are wanted here. */
	public function finalSetup( MediaWiki\Settings\SettingsBuilder $settings ) {
		parent::finalSetup( $settings );
		$settings->putConfigValue( 'TranslateNumerals', true );
	}

	public function execute() {
		$services = MediaWikiServices::getInstance();
		$zones = $this->hasOption( 'zones' ) ? json_decode( file_get_contents( $this->getOption( 'zones' ) ), true ) : [];
		$names = $services->getLanguageNameUtils()->getLanguageNames( LanguageNameUtils::AUTONYMS, LanguageNameUtils::SUPPORTED );
		$codes = $this->hasOption( 'only' ) ? explode( ',', $this->getOption( 'only' ) ) : array_keys( $names );
		$variants = [];
		$data = [];
		foreach ( $codes as $code ) {
			$data[$code] = $this->language( $code, $variants ) + [ 'timezone' => $zones[$code] ?? 'UTC' ];
		}
		foreach ( $data as $code => $facts ) {
			// A variant's forms stand in its language's file.
			if ( isset( $variants[$code] ) ) { continue; }
			file_put_contents(
				$this->getOption( 'out' ) . "/$code.json",
				json_encode( $facts, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . "\n"
			);
		}
		$this->output( count( $data ) - count( array_intersect_key( $variants, $data ) ) . " languages\n" );
	}

	private function language( string $code, array &$variants ): array {
		$services = MediaWikiServices::getInstance();
		$lang = $services->getLanguageFactory()->getLanguage( $code );
		$converter = $services->getLanguageConverterFactory()->getLanguageConverter( $lang );
		$own = $converter->getVariants();
		foreach ( $own as $variant ) {
			if ( $variant !== $code ) { $variants[$variant] = $code; }
		}
		$forms = function ( array $keys ) use ( $lang, $converter, $own ): array {
			$all = [];
			foreach ( $keys as $key ) {
				$text = wfMessage( $key )->inLanguage( $lang )->useDatabase( false )->text();
				$all[] = $text;
				foreach ( $own as $variant ) { $all[] = $converter->translate( $text, $variant ); }
			}
			return array_values( array_unique( array_filter( $all, static fn ( $x ) => $x !== '' && $x !== '-' ) ) );
		};
		$digits = array_map( static fn ( $d ) => $lang->formatNumNoSeparators( $d ), str_split( '0123456789' ) );
		$namespaces = [];
		foreach ( $lang->getNamespaces() as $id => $name ) {
			if ( $id > 15 || $id === 0 || $id === 4 || $id === 5 ) { continue; }
			$namespaces[$id] = [ str_replace( '_', ' ', $name ) ];
		}
		foreach ( $lang->getNamespaceIds() as $name => $id ) {
			$name = str_replace( '_', ' ', $name );
			if ( isset( $namespaces[$id] ) && !in_array( $name, array_map( [ $lang, 'lc' ], $namespaces[$id] ), true ) ) { $namespaces[$id][] = $name; }
		}
		return [
			'code' => $code,
			'rtl' => $lang->isRTL(),
			'fallback' => $lang->getFallbackLanguages(),
			'months' => array_map( fn ( $m ) => $forms( [ $m === 'may' ? 'may_long' : $m, "$m-gen", substr( $m, 0, 3 ) ] ), self::MONTHS ),
			'weekdays' => array_map( fn ( $d ) => $forms( [ $d, substr( $d, 0, 3 ) ] ), self::DAYS ),
			'digits' => implode( '', $digits ) === '0123456789' ? null : $digits,
			'dateFormats' => $this->dateFormats( $lang, $converter, $own ),
			'defaultDateFormat' => $lang->dateFormat( false ) . ' both',
			'namespaces' => (object)$namespaces,
			'contributions' => array_values( array_map(
				static fn ( $name ) => str_replace( '_', ' ', $name ),
				$lang->getSpecialPageAliases()['Contributions'] ?? []
			) ),
		];
	}

	/** Formats that a signature may carry; variants of the default's literal text as further entries. */
	private function dateFormats( $lang, $converter, array $variants ): array {
		$default = $lang->dateFormat( false );
		$formats = [ "$default both" => $lang->getDateFormatString( 'both', $default ) ];
		foreach ( $variants as $variant ) {
			$formats["$default both $variant"] = preg_replace_callback(
				'/"[^"]*"|[^\x00-\x7f]+/u',
				static fn ( $m ) => $converter->translate( $m[0], $variant ),
				$formats["$default both"]
			);
		}
		foreach ( [ 'dmy', 'mdy', 'ymd' ] as $order ) {
			$formats["$order both"] ??= $lang->getDateFormatString( 'both', $order );
		}
		// Other calendars and seconds never stood in signatures.
		$formats = array_filter( $formats, static fn ( $f ) => !preg_match( '/x[^gnkx]|xk[^Y]|s/', preg_replace( '/"[^"]*"|\\\\./u', '', $f ) ) );
		return array_unique( $formats );
	}
}

$maintClass = DumpLanguages::class;
require_once RUN_MAINTENANCE_IF_MAIN;
