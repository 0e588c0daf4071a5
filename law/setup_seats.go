// Set-up: how many deputies a council has, from the population. The tables are
// those of the laws on local government.

package law

import (
	"slices"

	"laphieu/election"
)

// Unit is the kind of an administrative unit as far as its seats go.
type Unit string

// The units of a commune level: two kinds of commune (xã) for the elections held
// under the law of 2015, five kinds of unit since 2025. The tables of wards and
// townships of 2021 were not found.
const (
	UnitMountain2015    Unit = "mountain"         // xã miền núi, vùng cao, hải đảo
	UnitOther2015       Unit = "other"            // xã khác
	UnitMountainCommune Unit = "mountain_commune" // xã ở miền núi, hải đảo
	UnitCommune         Unit = "commune"          // xã khác
	UnitProvincialWard  Unit = "provincial_ward"  // phường thuộc tỉnh
	UnitCityWard        Unit = "city_ward"        // phường thuộc thành phố
	UnitSpecialZone     Unit = "special_zone"     // đặc khu
)

// The units of the provincial level since 2025.
const (
	UnitProvince Unit = "province" // tỉnh
	UnitCity     Unit = "city"     // thành phố trực thuộc trung ương
	UnitCapital  Unit = "capital"  // Thành phố Hà Nội, Thành phố Hồ Chí Minh
)

// CommuneSeats is the number of deputies of a commune council. A unit whose table
// is not known is an error of code "seats_unknown_unit".
func (rs RuleSet) CommuneSeats(unit Unit, population int64) (int, error) {
	return rs.seats(communeSeats, unit, population)
}

// ProvinceSeats is the number of deputies of a provincial council; only the table
// of 2025 is known.
func (rs RuleSet) ProvinceSeats(unit Unit, population int64) (int, error) {
	return rs.seats(provinceSeats, unit, population)
}

func (rs RuleSet) seats(tables []seatTable, unit Unit, population int64) (int, error) {
	for i := range tables {
		t := &tables[i]
		if t.unit != unit || !t.rule.AppliesTo(rs.Law) {
			continue
		}
		if err := within("population", population, 0, election.MaxCount); err != nil {
			return 0, err
		}
		return rs.seatsIn(t, population), nil
	}
	return 0, invalid("unit", "seats_unknown_unit", string(unit), string(rs.Law))
}

func (rs RuleSet) seatsIn(t *seatTable, population int64) int {
	n := t.seats(population, rs.countsStarted())
	if t.most != nil {
		n = min(n, rs.number(t.most))
	}
	return n
}

// countsStarted reports whether a step that is begun already gives a seat. In
// 2025 it never does.
func (rs RuleSet) countsStarted() bool {
	return rs.Law == election.Law2015 && rs.Answer(seatRemainder) == "started"
}

// seatTable is the sentence of the law on one kind of unit.
type seatTable struct {
	unit  Unit
	rule  *Rule
	most  *Constant // nil where the number is fixed
	bands []seatBand
}

// seatBand holds for populations up to upTo and above the band before it: a
// number of seats, and one more for each full per inhabitants above that.
type seatBand struct {
	upTo  int64 // endless in the last band
	seats int
	per   int64 // endless where nothing is added
}

func (t *seatTable) seats(population int64, started bool) int {
	i := slices.IndexFunc(t.bands, func(b seatBand) bool { return population <= b.upTo })
	above := int64(0)
	if i > 0 {
		above = t.bands[i-1].upTo
	}
	return t.bands[i].seats + steps(population-above, t.bands[i].per, started)
}

func steps(over, per int64, started bool) int {
	if started && over%per > 0 && per != endless {
		return int(over/per) + 1
	}
	return int(over / per)
}
