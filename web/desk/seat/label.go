// What the fields of the desk's forms are called.

package seat

// labels are the words of each field by its name.
var labels = map[string]string{
	"login":     "field.login",
	"name":      "field.name",
	"password":  "field.password",
	"again":     "field.password_again",
	"old":       "field.password_old",
	"code":      "field.code",
	"old_code":  "field.old_code",
	"secret":    "field.secret",
	"reason":    "field.reason",
	"role":      "field.role",
	"election":  "field.election",
	"area":      "field.area",
	"village":   "field.village",
	"law":       "field.law",
	"day":       "field.day",
	"kind":      "field.kind",
	"key":       "field.setting",
	"value":     "field.value",
	"account":   "field.account",
	"document":  "stage.strike_document",
	"candidate": "stage.strike_who",
	"rows":      "prepare.rows",
}

// Label is the words' key of a field.
func Label(field string) string { return labels[field] }
