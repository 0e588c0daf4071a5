// The tests' own PostgreSQL: started when the first test asks for it, reached
// through a socket in its own folder, gone with the test binary.

package storetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// startWithin bounds the wait for the server's first answer.
const startWithin = 30 * time.Second

// errNoPostgres is the sentence for a machine without PostgreSQL.
var errNoPostgres = errors.New("PostgreSQL is not installed: scripts/setup.sh installs it, or apt-get install postgresql")

// server is a running PostgreSQL.
type server struct {
	folder  string
	command func() *exec.Cmd
	process *exec.Cmd
	exited  chan error
	named   atomic.Int64 // databases made so far
}

// theServer is started once for a test binary.
var theServer struct {
	once sync.Once
	*server
	err error
}

// Main runs the tests and then stops the server if one was started. TestMain
// calls it.
func Main(m *testing.M) int {
	code := m.Run()
	if theServer.server != nil {
		theServer.stop()
	}
	return code
}

// PostgresURL makes an empty database and returns its address.
func PostgresURL(t testing.TB) string {
	t.Helper()
	theServer.once.Do(func() { theServer.server, theServer.err = start(fsync()) })
	orSkip(t, theServer.err)
	return theServer.database(t)
}

// orSkip skips where there is no PostgreSQL, or fails where nothing may go
// unchecked.
func orSkip(t testing.TB, err error) {
	t.Helper()
	switch {
	case errors.Is(err, errNoPostgres) && os.Getenv("LAPHIEU_TEST_ALL") == "":
		t.Skip(err)
	case err != nil:
		t.Fatal(err)
	}
}

// database makes an empty one and returns its address.
func (s *server) database(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("test_%d", s.named.Add(1))
	if err := s.admin(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return s.url(name)
}

func (s *server) url(database string) string {
	query := url.Values{"host": {s.folder}, "user": {"postgres"}}
	return (&url.URL{Scheme: "postgres", Path: "/" + database, RawQuery: query.Encode()}).String()
}

// admin runs one statement in the server's own database.
func (s *server) admin(ctx context.Context, statement string) error {
	db, err := sql.Open("pgx", s.url("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.ExecContext(ctx, statement)
	return err
}

// programs finds the newest initdb and postgres, on the path or where Debian
// puts them.
func programs() (initdb, postgres string, err error) {
	if path, err := exec.LookPath("postgres"); err == nil {
		return filepath.Join(filepath.Dir(path), "initdb"), path, nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return "", "", errNoPostgres
	}
	newest := slices.Max(found)
	return newest, filepath.Join(filepath.Dir(newest), "postgres"), nil
}

// start makes a cluster in a temporary folder and serves it.
func start(fsync string) (*server, error) {
	initdb, postgres, err := programs()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "laphieu-pg-")
	if err != nil {
		return nil, err
	}
	who, err := servant(folder)
	if err != nil {
		return nil, err
	}
	s := &server{folder: folder, exited: make(chan error, 1)}
	data := filepath.Join(folder, "data")
	made := exec.Command(initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	made.SysProcAttr, made.Dir = who, folder
	if out, err := made.CombinedOutput(); err != nil {
		os.RemoveAll(folder)
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	s.command = func() *exec.Cmd {
		c := exec.Command(postgres, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync="+fsync,
			"-c", "max_connections=400", "-c", "shared_buffers=32MB")
		c.SysProcAttr, c.Dir = who, folder
		return c
	}
	return s, s.serve()
}

// fsync is off but for benchmarks, which measure it: nothing that the tests' own
// server holds needs to survive.
func fsync() string {
	if testing.Testing() && os.Getenv("LAPHIEU_PG_FSYNC") == "" {
		return "off"
	}
	return "on"
}

// serve starts the process from a thread that lives as long as it: the system
// ends the server when that thread is gone, however the test binary ends.
func (s *server) serve() error {
	s.process = s.command()
	log, err := os.Create(filepath.Join(s.folder, "log"))
	if err != nil {
		return err
	}
	defer log.Close()
	s.process.Stdout, s.process.Stderr = log, log
	started := make(chan error)
	go func() {
		lockThread()
		started <- s.process.Start()
		s.exited <- s.process.Wait()
	}()
	if err := <-started; err != nil {
		return fmt.Errorf("postgres: %w", err)
	}
	return s.await()
}

func (s *server) await() error {
	ctx, cancel := context.WithTimeout(context.Background(), startWithin)
	defer cancel()
	for {
		err := s.admin(ctx, "SELECT 1")
		if err == nil {
			return nil
		}
		select {
		case exit := <-s.exited:
			log, _ := os.ReadFile(filepath.Join(s.folder, "log"))
			return fmt.Errorf("postgres ended at its start: %v\n%s", exit, log)
		case <-ctx.Done():
			s.stop()
			return fmt.Errorf("postgres does not answer: %w", err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// stop ends the process that start began, by its id, and removes the folder.
func (s *server) stop() {
	_ = s.process.Process.Signal(os.Interrupt) // "fast shutdown"
	select {
	case <-s.exited:
	case <-time.After(startWithin):
		_ = s.process.Process.Kill()
		<-s.exited
	}
	_ = os.RemoveAll(s.folder)
}
