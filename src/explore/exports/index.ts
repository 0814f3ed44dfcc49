import { countFitting } from '../fitting.ts';
import { networkOf } from '../network.ts';
import { placesOf } from '../places.ts';
import { datesCalendar } from './calendar.ts';
import { calendarDates } from './calendar-dates.ts';
import { mentionsCsv } from './csv.ts';
import { type Export, rowByRow, whole } from './export.ts';
import { placesGeoJson } from './geojson.ts';
import { networkGraphMl } from './graphml.ts';
import { mentionRows } from './mention-rows.ts';

/** The files that can be made of what is shown. */
export const fileExports: readonly Export[] = [
  { name: 'mentions.csv', type: 'text/csv; charset=utf-8', make: rowByRow(mentionRows, mentionsCsv) },
  {
    name: 'places.geojson',
    type: 'application/geo+json',
    make: whole(database => placesGeoJson(placesOf(database, countFitting(database), Number.POSITIVE_INFINITY).places)),
  },
  { name: 'dates.ics', type: 'text/calendar; charset=utf-8', make: rowByRow(calendarDates, datesCalendar) },
  {
    name: 'network.graphml',
    type: 'application/xml; charset=utf-8',
    make: whole(database => networkGraphMl(networkOf(database, countFitting(database)))),
  },
];
