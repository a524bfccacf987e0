# Lời của các chỉ tiêu trong forms/catalogue/economy.toml; mỗi phần là gì: xem indicators.ftl.

indicator-sme_platform_rate = Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số
    .short = doanh nghiệp nhỏ và vừa sử dụng nền
    .unit = %
    .question = Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số?
    .said = { $n }%
indicator-enterprises_total = Số doanh nghiệp đang hoạt động
    .short = doanh nghiệp đang hoạt động
    .unit = doanh nghiệp
    .question = Số doanh nghiệp đang hoạt động?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_sci = Doanh nghiệp khoa học và công nghệ
    .short = doanh nghiệp khoa học và công nghệ
    .unit = doanh nghiệp
    .question = Doanh nghiệp khoa học và công nghệ?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_hightech = Doanh nghiệp công nghệ cao
    .short = doanh nghiệp công nghệ cao
    .unit = doanh nghiệp
    .question = Doanh nghiệp công nghệ cao?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_ict = Doanh nghiệp ICT
    .short = doanh nghiệp ICT
    .unit = doanh nghiệp
    .question = Doanh nghiệp ICT?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_startup = Doanh nghiệp khởi nghiệp sáng tạo
    .short = doanh nghiệp khởi nghiệp sáng tạo
    .unit = doanh nghiệp
    .question = Doanh nghiệp khởi nghiệp sáng tạo?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_rd = Doanh nghiệp nghiên cứu và phát triển (R&D)
    .short = doanh nghiệp nghiên cứu và phát triển
    .unit = doanh nghiệp
    .question = Doanh nghiệp nghiên cứu và phát triển (R&D)?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-ent_sci_cert = Doanh nghiệp được cấp GCN doanh nghiệp KH&CN
    .short = doanh nghiệp được cấp GCN doanh nghiệp
    .unit = doanh nghiệp
    .question = Doanh nghiệp được cấp GCN doanh nghiệp KH&CN?
    .said =
        { $n ->
            [0] 0 doanh nghiệp
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } doanh nghiệp
        }
indicator-cooperatives = Số HTX đang hoạt động
    .short = HTX đang hoạt động
    .unit = HTX
    .question = Số HTX đang hoạt động?
    .said =
        { $n ->
            [0] 0 HTX
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } HTX
        }
indicator-ocop_promoted = Số sản phẩm OCOP được hỗ trợ quảng bá trên nền tảng số
    .short = sản phẩm OCOP được hỗ trợ quảng bá trên
    .unit = sản phẩm
    .question = Số sản phẩm OCOP được hỗ trợ quảng bá trên nền tảng số?
    .said =
        { $n ->
            [0] 0 sản phẩm
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } sản phẩm
        }
indicator-ocop_ecommerce_rate = Sản phẩm OCOP được quảng bá và bán trên sàn TMĐT hoặc website
    .short = sản phẩm OCOP được quảng bá và bán trên
    .unit = %
    .question = Sản phẩm OCOP được quảng bá và bán trên sàn TMĐT hoặc website?
    .said = { $n }%
indicator-market_qr_rate = Tiểu thương Chợ 4.0 cho phép thanh toán chuyển khoản qua mã QR
    .short = tiểu thương Chợ 4.0 cho phép thanh toán
    .unit = %
    .question = Tiểu thương Chợ 4.0 cho phép thanh toán chuyển khoản qua mã QR?
    .said = { $n }%
indicator-digital_economy_text = Thúc đẩy kinh tế số trong các lĩnh vực
    .short = thúc đẩy kinh tế số trong các lĩnh vực
    .unit = nội dung
    .question = Thúc đẩy kinh tế số trong các lĩnh vực?
    .said = { $n } nội dung
indicator-retail_pilot_text = Kế hoạch 148/KHPH-BKHCN-UBND hỗ trợ cửa hàng, hộ kinh doanh CĐS
    .short = kế hoạch 148/KHPH-BKHCN-UBND hỗ trợ cửa
    .unit = nội dung
    .question = Kế hoạch 148/KHPH-BKHCN-UBND hỗ trợ cửa hàng, hộ kinh doanh CĐS?
    .said = { $n } nội dung
indicator-grdp_digital = Quy mô kinh tế số (mục tiêu tỉnh)
    .short = quy mô kinh tế số (mục tiêu tỉnh)
    .unit = %
    .question = Quy mô kinh tế số (mục tiêu tỉnh)?
    .said = { $n }%
indicator-ip_filings = Hồ sơ đăng ký quyền sở hữu công nghiệp
    .short = hồ sơ đăng ký quyền sở hữu công nghiệp
    .unit = hồ sơ
    .question = Hồ sơ đăng ký quyền sở hữu công nghiệp?
    .said =
        { $n ->
            [0] 0 hồ sơ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hồ sơ
        }
indicator-research_projects = Đề tài, dự án nghiên cứu cấp tỉnh/bộ
    .short = đề tài, dự án nghiên cứu cấp tỉnh/bộ
    .unit = đề tài
    .question = Đề tài, dự án nghiên cứu cấp tỉnh/bộ?
    .said =
        { $n ->
            [0] 0 đề tài
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } đề tài
        }
indicator-intl_coop = Hoạt động hợp tác quốc tế, thu hút đầu tư, chuyển giao công nghệ
    .short = hoạt động hợp tác quốc tế, thu hút đầu
    .unit = hoạt động
    .question = Hoạt động hợp tác quốc tế, thu hút đầu tư, chuyển giao công nghệ?
    .said =
        { $n ->
            [0] 0 hoạt động
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } hoạt động
        }
indicator-innovation_center = Trung tâm đổi mới sáng tạo
    .short = trung tâm đổi mới sáng tạo
    .unit = câu trả lời
    .question = Trung tâm đổi mới sáng tạo?
    .said = { $n } câu trả lời
indicator-three_houses_model = Mô hình hợp tác 3 Nhà
    .short = mô hình hợp tác 3 Nhà
    .unit = câu trả lời
    .question = Mô hình hợp tác 3 Nhà?
    .said = { $n } câu trả lời
