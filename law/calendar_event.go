// Events: what a milestone may hang on without being dated from election day.

package law

// The events that are no milestones themselves.
const (
	ResultsPublished        = "results_published"
	ResultComplaintReceived = "result_complaint_received"
)

// EventTitle is what a milestone, or an event that one hangs on, is called in
// Vietnamese; empty if there is none.
func EventTitle(id string) string {
	switch id {
	case ResultsPublished:
		return "Công bố kết quả bầu cử"
	case ResultComplaintReceived:
		return "Nhận khiếu nại về kết quả bầu cử"
	}
	if m := milestoneNamed(id); m != nil {
		return m.Title
	}
	return ""
}
