# Lời của các chỉ tiêu trong forms/catalogue/team.toml; mỗi phần là gì: xem indicators.ftl.

indicator-propaganda_hamlets = Số xóm tổ chức hội nghị tuyên truyền
    .short = xóm có tuyên truyền
    .unit = xóm
    .question = Trong kỳ, có bao nhiêu xóm đã tổ chức hội nghị tuyên truyền?
    .said =
        { $n ->
            [0] 0 xóm có tuyên truyền
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } xóm có tuyên truyền
        }
indicator-dvc_assisted = Số lượt người dân được hướng dẫn nộp hồ sơ dịch vụ công trực tuyến
    .short = hướng dẫn dịch vụ công
    .unit = lượt
    .question = Trong kỳ, tổ đã hướng dẫn người dân nộp hồ sơ dịch vụ công trực tuyến bao nhiêu lượt?
    .said =
        { $n ->
            [0] 0 lượt hướng dẫn dịch vụ công
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lượt hướng dẫn dịch vụ công
        }
indicator-cashless_assisted = Số lượt người dân được hướng dẫn thanh toán không dùng tiền mặt
    .short = hướng dẫn không tiền mặt
    .unit = lượt
    .question = Trong kỳ, tổ đã hướng dẫn người dân thanh toán không dùng tiền mặt bao nhiêu lượt?
    .said =
        { $n ->
            [0] 0 lượt hướng dẫn thanh toán không tiền mặt
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lượt hướng dẫn thanh toán không tiền mặt
        }
indicator-esign_assisted = Số người được hướng dẫn đăng ký chữ ký số cá nhân
    .short = hướng dẫn chữ ký số
    .unit = người
    .question = Trong kỳ, tổ đã hướng dẫn bao nhiêu người đăng ký chữ ký số cá nhân?
    .said =
        { $n ->
            [0] 0 người được hướng dẫn chữ ký số
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người được hướng dẫn chữ ký số
        }
indicator-team_count = Số Tổ công nghệ số cộng đồng
    .short = tổ công nghệ số
    .unit = tổ
    .question = Toàn xã hiện có bao nhiêu Tổ công nghệ số cộng đồng?
    .said =
        { $n ->
            [0] 0 tổ công nghệ số cộng đồng
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tổ công nghệ số cộng đồng
        }
indicator-team_trained_rate = Tổ công nghệ số cộng đồng tiếp tục được đào tạo nâng cao nhận thức số, kỹ năng số
    .short = tỷ lệ tổ được đào tạo
    .unit = %
    .question = Từ đầu năm đến nay (lũy kế), bao nhiêu phần trăm Tổ công nghệ số cộng đồng đã được đào tạo?
    .said = { $n }%
indicator-team_trained = Số Tổ công nghệ số cộng đồng đã được đào tạo trong năm
    .short = tổ đã được đào tạo
    .unit = tổ
    .question = Từ đầu năm đến nay (lũy kế), bao nhiêu Tổ công nghệ số cộng đồng đã được đào tạo?
    .said =
        { $n ->
            [0] 0 tổ đã được đào tạo
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } tổ đã được đào tạo
        }
indicator-training_classes_officials = Số lớp tập huấn chuyển đổi số cho cán bộ, công chức, viên chức do xã tổ chức
    .short = lớp tập huấn cán bộ
    .unit = lớp
    .question = Trong kỳ, xã đã tổ chức bao nhiêu lớp tập huấn chuyển đổi số cho cán bộ, công chức, viên chức?
    .said =
        { $n ->
            [0] 0 lớp tập huấn cán bộ
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } lớp tập huấn cán bộ
        }
indicator-training_plan_issued = Số kế hoạch bồi dưỡng, tập huấn đã ban hành
    .short = kế hoạch tập huấn
    .unit = kế hoạch
    .question = Từ đầu năm đến nay (lũy kế), xã đã ban hành bao nhiêu kế hoạch bồi dưỡng, tập huấn?
    .said =
        { $n ->
            [0] 0 kế hoạch tập huấn
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } kế hoạch tập huấn
        }
indicator-digital_skill_rate = Học sinh, sinh viên, người lao động và người dân có kỹ năng số tối thiểu
    .short = kỹ năng số tối thiểu
    .unit = %
    .question = Hiện có bao nhiêu phần trăm học sinh, sinh viên, người lao động và người dân có kỹ năng số tối thiểu?
    .said = { $n }%
indicator-community_models = Số mô hình điểm về chuyển đổi số
    .short = mô hình điểm
    .unit = mô hình
    .question = Toàn xã hiện có bao nhiêu mô hình điểm về chuyển đổi số?
    .said =
        { $n ->
            [0] 0 mô hình điểm
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } mô hình điểm
        }
indicator-propaganda_channels = Hình thức tuyên truyền (truyền thanh, Zalo, Facebook, video, ngoại khóa)
    .short = hình thức tuyên truyền
    .unit = nội dung
    .question = Trong kỳ, đơn vị đã tuyên truyền bằng những hình thức nào (truyền thanh, Zalo, Facebook, video, ngoại khóa …)?
    .said = { $n } nội dung
