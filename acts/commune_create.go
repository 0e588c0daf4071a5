// The commune comes first: everything else has it in its key.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// CommuneKinds are what a commune can be. Towns (thị trấn) were until 30/06/2025.
var CommuneKinds = []string{"xã", "phường", "đặc khu", "thị trấn"}

// CreateCommuneInput is a commune as an administrative unit.
type CreateCommuneInput struct {
	Code     election.CommuneCode // five digits
	Name     string               // "Thiệu Ngọc", without its kind
	Kind     string               // of CommuneKinds
	District string               // empty since 01/07/2025
	Province string
}

// Validate cleans the names.
func (in *CreateCommuneInput) Validate() error {
	var f faults
	if !isCommuneCode(string(in.Code)) {
		f.add("code", CodeCommune)
	}
	in.Name = f.name("name", in.Name, MaxPlace)
	in.Kind = f.line("kind", in.Kind, MaxPlace)
	if !slices.Contains(CommuneKinds, in.Kind) {
		f.add("kind", CodeWord)
	}
	if in.District = f.line("district", in.District, MaxPlace); in.District != "" {
		in.District = f.name("district", in.District, MaxPlace)
	}
	in.Province = f.name("province", in.Province, MaxPlace)
	return f.err()
}

func (in *CreateCommuneInput) on() access.Target { return access.Target{} }

func isCommuneCode(code string) bool {
	for _, c := range []byte(code) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(code) == 5
}

// CreateCommune makes the commune of the envelope. Only the program asks for it:
// at init, or for a demonstration.
func (a *Acts) CreateCommune(ctx context.Context, env Envelope, in CreateCommuneInput) (Done[Nothing], error) {
	env.Commune = in.Code
	return perform(ctx, a, env.bySystem(), access.CreateCommune, &in, createCommune)
}

func createCommune(w *work, in *CreateCommuneInput) (Nothing, error) {
	unit := election.Unit{Code: in.Code, Name: in.Name, Kind: in.Kind, District: in.District, Province: in.Province}
	return Nothing{}, instead(w.InsertCommune(store.Commune{Unit: unit}), store.CodeTaken, conflict("code", CodeExists))
}
