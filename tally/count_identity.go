// The identities of a count sheet: which of them its figures break.

package tally

import "laphieu/election"

// Broken is the set of identities that a sheet breaks; zero when it breaks
// none.
type Broken uint32

// The identities of a sheet, in the letters of the minutes: E listed, T voted,
// I issued, C collected, V valid, X invalid, b votes of a candidate, S seats.
const (
	VotedWithinListed     Broken = 1 << iota // T ≤ E
	CollectedWithinVoted                     // C ≤ T
	CollectedWithinIssued                    // C ≤ I
	IssuedIsVoted                            // I = T
	ValidPlusInvalid                         // V + X = C
	VotesWithinValid                         // each b ≤ V
	VotesAtLeastValid                        // Σ b ≥ V: each valid ballot keeps a name
	VotesAtMostSeats                         // Σ b ≤ S·V
	KeptSumsToValid                          // Σ v(k) = V
	KeptSumsToVotes                          // Σ k·v(k) = Σ b
	KeptWithinSeats                          // no valid ballot keeps more than S names
)

// Has reports whether the set holds an identity.
func (b Broken) Has(identity Broken) bool { return b&identity != 0 }

// flag is the identity where it is broken.
func flag(wrong bool, identity Broken) Broken {
	if wrong {
		return identity
	}
	return 0
}

// Check tells which identities the figures and votes of one sheet break. The
// votes are those of the candidates in ballot order, seats the number to be
// elected. It allocates nothing.
func Check(f *election.Figures, votes []int64, seats int) Broken {
	var sum, most int64
	for _, b := range votes {
		sum += b
		most = max(most, b)
	}
	return weigh(f, sum, most, seats)
}

// weigh compares the figures with each other, with the sum of the votes and
// with the most that one candidate has.
func weigh(f *election.Figures, sum, most int64, seats int) Broken {
	if f.Voted <= f.Listed && f.Collected <= f.Voted && f.Collected <= f.Issued && f.Issued == f.Voted &&
		f.Valid+f.Invalid == f.Collected && most <= f.Valid && f.Valid <= sum && sum <= int64(seats)*f.Valid {
		return 0
	}
	return broken(f, sum, most, seats)
}

// broken tells one by one what weigh found wrong; kept apart so that the clean
// sheets, nearly all of a nation's, pass in one condition.
func broken(f *election.Figures, sum, most int64, seats int) Broken {
	return flag(f.Voted > f.Listed, VotedWithinListed) |
		flag(f.Collected > f.Voted, CollectedWithinVoted) |
		flag(f.Collected > f.Issued, CollectedWithinIssued) |
		flag(f.Issued != f.Voted, IssuedIsVoted) |
		flag(f.Valid+f.Invalid != f.Collected, ValidPlusInvalid) |
		flag(most > f.Valid, VotesWithinValid) |
		flag(sum < f.Valid, VotesAtLeastValid) |
		flag(sum > int64(seats)*f.Valid, VotesAtMostSeats)
}

// CheckKept tells which identities break when valid ballots are sorted by the
// number of names they keep: kept[0] ballots keep one name, kept[1] two.
func CheckKept(kept, votes []int64, valid int64, seats int) Broken {
	ballots, names := KeptSums(kept)
	beyond := len(kept) > seats && Sum(kept[seats:]) != 0
	return flag(ballots != valid, KeptSumsToValid) |
		flag(names != Sum(votes), KeptSumsToVotes) |
		flag(beyond, KeptWithinSeats)
}

// KeptSums gives Σ v(k), the ballots, and Σ k·v(k), the names they keep.
func KeptSums(kept []int64) (ballots, names int64) {
	for i, n := range kept {
		ballots += n
		names += int64(i+1) * n
	}
	return ballots, names
}

// Sum adds whole numbers.
func Sum(numbers []int64) int64 {
	var sum int64
	for _, n := range numbers {
		sum += n
	}
	return sum
}
