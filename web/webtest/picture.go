// Pictures of pages, for the manual and for a person to look at.

package webtest

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// tallest is as much of a page as one picture shows.
const tallest = 4000

// Picture keeps pictures of the whole page in docs/manual/pictures as
// NAME-WIDTH.png, a long page in parts, but only when LAPHIEU_PICTURES=1 asks:
// fonts differ between machines, so pictures are made on purpose.
func (tab *Tab) Picture(name string) {
	tab.t.Helper()
	if os.Getenv("LAPHIEU_PICTURES") != "1" {
		return
	}
	height := Eval[int](tab, "Math.ceil(document.documentElement.scrollHeight)")
	tab.do(chromedp.EmulateViewport(int64(tab.view.Width), int64(height))) // what sticks must stand where it belongs
	defer tab.do(chromedp.EmulateViewport(int64(tab.view.Width), int64(tab.view.Height)))
	parts := (height + tallest - 1) / tallest
	for i := range parts {
		suffix := ""
		if parts > 1 {
			suffix = fmt.Sprintf("-%d", i+1)
		}
		file := fmt.Sprintf("%s-%d%s.png", name, tab.view.Width, suffix)
		top := i * height / parts
		tab.write(file, tab.shot(top, (i+1)*height/parts-top))
	}
}

// Printed keeps a picture of the page as paper has it, A4 wide, without its breaks.
func (tab *Tab) Printed(name string) {
	tab.t.Helper()
	if os.Getenv("LAPHIEU_PICTURES") != "1" {
		return
	}
	tab.AsPaper()
	tab.view.Width = a4
	tab.do(chromedp.EmulateViewport(a4, 1123))
	tab.Picture(name)
}

// AsPaper shows the page in its print styles from now on.
func (tab *Tab) AsPaper() {
	tab.t.Helper()
	if _, err := chromedp.Call(tab.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		tab.t.Fatal(err)
	}
}

// a4 is the width of the paper between its margins, in CSS pixels.
const a4 = 643

// Frame keeps a picture of what the window shows, where something is open or
// sticks.
func (tab *Tab) Frame(name string) {
	tab.t.Helper()
	if os.Getenv("LAPHIEU_PICTURES") == "1" {
		top := Eval[int](tab, "Math.round(scrollY)")
		tab.write(fmt.Sprintf("%s-%d.png", name, tab.view.Width), tab.shot(top, tab.view.Height))
	}
}

func (tab *Tab) shot(top, height int) []byte {
	tab.t.Helper()
	clip := &page.Viewport{Y: float64(top), Width: float64(tab.view.Width), Height: float64(height), Scale: 1}
	data, err := chromedp.Run(tab.ctx, func(ctx context.Context, target *chromedp.Target) ([]byte, error) {
		result, err := cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{
			Format: page.CaptureScreenshotFormatPng, Clip: clip, CaptureBeyondViewport: new(true),
		})
		return result.Data, err
	})
	if err != nil {
		tab.t.Fatal(err)
	}
	return data
}

func (tab *Tab) write(name string, data []byte) {
	tab.t.Helper()
	small, err := small(data)
	if err != nil {
		tab.t.Fatal(err)
	}
	folder := filepath.Join(Root(tab.t), "docs/manual/pictures")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		tab.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), small, 0o644); err != nil {
		tab.t.Fatal(err)
	}
}

// small keeps the 255 colours that a page uses most, and the nearest of them for
// the rest: a third of the size, and no eye sees it.
func small(data []byte) ([]byte, error) {
	from, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	counts := map[color.RGBA]int{}
	for y := from.Bounds().Min.Y; y < from.Bounds().Max.Y; y++ {
		for x := from.Bounds().Min.X; x < from.Bounds().Max.X; x++ {
			counts[color.RGBAModel.Convert(from.At(x, y)).(color.RGBA)]++
		}
	}
	colours := make([]color.RGBA, 0, len(counts))
	for c := range counts {
		colours = append(colours, c)
	}
	slices.SortFunc(colours, func(a, b color.RGBA) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return int(a.R)<<16 + int(a.G)<<8 + int(a.B) - int(b.R)<<16 - int(b.G)<<8 - int(b.B)
	})
	palette := color.Palette{color.RGBA{}}
	for _, c := range colours[:min(255, len(colours))] {
		palette = append(palette, c)
	}
	to := image.NewPaletted(from.Bounds(), palette)
	draw.Draw(to, to.Bounds(), from, from.Bounds().Min, draw.Src)
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err = encoder.Encode(&out, to)
	return out.Bytes(), err
}
