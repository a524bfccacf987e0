# Lời của các chỉ tiêu trong forms/catalogue/services.toml; mỗi phần là gì: xem indicators.ftl.

indicator-tthc_total = Tổng số TTHC
    .short = TTHC
    .unit = TTHC
    .question = Tổng số TTHC?
    .said =
        { $n ->
            [0] 0 TTHC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC
        }
indicator-tthc_full = Số TTHC trực tuyến toàn trình
    .short = TTHC trực tuyến toàn trình
    .unit = TTHC
    .question = Số TTHC trực tuyến toàn trình?
    .said =
        { $n ->
            [0] 0 TTHC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC
        }
indicator-tthc_partial = Số TTHC trực tuyến một phần
    .short = TTHC trực tuyến một phần
    .unit = TTHC
    .question = Số TTHC trực tuyến một phần?
    .said =
        { $n ->
            [0] 0 TTHC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC
        }
indicator-tthc_inperson = Số TTHC trực tiếp
    .short = TTHC trực tiếp
    .unit = TTHC
    .question = Số TTHC trực tiếp?
    .said =
        { $n ->
            [0] 0 TTHC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } TTHC
        }
indicator-dvctt_total = Số dịch vụ công trực tuyến hiện nay
    .short = dịch vụ công trực tuyến hiện nay
    .unit = DVC
    .question = Số dịch vụ công trực tuyến hiện nay?
    .said =
        { $n ->
            [0] 0 DVC
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } DVC
        }
indicator-dossier_received = Tổng số hồ sơ tiếp nhận theo kỳ báo cáo
    .short = hồ sơ tiếp nhận theo kỳ báo cáo
    .unit = hồ sơ
    .question = Tổng số hồ sơ tiếp nhận theo kỳ báo cáo?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_online = Số lượng hồ sơ trực tuyến
    .short = hồ sơ trực tuyến
    .unit = hồ sơ
    .question = Số lượng hồ sơ trực tuyến?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_direct = Số hồ sơ trực tiếp và hình thức khác
    .short = hồ sơ trực tiếp và hình thức khác
    .unit = hồ sơ
    .question = Số hồ sơ trực tiếp và hình thức khác?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_online_rate = Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến
    .short = hồ sơ thủ tục hành chính xử lý trực
    .unit = %
    .question = Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến?
    .said = { $n }%
indicator-dossier_full = Số lượng hồ sơ trực tuyến toàn trình
    .short = hồ sơ trực tuyến toàn trình
    .unit = hồ sơ
    .question = Số lượng hồ sơ trực tuyến toàn trình?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_full_rate = Hồ sơ thủ tục hành chính là hồ sơ trực tuyến toàn trình, người dân chỉ phải nhập dữ liệu một lần
    .short = hồ sơ thủ tục hành chính là hồ sơ trực
    .unit = %
    .question = Hồ sơ thủ tục hành chính là hồ sơ trực tuyến toàn trình, người dân chỉ phải nhập dữ liệu một lần?
    .said = { $n }%
indicator-dossier_digitized = Số hồ sơ đã số hóa
    .short = hồ sơ đã số hóa
    .unit = hồ sơ
    .question = Số hồ sơ đã số hóa?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_resolved = Số hồ sơ đã giải quyết (mẫu số của số hóa)
    .short = hồ sơ đã giải quyết (mẫu số của số hóa)
    .unit = hồ sơ
    .question = Số hồ sơ đã giải quyết (mẫu số của số hóa)?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dossier_digitized_rate = Hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa
    .short = hồ sơ, kết quả giải quyết thủ tục hành
    .unit = %
    .question = Hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa?
    .said = { $n }%
indicator-eresult_issued = Số hồ sơ cấp kết quả điện tử
    .short = hồ sơ cấp kết quả điện tử
    .unit = hồ sơ
    .question = Số hồ sơ cấp kết quả điện tử?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-eresult_base = Số hồ sơ thuộc diện cấp kết quả điện tử (mẫu số)
    .short = hồ sơ thuộc diện cấp kết quả điện tử
    .unit = hồ sơ
    .question = Số hồ sơ thuộc diện cấp kết quả điện tử (mẫu số)?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-eresult_rate = Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử
    .short = cấp kết quả giải quyết thủ tục hành
    .unit = %
    .question = Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử?
    .said = { $n }%
