// The recount alone, for those who measure it or want nothing else.

package verify

import "context"

// Recount computes the count of an installation again without looking at its log:
// every sheet from its readings, every outcome from its question. The report's
// communes say how much that was.
func Recount(ctx context.Context, s Source) (Report, error) {
	s.onlyCount = true
	return Run(ctx, s)
}
