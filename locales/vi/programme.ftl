# Mục tiêu của các chương trình, nhiệm vụ của kế hoạch.

line-of-task = Nhiệm vụ { $number } ({ $name })
line-of-result = Kết quả nhiệm vụ { $number } ({ $name })

# Mục tiêu: số đang có so với mục tiêu của từng chương trình.
targets-head =
    <b>Mục tiêu năm { $year }</b>
    { $unit }, số { $days }
targets-count = { $n } chỉ tiêu có mục tiêu: { $met } đạt, { $missed } chưa đạt, { $none } chưa có số{ $apart ->
        [0] .
       *[other] , { $apart } tính riêng từng đơn vị.
    }
targets-figure = <b>{ $name }</b>: { $figure }
targets-figure-day = <b>{ $name }</b>: { $figure } (đến hết { $day })
targets-no-figure = <b>{ $name }</b>: chưa có số.
targets-apart = <b>{ $name }</b>: mỗi đơn vị một số ({ $n } đơn vị), không cộng được.
targets-nil = <b>{ $name }</b>: { $said }, nên không so với mục tiêu.
targets-programme-place = { $name } ({ $years }, mục { $place })
targets-met-line = { $name }: { $figure } (mục tiêu { $goals })
targets-short = { $figure } { $sign } { $goal }: { $lack }. { $programme }
targets-short-reached = đạt { $goal }. { $programme }
targets-short-pace = { $figure } { $sign } { $goal }: { $lack }, { $by ->
        [week] mỗi tuần { $each }
       *[month] mỗi tháng { $each }
    }. { $programme }
targets-programme = { $name } ({ $years })
targets-goal = { $programme }: mục tiêu { $sign } { $goal }
targets-reached = { $programme }, đạt: { $name } { $figure } { $sign } { $goal }.
targets-missed = { $programme }, chưa đạt: { $name } { $figure } { $sign } { $goal }: { $lack }.
targets-apart-line = { $programme }: mục tiêu { $sign } { $goal }, { $reached }/{ $n } đơn vị đạt{ $all ->
        [yes] .
       *[no] ; chưa đạt: { $below }.
    }
targets-lack = còn thiếu { $amount }
targets-over = cao hơn { $amount }
targets-just = đang đúng bằng mức này, phải vượt hơn
targets-points = { $amount } điểm phần trăm
targets-pace = Muốn đạt vào { $day }: { $each }.
targets-pace-month = mỗi tháng thêm { $amount }
targets-pace-week = mỗi tuần thêm { $amount }
targets-pace-now = Hạn { $day }, chỉ còn vài ngày.
targets-gaps = Số mới nhất có của { $done }/{ $total } { $noun }; còn thiếu: { $units }.
targets-met = <b>Đã đạt: { $n } chỉ tiêu</b>
targets-none = <b>Chưa có số: { $n } chỉ tiêu</b>

# Nhiệm vụ của kế hoạch: ai chủ trì, ai phối hợp, hạn nào, đến đâu.
tasks-head =
    <b>Nhiệm vụ của kế hoạch</b>
    { $unit }, đến { $day }
tasks-none = Chưa có nhiệm vụ nào đến thời gian thực hiện.
tasks-no-lead = Đơn vị không chủ trì nhiệm vụ nào.
tasks-count = Được giao { $n } nhiệm vụ: { $done } đã hoàn thành ({ $in_time } đúng hạn, { $late } quá hạn), { $on_track } đang trong hạn, { $overdue } quá hạn chưa xong.
tasks-idle = Trong số đang trong hạn: { $not_begun } chưa thực hiện, { $untold } chưa có báo cáo.
tasks-silent = Chưa báo kỳ mới nhất: { $units }.
tasks-overdue = <b>Quá hạn chưa xong: { $n }</b>
tasks-on_track = <b>Đang trong hạn: { $n }</b>
tasks-done = <b>Hoàn thành đúng hạn: { $n }</b>
tasks-done_late = <b>Hoàn thành quá hạn: { $n }</b>
tasks-helped = <b>Phối hợp: { $n }</b>
tasks-line = { $n }. { $name }
tasks-lead-due = { $leads }, hạn { $due }
tasks-status = { $status } (đến { $day })
tasks-untold = Chưa có báo cáo
tasks-days-over = { $said }, quá hạn { $days } ngày
tasks-done-after = { $said }, xong sau hạn
tasks-result = Kết quả: { $text }
tasks-result-of = { $unit }: { $text }
tasks-no-unit = { $kind } (chưa dùng Tổ Số)
tasks-no-helper = không nêu
tasks-one =
    <b>Nhiệm vụ { $n }. { $title }</b>
    { $unit }, đến { $day }
