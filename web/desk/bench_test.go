package desk_test

import (
	"fmt"
	"testing"

	"laphieu/election"
)

// BenchmarkPage is a staff page as a browser asks for it: session, access, frame,
// template.
func BenchmarkPage(b *testing.B) {
	w := open(b, demo)
	w.first("quan.tri")
	w.election("Bầu cử giả định", false)
	for i := range 40 {
		w.person(fmt.Sprintf("nguoi.%d", i), "Người giả định", election.Grant{Role: election.RoleTypist})
	}
	v := w.signIn("quan.tri")
	for _, path := range []string{"/", "/nhat-ky", "/tai-khoan", "/toi"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				if got := v.get(path); got.StatusCode != 200 {
					b.Fatal(got.StatusCode)
				}
			}
		})
	}
}
