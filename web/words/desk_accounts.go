// TODO

package words

var deskAccounts = map[string]Entry{}