tasks-who =
    Chủ trì: { $leads }
    Phối hợp: { $helps }
    { $giver }
tasks-days = Thực hiện từ { $since } đến { $due }
tasks-by-province = Nhiệm vụ tỉnh giao
tasks-by-chair = Nhiệm vụ Chủ tịch UBND xã giao
tasks-by-plan = Nhiệm vụ theo kế hoạch
tasks-months = Từng tháng:
tasks-month = { $month }: { $status } ({ $unit })
tasks-kind-all = các cơ quan, đơn vị liên quan
tasks-kind-agency = cơ quan khác
tasks-kind-police = Công an xã
tasks-kind-public_service = Trung tâm Phục vụ hành chính công
tasks-kind-economy = Phòng Kinh tế
tasks-kind-culture = Phòng Văn hóa - Xã hội
tasks-kind-office = Văn phòng HĐND và UBND
tasks-kind-school = cơ sở giáo dục
tasks-kind-health = Trạm Y tế
tasks-kind-media = Trung tâm Dịch vụ tổng hợp

tasks-button-fill = Báo tiến độ
tasks-button-all = Tất cả nhiệm vụ
tasks-button-one = { $n }. { $name }
targets-button-all = Tất cả chỉ tiêu
targets-button-one = { $name }

# Trả lời khi hỏi chưa rõ.
targets-unknown = Chưa có chỉ tiêu nào tên là “{ $words }”. Xin gõ tên khác, ví dụ: /muctieu VNeID, hoặc /muctieu để xem tất cả.
targets-several = “{ $words }” có thể là một trong các chỉ tiêu sau. Anh/chị muốn xem chỉ tiêu nào?
targets-untargeted = Năm { $year } chưa chương trình nào đặt mục tiêu cho “{ $name }”. Xem các chỉ tiêu có mục tiêu: /muctieu
targets-not-theirs = Mục tiêu đặt cho cả xã; đơn vị của anh/chị không phải báo số nào có mục tiêu. Muốn xem, xin hỏi người phụ trách của xã.
targets-not-begun = Chưa đến ngày { $day }. Xin chọn thời gian đã bắt đầu, ví dụ: /muctieu quý
tasks-unknown = Chưa rõ “{ $words }” là nhiệm vụ nào. Xin gõ số của nhiệm vụ, ví dụ: /nhiemvu 3, hoặc /nhiemvu để xem tất cả.
tasks-no-such = Không có nhiệm vụ { $n }. Xem tất cả: /nhiemvu
tasks-which-commune = Nhiệm vụ là của từng xã. Xin gõ tên xã, ví dụ: /nhiemvu { $name }
tasks-not-theirs = Đơn vị của anh/chị không chủ trì, không phối hợp nhiệm vụ nào của kế hoạch.

help-targets = Mục tiêu đạt chưa, còn thiếu bao nhiêu: /muctieu, /muctieu VNeID. Tiến độ nhiệm vụ: /nhiemvu, /nhiemvu 3
menu-targets = Mục tiêu đạt chưa, còn thiếu bao nhiêu
    .word = muctieu
menu-tasks = Nhiệm vụ của kế hoạch: ai làm, đến đâu
    .word = nhiemvu
sheet-note-task = { $n }. { $indicator }: chưa ghi; nếu có, xin gõ, ví dụ: kết quả { $task }: đã làm xong một mô hình
