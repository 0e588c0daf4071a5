// The board: how far the count has come, on the wall of the hall.

package words

var board = map[string]Entry{
	"board_open":     {"Bảng theo dõi mở trong mạng nội bộ, không cần đăng nhập", "The board opens in the local network without signing in"},
	"board_outcomes": {"Bảng theo dõi hiện kết quả đã xác nhận", "The board shows confirmed outcomes"},
}
