# Lời của các chỉ tiêu trong forms/catalogue/reports.toml; mỗi phần là gì: xem indicators.ftl.

indicator-submission_status = Trạng thái nộp của từng đội (chưa nộp/đang nhập/đã nộp/nộp muộn/miễn)
    .short = trạng thái nộp của từng đội (chưa
    .unit = trạng thái
    .question = Trạng thái nộp của từng đội (chưa nộp/đang nhập/đã nộp/nộp muộn/miễn)?
    .said = { $n } trạng thái
    .state-draft = Đang nhập
    .state-submitted = Đã nộp
    .state-returned = Trả lại
    .state-approved = Đã duyệt
    .state-locked = Đã khóa
indicator-nil_reason = Cách nói "không": không có | chưa có | chưa phát sinh | không phát sinh | chưa tổ chức | chưa thực hiện | 0
    .short = cách nói "không": không có | chưa có |
    .unit = trạng thái
    .question = Cách nói "không": không có | chưa có | chưa phát sinh | không phát sinh | chưa tổ chức | chưa thực hiện | 0?
    .said = { $n } trạng thái
    .state-none = Chưa có
    .state-not_yet = Chưa có
    .state-not_arisen = Không phát sinh
    .state-not_held = Chưa tổ chức
