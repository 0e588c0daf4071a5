package attack

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
)

// form is a form as it stands in a page.
type form struct {
	Page   string // where it stands
	Method string
	Action string // with its query
	Draft  string // where its fields are saved while they are typed
	Fields []field
}

// field is one thing that a form sends.
type field struct {
	Name, Kind string
	Values     []string // what may be chosen; of a text: what stands there
	Figure     bool     // a phone shows figures for it
}

// fillable reports whether a person types into the field.
func (f field) fillable() bool {
	return f.Kind == "text" || f.Kind == "search" || f.Kind == "password" || f.Kind == "textarea"
}

// contents are what a crawler takes from a page.
type contents struct {
	forms []form
	links []string
}

// read takes forms and links out of a page. Ours close what they open, so that a
// reader of XML can read them.
func read(page, body string) (c contents, err error) {
	d := xml.NewDecoder(strings.NewReader(body))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var open *form
	var choice *field // a select or a text area that is open
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return c, nil
		}
		if err != nil {
			return c, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			a := attributes(token)
			switch {
			case token.Name.Local == "a" && a["href"] != "":
				c.links = append(c.links, a["href"])
			case token.Name.Local == "form":
				c.forms = append(c.forms, form{Page: page, Method: strings.ToUpper(a["method"]), Action: cmp.Or(a["action"], page), Draft: a["data-draft"]})
				open = &c.forms[len(c.forms)-1]
			case open != nil && token.Name.Local == "option" && choice != nil:
				choice.Values = append(choice.Values, a["value"])
			case open != nil && a["name"] != "":
				choice = open.add(token.Name.Local, a)
			}
		case xml.CharData:
			if choice != nil && choice.Kind == "textarea" {
				choice.Values[0] += string(token)
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "form":
				open, choice = nil, nil
			case "select", "textarea":
				choice = nil
			}
		}
	}
}

func attributes(e xml.StartElement) map[string]string {
	all := map[string]string{}
	for _, a := range e.Attr {
		all[a.Name.Local] = a.Value
	}
	return all
}

// add adds a field and gives it back where more of it follows.
func (f *form) add(tag string, a map[string]string) *field {
	kind := tag
	if tag == "input" {
		if kind = a["type"]; kind == "" {
			kind = "text"
		}
	}
	for i := range f.Fields {
		if f.Fields[i].Name == a["name"] { // the next radio, the next button
			f.Fields[i].Values = append(f.Fields[i].Values, a["value"])
			return nil
		}
	}
	f.Fields = append(f.Fields, field{a["name"], kind, []string{a["value"]}, a["inputmode"] == "numeric"})
	last := &f.Fields[len(f.Fields)-1]
	switch tag {
	case "select":
		last.Values = nil
		return last
	case "textarea":
		return last
	}
	return nil
}

// honest is what an honest person types, by the name of the field; of all other
// names, a word.
var honest = map[string]string{
	"name": "Nguyễn Thị Giả", "password": password, "again": password, "old": password,
	"code": "123456", "old_code": "123456", "secret": "ABCD-EFGH-JKMN", "reason": "Quyết định 12/QĐ-UBBC", "day": "15/03/2026",
	"area": "07", "village": "Thôn 4", "address": "192.0.2.7", "value": "20",
}

// logins are how many were thought up.
var logins atomic.Int64

// fill is the form as an honest person sends it.
func (f form) fill() url.Values {
	values := url.Values{}
	for _, in := range f.Fields {
		value := "Chữ giả định"
		switch {
		case !in.fillable():
			value = ""
			for _, v := range in.Values {
				if value == "" {
					value = v
				}
			}
		case in.Name == "login": // nobody has it yet
			value = fmt.Sprintf("nguyen.thi.gia.%d", logins.Add(1))
		case honest[in.Name] != "":
			value = honest[in.Name]
		case in.Figure:
			value = "20"
		}
		values.Set(in.Name, value)
	}
	values.Del("act")
	return values
}

// key names the form whatever it is about: two accounts' forms are one.
func (f form) key(pattern string) string {
	names := []string{f.Method, pattern}
	for _, in := range f.Fields {
		names = append(names, in.Name)
	}
	action, query, _ := strings.Cut(f.Action, "?")
	_ = action
	parameters, _ := url.ParseQuery(query) // what does not parse names nothing
	return strings.Join(append(names, slices.Sorted(maps.Keys(parameters))...), " ")
}
