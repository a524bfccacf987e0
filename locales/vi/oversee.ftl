# Người phụ trách xem bản nộp: duyệt, trả lại, khoá. Và lời cho cơ sở, cho người đã trả lại.

period-unclear =
    Tổ Số chưa rõ kỳ nào. Xin gõ, ví dụ:
    { period-command } tuần trước, hoặc một ngày trong tuần: { period-command } 07/5
    { period-command } quý III, { period-command } 6 tháng, { period-command } năm 2026
    Báo cáo đột xuất: { period-command } đột xuất
period-command = { $shape ->
    [summary] /tonghop
    [remind] /nhac
    [ledger] /nhatky
    [history] /lichsu
   *[board] /tinhhinh
 }
period-not-begun = Chưa đến { $period }. Xin chọn một kỳ đã bắt đầu, ví dụ: /tonghop tuần này
collections-none = Chưa có báo cáo đột xuất nào trong phạm vi của anh/chị.
collections-which = Anh/chị xem báo cáo đột xuất nào?
collection-choice = { $n }. { $title }
summary-button-other = Xem { $report }

sheets-title =
    Bản đã nộp
    { $period }
sheets-counts = Đã nhận { $n } bản: chờ duyệt { $submitted }, đã trả lại { $returned }, đã duyệt { $approved }, đã khoá { $locked }. Xem bản của đơn vị nào?
sheets-none = Chưa có đơn vị nào nộp.
sheets-button = { $unit }{ $state ->
    [returned] {" "}(đã trả lại)
    [approved] {" "}(đã duyệt)
    [locked] {" "}(đã khoá)
   *[submitted] {""}
 }

oversee-state = { $state ->
    [submitted] Đã nộp, chờ duyệt.
    [returned] Đã trả lại, chờ đơn vị nộp lại.
    [approved] Đã duyệt.
    [locked] Đã duyệt và khoá.
   *[draft] Chưa nộp.
 }
oversee-first = Nộp lần đầu { $at }, { $days ->
    [0] đúng hạn.
   *[other] muộn { $days } ngày.
 }
oversee-version = Bản { $version }, nhận { $at }, người nộp: { $who }.
oversee-moved = Báo cáo vừa có thay đổi. Mời anh/chị xem lại bản mới nhất.
oversee-closed = Báo cáo đã đóng nên đơn vị không sửa được nữa, vì vậy chưa trả lại.
oversee-button-list = Xem bản nộp
oversee-button-others = Xem bản khác
oversee-button-approve = Duyệt
oversee-button-return = Trả lại cả báo cáo
oversee-button-line = Trả lại dòng { $n }
oversee-button-lock = Khoá
oversee-button-unlock = Mở khoá
oversee-ask-comment = Xin gõ lý do trả lại cả báo cáo cho { $unit }.
oversee-ask-line = Xin gõ lý do trả lại dòng { $n } ({ $indicator }) cho { $unit }.
oversee-ask-reason = Xin gõ lý do mở khoá báo cáo của { $unit }.
oversee-comment-length = Xin viết từ 1 đến { $n } ký tự, ví dụ: số người dự chưa khớp
oversee-approved = Đã duyệt báo cáo { $period } của { $unit }.
oversee-locked = Đã khoá báo cáo { $period } của { $unit }: đơn vị không sửa được nữa.
oversee-unlocked = Đã mở khoá báo cáo { $period } của { $unit } và báo cho đơn vị.
oversee-returned = Đã trả lại báo cáo { $period } cho { $unit } và báo cho đơn vị.
oversee-line-returned = Đã trả lại một dòng của báo cáo { $period } cho { $unit } và báo cho đơn vị. Báo cáo vẫn tính là đã nộp.

returned-notice =
    Người phụ trách trả lại { $report } của { $unit }: “{ $comment }”
    Xin anh/chị xem lại, sửa rồi nộp lại. Ngày nộp lần đầu vẫn giữ nguyên.
returned-button = Xem và nộp lại
returned-line-notice =
    Người phụ trách trả lại dòng { $n } trong { $report } của { $unit }: “{ $comment }”
    Báo cáo vẫn tính là đã nộp; xin anh/chị xem lại dòng này.
returned-line-button = Sửa dòng { $n }
approved-notice = Đã duyệt { $report } của { $unit }. Cảm ơn anh/chị.
unlocked-notice =
    Đã mở khoá { $report } của { $unit }: “{ $reason }”
    Cần sửa, anh/chị gõ /sua.
answered-whole = { $unit } đã nộp lại { $report } mà anh/chị trả lại.
answered-lines = { $unit } đã xem lại dòng mà anh/chị trả lại trong { $report }.
answered-approved = { $unit } vừa sửa { $report } đã được duyệt, nên báo cáo lại chờ duyệt.
answered-button = Xem bản nộp
