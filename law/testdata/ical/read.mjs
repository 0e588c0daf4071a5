// Reads an iCalendar file from standard input with ical.js and prints what a
// calendar program would show, as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const root = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = root.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    all_day: event.startDate.isDate,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    stamp: component.getFirstPropertyValue("dtstamp").toString(),
  };
});
process.stdout.write(JSON.stringify({
  name: root.getFirstPropertyValue("x-wr-calname"),
  method: root.getFirstPropertyValue("method"),
  version: root.getFirstPropertyValue("version"),
  events,
}));
