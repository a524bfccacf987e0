# Lời của các chỉ tiêu trong forms/catalogue/steering.toml; mỗi phần là gì: xem indicators.ftl.

indicator-tasks_assigned = Tổng số nhiệm vụ được giao
    .short = nhiệm vụ được giao
    .unit = nhiệm vụ
    .question = Tổng số nhiệm vụ được giao?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-tasks_done = Số nhiệm vụ đã hoàn thành
    .short = nhiệm vụ đã hoàn thành
    .unit = nhiệm vụ
    .question = Số nhiệm vụ đã hoàn thành?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-tasks_done_rate = Tỷ lệ nhiệm vụ hoàn thành
    .short = nhiệm vụ hoàn thành
    .unit = %
    .question = Tỷ lệ nhiệm vụ hoàn thành?
    .said = { $n }%
indicator-tasks_done_ontime = Số nhiệm vụ hoàn thành đúng hạn
    .short = nhiệm vụ hoàn thành đúng hạn
    .unit = nhiệm vụ
    .question = Số nhiệm vụ hoàn thành đúng hạn?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-tasks_done_late = Số nhiệm vụ hoàn thành quá hạn
    .short = nhiệm vụ hoàn thành quá hạn
    .unit = nhiệm vụ
    .question = Số nhiệm vụ hoàn thành quá hạn?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-tasks_ontrack = Số nhiệm vụ đang thực hiện đúng hạn (trong hạn)
    .short = nhiệm vụ đang thực hiện đúng hạn (trong
    .unit = nhiệm vụ
    .question = Số nhiệm vụ đang thực hiện đúng hạn (trong hạn)?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-tasks_overdue = Số nhiệm vụ quá hạn chưa hoàn thành
    .short = nhiệm vụ quá hạn chưa hoàn thành
    .unit = nhiệm vụ
    .question = Số nhiệm vụ quá hạn chưa hoàn thành?
    .said =
        { $n ->
            [0] 0 nhiệm vụ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ
        }
indicator-task_status = Kết quả từng nhiệm vụ (bảng phụ lục)
    .short = kết quả từng nhiệm vụ (bảng phụ lục)
    .unit = trạng thái
    .question = Kết quả từng nhiệm vụ (bảng phụ lục)?
    .said = { $n } trạng thái
    .state-not_started = Chưa thực hiện
    .state-in_progress = Đang triển khai thực hiện
    .state-done = Đã hoàn thành
indicator-steering_meetings = Số cuộc họp/phiên họp Ban Chỉ đạo
    .short = cuộc họp/phiên họp Ban Chỉ đạo
    .unit = cuộc họp
    .question = Số cuộc họp/phiên họp Ban Chỉ đạo?
    .said =
        { $n ->
            [0] 0 cuộc họp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp
        }
indicator-meetings_chaired_head = Số phiên họp người đứng đầu chủ trì
    .short = phiên họp người đứng đầu chủ trì
    .unit = cuộc họp
    .question = Số phiên họp người đứng đầu chủ trì?
    .said =
        { $n ->
            [0] 0 cuộc họp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp
        }
indicator-meetings_chaired_deputy = Số phiên họp cấp phó chủ trì
    .short = phiên họp cấp phó chủ trì
    .unit = cuộc họp
    .question = Số phiên họp cấp phó chủ trì?
    .said =
        { $n ->
            [0] 0 cuộc họp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp
        }
indicator-docs_signed_head = Số văn bản người đứng đầu trực tiếp ký
    .short = văn bản người đứng đầu trực tiếp ký
    .unit = văn bản
    .question = Số văn bản người đứng đầu trực tiếp ký?
    .said =
        { $n ->
            [0] 0 văn bản
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản
        }
indicator-docs_signed_deputy = Số văn bản cấp phó ký
    .short = văn bản cấp phó ký
    .unit = văn bản
    .question = Số văn bản cấp phó ký?
    .said =
        { $n ->
            [0] 0 văn bản
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản
        }
indicator-plans_issued = Kế hoạch đã ban hành (danh sách số/ký hiệu/ngày)
    .short = kế hoạch đã ban hành (danh sách số/ký
    .unit = văn bản
    .question = Kế hoạch đã ban hành (danh sách số/ký hiệu/ngày)?
    .said = { $n } văn bản
indicator-legal_docs_issued = Văn bản QPPL ban hành mới
    .short = văn bản QPPL ban hành mới
    .unit = văn bản
    .question = Văn bản QPPL ban hành mới?
    .said =
        { $n ->
            [0] 0 văn bản
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản
        }
indicator-pakn_received = Tổng số PAKN, SKGP đã nhận được (pakn.nq57.vn)
    .short = PAKN, SKGP đã nhận được (pakn.nq57.vn)
    .unit = PAKN
    .question = Tổng số PAKN, SKGP đã nhận được (pakn.nq57.vn)?
    .said =
        { $n ->
            [0] 0 PAKN
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN
        }
indicator-pakn_resolved = Số PAKN, SKGP đã giải quyết
    .short = PAKN, SKGP đã giải quyết
    .unit = PAKN
    .question = Số PAKN, SKGP đã giải quyết?
    .said =
        { $n ->
            [0] 0 PAKN
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN
        }
indicator-pakn_pending = Số PAKN, SKGP tồn đọng/chưa được giải quyết
    .short = PAKN, SKGP tồn đọng/chưa được giải quyết
    .unit = PAKN
    .question = Số PAKN, SKGP tồn đọng/chưa được giải quyết?
    .said =
        { $n ->
            [0] 0 PAKN
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN
        }
indicator-initiatives = Sáng kiến đột phá, đặt hàng sản phẩm
    .short = sáng kiến đột phá, đặt hàng sản phẩm
    .unit = mục
    .question = Sáng kiến đột phá, đặt hàng sản phẩm?
    .said = { $n }
indicator-self_rating = Tự đánh giá mức độ thực hiện
    .short = tự đánh giá mức độ thực hiện
    .unit = trạng thái
    .question = Tự đánh giá mức độ thực hiện?
    .said = { $n } trạng thái
    .state-excellent = Hoàn thành xuất sắc
    .state-good = Hoàn thành tốt
    .state-done = Hoàn thành
    .state-not_done = Không hoàn thành
indicator-nq57_index_status = Triển khai Bộ Chỉ số theo dõi, đánh giá NQ 57
    .short = triển khai Bộ Chỉ số theo dõi, đánh giá
    .unit = nội dung
    .question = Triển khai Bộ Chỉ số theo dõi, đánh giá NQ 57?
    .said = { $n } nội dung
indicator-internal_tthc_online_rate = TTHC nội bộ thực hiện trên môi trường điện tử
    .short = TTHC nội bộ thực hiện trên môi trường
    .unit = %
    .question = TTHC nội bộ thực hiện trên môi trường điện tử?
    .said = { $n }%
indicator-tasks_monitored_online_rate = Nhiệm vụ được theo dõi, quản lý, giám sát trên môi trường số
    .short = nhiệm vụ được theo dõi, quản lý, giám
    .unit = %
    .question = Nhiệm vụ được theo dõi, quản lý, giám sát trên môi trường số?
    .said = { $n }%
