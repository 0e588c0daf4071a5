package access

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"laphieu/election"
)

// cheap is a cost for tests that are not about it.
var cheap = Cost{Memory: 8, Passes: 1, Threads: 1}

// seeded gives the same bytes each time.
func seeded(seed byte) io.Reader { return rand.NewChaCha8([32]byte{seed}) }

func newHasher(t testing.TB, cost Cost) *Hasher {
	t.Helper()
	h, err := NewHasher(seeded(1), cost)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func kept(t testing.TB, h *Hasher, password string) string {
	t.Helper()
	text, err := h.Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Texts that the reference implementation checks itself by (src/test.c of
// P-H-C/phc-winner-argon2).
func TestAgreesWithTheReference(t *testing.T) {
	h := newHasher(t, cheap)
	for name, text := range map[string]string{
		"64 MiB, two passes":           "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
		"256 KiB, two passes":          "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
		"256 KiB, two lanes":           "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
		"64 MiB, one pass":             "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
		"64 MiB, four passes":          "$argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw",
		"64 MiB, two passes, own salt": "$argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw",
	} {
		t.Run(name, func(t *testing.T) {
			v, err := h.Check(t.Context(), text, "password")
			if err != nil || !v.Right || !v.Rehash {
				t.Errorf("%+v, %v", v, err)
			}
			if v, err = h.Check(t.Context(), text, "Password"); err != nil || v.Right || v.Rehash {
				t.Errorf("another password: %+v, %v", v, err)
			}
		})
	}
}

func TestDefaultCostIsTheAdvisedMinimum(t *testing.T) {
	h := newHasher(t, DefaultCost)
	text := kept(t, h, "con mèo trèo cây cau")
	if !strings.HasPrefix(text, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Error(text)
	}
	v, err := h.Check(t.Context(), text, "con mèo trèo cây cau")
	if err != nil || !v.Right || v.Rehash {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestCheck(t *testing.T) {
	h := newHasher(t, cheap)
	text := kept(t, h, "con mèo trèo cây cau")
	dearer := newHasher(t, Cost{Memory: 16, Passes: 1, Threads: 1})
	for name, test := range map[string]struct {
		h        *Hasher
		kept     string
		password string
		want     Verdict
		code     string
	}{
		"right":                           {h, text, "con mèo trèo cây cau", Verdict{Right: true}, ""},
		"typed on a keyboard of NFD":      {h, text, "con me\u0300o tre\u0300o ca\u0302y cau", Verdict{Right: true}, ""},
		"another case":                    {h, text, "Con mèo trèo cây cau", Verdict{}, ""},
		"a space more":                    {h, text, "con mèo trèo cây cau ", Verdict{}, ""},
		"empty":                           {h, text, "", Verdict{}, ""},
		"far too long":                    {h, text, strings.Repeat("x", 1<<20), Verdict{}, ""},
		"no such account":                 {h, "", "con mèo trèo cây cau", Verdict{}, ""},
		"no such account, empty password": {h, "", "", Verdict{}, ""},
		"the row of the dummy":            {h, h.none.String(), "", Verdict{}, ""},
		"at yesterday's cost":             {dearer, text, "con mèo trèo cây cau", Verdict{Right: true, Rehash: true}, ""},
		"a broken row":                    {h, "$argon2id$", "x", Verdict{}, "password_row"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.h.Check(t.Context(), test.kept, test.password)
			wantCode(t, err, test.code)
			if got != test.want {
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
	if text == kept(t, h, "con mèo trèo cây cau") {
		t.Error("the same salt twice")
	}
}

// A name that nobody has costs what a known one costs: one hash of today's cost,
// whatever is typed.
func TestUnknownAccountsCostTheSame(t *testing.T) {
	h := newHasher(t, DefaultCost)
	var costs []Cost
	h.derive = func(_ string, _ []byte, c Cost, size int) []byte {
		costs = append(costs, c)
		return make([]byte, size)
	}
	known := kept(t, h, "con mèo trèo cây cau")
	for _, row := range []string{known, "", "broken"} {
		for _, password := range []string{"", "wrong", strings.Repeat("x", MaxPasswordBytes+1)} {
			costs = nil
			if v, _ := h.Check(t.Context(), row, password); row == "" && v.Right {
				t.Error("let in without an account")
			}
			if !slices.Equal(costs, []Cost{DefaultCost}) {
				t.Errorf("row %q, %d bytes: hashed %v", row, len(password), costs)
			}
		}
	}
}

func TestHashRefusals(t *testing.T) {
	h := newHasher(t, cheap)
	_, err := h.Hash(t.Context(), strings.Repeat("x", MaxPasswordBytes+1))
	wantCode(t, err, "password_long")
	h.salt = bytes.NewReader(nil)
	_, err = h.Hash(t.Context(), "con mèo trèo cây cau")
	wantCode(t, err, "randomness")
	for _, c := range []Cost{{}, {8, 1, 0}, {7, 1, 1}, {8, 0, 1}, {MaxHashMemory + 1, 1, 1}, {8, MaxHashPasses + 1, 1}, {1024, 1, MaxHashThreads + 1}} {
		_, err := NewHasher(seeded(1), c)
		wantCode(t, err, "password_cost")
	}
}

// Sixty come at once: never more than two at work, the queue holds its number,
// the rest is told to come back, and nobody is forgotten.
func TestHasherBounds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHasher(t, cheap)
		var working, most, done, full atomic.Int32
		h.derive = func(_ string, _ []byte, _ Cost, size int) []byte {
			most.Store(max(most.Load(), working.Add(1)))
			time.Sleep(time.Second) // a hash takes long; the clock here is synctest's
			working.Add(-1)
			return make([]byte, size)
		}
		var all sync.WaitGroup
		for range 60 {
			all.Go(func() {
				switch _, err := h.Check(t.Context(), "", "x"); {
				case err == nil:
					done.Add(1)
				default:
					wantCode(t, err, "password_queue_full")
					full.Add(1)
				}
			})
		}
		all.Wait()
		if most.Load() != MaxHashesAtOnce {
			t.Errorf("%d at once", most.Load())
		}
		if done.Load() != MaxHashesAtOnce+MaxHashesWaiting || full.Load() != 60-done.Load() {
			t.Errorf("%d answered, %d told to come back", done.Load(), full.Load())
		}
		if len(h.queue) != 0 || len(h.work) != 0 {
			t.Error("places are still taken")
		}
	})
}

// Who leaves the queue gives the place up; who comes already gone is not served.
func TestHasherLeavesWithTheCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHasher(t, cheap)
		h.derive = func(_ string, _ []byte, _ Cost, size int) []byte {
			time.Sleep(time.Minute)
			return make([]byte, size)
		}
		var all sync.WaitGroup
		for range MaxHashesAtOnce {
			all.Go(func() {
				if _, err := h.Check(t.Context(), "", "x"); err != nil {
					t.Error(err)
				}
			})
		}
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		_, err := h.Check(ctx, "", "x")
		wantCode(t, err, "password_queue_left")
		if election.KindOf(err) != election.Refused || len(h.queue) != MaxHashesAtOnce {
			t.Errorf("%v, %d in the queue", err, len(h.queue))
		}
		all.Wait()
		_, err = h.Check(ctx, "", "x") // both places free, but the caller gone
		wantCode(t, err, "password_queue_left")
	})
}

// oneAtATime is a reader that notices when two read at once.
type oneAtATime struct {
	io.Reader
	busy, twice atomic.Bool
}

func (r *oneAtATime) Read(b []byte) (int, error) {
	if !r.busy.CompareAndSwap(false, true) {
		r.twice.Store(true)
	}
	time.Sleep(time.Millisecond)
	defer r.busy.Store(false)
	return r.Reader.Read(b)
}

// Salts come from one reader, whoever asks.
func TestHasherDrawsSaltsOneAtATime(t *testing.T) {
	h := newHasher(t, cheap)
	random := &oneAtATime{Reader: seeded(1)}
	h.salt = random
	rows := make([]string, 30)
	var all sync.WaitGroup
	for i := range rows {
		all.Go(func() { rows[i], _ = h.Hash(t.Context(), "con mèo trèo cây cau") })
	}
	all.Wait()
	slices.Sort(rows)
	if random.twice.Load() || rows[0] == "" || len(slices.Compact(rows)) != len(rows) {
		t.Error("two drew at once, or somebody was refused")
	}
}

func TestParsePHCRefuses(t *testing.T) {
	const salt, key = "c29tZXNhbHQ", "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
	good := "$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$" + key
	if _, err := parsePHC(good); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"empty":                      "",
		"argon2i":                    strings.Replace(good, "argon2id", "argon2i", 1),
		"old version":                strings.Replace(good, "v=19", "v=16", 1),
		"no version":                 strings.Replace(good, "v=19$", "", 1),
		"something before":           "x" + good,
		"something after":            good + "\n",
		"a part more":                good + "$",
		"parameters in other order":  strings.Replace(good, "m=65536,t=2", "t=2,m=65536", 1),
		"a leading zero":             strings.Replace(good, "t=2", "t=02", 1),
		"a sign":                     strings.Replace(good, "t=2", "t=+2", 1),
		"memory to stop the program": strings.Replace(good, "m=65536", "m=4294967295", 1),
		"memory beyond its type":     strings.Replace(good, "m=65536", "m=4294967297", 1),
		"endless passes":             strings.Replace(good, "t=2", "t=4294967295", 1),
		"no pass":                    strings.Replace(good, "t=2", "t=0", 1),
		"threads beyond their type":  strings.Replace(good, "p=1", "p=257", 1),
		"padded base64":              strings.Replace(good, salt, salt+"=", 1),
		"a line break in base64":     strings.Replace(good, salt, "c29t\nZXNhbHQ", 1),
		"loose bits in base64":       strings.Replace(good, salt, "c29tZXNhbHR", 1),
		"no salt":                    strings.Replace(good, salt, "", 1),
		"short salt":                 strings.Replace(good, salt, "c29t", 1),
		"no key":                     strings.Replace(good, key, "", 1),
		"short key":                  strings.Replace(good, key, "CTFhFdXP", 1),
		"very long":                  strings.Replace(good, key, strings.Repeat("CTFh", 1000), 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parsePHC(text)
			wantCode(t, err, "password_row")
		})
	}
}

