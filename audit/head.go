// The head: all that must be remembered of a tree to add a leaf and to know its root.

package audit

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"golang.org/x/mod/sumdb/tlog"
)

// MaxSize bounds a tree. A commune has some hundred thousand acts; the bound
// keeps forged sizes from overflowing sums.
const MaxSize = 1 << 40

// Head is the right edge of a tree: the roots of the perfect subtrees its leaves
// fall into, the largest, leftmost, first. There is one for each 1 in Size's
// binary form, so at most 41. The zero value is the empty tree.
//
// A copy is independent: appending to one does not touch the other, so that an
// act that is rolled back takes its head with it.
type Head struct {
	Size int64
	Edge []Hash
}

// Append adds a leaf to the tree, without reading the tree. A head whose edge
// does not fit its size stays so, and [Head.Root] refuses it.
func (h *Head) Append(leaf Hash) {
	h.Edge = slices.Clone(h.Edge)
	h.push(leaf)
}

// push is Append in place. The new leaf closes one perfect subtree for each 1 at
// the end of the size: 0111 leaves and one more are 1000.
func (h *Head) push(leaf Hash) {
	if h.check() != nil || h.Size == MaxSize {
		h.Size = -1 // no tree has this size: every later step refuses it
		return
	}
	for closed := bits.TrailingZeros64(^uint64(h.Size)); closed > 0; closed-- {
		last := len(h.Edge) - 1
		leaf = tlog.NodeHash(h.Edge[last], leaf)
		h.Edge = h.Edge[:last]
	}
	h.Edge = append(h.Edge, leaf)
	h.Size++
}

// Root is the hash of the whole tree; of the empty one, the hash of nothing.
func (h Head) Root() (Hash, error) {
	if err := h.check(); err != nil {
		return Hash{}, err
	}
	if h.Size == 0 {
		return emptyRoot, nil
	}
	root := h.Edge[len(h.Edge)-1]
	for _, left := range slices.Backward(h.Edge[:len(h.Edge)-1]) {
		root = tlog.NodeHash(left, root)
	}
	return root, nil
}

// Checkpoint is the state of commune's log at this head, yet to be signed.
func (h Head) Checkpoint(commune string) (Checkpoint, error) {
	root, err := h.Root()
	if err != nil {
		return Checkpoint{}, err
	}
	return Checkpoint{Origin: Origin(commune), Size: h.Size, Root: root}, nil
}

// Marshal writes the head for the database: the size in eight bytes, the highest
// first, then the edge.
func (h Head) Marshal() ([]byte, error) {
	if err := h.check(); err != nil {
		return nil, err
	}
	data := binary.BigEndian.AppendUint64(nil, uint64(h.Size))
	for _, hash := range h.Edge {
		data = append(data, hash[:]...)
	}
	return data, nil
}

// Unmarshal reads what Marshal wrote, and nothing else.
func (h *Head) Unmarshal(data []byte) error {
	const size = 8
	if len(data) < size || (len(data)-size)%tlog.HashSize != 0 {
		return refuse("", HeadMalformed)
	}
	read := Head{Size: int64(binary.BigEndian.Uint64(data))}
	for edge := range slices.Chunk(data[size:], tlog.HashSize) {
		read.Edge = append(read.Edge, Hash(edge))
	}
	if err := read.check(); err != nil {
		return err
	}
	*h = read
	return nil
}

func (h Head) check() error {
	if h.Size < 0 || h.Size > MaxSize || len(h.Edge) != bits.OnesCount64(uint64(h.Size)) {
		return refuse("", HeadMalformed)
	}
	return nil
}
