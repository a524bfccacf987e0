# Lời của các chỉ tiêu trong forms/catalogue/economy.toml; mỗi phần là gì: xem indicators.ftl.

indicator-sme_platform_rate = Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số
    .short = DNNVV dùng nền tảng số
    .unit = %
    .question = Hiện có bao nhiêu phần trăm doanh nghiệp nhỏ và vừa sử dụng nền tảng số?
    .said = { $n }%
indicator-enterprises_total = Số doanh nghiệp đang hoạt động
    .short = doanh nghiệp hoạt động
    .unit = doanh nghiệp
    .question = Toàn xã hiện có bao nhiêu doanh nghiệp đang hoạt động?
    .said =
        { $n ->
            [0] 0 doanh nghiệp đang hoạt động
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp đang hoạt động
        }
indicator-ent_sci = Doanh nghiệp khoa học và công nghệ
    .short = DN khoa học, công nghệ
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp khoa học và công nghệ?
    .said =
        { $n ->
            [0] 0 doanh nghiệp khoa học và công nghệ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp khoa học và công nghệ
        }
indicator-ent_hightech = Doanh nghiệp công nghệ cao
    .short = DN công nghệ cao
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp công nghệ cao?
    .said =
        { $n ->
            [0] 0 doanh nghiệp công nghệ cao
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp công nghệ cao
        }
indicator-ent_ict = Doanh nghiệp công nghệ thông tin và truyền thông (ICT)
    .short = DN công nghệ thông tin
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp công nghệ thông tin và truyền thông (ICT)?
    .said =
        { $n ->
            [0] 0 doanh nghiệp ICT
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp ICT
        }
indicator-ent_startup = Doanh nghiệp khởi nghiệp sáng tạo
    .short = DN khởi nghiệp sáng tạo
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp khởi nghiệp sáng tạo?
    .said =
        { $n ->
            [0] 0 doanh nghiệp khởi nghiệp sáng tạo
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp khởi nghiệp sáng tạo
        }
indicator-ent_rd = Doanh nghiệp nghiên cứu và phát triển (R&D)
    .short = DN nghiên cứu, phát triển
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp nghiên cứu và phát triển (R&D)?
    .said =
        { $n ->
            [0] 0 doanh nghiệp nghiên cứu và phát triển
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp nghiên cứu và phát triển
        }
indicator-ent_sci_cert = Doanh nghiệp được cấp giấy chứng nhận doanh nghiệp khoa học và công nghệ
    .short = DN có giấy chứng nhận KH&CN
    .unit = doanh nghiệp
    .question = Hiện có bao nhiêu doanh nghiệp đã được cấp giấy chứng nhận doanh nghiệp khoa học và công nghệ?
    .said =
        { $n ->
            [0] 0 doanh nghiệp được chứng nhận KH&CN
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp được chứng nhận KH&CN
        }
indicator-cooperatives = Số hợp tác xã đang hoạt động
    .short = hợp tác xã hoạt động
    .unit = hợp tác xã
    .question = Toàn xã hiện có bao nhiêu hợp tác xã đang hoạt động?
    .said =
        { $n ->
            [0] 0 hợp tác xã đang hoạt động
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hợp tác xã đang hoạt động
        }
indicator-ocop_promoted = Số sản phẩm OCOP được hỗ trợ quảng bá trên nền tảng số
    .short = OCOP được quảng bá
    .unit = sản phẩm
    .question = Hiện có bao nhiêu sản phẩm OCOP được hỗ trợ quảng bá trên nền tảng số?
    .said =
        { $n ->
            [0] 0 sản phẩm OCOP được quảng bá
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } sản phẩm OCOP được quảng bá
        }
indicator-ocop_ecommerce_rate = Sản phẩm OCOP được quảng bá và bán trên sàn thương mại điện tử hoặc website
    .short = OCOP trên sàn TMĐT
    .unit = %
    .question = Hiện có bao nhiêu phần trăm sản phẩm OCOP được quảng bá và bán trên sàn thương mại điện tử hoặc website?
    .said = { $n }%
indicator-market_qr_rate = Tiểu thương Chợ 4.0 cho phép thanh toán chuyển khoản qua mã QR
    .short = tiểu thương nhận mã QR
    .unit = %
    .question = Hiện có bao nhiêu phần trăm tiểu thương Chợ 4.0 cho phép thanh toán chuyển khoản qua mã QR?
    .said = { $n }%
indicator-digital_economy_text = Thúc đẩy kinh tế số trong các lĩnh vực
    .short = thúc đẩy kinh tế số
    .unit = nội dung
    .question = Đến nay, việc thúc đẩy kinh tế số trong các lĩnh vực có kết quả gì? Xin ghi ngắn gọn.
    .said = { $n } nội dung
indicator-retail_pilot_text = Kế hoạch 148/KHPH-BKHCN-UBND thí điểm hỗ trợ cửa hàng, hộ kinh doanh chuyển đổi số
    .short = thí điểm hộ kinh doanh
    .unit = nội dung
    .question = Đến nay, việc thí điểm hỗ trợ cửa hàng, hộ kinh doanh chuyển đổi số (Kế hoạch 148) thế nào? Xin ghi ngắn gọn.
    .said = { $n } nội dung
indicator-grdp_digital = Quy mô kinh tế số trên GRDP (mục tiêu tỉnh)
    .short = kinh tế số trên GRDP
    .unit = %
    .question = Hiện nay kinh tế số chiếm bao nhiêu phần trăm GRDP?
    .said = { $n }%
indicator-ip_filings = Hồ sơ đăng ký quyền sở hữu công nghiệp
    .short = đăng ký sở hữu công nghiệp
    .unit = hồ sơ
    .question = Trong kỳ, có bao nhiêu hồ sơ đăng ký quyền sở hữu công nghiệp?
    .said =
        { $n ->
            [0] 0 hồ sơ đăng ký sở hữu công nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ đăng ký sở hữu công nghiệp
        }
indicator-research_projects = Đề tài, dự án nghiên cứu khoa học cấp tỉnh, cấp bộ
    .short = đề tài, dự án nghiên cứu
    .unit = đề tài
    .question = Trong kỳ, có bao nhiêu đề tài, dự án nghiên cứu khoa học cấp tỉnh hoặc cấp bộ triển khai trên địa bàn?
    .said =
        { $n ->
            [0] 0 đề tài, dự án nghiên cứu
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } đề tài, dự án nghiên cứu
        }
indicator-intl_coop = Hoạt động hợp tác quốc tế, thu hút đầu tư, chuyển giao công nghệ
    .short = hợp tác quốc tế
    .unit = hoạt động
    .question = Trong kỳ, có bao nhiêu hoạt động hợp tác quốc tế, thu hút đầu tư, chuyển giao công nghệ?
    .said =
        { $n ->
            [0] 0 hoạt động hợp tác quốc tế
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hoạt động hợp tác quốc tế
        }
indicator-innovation_center = Trung tâm đổi mới sáng tạo
    .short = trung tâm sáng tạo
    .unit = câu trả lời
    .question = Trên địa bàn hiện có trung tâm đổi mới sáng tạo không?
    .said = { $n } câu trả lời
indicator-three_houses_model = Mô hình hợp tác 3 Nhà
    .short = mô hình 3 Nhà
    .unit = câu trả lời
    .question = Trên địa bàn hiện có mô hình hợp tác 3 Nhà không?
    .said = { $n } câu trả lời
