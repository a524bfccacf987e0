# Lời của các chỉ tiêu trong forms/catalogue/society.toml; mỗi phần là gì: xem indicators.ftl.

indicator-vneid_accounts = Số người dân có tài khoản định danh điện tử (VNeID)
    .short = tài khoản VNeID
    .unit = tài khoản
    .question = Toàn xã hiện có bao nhiêu người dân có tài khoản định danh điện tử (VNeID)?
    .said =
        { $n ->
            [0] 0 tài khoản VNeID
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tài khoản VNeID
        }
indicator-population = Dân số (để tính tỷ lệ tài khoản VNeID)
    .short = dân số
    .unit = người
    .question = Dân số hiện nay để tính tỷ lệ tài khoản VNeID là bao nhiêu người?
    .said =
        { $n ->
            [0] 0 người dân
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người dân
        }
indicator-vneid_rate = Tỷ lệ người dân có tài khoản định danh điện tử (VNeID)
    .short = tỷ lệ VNeID
    .unit = %
    .question = Hiện có bao nhiêu phần trăm người dân có tài khoản định danh điện tử (VNeID)?
    .said = { $n }%
indicator-smartphone_rate = Dân số trưởng thành có điện thoại thông minh
    .short = có điện thoại thông minh
    .unit = %
    .question = Hiện có bao nhiêu phần trăm dân số trưởng thành có điện thoại thông minh?
    .said = { $n }%
indicator-digital_services_access_rate = Dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông
    .short = tiếp cận dịch vụ số
    .unit = %
    .question = Hiện có bao nhiêu phần trăm dân số trưởng thành tiếp cận dịch vụ số trong y tế, giáo dục, bảo hiểm, giao thông?
    .said = { $n }%
indicator-bank_account_rate = Dân số từ 15 tuổi trở lên có tài khoản ngân hàng
    .short = có tài khoản ngân hàng
    .unit = %
    .question = Hiện có bao nhiêu phần trăm dân số từ 15 tuổi trở lên có tài khoản ngân hàng?
    .said = { $n }%
indicator-esign_adult_rate = Dân số trưởng thành có chữ ký số, chữ ký điện tử cá nhân
    .short = có chữ ký số cá nhân
    .unit = %
    .question = Hiện có bao nhiêu phần trăm dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân?
    .said = { $n }%
indicator-health_record_rate = Người dân có Sổ sức khỏe điện tử
    .short = có sổ sức khỏe điện tử
    .unit = %
    .question = Hiện có bao nhiêu phần trăm người dân có Sổ sức khỏe điện tử?
    .said = { $n }%
indicator-ict_skill_rate = Người dân biết kỹ năng công nghệ thông tin và truyền thông
    .short = kỹ năng CNTT người dân
    .unit = %
    .question = Hiện có bao nhiêu phần trăm người dân biết kỹ năng công nghệ thông tin và truyền thông?
    .said = { $n }%
indicator-tv_platform_rate = Hộ có Internet tiếp cận truyền hình số quốc gia, kênh thông tin chính thống
    .short = tiếp cận truyền hình số
    .unit = %
    .question = Hiện có bao nhiêu phần trăm hộ có Internet tiếp cận được truyền hình số quốc gia, kênh thông tin chính thống?
    .said = { $n }%
indicator-heritage_digitized = Số di sản, di tích được số hóa
    .short = di tích được số hóa
    .unit = di tích
    .question = Từ đầu năm đến nay (lũy kế), đã số hóa được bao nhiêu di sản, di tích?
    .said =
        { $n ->
            [0] 0 di tích được số hóa
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } di tích được số hóa
        }
indicator-market_40_text = Nâng cao chất lượng, hiệu quả Chợ 4.0 - chợ thanh toán không dùng tiền mặt
    .short = Chợ 4.0
    .unit = nội dung
    .question = Đến nay, việc nâng cao chất lượng, hiệu quả Chợ 4.0 (chợ thanh toán không dùng tiền mặt) thế nào? Xin ghi ngắn gọn.
    .said = { $n } nội dung
