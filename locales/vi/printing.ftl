# Cách in số, ngày, kỳ báo cáo – theo đúng mẫu của các báo cáo đã ban hành (docs: F1–F12).

print-ratio = { $ratio }, tỷ lệ: { $rate }%
print-above = trên { $rate }%
print-below = dưới { $rate }%
print-money-none = 0 đồng
print-money-billion = { $amount } tỷ đồng
print-money-million = { $amount } triệu đồng
print-money-dong = { $amount } đồng

print-day = { $short }/{ $year }
print-short-day = { $padded }/{ $month }
print-day-in-words = ngày { $padded } tháng { $month } năm { $year }
print-days-of-month = { $first_padded }–{ $last }
print-moment = { $time } ngày { $day }

# Chỉ tháng 1 và tháng 2 viết hai chữ số.
print-month-1 = 01
print-month-2 = 02
print-month-3 = 3
print-month-4 = 4
print-month-5 = 5
print-month-6 = 6
print-month-7 = 7
print-month-8 = 8
print-month-9 = 9
print-month-10 = 10
print-month-11 = 11
print-month-12 = 12

print-weekday-1 = thứ Hai
print-weekday-2 = thứ Ba
print-weekday-3 = thứ Tư
print-weekday-4 = thứ Năm
print-weekday-5 = thứ Sáu
print-weekday-6 = thứ Bảy
print-weekday-7 = Chủ nhật

print-period-week = tuần { $days }
print-period-month = tháng { $month }/{ $year }
print-period-cal_month = trọn tháng { $month }/{ $year }
print-period-quarter = Quý { $quarter }/{ $year }
print-period-half_year = 6 tháng { $half ->
    [1] đầu
   *[other] cuối
 } năm { $year }
print-period-year = năm { $year }
print-period-ad_hoc = đợt { $day }
print-period-week-long = tuần { $days } (chốt hết { $weekday } { $last })
print-period-ad_hoc-long = { $name }
print-period-long = { $name } ({ $days })

print-percent = { $value }%

print-not_applicable = không áp dụng
print-not_available = chưa có số liệu

form-week = báo cáo tuần
form-quarter = báo cáo quý
form-half_year = báo cáo 6 tháng
form-year = báo cáo năm
form-commune_month = báo cáo tháng của xã gửi Sở
form-commune_quarter = báo cáo quý của xã gửi Sở
form-commune_half_year = báo cáo 6 tháng của xã gửi Sở
form-commune_year = báo cáo năm của xã gửi Sở

role-officer = người báo cáo của đơn vị
role-lead = người phụ trách tổng hợp
role-chair = lãnh đạo xã
role-admin = quản trị

channel-telegram = Telegram
channel-zalo = Zalo
channel-web = trang web
channel-terminal = cửa sổ lệnh

status-yes = có
status-no = không
