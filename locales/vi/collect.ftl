# Báo cáo đột xuất: người phụ trách mở một đợt, các đơn vị được hỏi điền, rồi đóng.

# Câu hỏi của một mục do người phụ trách đặt tên, theo loại số.
indicator-typed =
    .count = { $title }: bao nhiêu? Ví dụ: 12
    .percent = { $title }: bao nhiêu phần trăm? Ví dụ: 82,5%
    .ratio = { $title }: bao nhiêu trên tổng số bao nhiêu? Ví dụ: 45/60
    .money = { $title }: bao nhiêu tiền? Ví dụ: 12,5 triệu
    .yes_no = { $title }: có hay không?
    .text = { $title }: xin ghi ngắn gọn, không ghi tên, số điện thoại hay số căn cước của người dân.
    .status = { $title }: đến nay đã thực hiện đến đâu?
report-once = “{ $title }”
form-ad_hoc = báo cáo đột xuất
button-yes = Có
button-no = Không

collect-notice =
    { $lead } mở báo cáo đột xuất “{ $title }”, xin { $units } cho biết số liệu.
    Hạn: hết { $weekday } { $day }.
collect-button-fill = Nhập báo cáo
    .one = { $unit }

collect-open = Báo cáo đột xuất đang mở:
collect-closed = Đã đóng gần đây:
collect-open-line = { $n }. “{ $title }”: { $units } đơn vị, hạn hết { $weekday } { $day }
collect-closed-line = { $n }. “{ $title }”: { $units } đơn vị, mở { $weekday } { $day }
collect-button-board = { $n }. Tình hình
collect-button-summary = { $n }. Tổng hợp
collect-button-close = { $n }. Đóng
collect-button-new = Mở đợt mới
collect-none = Chưa có báo cáo đột xuất nào.

collect-ask-where = Mở báo cáo đột xuất trong phạm vi nào? (bấm nút, hoặc gõ tên)
collect-ask-title = Báo cáo đột xuất tên là gì? Ví dụ: Số liệu mưa lũ 10/9
collect-title-long = Tên dài quá, xin gõ không quá { $most } ký tự.
collect-title-empty = Xin gõ tên báo cáo bằng chữ.
collect-no-units = Trong phạm vi này chưa có xóm, tổ hay cơ quan nào để hỏi.
collect-ask-units = Hỏi những đơn vị nào? (bấm để chọn hoặc bỏ chọn, hoặc gõ tên, cách nhau bằng dấu phẩy)
collect-units-so-far = Đã chọn { $n }/{ $of } đơn vị.
collect-units-none = Chưa chọn đơn vị nào. Xin chọn ít nhất một đơn vị.
collect-button-all = Tất cả ({ $n })
collect-button-done = Xong ({ $n })
collect-on = ✓ { $what }
collect-off = { $what }
collect-unit-unknown = Không có đơn vị “{ $name }” trong danh sách này.
collect-unit-several = “{ $name }” có thể là: { $names }. Xin gõ rõ hơn.
collect-units-gone = Có { $n } đơn vị đã chọn không còn hoạt động nên được bỏ ra. Mời anh/chị xem lại.

collect-ask-lines = Hỏi những mục nào? (tối đa { $most } mục; bấm mục có sẵn, hoặc gõ mỗi dòng một mục)
collect-lines-how =
    Cách gõ: tên, dấu hai chấm, loại. Ví dụ: Số hộ ngập: số
    Loại: số, phần trăm, phần trên tổng, tiền, có/không, chữ
collect-line = { $n }. { $what }: { $kind }
collect-lines-none = Chưa có mục nào. Xin chọn hoặc gõ ít nhất một mục.
collect-lines-most = Mỗi đợt chỉ hỏi được { $most } mục. Cần đổi, xin bấm bỏ bớt một mục.
collect-lines-full = Mỗi đợt chỉ hỏi được { $most } mục, nên chưa ghi “{ $what }”.
collect-line-twice = “{ $what }” đã có trong danh sách.
collect-line-long = Tên mục dài quá, xin gõ không quá { $most } ký tự.
collect-line-empty = Xin gõ tên mục bằng chữ, ví dụ: Số hộ ngập: số
collect-kind-unknown = Tổ Số chưa rõ loại “{ $kind }”.
collect-ask-kind = “{ $what }” là loại gì?
collect-kind-count = số
collect-kind-percent = phần trăm
collect-kind-ratio = phần trên tổng
collect-kind-money = tiền
collect-kind-yes_no = có/không
collect-kind-text = chữ

collect-ask-due = Hạn cuối là hết ngày nào? (bấm nút, hoặc gõ, ví dụ: 12/9)
collect-day-today = Đã quá 16:00, không kịp lấy hạn trong hôm nay. Xin chọn một ngày sắp tới.
collect-day-far = Ngày đó xa quá. Xin gõ một ngày gần hơn.
collect-day-off = Ngày đó là ngày nghỉ. Giữ ngày đó, hay chọn ngày làm việc gần nhất?

collect-confirm = Mời anh/chị xem lại trước khi mở:
collect-confirm-title = Báo cáo đột xuất “{ $title }”
collect-confirm-units = Hỏi { $n } đơn vị: { $names }
collect-confirm-units-more = { $units }, … và { $n } đơn vị khác
collect-confirm-due = Hạn: hết { $weekday } { $day }
collect-confirm-then = Khi mở, người báo cáo của các đơn vị này được báo ngay; ai chưa nộp sẽ được nhắc trước hạn.
collect-confirm-stale = Nút vừa bấm thuộc bảng cũ. Mời anh/chị xem lại bảng mới nhất.
collect-button-go = Mở báo cáo
collect-button-change-title = Sửa tên
collect-button-change-units = Sửa đơn vị
collect-button-change-lines = Sửa mục hỏi
collect-button-change-due = Sửa hạn
collect-opened =
    { $told ->
        [0] Đã mở “{ $title }” cho { $n } đơn vị, nhưng chưa báo được cho ai: các đơn vị này chưa có người tham gia. Mời người bằng /moi.
       *[other] Đã mở “{ $title }” cho { $n } đơn vị và báo cho { $told } người.
    }
    Hạn: hết { $weekday } { $day }. Gõ /dotxuat để xem hoặc đóng.
collect-button-see-board = Tình hình
collect-button-see-summary = Tổng hợp

collect-close-sure = Đóng “{ $title }”? Đóng rồi thì không nhập, sửa hay nhắc được nữa; bản tổng hợp vẫn xem được.
collect-button-close-yes = Đúng, đóng lại
collect-button-close-no = Không, để mở
collect-close-done = Đã đóng “{ $title }”. Các số đã nộp giữ nguyên.
collect-close-already = “{ $title }” đã đóng trước đó.
collect-close-kept = Vâng, “{ $title }” vẫn mở.

help-collect = Báo cáo đột xuất (hỏi một lần): /dotxuat
