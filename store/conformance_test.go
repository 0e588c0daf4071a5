package store_test

import (
	"os"
	"testing"

	"laphieu/store/storetest"
)

func TestMain(m *testing.M) {
	if second() {
		return
	}
	os.Exit(storetest.Main(m))
}

func TestSQLite(t *testing.T)   { storetest.Run(t, storetest.SQLite) }
func TestPostgres(t *testing.T) { storetest.Run(t, storetest.Postgres) }
