//go:build proof

package acts

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/store"
)

// Whether anybody has a login takes equally long to refuse: the medians differ by
// 5 % at most, at the cost that is really paid.
func TestRefusedInTheSameTime(t *testing.T) {
	w := lite(t)
	hasher, err := access.NewHasher(rand.NewChaCha8([32]byte{}), access.DefaultCost)
	w.must(err)
	w.hasher = hasher
	w.account("moi")
	w.password("moi", goodPassword)
	took := map[string][]time.Duration{}
	for n := range 200 {
		for _, login := range []string{"moi", "khong.co"} {
			began := time.Now()
			_, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: login, Password: "sai mật khẩu rồi"})
			took[login] = append(took[login], time.Since(began))
			if !store.Is(err, CodeSignIn) {
				t.Fatal(n, err)
			}
			w.must(w.desk.ClearAttempts(w.ctx(), here, subjectOfLogin(login)))
		}
	}
	known, unknown := median(took["moi"]), median(took["khong.co"])
	t.Logf("known %v, unknown %v", known, unknown)
	if gap := (known - unknown).Abs(); gap > known/20 {
		t.Errorf("known %v, unknown %v", known, unknown)
	}
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
