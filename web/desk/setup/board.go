// What an election's board shows, and to whom: settings of the house beside the
// points that the law leaves open.

package setup

import (
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/words"
)

// boardNo is what holds without an answer.
const boardNo = "no"

// boardPoints are the settings of the board, as points to be answered.
func boardPoints(lang words.Lang, answers map[string]string) (all []point) {
	for _, key := range election.BoardSettings {
		all = append(all, point{
			Key: key, Text: words.Text(lang, key), Note: words.Text(lang, key+"_note"),
			standard: boardNo, choices: []string{election.BoardYes}, value: answers[key], board: true,
		})
	}
	return all
}

// answersWithBoard are the answers to the law and the board's settings.
func answersWithBoard(v *store.View, e election.ElectionID) (map[string]string, error) {
	answers, err := acts.Answers(v, e)
	if err != nil {
		return nil, err
	}
	shown, err := acts.BoardShows(v, e)
	for key, yes := range shown {
		if yes {
			answers[key] = election.BoardYes
		}
	}
	return answers, err
}

// board are the points ready to be read.
func board(v *store.View, lang words.Lang, e election.ElectionID, mayChange bool) ([]point, error) {
	answers, err := answersWithBoard(v, e)
	all := boardPoints(lang, answers)
	for i := range all {
		p := &all[i]
		p.Now, p.Answered = p.say(lang, boardNo), p.value != ""
		if p.Answered {
			p.Now = p.say(lang, p.value)
		}
		if mayChange {
			p.Href = electionPath(e) + "/" + p.Key
		}
	}
	return all, err
}
