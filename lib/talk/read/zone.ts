/** Summer time by its abbreviation, for the hour that happens twice. */
const SUMMER = /^(?:CEST|EEST|WEST|MESZ|CEMT|BST|MSD|[A-Z]{1,4}DT)$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Turns a wiki's local times into UTC, daylight saving included. */
export class Zone {
  private readonly format: Intl.DateTimeFormat | null;
  private readonly offsets = new Map<number, number>();

  /** @param name IANA name; an unknown one counts as UTC */
  constructor(name: string) {
    this.format = name === 'UTC' ? null : zoneFormat(name);
  }

  /**
   * @param local the clock's time as if it were UTC, in ms
   * @param abbreviation what stood in parentheses
   */
  toUtc(local: number, abbreviation: string): number {
    if (!this.format || abbreviation === 'UTC' || abbreviation === 'GMT') return local;
    const before = this.offset(local - DAY);
    const after = this.offset(local + DAY);
    if (before === after) return local - before;
    const fits = [before, after].filter((offset) => this.offset(local - offset) === offset);
    if (fits.length === 0) return local - before;
    return local - (SUMMER.test(abbreviation) ? Math.max(...fits) : Math.min(...fits));
  }

  /** Offset from UTC in ms at an instant; looked up once for every quarter of an hour. */
  private offset(time: number): number {
    const quarter = Math.floor(time / (HOUR / 4));
    let offset = this.offsets.get(quarter);
    if (offset === undefined) {
      const part: Record<string, number> = {};
      for (const { type, value } of this.format!.formatToParts(quarter * (HOUR / 4)))
        part[type] = Number(value);
      const shown = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
      offset = shown - quarter * (HOUR / 4);
      this.offsets.set(quarter, offset);
    }
    return offset;
  }
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
