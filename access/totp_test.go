package access

import (
	"bytes"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// The key of RFC 6238, appendix B, and of RFC 4226, appendix D.
var rfcKey = []byte("12345678901234567890")

// Codes of RFC 6238, appendix B: the last six of its eight figures.
func TestCheckCodeOfRFC6238(t *testing.T) {
	for seconds, code := range map[int64]string{
		59: "287082", 1111111109: "081804", 1111111111: "050471",
		1234567890: "005924", 2000000000: "279037", 20000000000: "353130",
	} {
		step, right := CheckCode(rfcKey, code, seconds*millisecond, 0)
		if !right || step != seconds/CodePeriod {
			t.Errorf("%d s: step %d, %v", seconds, step, right)
		}
	}
}

func TestCheckCode(t *testing.T) {
	const now = int64(1111111111) * millisecond
	const step = now / millisecond / CodePeriod // the first second but one of its period
	for name, test := range map[string]struct {
		key       []byte
		typed     string
		now, last int64
		step      int64 // 0: refused
	}{
		"right":                        {rfcKey, codeAt(rfcKey, step), now, 0, step},
		"in two groups":                {rfcKey, " 050 471 ", now, 0, step},
		"phone a period late":          {rfcKey, codeAt(rfcKey, step-1), now, 0, step - 1},
		"phone a period early":         {rfcKey, codeAt(rfcKey, step+1), now, 0, step + 1},
		"phone two periods late":       {rfcKey, codeAt(rfcKey, step-2), now, 0, 0},
		"phone two periods early":      {rfcKey, codeAt(rfcKey, step+2), now, 0, 0},
		"last millisecond of a period": {rfcKey, codeAt(rfcKey, step), (step+1)*CodePeriod*millisecond - 1, 0, step},
		"the same code again":          {rfcKey, codeAt(rfcKey, step), now, step, 0},
		"the same, a period later":     {rfcKey, codeAt(rfcKey, step), now + CodePeriod*millisecond, step, 0},
		"an older code after a newer":  {rfcKey, codeAt(rfcKey, step-1), now, step, 0},
		"the next after the last":      {rfcKey, codeAt(rfcKey, step+1), now, step, step + 1},
		"clock was set back":           {rfcKey, codeAt(rfcKey, step), now, step + 100, 0},
		"wrong":                        {rfcKey, "000000", now, 0, 0},
		"five figures":                 {rfcKey, "50471", now, 0, 0},
		"seven figures":                {rfcKey, "0050471", now, 0, 0},
		"empty":                        {rfcKey, "", now, 0, 0},
		"other digits":                 {rfcKey, "٠٥٠٤٧١", now, 0, 0},
		"no key":                       {nil, codeAt(nil, step), now, 0, 0},
		"short key":                    {rfcKey[:19], codeAt(rfcKey[:19], step), now, 0, 0},
		"before the epoch":             {rfcKey, codeAt(rfcKey, 0), -1, -1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, right := CheckCode(test.key, test.typed, test.now, test.last)
			if got != test.step || right != (test.step != 0) {
				t.Errorf("step %d, %v; want %d", got, right, test.step)
			}
		})
	}
}

// A code is good once: whatever is taken is refused ever after.
func TestACodeIsGoodOnce(t *testing.T) {
	last := int64(0)
	for now := int64(1111111111) * millisecond; now < 1111111411*millisecond; now += 7 * millisecond * 3 {
		code := codeAt(rfcKey, now/millisecond/CodePeriod)
		step, right := CheckCode(rfcKey, code, now, last)
		if right && step <= last {
			t.Fatalf("step %d after %d", step, last)
		}
		if right {
			last = step
		}
		if _, again := CheckCode(rfcKey, code, now, last); again {
			t.Fatal("taken twice")
		}
	}
}

func TestNewCodeKey(t *testing.T) {
	random := seeded(1)
	one, err1 := NewCodeKey(random)
	two, err2 := NewCodeKey(random)
	if err1 != nil || err2 != nil || len(one) != CodeKeyBytes || bytes.Equal(one, two) {
		t.Errorf("%x %v, %x %v", one, err1, two, err2)
	}
	_, err := NewCodeKey(strings.NewReader("short"))
	wantCode(t, err, "randomness")
	if got := TypedKey(rfcKey); got != "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ" {
		t.Error(got)
	}
}

