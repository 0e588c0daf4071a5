// Devices: what the log says of the machine an act was sent from. It stays there
// for ever, so it names a kind of browser and of machine and no more.

package seat

import (
	"net/http"
	"strings"

	"laphieu/election"
)

// Of two marks in what a browser says of itself the first listed counts: Edge
// calls itself Chrome too, and Chrome Safari.
var (
	browsers = [][2]string{{"Edg", "Edge"}, {"OPR", "Opera"}, {"coc_coc", "Cốc Cốc"}, {"Firefox", "Firefox"}, {"Chrom", "Chrome"}, {"Safari", "Safari"}}
	machines = [][2]string{{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "Mac"}, {"Linux", "Linux"}}
)

// Device names browser and machine: "Chrome, Windows".
func Device(r *http.Request) string {
	agent := r.UserAgent()
	var known []string
	for _, marks := range [][][2]string{browsers, machines} {
		for _, mark := range marks {
			if strings.Contains(agent, mark[0]) {
				known = append(known, mark[1])
				break
			}
		}
	}
	return strings.Join(known, ", ")
}

func electionID(s string) election.ElectionID { return election.ElectionID(s) }

func accountID(s string) election.AccountID { return election.AccountID(s) }
