// Package law is Vietnam's election law as data and pure functions: Law
// 85/2015/QH13 as applied in 2016 and 2021, and the same law as amended by Law
// 83/2025/QH15.
//
// It answers questions (who votes for what, which dates bind, whether a count
// sheet is possible, who is elected) and gives the article with each answer. It
// never guesses: where the law is silent or a source is unconfirmed there is a
// named [Setting] with a default and a note, and where only people may decide
// the answer says so.
//
// Everything that a lawyer would want to check is a row of data:
//
//   - a [Rule] is one sentence of the law with its article, the dates between
//     which it applies, and how far its source was checked;
//   - a [Constant] is one number of the law, with its value in both versions;
//   - a [Milestone] is one dated step of the calendar;
//   - a [Setting] is one open question.
//
// RULES.md at the root of the repository is printed from these rows.
//
// A [RuleSet] is one version of the law together with an election's settings.
// Files are named after the stage of the election they speak of: setup, roll,
// nomination, polling, count, result, minutes, midterm, complaint.
package law
