# Lời của các chỉ tiêu trong forms/catalogue/services.toml; mỗi phần là gì: xem indicators.ftl.

indicator-tthc_total = Tổng số TTHC
    .short = tổng số TTHC
    .unit = TTHC
    .question = Tổng số thủ tục hành chính (TTHC) hiện có của xã là bao nhiêu?
    .said =
        { $n ->
            [0] 0 TTHC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC
        }
indicator-tthc_full = Số lượng TTHC trực tuyến toàn trình
    .short = TTHC toàn trình
    .unit = TTHC
    .question = Hiện có bao nhiêu TTHC trực tuyến toàn trình?
    .said =
        { $n ->
            [0] 0 TTHC toàn trình
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC toàn trình
        }
indicator-tthc_partial = Số lượng TTHC trực tuyến một phần
    .short = TTHC một phần
    .unit = TTHC
    .question = Hiện có bao nhiêu TTHC trực tuyến một phần?
    .said =
        { $n ->
            [0] 0 TTHC một phần
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC một phần
        }
indicator-tthc_inperson = Số lượng TTHC trực tiếp
    .short = TTHC trực tiếp
    .unit = TTHC
    .question = Hiện có bao nhiêu TTHC chỉ làm trực tiếp?
    .said =
        { $n ->
            [0] 0 TTHC trực tiếp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC trực tiếp
        }
indicator-dvctt_total = Số dịch vụ công trực tuyến hiện nay
    .short = dịch vụ công trực tuyến
    .unit = dịch vụ
    .question = Hiện có bao nhiêu dịch vụ công trực tuyến?
    .said =
        { $n ->
            [0] 0 dịch vụ công trực tuyến
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } dịch vụ công trực tuyến
        }
indicator-dossier_received = Tổng số hồ sơ tiếp nhận theo kỳ báo cáo
    .short = hồ sơ tiếp nhận
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), Trung tâm đã tiếp nhận tất cả bao nhiêu hồ sơ?
    .said =
        { $n ->
            [0] 0 hồ sơ tiếp nhận
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ tiếp nhận
        }
indicator-dossier_online = Số lượng hồ sơ trực tuyến
    .short = hồ sơ trực tuyến
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), có bao nhiêu hồ sơ nộp trực tuyến?
    .said =
        { $n ->
            [0] 0 hồ sơ trực tuyến
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ trực tuyến
        }
indicator-dossier_direct = Số hồ sơ trực tiếp và hình thức khác
    .short = hồ sơ trực tiếp, khác
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), có bao nhiêu hồ sơ nộp trực tiếp và bằng hình thức khác?
    .said =
        { $n ->
            [0] 0 hồ sơ trực tiếp và hình thức khác
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ trực tiếp và hình thức khác
        }
indicator-dossier_online_rate = Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến
    .short = tỷ lệ hồ sơ trực tuyến
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến là bao nhiêu phần trăm?
    .said = { $n }%
indicator-dossier_full = Số lượng hồ sơ trực tuyến toàn trình
    .short = hồ sơ toàn trình
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), có bao nhiêu hồ sơ trực tuyến toàn trình?
    .said =
        { $n ->
            [0] 0 hồ sơ toàn trình
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ toàn trình
        }
indicator-dossier_full_rate = Hồ sơ thủ tục hành chính là hồ sơ trực tuyến toàn trình, người dân chỉ phải nhập dữ liệu một lần
    .short = tỷ lệ hồ sơ toàn trình
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ hồ sơ trực tuyến toàn trình là bao nhiêu phần trăm?
    .said = { $n }%
indicator-dossier_digitized = Số hồ sơ đã số hóa
    .short = hồ sơ đã số hóa
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), đã số hóa bao nhiêu hồ sơ?
    .said =
        { $n ->
            [0] 0 hồ sơ đã số hóa
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ đã số hóa
        }
indicator-dossier_resolved = Số hồ sơ đã giải quyết
    .short = hồ sơ đã giải quyết
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), đã giải quyết bao nhiêu hồ sơ (số để tính tỷ lệ số hóa)?
    .said =
        { $n ->
            [0] 0 hồ sơ đã giải quyết
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ đã giải quyết
        }
indicator-dossier_digitized_rate = Hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa
    .short = tỷ lệ số hóa hồ sơ
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ hồ sơ, kết quả được số hóa là bao nhiêu phần trăm?
    .said = { $n }%
indicator-eresult_issued = Số hồ sơ cấp kết quả điện tử
    .short = hồ sơ có kết quả điện tử
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), đã cấp kết quả điện tử cho bao nhiêu hồ sơ?
    .said =
        { $n ->
            [0] 0 hồ sơ cấp kết quả điện tử
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ cấp kết quả điện tử
        }
