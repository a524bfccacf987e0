# Lời của các chỉ tiêu trong forms/catalogue/steering.toml; mỗi phần là gì: xem indicators.ftl.

indicator-tasks_assigned = Tổng số nhiệm vụ được giao
    .short = nhiệm vụ được giao
    .unit = nhiệm vụ
    .question = Đến nay, tổng số nhiệm vụ được giao là bao nhiêu?
    .said =
        { $n ->
            [0] 0 nhiệm vụ được giao
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ được giao
        }
indicator-tasks_done = Số nhiệm vụ đã hoàn thành
    .short = nhiệm vụ đã hoàn thành
    .unit = nhiệm vụ
    .question = Đến nay, bao nhiêu nhiệm vụ đã hoàn thành?
    .said =
        { $n ->
            [0] 0 nhiệm vụ đã hoàn thành
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ đã hoàn thành
        }
indicator-tasks_done_rate = Tỷ lệ nhiệm vụ hoàn thành
    .short = tỷ lệ hoàn thành
    .unit = %
    .question = Đến nay, tỷ lệ nhiệm vụ hoàn thành là bao nhiêu phần trăm?
    .said = { $n }%
indicator-tasks_done_ontime = Số nhiệm vụ hoàn thành đúng hạn
    .short = hoàn thành đúng hạn
    .unit = nhiệm vụ
    .question = Đến nay, bao nhiêu nhiệm vụ đã hoàn thành đúng hạn?
    .said =
        { $n ->
            [0] 0 nhiệm vụ hoàn thành đúng hạn
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ hoàn thành đúng hạn
        }
indicator-tasks_done_late = Số nhiệm vụ hoàn thành quá hạn
    .short = hoàn thành quá hạn
    .unit = nhiệm vụ
    .question = Đến nay, bao nhiêu nhiệm vụ hoàn thành quá hạn?
    .said =
        { $n ->
            [0] 0 nhiệm vụ hoàn thành quá hạn
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ hoàn thành quá hạn
        }
indicator-tasks_ontrack = Số nhiệm vụ đang thực hiện đúng hạn
    .short = đang làm, trong hạn
    .unit = nhiệm vụ
    .question = Đến nay, bao nhiêu nhiệm vụ đang thực hiện và còn trong hạn?
    .said =
        { $n ->
            [0] 0 nhiệm vụ đang thực hiện đúng hạn
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ đang thực hiện đúng hạn
        }
indicator-tasks_overdue = Số nhiệm vụ quá hạn chưa hoàn thành
    .short = quá hạn chưa hoàn thành
    .unit = nhiệm vụ
    .question = Đến nay, bao nhiêu nhiệm vụ quá hạn chưa hoàn thành?
    .said =
        { $n ->
            [0] 0 nhiệm vụ quá hạn chưa hoàn thành
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } nhiệm vụ quá hạn chưa hoàn thành
        }
indicator-task_status = Kết quả thực hiện từng nhiệm vụ
    .short = kết quả nhiệm vụ
    .unit = trạng thái
    .question = Đến nay, nhiệm vụ này đã thực hiện đến đâu?
    .said = { $n } trạng thái
    .state-not_started = Chưa thực hiện
    .state-in_progress = Đang triển khai thực hiện
    .state-done = Đã hoàn thành
indicator-steering_meetings = Số cuộc họp, phiên họp của Ban Chỉ đạo
    .short = họp Ban Chỉ đạo
    .unit = cuộc họp
    .question = Từ đầu năm đến nay (lũy kế), Ban Chỉ đạo đã họp bao nhiêu cuộc?
    .said =
        { $n ->
            [0] 0 cuộc họp Ban Chỉ đạo
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp Ban Chỉ đạo
        }
indicator-meetings_chaired_head = Số phiên họp người đứng đầu chủ trì
    .short = họp người đứng đầu chủ trì
    .unit = cuộc họp
    .question = Từ đầu năm đến nay (lũy kế), người đứng đầu chủ trì bao nhiêu cuộc họp?
    .said =
        { $n ->
            [0] 0 cuộc họp do người đứng đầu chủ trì
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp do người đứng đầu chủ trì
        }
indicator-meetings_chaired_deputy = Số phiên họp cấp phó của người đứng đầu chủ trì
    .short = họp cấp phó chủ trì
    .unit = cuộc họp
    .question = Từ đầu năm đến nay (lũy kế), cấp phó chủ trì bao nhiêu cuộc họp?
    .said =
        { $n ->
            [0] 0 cuộc họp do cấp phó chủ trì
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cuộc họp do cấp phó chủ trì
        }
