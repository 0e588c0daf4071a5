// TODO

package words

var deskChoices = map[string]Entry{}
