// Shapes and drawings: lines only, of things; no emblem, flag, star or seal.

package web

import "html/template"

// shapes are paths on a field of 20 by 20, drawn as lines of one thickness.
var shapes = map[string]string{
	"ring":      `<circle cx="10" cy="10" r="7" stroke-dasharray="3 2.5"/>`,
	"half":      `<circle cx="10" cy="10" r="7"/><path d="M10 3a7 7 0 0 0 0 14z" fill="currentColor"/>`,
	"hourglass": `<path d="M5 3h10M5 17h10M6.500 3c0 4 7 5.500 7 7s-7 3-7 7M13.500 3c0 4-7 5.500-7 7s7 3 7 7"/>`,
	"unequal":   `<path d="M10 2.200 17.800 10 10 17.800 2.200 10zM7 8.600h6M7 11.400h6M11.600 6.800 8.400 13.200"/>`,
	"check":     `<circle cx="10" cy="10" r="7.500"/><path d="m6.400 10.300 2.600 2.600 4.800-5.300"/>`,
	"tick":      `<path d="m4 10.500 4 4 8-9"/>`,
	"sheet":     `<path d="M5 2h7l4 4v12H5zM12 2v4h4M7.500 11.500l2 2 3.700-4"/>`,
	"again":     `<path d="M16.500 10a6.500 6.500 0 1 1-2-4.700M16.500 2.500v4h-4"/>`,
	"pen":       `<path d="m3.500 16.500 1-4 9.200-9.200 3 3-9.200 9.200z"/>`,
	"alarm":     `<circle cx="10" cy="11" r="6"/><path d="M10 7.800V11l2 1.500M2.800 5.200l2.700-2.700M17.200 5.200l-2.700-2.700"/>`,
	"clock":     `<circle cx="10" cy="10" r="7.500"/><path d="M10 5.800V10l3 2"/>`,
	"minus":     `<circle cx="10" cy="10" r="7.500"/><path d="M6.500 10h7"/>`,
	"dot":       `<circle cx="10" cy="10" r="7.500"/><circle cx="10" cy="10" r="2.600" fill="currentColor"/>`,
	"play":      `<circle cx="10" cy="10" r="7.500"/><path d="m8.200 6.800 5 3.200-5 3.200z" fill="currentColor"/>`,
	"arrow":     `<path d="M3 10h13.500M11.500 5l5 5-5 5"/>`,
	"back":      `<path d="M17 10H3.500M8.500 5l-5 5 5 5"/>`,
	"reply":     `<path d="M7.500 4.500 3 9l4.500 4.500M3 9h9.500a4.500 4.500 0 0 1 4.500 4.500V16"/>`,
	"late":      `<path d="M10 2.500 18.500 17.500h-17zM10 8v4.500M10 15v.1"/>`,
	"block":     `<path d="M6.500 2.200h7l4.300 4.300v7l-4.300 4.300h-7l-4.300-4.300v-7zM7 7l6 6M13 7l-6 6"/>`,
	"note":      `<circle cx="10" cy="10" r="7.500"/><path d="M10 9.200v4.600M10 6.200v.1"/>`,
	"lock":      `<path d="M4.500 9h11v8.500h-11zM7 9V6a3 3 0 0 1 6 0v3"/>`,
	"list":      `<path d="M3 5h14M3 10h14M3 15h14"/>`,
	"person":    `<circle cx="10" cy="6.500" r="3.500"/><path d="M3.500 17.500c.5-4 3-6 6.500-6s6 2 6.500 6"/>`,
	"down":      `<path d="m5 8 5 5 5-5"/>`,
	"up":        `<path d="M10 16V4M5 9l5-5 5 5M3.500 17.500h13"/>`,
	"zoom":      `<circle cx="8.500" cy="8.500" r="5.500"/><path d="m12.700 12.700 4.800 4.800M6 8.500h5M8.500 6v5"/>`,
	"copy":      `<path d="M7 7h10v10.500H7zM13 7V3H3v10.500h4"/>`,
	"camera":    `<path d="M2.500 6h4l1.500-2.500h4L13.500 6h4v10.500h-15z"/><circle cx="10" cy="11" r="3"/>`,
}

// icon draws a shape beside its word: it says nothing by itself to a screen
// reader.
func icon(name string) template.HTML {
	return template.HTML(`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">` + shapes[name] + `</svg>`)
}

// drawings are larger, 200 by 120, for pages that have nothing else to show.
var drawings = map[string]string{
	"box": `<path class="line" d="M14 104h172"/><path class="fill" d="M56 48h88v56H56z"/><path class="fill" d="m56 48 14-16h60l14 16z"/>` +
		`<path class="line" d="M86 40h28M64 60h72"/><path class="page" d="M88 12h24v27H88z"/><path class="line" d="M93 20h14M93 26h14"/>`,
	"torn": `<path class="line" d="M14 104h172"/><path class="page" d="M66 16h50l18 18v70H66z"/><path class="line" d="M116 16v18h18M78 48h22M78 60h14"/>` +
		`<path class="fill" d="m66 84 12-8 11 9 12-9 11 9 11-9 11 8v20H66z"/>`,
	"offline": `<path class="line" d="M14 104h172"/><path class="page" d="M76 12h48v92H76z"/><path class="line" d="M84 24h32v58H84zM96 93h8"/>` +
		`<path class="line" d="M56 40q-12 18 0 36M42 32q-18 26 0 52M144 40q12 18 0 36M158 32q18 26 0 52"/><path class="cut" d="m40 18 120 84"/>`,
	"board": `<path class="line" d="M14 108h172M44 76v32M156 76v32"/><path class="fill" d="M26 14h148v66H26z"/><path class="page" d="M40 24h34v46H40zM84 24h34v46H84zM128 24h32v46h-32z"/>` +
		`<path class="line" d="M46 34h22M46 42h22M46 50h14M90 34h22M90 42h22M90 50h22M134 34h20M134 42h12"/>`,
	"press": `<path class="line" d="M14 104h172"/><path class="page" d="M70 14h60v34H70z"/><path class="fill" d="M46 48h108v36H46z"/><path class="page" d="M66 70h68v34H66z"/>` +
		`<path class="line" d="M80 24h40M80 34h26M76 82h48M76 92h34M136 58h8"/>`,
}

func drawing(name string) template.HTML {
	return template.HTML(`<svg class="drawing" viewBox="0 0 200 120" aria-hidden="true" focusable="false">` + drawings[name] + `</svg>`)
}
