// Package election holds the nouns of a Vietnamese election: the ids, the
// entities and the one error type that every other room speaks.
//
// It follows the Law on Election of Deputies to the National Assembly and to
// People's Councils (Law 85/2015/QH13) and its amendment of 2025 (Law
// 83/2025/QH15). Words are those of GLOSSARY.md: a contest (cuộc bầu cử ở một
// cấp) is decided in a constituency (đơn vị bầu cử), which is divided into
// polling areas (khu vực bỏ phiếu); each polling area returns one count sheet
// (the figures of the count minutes, biên bản kết quả kiểm phiếu) per contest.
//
// The package knows nothing of rules, storage, clocks or pages. All numbers
// near votes are whole: counts are int64, a percentage is an integer number of
// hundredths of a percent.
package election
