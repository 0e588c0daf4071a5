package keys

import "testing"

func FuzzParseCheckpointKey(f *testing.F) {
	f.Add("PRIVATE+KEY+laphieu/99001+dbc68b10+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")
	f.Add("PRIVATE+KEY+laphieu/99001+00000000+\n")
	f.Fuzz(func(t *testing.T, text string) {
		keys, err := parseCheckpointKey(text)
		if err != nil {
			return
		}
		if keys.Signer() == nil || keys.Verifier() == nil || keys.Signer().KeyHash() != keys.Verifier().KeyHash() {
			t.Fatalf("%q is read %+v", text, keys)
		}
	})
}

// Whatever is typed, what is taken for a line has its letters and its check.
func FuzzReadPaperLine(f *testing.F) {
	f.Add(1, "QPZR Y9X8 GF2T · QQ")
	f.Add(5, "qpzr y9x8 gf qq")
	f.Add(0, "\xff")
	f.Fuzz(func(t *testing.T, number int, typed string) {
		line, err := ReadPaperLine(number, typed)
		if err != nil {
			return
		}
		if again, err := ReadPaperLine(number, groups(line)+" · "+lineCheck(number, line)); err != nil || again != line {
			t.Fatalf("%q is read %q and then %q, %v", typed, line, again, err)
		}
	})
}