// Whatever is read is written back the same, and stays within the bounds.
func FuzzParsePHC(f *testing.F) {
	f.Add("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
	f.Add("$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA")
	f.Add("$argon2id$v=19$m=8,t=1,p=1$$")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := parsePHC(text)
		if err != nil {
			return
		}
		if p.String() != text || !p.valid() {
			t.Errorf("%q is read as %q", text, p)
		}
	})
}

func TestCheckPassword(t *testing.T) {
	about := []string{"bach.tx", "Trịnh Xuân Bách", "xã Thiệu Ngọc"}
	for name, test := range map[string]struct {
		password string
		code     string
	}{
		"four words":                        {"con mèo trèo cây cau", ""},
		"without marks":                     {"conmeotreocaycau", ""},
		"only small letters":                {"khzqwmpavtls", ""},
		"twelve figures by chance":          {"830275917406", ""},
		"other letters":                     {"пароль корабля ветра", ""},
		"with emoji":                        {"🐈🌴 con mèo nằm ngủ", ""},
		"64 signs":                          {strings.Repeat("khzqwmpavtls", 6)[:64], ""},
		"a common word and a phrase":        {"anh yêu em từ dạo ấy trên bến sông", ""},
		"eleven signs":                      {"khzqwmpavtl", "password_short"},
		"eleven signs of many bytes":        {"mèotrèocâyc", "password_short"},
		"marks do not make it longer":       {"me\u0300otre\u0300ocau", "password_short"},
		"empty":                             {"", "password_short"},
		"129 signs":                         {strings.Repeat("khzqwmpavtls", 11)[:129], "password_long"},
		"a line break":                      {"con mèo\ntrèo cây cau", "password_text"},
		"broken bytes":                      {"con meo treo \xff cau", "password_text"},
		"the classic":                       {"password1234", "password_common"},
		"the classic in disguise":           {"P@ssw0rd!2026", "password_common"},
		"the Vietnamese classic":            {"matkhau123456", "password_common"},
		"with marks":                        {"Mật khẩu 2026!!", "password_common"},
		"the sweetest":                      {"anhyeuem_12345", "password_common"},
		"twice the sweetest":                {"anhyeuemanhyeuem", "password_common"},
		"a row of keys":                     {"qwertyuiop[]", "password_common"},
		"keys up and down":                  {"1qaz2wsx3edc", "password_common"},
		"figures in a row":                  {"123456789012", "password_common"},
		"one sign":                          {"aaaaaaaaaaaa", "password_common"},
		"three signs":                       {"abcabcabcabc", "password_common"},
		"alphabet":                          {"abcdefghijklmnop", "password_common"},
		"of the field, with the day":        {"baucu23052021", "password_common"},
		"of the field, two words":           {"hdnd.ubnd@2026", "password_common"},
		"the xkcd one":                      {"correct horse battery staple", "password_common"},
		"the commune and a year":            {"ThieuNgoc@2021", "password_own_words"},
		"the commune with marks":            {"Thiệu Ngọc 36!", "password_own_words"},
		"own name":                          {"trinhxuanbach86", "password_own_words"},
		"the login and a common word":       {"bach.tx.matkhau", "password_own_words"},
		"commune, name, common, everything": {"thieungoc-trinh-matkhau-1", "password_own_words"},
	} {
		t.Run(name, func(t *testing.T) {
			wantCode(t, CheckPassword(test.password, about...), test.code)
		})
	}
}

