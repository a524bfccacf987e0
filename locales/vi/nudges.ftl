# Lời nhắc theo lúc nói (opening mời, before sắp đến hạn, today hôm nay là hạn, late quá hạn) và theo việc đã làm
# (nothing chưa nhập, begun còn dở, returned bị trả lại, unmarked báo cáo của xã chỉ cần bấm "Đã gửi").
# $unit đơn vị · $report tên báo cáo, có kỳ · $before ngày in trong kế hoạch · $last ngày cuối · $asked ngày làm việc xin gửi ·
# $day "today" hôm nay là ngày cuối, "early" khi $asked sớm hơn $last, "early_today" khi $asked là hôm nay, "plain" còn lại ·
# $late "yes" khi đã quá hạn · $done/$total số mục đã nhập (tin tình hình: số đơn vị đã nộp) · $missing, $names danh sách

nudge-report = báo cáo { $period }
nudge-report-above = báo cáo { $period } gửi Sở
nudge-report-once = báo cáo đột xuất “{ $title }”

nudge-last = trước { $before }, tức hết ngày <b>{ $last }</b>
nudge-due =
    { $day ->
        [today] trước { $before }, tức <b>hết hôm nay, { $last }</b>
        [early] { nudge-last }; xin gửi trong ngày làm việc <b>{ $asked }</b>
        [early_today] { nudge-last }; xin gửi ngay hôm nay, ngày làm việc { $asked }
       *[plain] { nudge-last }
    }

nudge-opening =
    Kính gửi { $unit }: đến kỳ { $report }.
    Hạn: { nudge-due }.
nudge-before =
    Kính gửi { $unit }: sắp đến hạn { $report }.
    Hạn: { nudge-due }.
nudge-today =
    Kính gửi { $unit }: hôm nay là hạn { $report }.
    Hạn: { nudge-due }.
nudge-late =
    Kính gửi { $unit }: đã quá hạn { $report }.
    Hạn: { nudge-last }.
nudge-late-still = Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn.

nudge-nothing = Mời anh/chị cho biết số liệu, chỉ mất vài phút. Không phát sinh cũng xin báo một câu.
    .short = chưa nhập
nudge-begun =
    { $left ->
        [0] Đã đủ { $total } mục, chỉ còn bấm “Nộp”.
       *[other] Đã có { $done }/{ $total } mục, các số đã nhập vẫn còn nguyên. Còn thiếu: { $missing }.
    }
    .short =
        { $left ->
            [0] đã đủ { $total } mục, chỉ còn bấm “Nộp”
           *[other] đã có { $done }/{ $total } mục, còn thiếu: { $missing }
        }
nudge-returned = Người phụ trách đã trả lại để anh/chị xem lại: { $comments }.
    .short = được trả lại để xem lại: { $comments }
nudge-unmarked = Gửi xong, xin anh/chị bấm “{ nudge-button-sent }”.
    .short = chưa ghi nhận là đã gửi

nudge-several = Kính gửi anh/chị: còn { $n } báo cáo cần gửi.
nudge-item =
    { $late ->
        [yes] { $n }. { $unit }, { $report }: đã quá hạn ({ nudge-last }); { $state }.
       *[no] { $n }. { $unit }, { $report }: hạn { nudge-due }; { $state }.
    }
nudge-more = Còn { $n } báo cáo nữa; gõ /nhap để xem.
nudge-gap = { "" }

nudge-chair =
    Kính báo cáo lãnh đạo { $unit }: đã quá hạn { $report } mà chưa ghi nhận là đã gửi.
    Hạn: { nudge-last }.

nudge-done = ✓ { $unit } đã nộp { $report }. Cảm ơn anh/chị.
nudge-manual = { $lead } nhắc: { $unit } còn { $report } chưa gửi.

nudge-button-fill = Nhập báo cáo
    .one = { $unit }: { $period }
nudge-button-continue = Nhập tiếp
    .one = { $unit }: { $period }
nudge-button-sent = Đã gửi
    .one = Đã gửi: { $period }
nudge-button-later = Nhắc lại sau

digest-missing =
    <b>{ $done }/{ $total }</b> { $noun } đã nộp { $report }.
    { $late ->
        [yes] Đã quá hạn: { nudge-last }.
       *[no] Hạn: { nudge-due }.
    }
    Còn thiếu: { $names }.
digest-complete = Đủ <b>{ $done }/{ $total }</b> { $noun } đã nộp { $report }.
digest-button-nudge = Nhắc các đơn vị còn thiếu
    .one = Nhắc đơn vị còn thiếu: { $period }
digest-button-summary = Xem tổng hợp
    .one = Xem tổng hợp: { $period }
