# Lời của các chỉ tiêu trong forms/catalogue/society.toml; mỗi phần là gì: xem indicators.ftl.

indicator-vneid_accounts = Số người dân có tài khoản định danh điện tử (VNeID)
    .short = người dân có tài khoản định danh điện
    .unit = tài khoản
    .question = Số người dân có tài khoản định danh điện tử (VNeID)?
    .said =
        { $n ->
            [0] 0 tài khoản
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tài khoản
        }
indicator-population = Dân số (mẫu số VNeID)
    .short = dân số (mẫu số VNeID)
    .unit = người
    .question = Dân số (mẫu số VNeID)?
    .said =
        { $n ->
            [0] 0 người
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người
        }
indicator-vneid_rate = Tỷ lệ người dân có tài khoản định danh điện tử (VNeID)
    .short = người dân có tài khoản định danh điện
    .unit = %
    .question = Tỷ lệ người dân có tài khoản định danh điện tử (VNeID)?
    .said = { $n }%
indicator-smartphone_rate = Dân số trưởng thành có điện thoại thông minh
    .short = dân số trưởng thành có điện thoại thông
    .unit = %
    .question = Dân số trưởng thành có điện thoại thông minh?
    .said = { $n }%
indicator-digital_services_access_rate = Dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông
    .short = dân số trưởng thành tiếp cận dịch vụ số
    .unit = %
    .question = Dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông?
    .said = { $n }%
indicator-bank_account_rate = Dân số từ 15 tuổi trở lên có tài khoản ngân hàng
    .short = dân số từ 15 tuổi trở lên có tài khoản
    .unit = %
    .question = Dân số từ 15 tuổi trở lên có tài khoản ngân hàng?
    .said = { $n }%
indicator-esign_adult_rate = Dân số trưởng thành có chữ ký số/chữ ký điện tử cá nhân
    .short = dân số trưởng thành có chữ ký số/chữ ký
    .unit = %
    .question = Dân số trưởng thành có chữ ký số/chữ ký điện tử cá nhân?
    .said = { $n }%
indicator-health_record_rate = Người dân có Sổ sức khỏe điện tử
    .short = người dân có Sổ sức khỏe điện tử
    .unit = %
    .question = Người dân có Sổ sức khỏe điện tử?
    .said = { $n }%
indicator-ict_skill_rate = Người dân biết kỹ năng CNTT và truyền thông
    .short = người dân biết kỹ năng CNTT và truyền
    .unit = %
    .question = Người dân biết kỹ năng CNTT và truyền thông?
    .said = { $n }%
indicator-tv_platform_rate = Hộ có Internet tiếp cận truyền hình số quốc gia; tiếp cận kênh chính thống
    .short = hộ có Internet tiếp cận truyền hình số
    .unit = %
    .question = Hộ có Internet tiếp cận truyền hình số quốc gia; tiếp cận kênh chính thống?
    .said = { $n }%
indicator-heritage_digitized = Số di sản/di tích được số hóa
    .short = di sản/di tích được số hóa
    .unit = di tích
    .question = Số di sản/di tích được số hóa?
    .said =
        { $n ->
            [0] 0 di tích
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } di tích
        }
indicator-market_40_text = Nâng cao chất lượng, hiệu quả Chợ 4.0 - chợ thanh toán không dùng tiền mặt
    .short = nâng cao chất lượng, hiệu quả Chợ 4.0 -
    .unit = nội dung
    .question = Nâng cao chất lượng, hiệu quả Chợ 4.0 - chợ thanh toán không dùng tiền mặt?
    .said = { $n } nội dung