func TestProvisioningURI(t *testing.T) {
	for name, test := range map[string]struct {
		commune, login string
		want, code     string
	}{
		"as it is":            {"xã Thiệu Ngọc", "van.nv", "otpauth://totp/La%20phieu%20Xa%20Thieu%20Ngoc:van.nv?algorithm=SHA1&digits=6&issuer=La%20phieu%20Xa%20Thieu%20Ngoc&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", ""},
		"with đ":              {"phường Đống Đa", "đào", "otpauth://totp/La%20phieu%20Phuong%20Dong%20Da:dao?algorithm=SHA1&digits=6&issuer=La%20phieu%20Phuong%20Dong%20Da&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", ""},
		"no commune yet":      {"", "admin", "otpauth://totp/La%20phieu:admin?algorithm=SHA1&digits=6&issuer=La%20phieu&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", ""},
		"signs of an address": {"xã A?secret=X&b:c#d/%41", "van:x/..?", "otpauth://totp/La%20phieu%20Xa%20Asecretxbcd41:vanx..?algorithm=SHA1&digits=6&issuer=La%20phieu%20Xa%20Asecretxbcd41&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", ""},
		"no login":            {"xã Thiệu Ngọc", " ", "", "login_empty"},
		"login of no letters": {"xã Thiệu Ngọc", "東京", "", "login_empty"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := ProvisioningURI(test.commune, test.login, rfcKey)
			wantCode(t, err, test.code)
			if got != test.want {
				t.Errorf("%s\nwant %s", got, test.want)
			}
		})
	}
	_, err := ProvisioningURI("xã Thiệu Ngọc", "van.nv", nil)
	wantCode(t, err, "code_key") // and no key drawn behind our back
}

// Whatever the names are, the address has one issuer, one account and our key,
// in plain ASCII.
func FuzzProvisioning(f *testing.F) {
	f.Add("xã Thiệu Ngọc", "van.nv", rfcKey)
	f.Add("a?secret=MFRGG&issuer=x", "b:c/../#%00", rfcKey)
	f.Add("", "\xff\u202e", rfcKey)
	f.Fuzz(func(t *testing.T, commune, login string, key []byte) {
		text, err := ProvisioningURI(commune, login, key)
		if err != nil {
			return
		}
		u, err := url.Parse(text)
		if err != nil || u.Scheme != "otpauth" || u.Host != "totp" || u.Fragment != "" || u.User != nil {
			t.Fatalf("%q: %v", text, err)
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil || len(q) != 5 || len(q["secret"]) != 1 || len(q["issuer"]) != 1 {
			t.Fatalf("%q: %v", text, err)
		}
		issuer, account, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), ":")
		if issuer != q.Get("issuer") || account == "" || strings.ContainsAny(account, ":/") || !strings.HasPrefix(issuer, "La phieu") {
			t.Errorf("%q", text)
		}
		raw, err := base32Key.DecodeString(q.Get("secret"))
		if err != nil || !bytes.Equal(raw, key) {
			t.Errorf("%q holds another key: %v", text, err)
		}
		if strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || r <= ' ' }) {
			t.Errorf("%q is not plain", text)
		}
	})
}

// No text typed as a code does anything but be refused or be the code.
func FuzzCheckCode(f *testing.F) {
	f.Add("050471", int64(1111111111000), int64(0))
	f.Add("", int64(-1), int64(-1))
	f.Add("050471", int64(1)<<62, int64(1)<<62)
	f.Fuzz(func(t *testing.T, typed string, now, last int64) {
		step, right := CheckCode(rfcKey, typed, now, last)
		if right && (step <= last || strings.Join(strings.Fields(typed), "") != codeAt(rfcKey, step)) {
			t.Errorf("%q at %d after %d: step %d", typed, now, last, step)
		}
	})
}
