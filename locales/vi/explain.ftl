# Giải thích số tổng: đơn vị nào cho bao nhiêu, trong kỳ nào, ai nhập, từ tin nào; xu hướng qua 12 kỳ; cùng kỳ năm trước.

explain-button = Giải thích
explain-button-which = Chọn chỉ tiêu khác
explain-button-indicator = { $name }
explain-button-part = Mở: { $name }
explain-button-above = « Đơn vị cấp trên
explain-button-newest = Giải thích kỳ mới nhất

explain-not-begun = Chưa đến ngày { $day }. Xin chọn khoảng thời gian đã bắt đầu, ví dụ: /giaithich VNeID tháng 9
explain-unknown = Chưa có chỉ tiêu nào tên là “{ $words }”. Xin gõ tên khác, ví dụ: { $command ->
        [trend] /xuhuong VNeID
       *[explain] /giaithich VNeID tháng 9
    }, hoặc bấm để chọn.
explain-several = “{ $words }” có thể là một trong các chỉ tiêu sau. Anh/chị muốn xem chỉ tiêu nào?
explain-which =
    { $command ->
        [trend] <b>Xem xu hướng của chỉ tiêu nào?</b>
       *[explain] <b>Giải thích số nào?</b>
    }
    { $unit }, { $days }
    Xin bấm một chỉ tiêu, hoặc gõ tên, ví dụ: { $command ->
        [trend] /xuhuong VNeID
       *[explain] /giaithich VNeID tháng 9
    }
explain-none = Chưa có số liệu nào của { $unit } trong { $days }.

explain-head =
    <b>{ $name }</b>
    { $unit }, { $days }
explain-total = Tổng: <b>{ $figure }</b>
explain-no-total = Chưa có số để cộng.
explain-texts =
    { $n ->
        [0] Chưa có ý kiến nào.
       *[other] { $n } ý kiến
    }
explain-way-added = Cộng số của { $units } { $noun } trong { $periods } kỳ báo cáo.
explain-way-highest = Lấy kỳ cao nhất trong { $periods } kỳ của từng đơn vị, rồi cộng { $units } { $noun }.
explain-way-last = Lấy số mới nhất của từng đơn vị, không cộng các kỳ; cộng { $units } { $noun }.
explain-way-since_january = Số lũy kế từ đầu năm: lấy số mới nhất của từng đơn vị, không cộng các kỳ; cộng { $units } { $noun }.
explain-way-counted =
    { $state ->
        [yes] Đếm các { $noun } theo trạng thái của “{ $source }”.
       *[no] Đếm các { $noun } có “{ $source }” lớn hơn 0, mỗi { $noun } một lần.
    }
explain-way-divided = Lấy tổng tử số chia cho tổng mẫu số, không lấy trung bình các tỷ lệ.
explain-way-written = Ghi lại lời của từng đơn vị.
explain-apart = Chỉ tiêu này không cộng giữa các đơn vị.
explain-numerator = Tử số – { $name }: <b>{ $figure }</b>
explain-denominator = Mẫu số – { $name }: <b>{ $figure }</b>
explain-left-out = Không tính vì thiếu tử số hoặc mẫu số: { $units }
explain-increment = Trong kỳ thêm { $increment } (trước kỳ: { $before }).
explain-nobody = Không có đơn vị nào phải báo số này trong kỳ.
explain-tap = Bấm tên đơn vị để xem từng kỳ: ai nhập, lúc nào, từ tin nào.

explain-share = • { $unit }: <b>{ $figure }</b>
explain-details = { $line } ({ $details })
explain-counts = tính
explain-counts-not = không tính
explain-units =
    { $lacking ->
        [0] { $n } đơn vị
       *[other] { $n } đơn vị, { $lacking } còn thiếu số
    }
explain-periods =
    { $kind ->
        [week] { $n } tuần
        [month] { $n } tháng
        [cal_month] { $n } tháng
        [quarter] { $n } quý
       *[other] { $n } kỳ
    }
explain-as-of = đến hết { $last }
explain-as-of-several = đến { $first } – { $last }
explain-since = trước kỳ { $before }, thêm { $increment }
explain-missing =
    { $all ->
        [yes] chưa nộp
       *[no] chưa nộp: { $periods }
    }
explain-unanswered =
    { $all ->
        [yes] đã nộp, chưa có số này
       *[no] đã nộp, chưa có số này: { $periods }
    }

explain-part = <b>{ $name }</b>
explain-period = <b>{ $period }: { $figure }</b>
explain-period-missing = <b>{ $period }</b>: chưa nộp
explain-period-unanswered = <b>{ $period }</b>: đã nộp, chưa có số này
explain-as-of-line = số tính đến hết { $last }
explain-pointless = Không hỏi, vì “{ $name }” là 0.
explain-on-behalf = { $who } (nhập thay đơn vị)
explain-given = • { $at }, { $who }: { $new }
explain-changed =
    { $why ->
        [edited] • { $at }, { $who }, sửa tin đã gửi: { $old } → <b>{ $new }</b>
        [corrected] • { $at }, { $who }, sửa sau khi nộp: { $old } → <b>{ $new }</b>
        [undone] • { $at }, { $who }, hoàn tác: { $old } → <b>{ $new }</b>
       *[given] • { $at }, { $who }: { $old } → <b>{ $new }</b>
    }

trend-button = Xu hướng
trend-button-week = Theo tuần
trend-button-month = Theo tháng
trend-button-quarter = Theo quý
trend-head =
    <b>Xu hướng: { $name }</b>
    { $unit }, { $n } { $kind ->
        [week] tuần
        [quarter] quý
       *[other] tháng
    } ({ $days })
trend-words = “{ $name }” ghi bằng lời nên không có xu hướng. Xin chọn chỉ tiêu có số, ví dụ: /xuhuong VNeID
trend-none = Chưa có số nào trong các kỳ này.
trend-money =
    Đơn vị: { $unit ->
        [billion] tỷ đồng
        [million] triệu đồng
       *[dong] đồng
    }
trend-block = <pre>{ $lines }</pre>
trend-highest = Cao nhất: <b>{ $figure }</b> ({ $period })
trend-lowest = Thấp nhất: <b>{ $figure }</b> ({ $period })
trend-middle = Ở giữa (trung vị): <b>{ $figure }</b>
trend-partly =
    { $compared ->
        [whole] Dòng có “2/3” là mới có số của 2 trong 3 đơn vị; cao nhất, thấp nhất và trung vị chỉ tính các kỳ đủ số.
       *[all] Dòng có “2/3” là mới có số của 2 trong 3 đơn vị; chưa kỳ nào đủ số.
    }

year-ago =
    { $same ->
        [yes] bằng cùng kỳ năm trước ({ $days }), tính trên { $n } { $noun }
       *[no] so với cùng kỳ năm trước ({ $days }): { $amount }, tính trên { $n } { $noun }
    }
year-ago-percent = { $amount } ({ $percent }%)

help-explain = Xem số tổng từ đâu ra: /giaithich VNeID tháng 9. Xem tăng giảm qua 12 kỳ: /xuhuong VNeID
menu-explain = Số tổng từ đâu ra, từng đơn vị
    .word = giaithich
menu-trend = Tăng giảm qua 12 tuần, tháng, quý
    .word = xuhuong
