# Kiểm tra số liệu (/kiemtra): mỗi điểm một câu nói điểm gì, một câu nói nên làm gì.
# name, other: chỉ tiêu; value: số đang ghi; against: số đối chiếu; place: nơi ghi; day: ngày của số đối chiếu.

check-report = { $kind ->
    [week] báo cáo tuần
    [month] báo cáo tháng
    [cal_month] báo cáo tháng
    [quarter] báo cáo quý
    [half_year] báo cáo 6 tháng
    [year] báo cáo năm
   *[other] báo cáo khác
 }
check-at = { $place }: { $what }
check-line =
    { $n }. { $what }
    { $todo }

check-parts = { $name } ghi { $value }, nhưng các phần cộng lại là { $against }.
check-parts-do = Xin xem lại tổng số và từng phần.
check-places = { $name } có hai số khác nhau: { $value } và { $against } ({ $other }).
check-places-do = Xin giữ một số đúng.
check-rate = { $name } ghi { $value }, nhưng tính từ hai số kèm theo là { $against }.
check-rate-do = Xin xem lại tỷ lệ, hoặc hai số để tính.
check-difference = { $name } ghi { $value }, nhưng { $with } trừ số đã bố trí là { $against }.
check-difference-do = Xin xem lại cách hiểu ba số này.
check-falling = { $name } tính từ đầu năm là { $value }, ít hơn { $against } ngày { $day }.
check-falling-do = Số lũy kế không giảm trong năm: xin hỏi lại đơn vị.
check-at-most = { $name } ghi { $value }, nhiều hơn { $with } là { $against }.
check-at-most-do = Xin xem lại hai số, có thể gõ nhầm chỗ.
check-over-whole = { $name } ghi { $value }, ngoài khoảng 0 đến 100%.
check-over-whole-do = Xin sửa lại tỷ lệ.
check-tasks = { $name } ghi { $value }, nhưng theo kết quả từng nhiệm vụ là { $against }.
check-tasks-do = Xin sửa số đếm, hoặc cập nhật kết quả nhiệm vụ.
check-tasks-idle = { $name } ghi { $value }, trong đó { $n } nhiệm vụ chưa thực hiện; đang thực hiện chỉ có { $against }.
check-tasks-idle-do = Xin xem lại nhiệm vụ chưa thực hiện có còn trong hạn không.
check-reports = { $name } ngày { $day } ghi { $value }, { $report } ngày { $later } ghi { $against }.
check-reports-do = Hai báo cáo nên khớp nhau: xin xem lại số nào đúng.
check-listed = Đếm được { $value } văn bản ký, nhưng danh sách có { $against }.
check-listed-do = Xin bổ sung danh sách, hoặc sửa số đếm.
check-listed-year = { $name } có văn bản { $value } ký ngày { $day }, thuộc năm trước.
check-listed-year-do = Xin bỏ khỏi danh sách năm nay nếu ghi nhầm.
check-bases = { $name } là { $value }, nhưng { $with } là { $against }.
check-bases-do = Hai số này thường bằng nhau: xin hỏi lại tính trên số nào.
check-jump = { $name } là { $value }, trước đó (ngày { $day }) là { $against }.
check-jump-do = Thay đổi lớn: xin hỏi lại cho chắc.
check-points = { $name } là { $value }, ngày { $day } là { $against }.
check-points-do = Tỷ lệ đổi nhiều: xin hỏi lại cho chắc.
check-stale-month = Lời ghi ở { $name } nhắc tháng đã qua, có thể chép từ báo cáo trước.
check-stale-month-do = Xin sửa lại tháng.
check-as-of = Các số ở đây tính đến nhiều ngày khác nhau: { $day } và { $later }.
check-as-of-do = Xin thống nhất một ngày chốt số liệu.
check-as-of-twice = { $name } ghi theo hai ngày chốt: { $day } và { $later }.
check-as-of-twice-do = Xin thống nhất một ngày chốt số liệu.
check-missing = Chưa có số: { $name }.
check-missing-do = Xin nhắc đơn vị gửi, hoặc ghi rõ lý do chưa có.
check-missing-rate = Chưa ghi { $name }; tính ra là { $value }.
check-missing-rate-do = Xin ghi tỷ lệ này vào báo cáo.
check-text = { $name } phải là số, nhưng đang ghi chữ: { $value }
check-text-do = Xin ghi số; lời giải thích để ở phần mô tả.
check-look-alikes = { $name } và { $with } cùng ghi { $value }, dù là hai chỉ tiêu khác nhau.
check-look-alikes-do = Xin hỏi lại số này thuộc chỉ tiêu nào.
check-strict = { $name } đạt đúng { $value }, trong khi mục tiêu là trên { $against }.
check-strict-do = Như vậy là chưa đạt: xin không ghi là đạt.
check-denied = { $name } đạt { $value }, mục tiêu { $against }, nhưng phần khó khăn ghi là không có.
check-denied-do = Xin nêu lý do chưa đạt ở phần khó khăn.
check-unmentioned = { $name } đạt { $value }, mục tiêu { $against }; phần khó khăn chưa nhắc đến.
check-unmentioned-do = Xin nêu lý do chưa đạt ở phần khó khăn.
check-several-targets = { $name } có { $n } mục tiêu khác nhau trong năm, từ { $value } đến { $against }.
check-several-targets-do = Mỗi báo cáo xin dùng mục tiêu của chương trình đó.

check-title = <b>Kiểm tra số liệu { $period }</b> – { $unit }
check-none = Số liệu khớp, không có điểm nào cần xem lại.
check-counts = Phải xác nhận: { $hard } · Nên xem lại: { $warn } · Để biết: { $info }
check-hard = <b>Phải sửa hoặc xác nhận trước khi gửi Sở</b>
check-warn = <b>Nên xem lại</b>
check-info = <b>Để biết</b>
check-more = … và { $n } điểm nữa.
check-fold = <fold>{ $lines }</fold>
check-acknowledged = Đã xác nhận: { $who }, { $at }: “{ $reason }”
check-changed = (Số đã đổi sau lần xác nhận trước.)
check-button = Xác nhận điểm { $n }
check-button-again = Kiểm tra lại
check-button-sent = Đã gửi Sở
check-ask-reason = Xin gõ lý do vì sao số liệu này vẫn đúng, ví dụ: Sở đã thống nhất lấy số này
check-reason-length = Xin viết từ 3 đến { $n } ký tự, ví dụ: Sở đã thống nhất lấy số này
check-gone = Điểm này không còn, hoặc số liệu vừa thay đổi. Mời anh/chị xem lại.
check-noted = Đã ghi lý do: “{ $reason }”
check-left = Còn { $n } điểm phải xác nhận trước khi gửi.
check-ready = Không còn điểm nào phải xác nhận. Anh/chị có thể gửi.
check-before-sent = Chưa ghi nhận gửi Sở: còn { $n } điểm phải sửa, hoặc xác nhận kèm lý do.
check-unclear =
    Tổ Số chưa rõ kiểm tra kỳ nào. Xin gõ, ví dụ:
    /kiemtra · /kiemtra quý · /kiemtra tuần · /kiemtra tháng 9
kept-acknowledged = Điểm kiểm tra đã xác nhận kèm lý do: { $n }
prompt-acknowledge = Lý do số liệu vẫn đúng
check-names = { $names } và { $n } chỉ tiêu nữa
check-joined =
    { $first }
    { $rest }
check-days = từ { $first } đến hết { $last }
help-check = Kiểm tra số liệu trước khi gửi: /kiemtra, /kiemtra quý, /kiemtra tuần
menu-check = Kiểm tra số liệu
    .word = kiemtra