indicator-data_reuse_rate = Tái sử dụng dữ liệu
    .short = tái sử dụng dữ liệu
    .unit = %
    .question = Tái sử dụng dữ liệu?
    .said = { $n }%
indicator-online_payment_rate = Tỷ lệ thanh toán trực tuyến trong giải quyết thủ tục hành chính, dịch vụ công
    .short = thanh toán trực tuyến trong giải quyết
    .unit = %
    .question = Tỷ lệ thanh toán trực tuyến trong giải quyết thủ tục hành chính, dịch vụ công?
    .said = { $n }%
indicator-satisfaction_rate = Người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến
    .short = người dân, doanh nghiệp đánh giá hài
    .unit = %
    .question = Người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến?
    .said = { $n }%
indicator-contactless_rate = Giao dịch hành chính thuộc diện “phi tiếp xúc”
    .short = giao dịch hành chính thuộc diện “phi
    .unit = %
    .question = Giao dịch hành chính thuộc diện “phi tiếp xúc”?
    .said = { $n }%
indicator-nonboundary_rate = Thủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi cấp tỉnh
    .short = thủ tục hành chính được thực hiện không
    .unit = %
    .question = Thủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi cấp tỉnh?
    .said = { $n }%
indicator-enterprise_tthc_rate = Thủ tục hành chính liên quan đến doanh nghiệp được thực hiện trực tuyến, thông suốt, liền mạch
    .short = thủ tục hành chính liên quan đến doanh
    .unit = %
    .question = Thủ tục hành chính liên quan đến doanh nghiệp được thực hiện trực tuyến, thông suốt, liền mạch?
    .said = { $n }%
indicator-production_tthc_rate = Thủ tục hành chính liên quan đến đào tạo, nghiên cứu, sản xuất, kinh doanh phải được thực hiện trực tuyến
    .short = thủ tục hành chính liên quan đến đào
    .unit = %
    .question = Thủ tục hành chính liên quan đến đào tạo, nghiên cứu, sản xuất, kinh doanh phải được thực hiện trực tuyến?
    .said = { $n }%
indicator-enterprise_dossiers = Hồ sơ TTHC của tổ chức, doanh nghiệp trên địa bàn
    .short = hồ sơ TTHC của tổ chức, doanh nghiệp
    .unit = hồ sơ
    .question = Hồ sơ TTHC của tổ chức, doanh nghiệp trên địa bàn?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-dvctt_full_eligible_rate = Dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện
    .short = dịch vụ công trực tuyến toàn trình trên
    .unit = %
    .question = Dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện?
    .said = { $n }%
indicator-extra_paper_violations = Cán bộ yêu cầu nộp thêm giấy tờ đã có dữ liệu
    .short = cán bộ yêu cầu nộp thêm giấy tờ đã có
    .unit = trường hợp
    .question = Cán bộ yêu cầu nộp thêm giấy tờ đã có dữ liệu?
    .said =
        { $n ->
            [0] 0 trường hợp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } trường hợp
        }
indicator-dvc_ai_rate = Dịch vụ công trực tuyến toàn trình thiết yếu được ứng dụng AI trong ít nhất một khâu
    .short = dịch vụ công trực tuyến toàn trình
    .unit = %
    .question = Dịch vụ công trực tuyến toàn trình thiết yếu được ứng dụng AI trong ít nhất một khâu?
    .said = { $n }%
indicator-dvc_proactive_rate = Dịch vụ công trực tuyến thiết yếu triển khai ở mức chủ động (AI cá thể hoá)
    .short = dịch vụ công trực tuyến thiết yếu triển
    .unit = %
    .question = Dịch vụ công trực tuyến thiết yếu triển khai ở mức chủ động (AI cá thể hoá)?
    .said = { $n }%
indicator-reused_digitized_rate = Hồ sơ, kết quả đã số hóa được tái sử dụng
    .short = hồ sơ, kết quả đã số hóa được tái sử
    .unit = %
    .question = Hồ sơ, kết quả đã số hóa được tái sử dụng?
    .said = { $n }%
