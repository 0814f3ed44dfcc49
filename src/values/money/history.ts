import { COUNTRY_CURRENCY } from './country-currency.ts';

/**
 * Currencies that gave way: code, first day without it, countries, and after `=` the code that took over its name.
 * The day is that of the new unit's start, for euro countries that of its notes. Source: ISO 4217 list three, with the
 * days from central banks' pages; of Zimbabwe's dollars the standard's three codes before 2009 are one here.
 */
const ROWS = `
DDM 1990-07-01 DD|DEM 2002-01-01 DE|FRF 2002-01-01 FR MC GP MQ GF RE PM YT|BEF 2002-01-01 BE|LUF 2002-01-01 LU
ITL 2002-01-01 IT SM VA|ESP 2002-01-01 ES AD|GRD 2002-01-01 GR|NLG 2002-01-01 NL|PTE 2002-01-01 PT|IEP 2002-01-01 IE
ATS 2002-01-01 AT|FIM 2002-01-01 FI AX|SIT 2007-01-01 SI|CYP 2008-01-01 CY|MTL 2008-01-01 MT|SKK 2009-01-01 SK
EEK 2011-01-01 EE|LVL 2014-01-01 LV|LTL 2015-01-01 LT|HRK 2023-01-01 HR|BGN 2026-01-01 BG|DEM 2002-01-01 ME XK
TRL 2005-01-01 TR =TRY|ROL 2005-07-01 RO =RON|PLZ 1995-01-01 PL =PLN|BGL 1999-07-05 BG =BGN|RUR 1998-01-01 RU =RUB
BYB 2000-01-01 BY =BYR|BYR 2016-07-01 BY =BYN|UAK 1996-09-02 UA|CSK 1993-02-08 CZ SK|HRD 1994-05-30 HR
YUM 2003-07-02 RS ME XK =CSD|CSD 2006-10-25 RS =RSD|SUR 1993-01-01 RU UA BY KZ UZ GE AM AZ MD KG TJ TM|TJR 2000-10-30 TJ
AZM 2006-01-01 AZ =AZN|TMM 2009-01-01 TM =TMT|AFA 2002-10-07 AF =AFN
GHC 2007-07-01 GH =GHS|MZM 2006-07-01 MZ =MZN|ZMK 2013-01-01 ZM =ZMW|MRO 2018-01-01 MR =MRU|STD 2018-01-01 ST =STN
SLL 2022-07-01 SL =SLE|MGF 2005-01-01 MG|SDD 2007-01-10 SD|ZRZ 1993-10-22 CD =ZRN|ZRN 1998-07-01 CD
ZWD 2009-02-02 ZW =ZWL|USD 2019-06-24 ZW|ZWL 2024-04-08 ZW|SRG 2004-01-01 SR|ANG 2025-03-31 CW SX =XCG
MXP 1993-01-01 MX =MXN|ARA 1992-01-01 AR|ECS 2000-09-09 EC|SVC 2001-01-01 SV|PEI 1991-07-01 PE
BRC 1990-03-16 BR|BRE 1993-08-01 BR|BRR 1994-07-01 BR|VEB 2008-01-01 VE =VEF|VEF 2018-08-20 VE =VES`;

interface Past {
  code: string;
  /** First day without it. */
  until: string;
  countries: readonly string[];
  /** The code that took over its name. */
  renewedAs?: string;
}

const PAST: readonly Past[] = ROWS.trim()
  .split(/[|\n]/)
  .map(row => {
    const [code, until, ...rest] = row.split(' ');
    const countries = rest.filter(word => !word.startsWith('='));
    const renewedAs = rest.find(word => word.startsWith('='))?.slice(1);
    return { code: code!, until: until!, countries, ...(renewedAs && { renewedAs }) };
  });

/** All codes that gave way. */
export const PAST_CODES: ReadonlySet<string> = new Set(PAST.map(({ code }) => code));

/** What a country paid in on a day, `YYYY-MM-DD`, its own legal tender first; without a day, what it pays in today. */
export function currenciesOf(country: string, date: string | undefined): readonly string[] {
  const today = COUNTRY_CURRENCY.get(country) ?? [];
  const inForce = date === undefined ? undefined : pastOf(country).find(({ until }) => date < until);
  return inForce ? [inForce.code, ...today.slice(1)] : today;
}

/** What a country once paid in, the latest first. */
export function pastCurrenciesOf(country: string): string[] {
  return pastOf(country)
    .map(({ code }) => code)
    .reverse();
}

/** The code that a currency's name stood for on a day: `GHS` is `GHC` before July 2007. */
export function codeAt(code: string, date: string | undefined): string {
  const older = PAST.find(({ renewedAs, until }) => renewedAs === code && date !== undefined && date < until);
  return older ? codeAt(older.code, date) : code;
}

/** The code that has taken over a currency's name, on that day or, without one, today. */
export function renewedBy(code: string, date: string | undefined): string | undefined {
  const past = PAST.find(each => each.code === code && each.renewedAs !== undefined);
  return past && (date === undefined || date >= past.until) ? past.renewedAs : undefined;
}

/** Of a country, the earliest to give way first. */
function pastOf(country: string): Past[] {
  return PAST.filter(({ countries }) => countries.includes(country)).sort((a, b) => (a.until < b.until ? -1 : 1));
}
