package audit_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/audit"
)

func TestCanonical(t *testing.T) {
	for _, test := range []struct {
		name string
		in   audit.Object
		want string
	}{
		{"the least record", audit.Object{"v": 1}, `{"v":1}`},
		{"members are sorted", audit.Object{"v": 1, "b": "2", "a_": "3", "a": "1", "a1": "4", "0": ""}, `{"0":"","a":"1","a1":"4","a_":"3","b":"2","v":1}`},
		{"Vietnamese stays as it is", audit.Object{"v": 1, "x": "Thiệu Ngọc, Đ"}, `{"v":1,"x":"Thiệu Ngọc, Đ"}`},
		{"only what must be is escaped", audit.Object{"v": 1, "x": "\"\\/<>&'\b\t\n\f\r\x00\x1f\x7f\u2028😀"}, `{"v":1,"x":"\"\\/<>&'\b\t\n\f\r\u0000\u001f` + "\x7f\u2028😀" + `"}`},
		{"whole numbers", audit.Object{"v": int64(1), "x": []int64{0, -1, audit.MaxWhole, -audit.MaxWhole}}, `{"v":1,"x":[0,-1,9007199254740991,-9007199254740991]}`},
		{"true and false", audit.Object{"v": 1, "x": []any{true, false}}, `{"v":1,"x":[true,false]}`},
		{"lists keep their order", audit.Object{"v": 1, "x": []string{"b", "a"}}, `{"v":1,"x":["b","a"]}`},
		{"empty things", audit.Object{"v": 1, "a": "", "b": []any(nil), "c": []string{}, "d": audit.Object(nil)}, `{"a":"","b":[],"c":[],"d":{},"v":1}`},
		{"objects inside", audit.Object{"v": 1, "x": []audit.Object{{"z": 1, "y": []any{audit.Object{}}}}}, `{"v":1,"x":[{"y":[{}],"z":1}]}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := audit.Canonical(test.in)
			if err != nil || string(got) != test.want {
				t.Fatalf("got  %s, %v\nwant %s", got, err, test.want)
			}
			if _, err := audit.Parse(got); err != nil {
				t.Fatalf("not read back: %v", err)
			}
		})
	}
}

func TestCanonicalRefuses(t *testing.T) {
	var deep any = "x"
	for range audit.MaxDepth {
		deep = []any{deep}
	}
	circle := []any{nil}
	circle[0] = circle
	for _, test := range []struct {
		name, field string
		in          audit.Object
		code        audit.Code
	}{
		{"no record", "v", nil, audit.VersionMissing},
		{"no version", "v", audit.Object{"x": 1}, audit.VersionMissing},
		{"version 0", "v", audit.Object{"v": 0}, audit.VersionMissing},
		{"version as a text", "v", audit.Object{"v": "1"}, audit.VersionMissing},
		{"null", "x", audit.Object{"v": 1, "x": nil}, audit.ValueType},
		{"a fraction", "x", audit.Object{"v": 1, "x": 0.5}, audit.ValueType},
		{"another type of whole number", "x", audit.Object{"v": 1, "x": uint8(1)}, audit.ValueType},
		{"a plain map", "x", audit.Object{"v": 1, "x": map[string]any{}}, audit.ValueType},
		{"too large for JavaScript", "x[1]", audit.Object{"v": 1, "x": []int64{1, audit.MaxWhole + 1}}, audit.TooLarge},
		{"too small", "x", audit.Object{"v": 1, "x": -audit.MaxWhole - 1}, audit.TooLarge},
		{"decomposed letters", "x.y[0]", audit.Object{"v": 1, "x": audit.Object{"y": []string{norm.NFD.String("Thiệu")}}}, audit.NotNFC},
		{"broken bytes", "x", audit.Object{"v": 1, "x": "a\xff"}, audit.NotUTF8},
		{"personal data without salt", "x", audit.Object{"v": 1, "x": audit.SaltedDigest(nil, "Lê Văn An")}, audit.NoSalt},
		{"a name in capitals", "", audit.Object{"v": 1, "X": 1}, audit.NameMalformed},
		{"a name that is data", "", audit.Object{"v": 1, "Lê": 1}, audit.NameMalformed},
		{"an empty name", "", audit.Object{"v": 1, "": 1}, audit.NameMalformed},
		{"a long name", "", audit.Object{"v": 1, strings.Repeat("a", 65): 1}, audit.NameMalformed},
		{"deeper than the bound", "x" + strings.Repeat("[0]", audit.MaxDepth-1), audit.Object{"v": 1, "x": deep}, audit.TooDeep},
		{"a circle", "x" + strings.Repeat("[0]", audit.MaxDepth-1), audit.Object{"v": 1, "x": circle}, audit.TooDeep},
		{"larger than the bound", "", audit.Object{"v": 1, "x": strings.Repeat("a", audit.MaxBytes)}, audit.TooLarge},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := audit.Canonical(test.in)
			wantCode(t, err, test.code)
			if got := err.(*audit.Error).Field; got != test.field {
				t.Errorf("field %q, want %q", got, test.field)
			}
			if _, err := audit.Digest(test.in); err == nil {
				t.Error("and has a digest")
			}
		})
	}
}

// notCanonical are bytes that mean something and are not its one form, or mean nothing. testdata/vectors.json repeats
// them for strangers.
var notCanonical = []struct {
	name, data string
	code       audit.Code
}{
	{"nothing", ``, audit.Malformed},
	{"no object", `[1]`, audit.Malformed},
	{"cut off", `{"v":1`, audit.Malformed},
	{"more after it", `{"v":1}{}`, audit.Malformed},
	{"another order", `{"v":1,"a":1}`, audit.NotCanonical},
	{"a space", `{"v": 1}`, audit.NotCanonical},
	{"a newline after it", "{\"v\":1}\n", audit.NotCanonical},
	{"a byte order mark", "\ufeff{\"v\":1}", audit.Malformed},
	{"a member twice", `{"a":1,"a":1,"v":1}`, audit.Repeated},
	{"a member twice, escaped", `{"a":1,"\u0061":1,"v":1}`, audit.Repeated},
	{"an escaped name", `{"\u0061":1,"v":1}`, audit.NotCanonical},
	{"an escape too many", `{"a":"\u0041","v":1}`, audit.NotCanonical},
	{"an escaped slash", `{"a":"\/","v":1}`, audit.NotCanonical},
	{"an escape in capitals", `{"a":"\u001F","v":1}`, audit.NotCanonical},
	{"a long escape for a short one", `{"a":"\u000a","v":1}`, audit.NotCanonical},
	{"half a surrogate pair", `{"a":"\ud800","v":1}`, audit.Malformed},
	{"a raw control character", "{\"a\":\"\x01\",\"v\":1}", audit.Malformed},
	{"a fraction", `{"a":0.5,"v":1}`, audit.ValueType},
	{"a fraction that is whole", `{"a":1.0,"v":1}`, audit.ValueType},
	{"an exponent", `{"a":1e3,"v":1}`, audit.ValueType},
	{"minus zero", `{"a":-0,"v":1}`, audit.NotCanonical},
	{"a zero in front", `{"a":01,"v":1}`, audit.Malformed},
	{"one beyond the largest number", `{"a":9007199254740992,"v":1}`, audit.TooLarge},
	{"a number of twenty digits", `{"a":99999999999999999999,"v":1}`, audit.TooLarge},
	{"null", `{"a":null,"v":1}`, audit.ValueType},
	{"no version", `{"a":1}`, audit.VersionMissing},
	{"a name in capitals", `{"A":1,"v":1}`, audit.NameMalformed},
	{"decomposed letters", "{\"a\":\"" + norm.NFD.String("Thiệu") + "\",\"v\":1}", audit.NotNFC},
}

func TestParseRefuses(t *testing.T) {
	for _, test := range notCanonical {
		t.Run(test.name, func(t *testing.T) {
			_, err := audit.Parse([]byte(test.data))
			wantCode(t, err, test.code)
		})
	}
	_, err := audit.Parse([]byte("{\"a\":\"\xff\",\"v\":1}"))
	wantCode(t, err, audit.Malformed)
	_, err = audit.Parse(make([]byte, audit.MaxBytes+1))
	wantCode(t, err, audit.TooLarge)
	_, err = audit.Parse([]byte(`{"a":` + strings.Repeat("[", 1_000_000)))
	wantCode(t, err, audit.TooDeep)
}

// aValue draws a value of a record.
func aValue(depth int) *rapid.Generator[any] {
	text := rapid.Map(rapid.String(), func(s string) any { return norm.NFC.String(strings.ToValidUTF8(s, "")) })
	whole := rapid.Map(rapid.Int64Range(-audit.MaxWhole, audit.MaxWhole), func(n int64) any { return n })
	plain := rapid.OneOf(text, whole, rapid.Map(rapid.Bool(), func(b bool) any { return b }))
	if depth == 0 {
		return plain
	}
	list := rapid.Map(rapid.SliceOfN(aValue(depth-1), 0, 3), func(l []any) any { return l })
	object := rapid.Map(anObject(depth-1), func(o audit.Object) any { return o })
	return rapid.OneOf(plain, plain, list, object)
}

func anObject(depth int) *rapid.Generator[audit.Object] {
	name := rapid.StringMatching(`[a-z0-9_]{1,3}`)
	return rapid.Map(rapid.MapOfN(name, aValue(depth), 0, 4), func(m map[string]any) audit.Object { return m })
}

// Any record is read back as it was, and the bytes are those of RFC 8785 and good JSON to others.
func TestCanonicalRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		record := anObject(3).Draw(t, "record")
		record["v"] = rapid.Int64Range(1, 9).Draw(t, "v")
		data, err := audit.Canonical(record)
		if err != nil {
			t.Fatal(err)
		}
		back, err := audit.Parse(data)
		if err != nil || !reflect.DeepEqual(back, record) {
			t.Fatalf("%s is read %v, %v", data, back, err)
		}
		rfc8785 := jsontext.Value(append([]byte(nil), data...))
		if err := rfc8785.Canonicalize(); err != nil || string(rfc8785) != string(data) {
			t.Fatalf("ours     %s\nRFC 8785 %s, %v", data, rfc8785, err)
		}
		if !json.Valid(data) {
			t.Fatalf("no JSON: %s", data)
		}
	})
}

func TestSaltedDigest(t *testing.T) {
	salt, err := audit.NewSalt(strings.NewReader("0123456789abcdefg"))
	if err != nil || len(salt) != audit.SaltBytes {
		t.Fatalf("salt %q, %v", salt, err)
	}
	// printf 'Lê Văn An' | openssl dgst -sha256 -hmac 0123456789abcdef
	const want = "f37a189823bacb730c24327d663b908395e49bbcb3549d9d9d564bfa182b025a"
	if got := audit.SaltedDigest(salt, "Lê Văn An"); got != want {
		t.Errorf("digest %s", got)
	}
	if _, err := audit.NewSalt(strings.NewReader("short")); err == nil {
		t.Error("a salt of five bytes")
	}
}
