// TODO

package words

var deskLog = map[string]Entry{}
