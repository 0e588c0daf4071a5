package store_test

func second() bool { return false }
