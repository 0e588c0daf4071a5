package web_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"
)

// Every pair of colours that meet keeps the contrast of WCAG 2.2 AA: 4.5 for
// letters, 3 for edges and marks; also in high contrast, where it is 7.
func TestContrast(t *testing.T) {
	content, err := os.ReadFile("static/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	normal, high := tokens(t, string(content))
	const letters, marks = 4.5, 3
	for _, pair := range []struct {
		front, ground string
		least         float64
	}{
		{"ink", "paper", letters},
		{"ink-soft", "paper", letters},
		{"ink-soft", "tint", letters},
		{"ink-soft", "sheet", letters},
		{"ink-soft", "idle-pale", letters},
		{"ink-soft", "bad-pale", letters},
		{"ink-soft", "care-pale", letters},
		{"sheet", "red", letters},
		{"sheet", "red-deep", letters},
		{"sheet", "drill", letters},
		{"sheet", "drill-deep", letters},
		{"sheet", "blue", letters},
		{"sheet", "good", letters},
		{"blue", "sheet", letters},
		{"blue", "paper", letters},
		{"blue", "blue-pale", letters},
		{"blue-deep", "blue-pale", letters},
		{"good", "good-pale", letters},
		{"good", "sheet", letters},
		{"care", "care-pale", letters},
		{"care", "sheet", letters},
		{"bad", "bad-pale", letters},
		{"bad", "sheet", letters},
		{"ink", "pink", letters},
		{"ink", "azure", letters},
		{"ink", "yellow", letters},
		{"ink", "green", letters},
		{"edge", "sheet", marks},
		{"edge", "paper", marks},
		{"care-edge", "sheet", marks},
		{"care-edge", "care-pale", marks},
		{"pink-edge", "pink", marks},
		{"azure-edge", "azure", marks},
		{"yellow-edge", "yellow", marks},
		{"green-edge", "green", marks},
	} {
		if got := contrast(normal[pair.front], normal[pair.ground]); got < pair.least {
			t.Errorf("%s on %s: %.2f, at least %.1f", pair.front, pair.ground, got, pair.least)
		}
		if got := contrast(high[pair.front], high[pair.ground]); pair.least == letters && got < 7 {
			t.Errorf("%s on %s in high contrast: %.2f, at least 7", pair.front, pair.ground, got)
		}
	}
}

var token = regexp.MustCompile(`(?m)^\s+--([a-z-]+): (#[0-9a-fA-F]{6});|^(\.contrast) `)

// tokens reads the colours, and the same with what high contrast changes.
func tokens(t *testing.T, css string) (normal, high map[string]string) {
	t.Helper()
	normal, high = map[string]string{}, map[string]string{}
	inHigh := false
	for _, match := range token.FindAllStringSubmatch(css, -1) {
		switch {
		case match[3] != "":
			inHigh = true
		case inHigh:
			high[match[1]] = match[2]
		default:
			normal[match[1]], high[match[1]] = match[2], match[2]
		}
	}
	if len(normal) < 30 || !inHigh {
		t.Fatalf("read only %d colours", len(normal))
	}
	return normal, high
}

// contrast is the ratio that WCAG defines.
func contrast(a, b string) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(hex string) float64 {
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			panic(fmt.Sprintf("%s is no colour", hex))
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
