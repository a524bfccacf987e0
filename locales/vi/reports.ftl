# Bản tổng hợp và bảng theo dõi, gửi trong khung chat.

report-unit = đơn vị
report-begun = { $unit } (đang nhập)
report-each-more = … và { $n } đơn vị có số khác; bấm “Giải thích” để xem
report-more = … và { $n } { $noun } khác

report-title =
    <b>Tổng hợp số liệu</b>
    { $period }
report-coverage-final = Đủ { $done }/{ $total } { $noun }.
report-coverage-provisional =
    { $many ->
        [yes] TẠM TÍNH: { $done }/{ $total } { $noun }, thiếu:
            <fold>{ $missing }</fold>
       *[no] TẠM TÍNH: { $done }/{ $total } { $noun }, thiếu: { $missing }
    }
report-coverage-none = Chưa { $noun } nào nộp (0/{ $total }).
report-coverage-empty = Không có đơn vị nào phải nộp báo cáo này.
report-late = Nộp muộn: { $units }
report-besides = Có cộng cả số đã nộp của: { $units } (không phải nộp kỳ này).
report-reporting_rate = Tỷ lệ nộp: { $rate }%
report-reporting_rate_on_time = Nộp đúng hạn: { $rate }%
report-item_completeness = Mức đầy đủ các mục: { $rate }%

report-total = { $name }: <b>{ $figure }</b>
report-no-total = chưa có số để cộng
report-active-propaganda_meetings = tại { $n } { $noun }
report-without = chưa có số: { $units }
report-last-period =
    { $kind ->
        [week] tuần trước
        [month] tháng trước
        [quarter] quý trước
        [year] năm trước
       *[other] kỳ trước
    }
report-change = { $amount } so với { $since }
report-no-change = bằng { $since }
report-change-partly = { $change } (tính trên { $n } { $noun })

report-notes = <b>Ghi chú của cơ sở</b>
report-paste = Câu để đưa vào báo cáo:
report-paste-part = Câu để đưa vào báo cáo (mới có số của { $done }/{ $total } { $noun }):
report-paste-week =
    <pre>Từ ngày { $first } đến hết ngày { $last }, các Tổ công nghệ số cộng đồng { $propaganda_meetings ->
        [0] không tổ chức hội nghị tuyên truyền
       *[other] tổ chức { $propaganda_meetings_padded } hội nghị về dịch vụ công trực tuyến tại { $propaganda_meetings_units } { $noun }, với { $propaganda_attendees_padded } lượt người tham dự
    }; { $vneid_assisted ->
        [0] không phát sinh người cần hướng dẫn đăng ký VNeID.
       *[other] hướng dẫn { $vneid_assisted_padded } người đăng ký VNeID.
    }</pre>

board-title =
    <b>Tình hình nộp báo cáo</b>
    { $period }
board-due =
    { $late ->
        [0] { $day ->
            [today] Hạn: trước { $before }, tức <b>hết hôm nay, { $last }</b>
            [closed] Đã đóng. Hạn: { nudge-last }
           *[plain] Hạn: { nudge-last }
        }
       *[other] Quá hạn { $late } ngày: { nudge-last }
    }
board-done = Đã nộp: <b>{ $done }/{ $total }</b> { $noun } ({ $rate }%)
board-done-late = Đã nộp: <b>{ $done }/{ $total }</b> { $noun } ({ $rate }%), đúng hạn { $timely } ({ $timely_rate }%), muộn { $late }
board-not_opened = <b>Chưa nhập ({ $n })</b>
board-begun = <b>Đang nhập ({ $n })</b>
board-returned = <b>Đã trả lại, chờ nộp lại ({ $n })</b>
board-handed_in = <b>Đã nộp ({ $n })</b>
board-progress =
    { $left ->
        [0] đủ { $asked } mục, chưa bấm “Nộp”
       *[other] { $answered }/{ $asked } mục
    }
board-on_time = { $at }
board-late = muộn { $days } ngày, { $at }
board-on-behalf = nhập thay
board-approved = đã duyệt
board-locked = đã khoá
board-lines = trả lại { $n } dòng
board-extended = được gia hạn đến hết ngày { $day }
board-unreachable = chưa có người
board-unshown = { $n } lời nhắc chờ mở trang
board-reminded = nhắc { $n } lần, { $last }
