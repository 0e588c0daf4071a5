// TODO

package words

var deskSetup = map[string]Entry{}
