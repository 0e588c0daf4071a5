// Health: what a watcher of the process asks.

package desk

import (
	"encoding/json"
	"net/http"
)

func (d *desk) health(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	return json.NewEncoder(w).Encode(map[string]string{"status": "ok", "version": d.config.Version})
}
