// Package web is the shell around every page: one table of routes, one frame,
// one place where an error becomes a sentence. It knows no votes; web/desk and
// web/portal bring the pages, and a page brings its own template.
package web
