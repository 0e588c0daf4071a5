// Made-up people: the same ones for the same seed.

package people

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"laphieu/viet"
)

// Most is how many people [Made] can tell apart by name.
const Most = 20_000

// Person is somebody who does not exist.
type Person struct {
	Name    string // four words, unlike every other's
	Login   string
	Born    viet.Date
	Phone   string // ten digits from 000
	ID      string // twelve digits of province 000
	Address string
	Mail    string
}

var (
	families = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Vàng Giàng Quách")
	middles  = strings.Fields("Thị Văn Đình Ngọc Hữu Minh Quốc Xuân Bích Kiều Thùy Đăng Trọng Mạnh Diễm Uyển Khắc Sỹ")
	others   = strings.Fields("Ánh Khánh Trường Phương Huyền Nghĩa Quỳnh Thạch Tuyết Viễn Đoan Nhượng Ưng Giáng")
	givens   = strings.Fields("An Bằng Chiến Duyên Đạt Giỏi Hằng Kỷ Liễu Mơ Nhẫn Oanh Phước Quyền Rạng Sửu Thơ Uyên Vượng Yến")
	hamlets  = strings.Fields("Thượng Hạ Trung Đông Đoài Bái Giang Ngự Xuôi Mỹ")
)

// Made makes n people, at most [Most], each with a name of their own.
func Made(seed uint64, n int) []Person {
	random := rand.New(rand.NewPCG(seed, 0x1a9e))
	all, taken := make([]Person, 0, n), map[string]bool{}
	for len(all) < min(n, Most) {
		name := strings.Join([]string{one(random, families), one(random, middles), one(random, others), one(random, givens)}, " ")
		if taken[name] {
			continue
		}
		taken[name] = true
		all = append(all, person(random, name, len(all)))
	}
	return all
}

func one(random *rand.Rand, of []string) string { return of[random.IntN(len(of))] }

func person(random *rand.Rand, name string, at int) Person {
	born := viet.Date{Year: 1931 + random.IntN(70), Month: 1 + random.IntN(12), Day: 1 + random.IntN(28)}
	login := fmt.Sprintf("%s.%05d", strings.ReplaceAll(viet.Search(name), " ", ""), 10_000+at)
	return Person{
		Name: name, Born: born,
		Login:   login[max(0, len(login)-loginLetters):],
		Phone:   fmt.Sprintf("000%07d", random.IntN(10_000_000)),
		ID:      fmt.Sprintf("000%d%02d%06d", born.Year/1000-1, born.Year%100, random.IntN(1_000_000)),
		Address: fmt.Sprintf("Số nhà %d, ngõ %d, xóm %s %s", 1+random.IntN(400), 1+random.IntN(90), one(random, hamlets), one(random, others)),
		Mail:    login + "@example.invalid",
	}
}

// loginLetters keeps a login within what the program takes.
const loginLetters = 24