indicator-eresult_base = Số hồ sơ thuộc diện cấp kết quả điện tử
    .short = diện cấp kết quả điện tử
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), có bao nhiêu hồ sơ thuộc diện cấp kết quả điện tử?
    .said =
        { $n ->
            [0] 0 hồ sơ thuộc diện cấp kết quả điện tử
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ thuộc diện cấp kết quả điện tử
        }
indicator-eresult_rate = Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử
    .short = tỷ lệ kết quả điện tử
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ cấp kết quả điện tử là bao nhiêu phần trăm?
    .said = { $n }%
indicator-data_reuse_rate = Tái sử dụng dữ liệu
    .short = tái sử dụng dữ liệu
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ tái sử dụng dữ liệu là bao nhiêu phần trăm?
    .said = { $n }%
indicator-online_payment_rate = Tỷ lệ thanh toán trực tuyến trong giải quyết thủ tục hành chính, dịch vụ công
    .short = thanh toán trực tuyến
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), tỷ lệ thanh toán trực tuyến khi giải quyết TTHC, dịch vụ công là bao nhiêu phần trăm?
    .said = { $n }%
indicator-satisfaction_rate = Người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến
    .short = mức độ hài lòng
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến?
    .said = { $n }%
indicator-contactless_rate = Giao dịch hành chính thuộc diện “phi tiếp xúc”
    .short = giao dịch phi tiếp xúc
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm giao dịch hành chính thuộc diện “phi tiếp xúc”? Không có thủ tục thuộc diện này thì ghi: không có thủ tục.
    .said = { $n }%
indicator-nonboundary_rate = Thủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi cấp tỉnh
    .short = TTHC phi địa giới
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm TTHC được thực hiện không phụ thuộc địa giới hành chính trong tỉnh?
    .said = { $n }%
indicator-enterprise_tthc_rate = Thủ tục hành chính liên quan đến doanh nghiệp được thực hiện trực tuyến, thông suốt, liền mạch
    .short = TTHC cho doanh nghiệp
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm TTHC liên quan đến doanh nghiệp được thực hiện trực tuyến, thông suốt, liền mạch?
    .said = { $n }%
indicator-production_tthc_rate = Thủ tục hành chính liên quan đến đào tạo, nghiên cứu, sản xuất, kinh doanh được thực hiện trực tuyến
    .short = TTHC sản xuất, kinh doanh
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm TTHC liên quan đến đào tạo, nghiên cứu, sản xuất, kinh doanh được thực hiện trực tuyến?
    .said = { $n }%
indicator-enterprise_dossiers = Hồ sơ TTHC của tổ chức, doanh nghiệp trên địa bàn
    .short = hồ sơ của doanh nghiệp
    .unit = hồ sơ
    .question = Từ đầu năm đến nay (lũy kế), có bao nhiêu hồ sơ TTHC của tổ chức, doanh nghiệp trên địa bàn?
    .said =
        { $n ->
            [0] 0 hồ sơ của tổ chức, doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ của tổ chức, doanh nghiệp
        }
indicator-dvctt_full_eligible_rate = Dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện
    .short = DVC toàn trình đủ điều kiện
    .unit = %
    .question = Đến nay, dịch vụ công trực tuyến toàn trình chiếm bao nhiêu phần trăm số TTHC có đủ điều kiện?
    .said = { $n }%
indicator-extra_paper_violations = Cán bộ yêu cầu nộp thêm giấy tờ đã có dữ liệu
    .short = yêu cầu thêm giấy tờ
    .unit = trường hợp
    .question = Trong kỳ, có bao nhiêu trường hợp cán bộ yêu cầu nộp thêm giấy tờ đã có dữ liệu?
    .said =
        { $n ->
            [0] 0 trường hợp yêu cầu thêm giấy tờ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } trường hợp yêu cầu thêm giấy tờ
        }
indicator-dvc_ai_rate = Dịch vụ công trực tuyến toàn trình thiết yếu được ứng dụng AI trong ít nhất một khâu
    .short = dịch vụ công có AI
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm dịch vụ công trực tuyến toàn trình thiết yếu đã ứng dụng AI trong ít nhất một khâu?
    .said = { $n }%
indicator-dvc_proactive_rate = Dịch vụ công trực tuyến thiết yếu triển khai ở mức chủ động (AI cá thể hóa)
    .short = dịch vụ công chủ động
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm dịch vụ công trực tuyến thiết yếu được triển khai ở mức chủ động?
    .said = { $n }%
indicator-reused_digitized_rate = Hồ sơ, kết quả đã số hóa được tái sử dụng
    .short = hồ sơ số hóa tái sử dụng
    .unit = %
    .question = Đến nay, bao nhiêu phần trăm hồ sơ, kết quả đã số hóa được tái sử dụng?
    .said = { $n }%
