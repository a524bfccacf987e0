# Tổng hợp theo tháng, quý, năm, từ đầu năm, và theo khoảng ngày.

long-months = { $n } tháng đầu năm { $year } ({ $days })
long-year_to_date = từ đầu năm { $year } đến hết { $last } ({ $days })
long-range = từ { $first } đến hết { $last }
long-not-begun = Chưa đến ngày { $day }. Xin chọn khoảng thời gian đã bắt đầu, ví dụ: /tonghop từ đầu năm

long-coverage-final = Đủ { $done }/{ $total } { $noun }.
long-coverage-provisional = TẠM TÍNH: { $done }/{ $total } { $noun } đủ số, còn thiếu { $reports } báo cáo:
long-coverage-nobody = Đến nay chưa có báo cáo nào của kỳ này đến hạn chốt; số dưới đây là đã nộp sớm.
long-run = { $n } { $kind ->
        [week] tuần
        [month] tháng
        [cal_month] tháng
        [quarter] quý
       *[other] kỳ
    } liền từ { $first } đến hết { $last }
long-straddles = Kỳ vắt qua hai đầu tính theo ngày chốt: { $parts }.
long-straddles-in = { $period } (chốt { $day }) tính ở đây
long-straddles-out = { $period } (chốt { $day }) tính vào kỳ sau

long-as-of = { $within ->
        [yes] số mới nhất trong khoảng này, tính đến hết { $last }
       *[no] tính đến hết { $last }
    }
long-as-of-several = { $within ->
        [yes] số mới nhất của từng đơn vị trong khoảng này, tính đến { $first } – { $last }
       *[no] số mới nhất của từng đơn vị, tính đến { $first } – { $last }
    }
long-increment = trong kỳ thêm { $increment } (trước kỳ: { $before })
long-increment-rate = riêng phần thêm trong kỳ: { $increment }
long-fall = ⚠ số lũy kế bị giảm, xin xem lại: { $unit } { $before } ({ $before_day }) → { $now } ({ $now_day })
long-before =
    { $kind ->
        [month] tháng trước
        [cal_month] tháng trước
        [quarter] quý trước
        [half_year] 6 tháng trước
        [year] năm trước
        [range] khoảng liền trước
       *[other] cùng kỳ năm trước
    }
long-without = Chưa có số ({ $n } chỉ tiêu):

long-button-month = Theo kỳ báo cáo { $days }
long-button-cal_month = Theo tháng dương lịch { $days }
long-button-form = Ai đã nộp { $form }
long-button-days = { $first }–{ $last }
