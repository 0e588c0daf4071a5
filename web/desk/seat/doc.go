// Package seat is what every page of the desk stands on: the commune and the
// session a request comes from, the envelope of its act, the drafts of its form,
// and the one way in which an act that was not done is answered.
package seat
