package verify_test

import "laphieu/verify"

// shown edits what was made public.
func shown(from, to string) string {
	return "UPDATE publication SET model = replace(model, '" + from + "', '" + to + "') WHERE version = 2 AND instr(model, '" + from + "') > 0"
}

var forgedPublications = []forgery{
	{"a candidate's votes shown to the public", shown(`"votes":310`, `"votes":311`), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"a name shown to the public", shown("Nguyễn Văn a", "Người khác"), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"somebody shown as elected", shown(`"elected":false`, `"elected":true`), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"a sum of the commune", shown(`"totals":{"listed"`, `"totals":{"listed":1,"was"`), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"a reason shown to the public", shown(`"holds":true`, `"holds":false`), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"a seat shown more than there is", shown(`"seats":2`, `"seats":3`), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"the document shown to the public", shown("Nghị quyết 12/NQ-UBBC", "Nghị quyết 13/NQ-UBBC"), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"the day of the document", shown("2021-06-01", "2021-06-02"), verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"the outcome of another version", shown(`"version":2`, `"version":9`), verify.PublicationStray, "publication", "commune/2", "model"},
	{"a vote that is not shown", shown(`"round":1,"kind":"first","version":2`, `"round":9,"kind":"first","version":2`), verify.PublicationLacks, "publication", "commune/2", "model"},
	{"what cannot be read", "UPDATE publication SET model = '{' WHERE version = 2", verify.PublicationModel, "publication", "commune/2", "model"},
	{"what was withdrawn put back before the public", "UPDATE publication SET state = 'standing', ended_at = 0 WHERE version = 1", verify.PublicationDiffers, "publication", "commune/1", "model"},
	{"what stands taken off", "UPDATE publication SET state = 'withdrawn', ended_at = 9 WHERE version = 2", verify.PublicationDiffers, "publication", "commune/2", "model"},
	{"an outcome withdrawn behind what is public", "UPDATE outcome SET state = 'withdrawn', ended_at = 20" + outcomeOf("1", "1", "2"), verify.PublicationStray, "publication", "commune/2", "model"},
}
