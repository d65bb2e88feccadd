// Prints the public holidays of regions by the package date-holidays, as JSON: {"FR": {"2026-01-01": "New Year's Day"}}.
// The regions are the arguments, such as FR or DE-BY.

import Holidays from 'date-holidays'

const DAY = 86_400_000

const result = {}
for (const region of process.argv.slice(2)) {
  const [country, subdivision] = region.split('-')
  const source = subdivision ? new Holidays(country, subdivision) : new Holidays(country)
  const days_of = {}
  for (let year = 2024; year <= 2030; year++) {
    for (const holiday of source.getHolidays(year, 'en') || []) {
      if (holiday.type !== 'public') continue
      // From one local midnight to another, or from one sunset to another: twelve hours on, it is the day that is meant. A part of
      // a day is none.
      const noon = new Date(holiday.start.getTime() + DAY / 2)
      for (let days = Math.floor((holiday.end - holiday.start) / DAY); days > 0; days--) {
        const local = noon.toLocaleDateString('sv-SE', { timeZone: source.getTimezones()[0] })
        if (local.startsWith(String(year))) days_of[local] = holiday.name
        noon.setTime(noon.getTime() + DAY)
      }
    }
  }
  result[region] = days_of
}
console.log(JSON.stringify(result))
