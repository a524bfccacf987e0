# toso calendar: hạn nộp của cả năm.

calendar-title = Hạn báo cáo chuyển đổi số
calendar-column-period = Kỳ
calendar-column-side = Chiều
calendar-column-before = Ngày in
calendar-column-last-day = Hết ngày
calendar-column-working-day = Ngày làm việc
calendar-column-asked-for = Xin gửi
calendar-period = { $kind ->
    [quarter] Q{ $number }/{ $year }
    [half_year] 6T{ $number ->
        [1] {""}
       *[other] {" "}cuối
    }/{ $year }
   *[year] Năm { $year }
 }
calendar-side = { $side ->
    [unit] đơn vị→xã
   *[commune] xã→Sở
 }
calendar-day = { $weekday ->
    [1] Hai
    [2] Ba
    [3] Tư
    [4] Năm
    [5] Sáu
    [6] Bảy
   *[7] CN
 } { $day }
calendar-early = * { $period } { $side }: xin gửi sớm hơn một ngày làm việc, vì xã cũng gửi Sở trong ngày { $day }.
calendar-note = “Ngày in” là “trước ngày …” trong kế hoạch, nên hạn là hết ngày liền trước. Không gồm báo cáo tuần, tháng, đột xuất. Ngày nghỉ chưa có thông báo là ngày dự kiến.
calendar-event = { $side ->
    [unit] Hạn đơn vị gửi xã báo cáo { $period }
   *[commune] Hạn xã gửi Sở báo cáo { $period }
 }
calendar-event-days = Hạn: { nudge-last }. Xin gửi trong { $weekday }, ngày { $asked }.
calendar-bad-year = “{ $given }” không phải năm dùng được; xin gõ năm từ { $first } đến { $last }, ví dụ: toso calendar 2026 2027
