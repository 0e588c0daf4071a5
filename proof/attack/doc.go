// Package attack tries what strangers try: scripts in every field that people can
// fill, more fields than a form has, pages and logs read by who may not.
//
// Forms, pages and columns are found and not listed: a form that is added later is
// attacked without new code here. What is expected stands in few tables, each line
// with its reason.
package attack
