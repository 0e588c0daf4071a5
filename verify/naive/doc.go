// Package naive determines a contest a second time, by a route of its own.
//
// The law engine sorts and cuts; this package tries every set of candidates
// that could fill the seats and keeps those that the law does not rule out. It
// shares only the nouns of package election with the engine, so that a slip in
// one shows as a difference between the two. It gives no reasons and no
// percentages, and its one wish is to be checked by eye against Articles 78 to
// 82 of Law 85/2015/QH13.
//
// Relations carry their R ids and outcomes their articles; "E" is the first
// election day.
package naive
