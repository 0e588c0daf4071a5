// A clock for the timers of pages, wound by hand: a quarter of an hour at a desk
// passes at once, and not a second of it unasked.

package webtest

import (
	"fmt"
	"time"
)

// Clock is for [View.Before]: what a page wants done later waits for [Tab.Pass].
const Clock = `(() => {
  let now = 0, last = 0;
  const waiting = new Map();
  globalThis.setTimeout = (job, ms = 0, ...args) => { waiting.set(++last, { at: now + Number(ms), job: () => job(...args) }); return last; };
  globalThis.clearTimeout = (id) => { waiting.delete(id); };
  globalThis.passTime = (ms) => {
    const end = now + ms;
    for (;;) {
      const due = [...waiting].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = due[1].at;
      due[1].job();
    }
    now = end;
    return true;
  };
})()`

// Pass lets time pass for the timers of a page opened with [Clock].
func (tab *Tab) Pass(d time.Duration) {
	tab.t.Helper()
	Eval[bool](tab, fmt.Sprintf("passTime(%d)", d.Milliseconds()))
}