// Chance makes no bad password: of many drawn ones none is refused.
func TestRandomPasswordsPass(t *testing.T) {
	random := rand.New(rand.NewChaCha8(sha256.Sum256([]byte("passwords"))))
	const signs = "abcdefghijkmnpqrstuvwxyz23456789"
	refused := 0
	for range 2000 {
		var b strings.Builder
		for range 14 {
			b.WriteByte(signs[random.IntN(len(signs))])
		}
		if err := CheckPassword(b.String(), "bach.tx", "Trịnh Xuân Bách", "xã Thiệu Ngọc"); err != nil {
			refused++
		}
	}
	if refused > 0 {
		t.Errorf("%d of 2000 refused", refused)
	}
}

func TestCommonListIsClean(t *testing.T) {
	for line := range strings.Lines(commonText) {
		word := strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(word, "#") && (len(word) < minOwnWord || letters(strings.ToLower(word)) != word) {
			t.Errorf("%q is no folded word", word)
		}
	}
	if n := len(common()); n < 200 {
		t.Errorf("only %d words", n)
	}
}

// Compare the two: they must not differ by more than 5 % of the median.
func BenchmarkCheckKnown(b *testing.B) {
	h := newHasher(b, DefaultCost)
	text := kept(b, h, "con mèo trèo cây cau")
	for b.Loop() {
		if v, err := h.Check(b.Context(), text, "sai mật khẩu rồi"); err != nil || v.Right {
			b.Fatal(v, err)
		}
	}
}

func BenchmarkCheckUnknown(b *testing.B) {
	h := newHasher(b, DefaultCost)
	for b.Loop() {
		if v, err := h.Check(b.Context(), "", "sai mật khẩu rồi"); err != nil || v.Right {
			b.Fatal(v, err)
		}
	}
}

// A small machine does one at a time; none does more than two, and none does none.
func TestAtOnce(t *testing.T) {
	for n, want := range map[int]int{-1: 1, 0: 1, 1: 1, 2: MaxHashesAtOnce, 64: MaxHashesAtOnce} {
		h, err := NewHasher(rand.NewChaCha8([32]byte{}), Cost{Memory: 8, Passes: 1, Threads: 1})
		if err != nil {
			t.Fatal(err)
		}
		h.AtOnce(n)
		if cap(h.work) != want {
			t.Errorf("AtOnce(%d): %d at work", n, cap(h.work))
		}
		if _, err := h.Hash(t.Context(), "con trâu gặm cỏ non"); err != nil {
			t.Errorf("AtOnce(%d): %v", n, err)
		}
	}
}
