// Bulk acts: thousands of rows stand in the log as one change, and each can still be shown to be among them.

package audit

// RowVersion is the "v" of a row's leaf in a bulk change.
const RowVersion = 1

// Bulk folds the changes of an act on many rows into the one change that its
// entry carries, under the noun and key of the batch. The digest is the root of
// a tree of their leaves, in their order; the leaves are answered too, to be
// stored beside, from which [Inclusion] proves single rows.
func Bulk(noun, key string, changes []Change) (Change, []Hash, error) {
	if len(changes) == 0 {
		return Change{}, nil, refuse("changes", Missing)
	}
	if err := checkChanges(changes); err != nil {
		return Change{}, nil, err
	}
	var tree Head
	leaves := make([]Hash, len(changes))
	for i, c := range changes {
		leaf, err := c.Leaf()
		if err != nil {
			return Change{}, nil, err
		}
		leaves[i] = leaf
		tree.push(leaf)
	}
	root, err := tree.Root()
	return Change{Noun: noun, Key: key, Digest: root, Count: tree.Size}, leaves, err
}

// Leaf is the change's leaf in the tree of a bulk act.
func (c Change) Leaf() (Hash, error) {
	w := recordWriter{data: make([]byte, 0, changeBytes)}
	w.open()
	w.change(&c)
	w.whole("v", RowVersion)
	w.shut()
	if w.err != nil {
		return Hash{}, w.err
	}
	return Leaf(w.data), nil
}
