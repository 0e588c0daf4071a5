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