indicator-docs_signed_head = Số văn bản người đứng đầu trực tiếp ký
    .short = văn bản người đứng đầu ký
    .unit = văn bản
    .question = Từ đầu năm đến nay (lũy kế), người đứng đầu đã trực tiếp ký bao nhiêu văn bản?
    .said =
        { $n ->
            [0] 0 văn bản do người đứng đầu ký
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản do người đứng đầu ký
        }
indicator-docs_signed_deputy = Số văn bản cấp phó của người đứng đầu ký
    .short = văn bản cấp phó ký
    .unit = văn bản
    .question = Từ đầu năm đến nay (lũy kế), cấp phó đã ký bao nhiêu văn bản?
    .said =
        { $n ->
            [0] 0 văn bản do cấp phó ký
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản do cấp phó ký
        }
indicator-plans_issued = Kế hoạch đã ban hành (số, ký hiệu, ngày)
    .short = kế hoạch đã ban hành
    .unit = nội dung
    .question = Từ đầu năm đến nay (lũy kế), xã đã ban hành những kế hoạch nào? Xin ghi số, ký hiệu, ngày, ví dụ: 39/KH-UBND ngày 30/01/2026.
    .said = { $n } nội dung
indicator-legal_docs_issued = Văn bản quy phạm pháp luật ban hành mới
    .short = văn bản QPPL mới
    .unit = văn bản
    .question = Trong kỳ, xã ban hành mới bao nhiêu văn bản quy phạm pháp luật?
    .said =
        { $n ->
            [0] 0 văn bản QPPL ban hành mới
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } văn bản QPPL ban hành mới
        }
indicator-pakn_received = Tổng số PAKN, SKGP đã nhận được
    .short = PAKN, SKGP nhận được
    .unit = PAKN, SKGP
    .question = Từ đầu năm đến nay (lũy kế), đã nhận được bao nhiêu phản ánh, kiến nghị, sáng kiến, giải pháp (PAKN, SKGP)?
    .said =
        { $n ->
            [0] 0 PAKN, SKGP nhận được
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN, SKGP nhận được
        }
indicator-pakn_resolved = Số PAKN, SKGP đã giải quyết
    .short = PAKN, SKGP đã giải quyết
    .unit = PAKN, SKGP
    .question = Từ đầu năm đến nay (lũy kế), đã giải quyết bao nhiêu PAKN, SKGP?
    .said =
        { $n ->
            [0] 0 PAKN, SKGP đã giải quyết
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN, SKGP đã giải quyết
        }
indicator-pakn_pending = Số PAKN, SKGP tồn đọng, chưa được giải quyết
    .short = PAKN, SKGP tồn đọng
    .unit = PAKN, SKGP
    .question = Hiện còn bao nhiêu PAKN, SKGP tồn đọng, chưa được giải quyết?
    .said =
        { $n ->
            [0] 0 PAKN, SKGP tồn đọng
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } PAKN, SKGP tồn đọng
        }
indicator-initiatives = Sáng kiến đột phá, đặt hàng sản phẩm
    .short = sáng kiến đột phá
    .unit = sáng kiến
    .question = Trong kỳ, xã có bao nhiêu tư duy, sáng kiến đột phá và đặt hàng sản phẩm?
    .said =
        { $n ->
            [0] 0 sáng kiến đột phá
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } sáng kiến đột phá
        }
indicator-self_rating = Tự đánh giá mức độ thực hiện
    .short = tự đánh giá
    .unit = trạng thái
    .question = Đến nay, đơn vị tự đánh giá mức độ thực hiện nhiệm vụ thế nào?
    .said = { $n } trạng thái
    .state-excellent = Hoàn thành xuất sắc
    .state-good = Hoàn thành tốt
    .state-done = Hoàn thành
    .state-not_done = Không hoàn thành
indicator-nq57_index_status = Triển khai Bộ Chỉ số theo dõi, đánh giá Nghị quyết 57
    .short = Bộ Chỉ số Nghị quyết 57
    .unit = nội dung
    .question = Đến nay, việc triển khai Bộ Chỉ số theo dõi, đánh giá Nghị quyết 57 thế nào? Xin ghi ngắn gọn.
    .said = { $n } nội dung
indicator-internal_tthc_online_rate = TTHC nội bộ thực hiện trên môi trường điện tử
    .short = TTHC nội bộ điện tử
    .unit = %
    .question = Hiện có bao nhiêu phần trăm TTHC nội bộ được thực hiện trên môi trường điện tử?
    .said = { $n }%
indicator-tasks_monitored_online_rate = Nhiệm vụ được theo dõi, quản lý, giám sát trên môi trường số
    .short = nhiệm vụ theo dõi trên số
    .unit = %
    .question = Hiện có bao nhiêu phần trăm nhiệm vụ được theo dõi, quản lý, giám sát trên môi trường số?
    .said = { $n }%
