# Lời của các chỉ tiêu trong forms/catalogue/reports.toml; mỗi phần là gì: xem indicators.ftl.

indicator-submission_status = Trạng thái nộp báo cáo
    .short = trạng thái nộp
    .unit = trạng thái
    .question = Báo cáo của đơn vị hiện đang ở bước nào?
    .said = { $n } trạng thái
    .state-draft = Đang nhập
    .state-submitted = Đã nộp
    .state-returned = Bị trả lại
    .state-approved = Đã duyệt
    .state-locked = Đã khóa
indicator-nil_reason = Cách nói “không có”
    .short = cách nói không có
    .unit = trạng thái
    .question = Số liệu bằng không: chưa có, chưa phát sinh, không phát sinh hay chưa tổ chức?
    .said = { $n } trạng thái
    .state-none = Không có
    .state-not_yet = Chưa có
    .state-not_arisen = Không phát sinh
    .state-not_held = Chưa tổ chức
