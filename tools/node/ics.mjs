// Reads an iCalendar file on standard input with ical.js, as a calendar program would, and prints its events as
// one JSON array: [{"uid", "summary", "start", "end"}]. Exits with 1 and one line when the file cannot be read.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

try {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
    };
  });
  console.log(JSON.stringify(events, null, 2));
} catch (error) {
  console.error(`not an iCalendar file: ${error.message}`);
  process.exit(1);
}
